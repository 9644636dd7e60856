/** Somebody at a tab: does acts, keeps what the screen acknowledged, and keeps the view that a page would show. */
import { Recorder } from '../../../src/record/recorder.ts';
import type { Entry, Intent } from '../../../src/schema/entry.ts';
import type { Device, Tab } from './device.ts';

/** What a person was promised on one device, by the mark of each act. */
export interface Promises {
  /** Acknowledged: must be there. */
  readonly kept: Set<string>;
  /** What was said that turned out untrue. */
  readonly lies: string[];
}

export class Person {
  readonly tab: Tab;
  readonly device: Device;
  readonly recorder: Recorder;
  readonly #promises: Promises;
  /** The marks of acts this page shows, as an island would: what was there when it opened, then what it was told. */
  readonly shown = new Set<string>();
  isReady = false;

  constructor(device: Device, promises: Promises) {
    this.device = device;
    this.tab = device.openTab();
    this.recorder = new Recorder(this.tab.world);
    this.#promises = promises;
  }

  async open(): Promise<void> {
    this.recorder.watch((added) => {
      if (added.length === 0) void this.#readAgain();
      this.#show(added);
    });
    await this.recorder.lookAgain();
    await this.#readAgain();
    this.isReady = true;
  }

  /** One act, tried again when it was not saved, each time perhaps with one more behind it as a page's queue does. */
  async act(mark: string, tries: number, isGrowing: () => boolean): Promise<void> {
    const marks = [mark];
    const intent = (section: string): Intent => ({
      kind: 'section.read',
      data: { module: 'law-and-ethics/hipaa', section },
    });
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if (attempt > 0 && isGrowing()) marks.push(`${mark}+${String(attempt)}`);
      const [, ...others] = marks;
      const result = await this.recorder.append([intent(mark), ...others.map(intent)]);
      if (this.tab.isDead) return;
      if (result.ok) {
        for (const one of marks) this.#promises.kept.add(one);
        if (marksOf(result.entries).join() !== marks.join())
          this.#promises.lies.push(`${mark}: other entries were given`);
        if (this.recorder.status.condition === 'cleared')
          this.#promises.lies.push(`${mark} acknowledged while cleared`);
        return;
      }
    }
    if (this.recorder.status.saving === 'saved') this.#promises.lies.push(`${mark} failed but the page says saved`);
  }

  async #readAgain(): Promise<void> {
    this.shown.clear();
    this.#show(await this.recorder.entries());
  }

  #show(entries: readonly Entry[]): void {
    for (const mark of marksOf(entries)) this.shown.add(mark);
  }
}

export function marksOf(entries: readonly { readonly kind: string; readonly data: unknown }[]): readonly string[] {
  return entries.flatMap(({ kind, data }) => (kind === 'section.read' ? [(data as { section: string }).section] : []));
}
