/**
 * What the offline page knows and does: what of the site is saved here, saving parts and stopping, removing them, how old the copy
 * is, how much room there is. The components only draw.
 */
import { copyAge } from '#offline/copy-age.ts';
import { pageBuild } from '#offline/build-file.ts';
import {
  fits,
  keepFiles,
  missingFiles,
  removeFiles,
  sum,
  tellOutcome,
  type Kept,
  type PartId,
  type SitePart,
} from '#offline/keep-site.ts';
import {
  browserTools,
  canKeep,
  noteUnderWay,
  partsUnderWay,
  siteCache,
  siteParts,
  wishedParts,
  wishFor,
} from '#offline/site-cache.ts';
import { isOfflineOff, switchOfflineOn } from '#offline/switched-off.ts';

/** A part as it is shown. */
export interface ShownPart {
  readonly part: SitePart;
  readonly whole: Kept;
  readonly kept: Kept;
}

/** `off`: somebody switched offline use off here. `none`: this browser keeps nothing. `no-list`: no network and no list. `changed`: the site has a newer version. */
export type DeskState = 'looking' | 'off' | 'ready' | 'none' | 'no-list' | 'changed';
export type Room = { readonly usedBytes: number; readonly allowedBytes: number } | null;

export class OfflineDesk {
  #state = $state<DeskState>('looking');
  #parts = $state.raw<readonly ShownPart[]>([]);
  #saving = $state<PartId | null>(null);
  #waiting = $state.raw<readonly PartId[]>([]);
  #sentence = $state<string | null>(null);
  #room = $state.raw<Room>(null);
  #fetchedMs = $state<number | null>(null);
  #stop: AbortController | null = null;

  get state(): DeskState {
    return this.#state;
  }
  get parts(): readonly ShownPart[] {
    return this.#parts;
  }
  /** The part that is being saved. */
  get saving(): PartId | null {
    return this.#saving;
  }
  /** Parts that come after it. */
  get waiting(): readonly PartId[] {
    return this.#waiting;
  }
  /** What there is to say about the last attempt. */
  get sentence(): string | null {
    return this.#sentence;
  }
  get room(): Room {
    return this.#room;
  }
  /** When this page was fetched from the network, by the server's clock. */
  get fetchedMs(): number | null {
    return this.#fetchedMs;
  }

  /** Looks what is there, and goes on with what a reload interrupted. Returns the way to stop. */
  open(): () => void {
    const goOn = (): void => {
      const parts = partsUnderWay();
      if (this.#state === 'ready' && this.#saving === null && parts.length > 0) void this.save(parts);
    };
    void this.#look().then(goOn);
    addEventListener('online', goOn);
    return () => {
      removeEventListener('online', goOn);
      // Left without a word: the next visit to this page goes on.
      this.#stop?.abort('left');
    };
  }

  /** Saves parts one after another. Each is noted until it is whole, so that a reload goes on. */
  async save(parts: readonly PartId[]): Promise<void> {
    if (this.#saving !== null) return;
    this.#sentence = null;
    const left = this.#leftOf(parts);
    if (!fits(left, this.#room)) {
      this.#sentence = `Not begun: this needs about ${shownMegabytes(left)}, and this browser has too little room left for it beside your record. Free some space, or save a smaller part.`;
      return;
    }
    noteUnderWay(parts);
    for (const [index, id] of parts.entries()) {
      this.#waiting = parts.slice(index + 1);
      if (!(await this.#saveOne(id))) break;
      noteUnderWay(this.#waiting);
    }
    this.#waiting = [];
    await this.#measure();
  }

  /** Takes back what the page under /sw-off/ did. A reload brings the worker, and this page as it usually is. */
  switchOn(): void {
    switchOfflineOn();
    location.reload();
  }

  stop(): void {
    noteUnderWay([]);
    this.#stop?.abort('stopped');
  }

  async remove(id: PartId): Promise<void> {
    const shown = this.#parts.find(({ part }) => part.id === id);
    if (shown === undefined || this.#saving !== null) return;
    const wished = (await wishedParts()).filter((part) => part !== id);
    await wishFor(wished);
    const others = this.#parts.filter(({ part }) => wished.includes(part.id)).flatMap(({ part }) => part.files);
    await removeFiles(shown.part.files, others, await siteCache());
    this.#sentence = null;
    await this.#count();
    await this.#measure();
  }

  async #saveOne(id: PartId): Promise<boolean> {
    const shown = this.#parts.find(({ part }) => part.id === id);
    if (shown === undefined) return true;
    this.#saving = id;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const outcome = await keepFiles(shown.part.files, {
      ...browserTools(await siteCache()),
      signal,
      onKept: (kept) => {
        this.#parts = this.#parts.map((part) => (part.part.id === id ? { ...part, kept } : part));
      },
    });
    this.#saving = null;
    this.#sentence = tellOutcome(outcome);
    // Only what waits for the network goes on by itself.
    if (outcome === 'full' || outcome === 'changed') noteUnderWay([]);
    const wished = await wishedParts();
    if (outcome === 'whole' && !wished.includes(id)) await wishFor([...wished, id]);
    return outcome === 'whole';
  }

  async #look(): Promise<void> {
    if (isOfflineOff()) {
      this.#state = 'off';
      return;
    }
    if (!(await canKeep())) {
      this.#state = 'none';
      return;
    }
    const list = await siteParts();
    if (list === null || list === 'changed') {
      this.#state = list ?? 'no-list';
      return;
    }
    this.#parts = list.parts.map((part) => ({ part, whole: sum(part.files), kept: { files: 0, bytes: 0 } }));
    this.#fetchedMs = await copyAge('/record/offline/', pageBuild());
    await Promise.all([this.#count(), this.#measure()]);
    this.#state = 'ready';
  }

  async #count(): Promise<void> {
    const cache = await siteCache();
    this.#parts = await Promise.all(
      this.#parts.map(async (shown) => ({ ...shown, kept: (await missingFiles(shown.part.files, cache)).kept })),
    );
  }

  async #measure(): Promise<void> {
    const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
    this.#room = usage === undefined || quota === undefined ? null : { usedBytes: usage, allowedBytes: quota };
  }

  #leftOf(parts: readonly PartId[]): number {
    const asked = this.#parts.filter(({ part }) => parts.includes(part.id));
    return asked.reduce((bytes, { whole, kept }) => bytes + whole.bytes - kept.bytes, 0);
  }
}

/** `1.9 MB`. */
export function shownMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
