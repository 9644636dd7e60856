/**
 * The record at work: it appends, reads and tells, on whatever world it is given. An append is acknowledged only after a
 * strict commit that names the head it was made for; locks save retries, but the head check alone keeps tabs apart.
 * It draws nothing and reads no clock of its own.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { inLogOrder } from './log/order.ts';
import { planJoining } from './merge-rows.ts';
import { migrate } from './migrations/migrate.ts';
import { doubtClock } from './status.ts';
import { sortSound } from './sound-rows.ts';
import { spellWallTime } from './wall-time.ts';
import { freshHead, writeEntries } from './write-entries.ts';
import type { Joining } from './merge-rows.ts';
import type { AppendFailure, AppendResult, EntryOf, RecordPort } from './port.ts';
import type { Condition, RecordStatus } from './status.ts';
import type { Damaged } from './sound-rows.ts';
import type { Change, FoundRow, Head, Outcome, Row, StorageFault } from './storage/storage.ts';
import type { Persistence, World } from './world.ts';
import type { Entry, EntryKind, Intent } from '../schema/entry.ts';

/** A change and what it hands back; null when nothing needs to change; or why it cannot be planned. */
export type Plan<T> =
  { readonly change: Omit<Change, 'expect'> | null; readonly value: T } | { readonly fault: StorageFault };

export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: AppendFailure };

/** What an append wrote: all its rows, the entries of its intents, and the intents' canonical texts. */
interface Kept {
  readonly rows: readonly Row[];
  readonly entries: readonly Entry[];
  readonly asked: readonly string[];
}

const nothing: Kept = { rows: [], entries: [], asked: [] };

function joined(a: Kept, b: Kept): Kept {
  return { rows: [...a.rows, ...b.rows], entries: [...a.entries, ...b.entries], asked: [...a.asked, ...b.asked] };
}

/**
 * Pauses between looks at a storage that is out of reach, in milliseconds. While the browser closes or erases it, opening
 * it again fails; a few looks later it tells what has become of it. Three minutes in all, then the next act looks again.
 */
const pausesBetweenLooks = [50, 100, 200, 400, 800, 1500, 3000, 6000, 12_000, 24_000, 48_000, 96_000];

/** Commits by others that may come between reading the head and committing before an append gives up. */
const tries = 50;

export class Recorder implements RecordPort {
  readonly world: World;
  /** The last head seen: its identity tells whether this is still the same record. */
  #head: Head | null = null;
  /** The record that the next one will follow, when there is none. */
  #follows: Head['follows'] = null;
  #status: RecordStatus;
  /** What appends tried to write and were told had failed. */
  readonly #doubts = new Set<Kept>();
  /** Those of them that were seen to be there. */
  readonly #sure = new WeakSet<Kept>();
  /** A page was given less than there is, because the storage failed. */
  #owesReading = false;
  readonly #held = new Map<string, Row>();
  readonly #unread = new Set<string>();
  /** Ids that other tabs told of and that could not be read yet. */
  readonly #unheard = new Set<string>();
  /** Somebody is looking whether a lost storage can be reached again. */
  #isLooking = false;
  readonly #listeners = new Set<(added: readonly Entry[]) => void>();
  readonly #statusListeners = new Set<(status: RecordStatus) => void>();

  constructor(world: World) {
    this.world = world;
    const condition = this.#undisturbed;
    this.#status = { condition, saving: 'none', persistence: 'unknown', held: 0, setAside: 0, unread: 0, clock: null };
    world.storage.onInterruption((fault) => {
      void this.#interrupted(fault);
    });
    world.tabs.listen((message) => {
      if (message.type === 'added') void this.#heardOf(message.ids);
      else void this.#readAnew();
    });
  }

  get status(): RecordStatus {
    return this.#status;
  }

  /** Rows this page has read or written, for putting back what was erased under it. */
  get heldRows(): readonly Row[] {
    return [...this.#held.values()];
  }

  watchStatus(listener: (status: RecordStatus) => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  watch(listener: (added: readonly Entry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async append(intents: readonly [Intent, ...Intent[]]): Promise<AppendResult> {
    this.#tell({ saving: 'saving' });
    const asked = intents.map((intent) => canonicalJson(intent));
    /** What is known to be there, and what was tried and may be there. */
    let kept: Kept = nothing;
    let tried: Kept | undefined;
    const write = (withKey: boolean) => async (head: Head) => {
      for (let doubt = tried ?? this.#doubtOf(asked); doubt !== undefined; doubt = this.#doubtOf(asked, kept)) {
        const isThere = this.#sure.has(doubt) ? { ok: true as const, value: true } : await this.#isThere(doubt);
        if (!isThere.ok) return { fault: isThere.fault };
        this.#doubts.delete(doubt);
        if (isThere.value) kept = joined(kept, doubt);
        tried = undefined;
      }
      const rest = intents.slice(kept.entries.length);
      if (rest.length === 0) return { change: null, value: kept };
      const { head: next, rows, entries } = await writeEntries(this.world, head, rest, withKey);
      tried = { rows, entries, asked: asked.slice(kept.entries.length) };
      return { change: { durability: 'strict' as const, head: next, add: rows }, value: joined(kept, tried) };
    };
    let done = await this.change(write(true));
    // Some browsers make keys but cannot keep them: then the device goes on unsigned rather than not at all.
    if (!done.ok && done.code === 'storage-failed' && this.#head?.writer == null)
      done = await this.change(write(false));
    if (!done.ok) {
      for (const doubt of [kept, tried]) if (doubt !== undefined && doubt !== nothing) this.#doubts.add(doubt);
      // Seen once is enough: what becomes of a row later, it was written.
      this.#sure.add(kept);
      this.#tell({ saving: done.code });
      return done;
    }
    // From now on the last entry has the time of this very clock.
    this.#tell({ saving: 'saved', clock: null });
    this.added(done.value.rows);
    return { ok: true, entries: done.value.entries };
  }

  async entries<K extends EntryKind>(...kinds: readonly K[]): Promise<readonly EntryOf<K>[]> {
    const rows = await this.rows(kinds.length === 0 ? null : kinds);
    return this.#read(rows).filter(
      (entry): entry is EntryOf<K> => kinds.length === 0 || kinds.some((kind) => kind === entry.kind),
    );
  }

  /** All sound rows of the given kinds (every kind when null), in log order. Damaged ones are set aside on the way. */
  async rows(kinds: readonly string[] | null): Promise<readonly Row[]> {
    const outcome = await this.world.storage.rows(kinds);
    if (!outcome.ok) {
      this.#fault(outcome.fault);
      this.#owesReading = true;
      return this.#heldOf(kinds);
    }
    // Erased under us: what this page still holds is all there is, for showing and for saving to a file.
    if (this.#status.condition === 'cleared') return this.#heldOf(kinds);
    return this.#sound(outcome.value);
  }

  /**
   * One change to the record, alone among tabs, planned on the present head and tried again when another commit came
   * first. A record without a head gets one, unless it had one before: then its data was erased under us.
   */
  async change<T>(plan: (head: Head) => Promise<Plan<T>> | Plan<T>): Promise<Done<T>> {
    return this.world.locks.alone(async () => {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const found = await this.#present();
        if (!found.ok) return found;
        const planned = await plan(found.value ?? freshHead(this.world, this.#follows));
        if ('fault' in planned) return { ok: false, code: this.#fault(planned.fault) };
        const { change, value } = planned;
        if (change === null) return { ok: true, value };
        const outcome = await this.world.storage.commit({ ...change, expect: found.value });
        if (outcome.ok) {
          this.#head = change.head;
          this.#well();
          return { ok: true, value };
        }
        if (outcome.fault === 'moved' || outcome.fault === 'missing') continue;
        return { ok: false, code: this.#fault(outcome.fault) };
      }
      return { ok: false, code: 'storage-failed' };
    });
  }

  /** Tells this page and the other tabs that rows were added. */
  added(rows: readonly Row[]): void {
    this.#hold(rows);
    this.world.tabs.tell({ type: 'added', ids: rows.map((row) => row.entry.id) });
    this.#call(rows);
  }

  /** Tells the other tabs that more than entries has changed, so that they read again. */
  tellChanged(): void {
    this.world.tabs.tell({ type: 'changed' });
  }

  async #readAnew(): Promise<void> {
    await this.lookAgain();
    for (const listener of [...this.#listeners]) listener([]);
  }

  /** Reads the head again: after another tab changed more than it added, or after the page was away. */
  async lookAgain(): Promise<void> {
    const found = await this.#present();
    if (!found.ok) return;
    this.#lookAtClock(found.value);
    await this.#heardOf([]);
  }

  /** Adds rows of other origin. Gives back those that were new; nothing that is there is touched. */
  async join(joining: Joining): Promise<Done<readonly Row[]>> {
    const done = await this.change(async (head) => {
      const present = await this.world.storage.rowsById(joining.rows.map(({ entry }) => entry.id));
      if (!present.ok) return { fault: present.fault };
      const change = planJoining(head, joining, new Set(present.value.map(({ key }) => key)));
      return { change, value: change?.add ?? [] };
    });
    if (done.ok && done.value.length > 0) this.added(done.value);
    return done;
  }

  /** Ends the `cleared` state: what this page still holds is put back into a record that follows the lost one. */
  async putBack(): Promise<Done<readonly Row[]>> {
    const rows = this.heldRows;
    this.#follow('restored');
    return this.join({ rows });
  }

  /** Ends the `cleared` state the other way: an empty record begins, and what this page holds is let go. */
  startAfresh(): void {
    this.#follow('erased');
    this.#letGo();
  }

  /**
   * Takes everything out of the record, in this and every other tab. The device takes a new name afterwards.
   * @param beside what is written in the same transaction, planned on the record as it was
   */
  async erase(beside?: (head: Head) => Promise<Plan<null>>): Promise<Done<null>> {
    const done = await this.change(async (head) => {
      const planned = (await beside?.(head)) ?? { change: null, value: null };
      if ('fault' in planned) return planned;
      const next = freshHead(this.world, { record: head.record, after: 'erased' });
      return { change: { ...planned.change, durability: 'strict' as const, head: next, erase: true }, value: null };
    });
    if (!done.ok) return done;
    this.#letGo();
    this.tellChanged();
    return done;
  }

  setPersistence(persistence: Persistence): void {
    this.#tell({ persistence });
  }

  /**
   * A commit can be told as failed and be there all the same, when the connection broke at the last moment. Asked for the
   * same again, alone or with more behind it, what is there is given instead of writing it twice.
   */
  #doubtOf(asked: readonly string[], kept: Kept = nothing): Kept | undefined {
    const next = asked.slice(kept.entries.length);
    return [...this.#doubts].find(
      (doubt) => doubt.asked.length <= next.length && doubt.asked.every((text, i) => text === next[i]),
    );
  }

  async #isThere(kept: Kept): Promise<Outcome<boolean>> {
    const outcome = await this.world.storage.rowsById(kept.rows.slice(0, 1).map(({ entry }) => entry.id));
    return outcome.ok ? { ok: true, value: outcome.value.length > 0 } : outcome;
  }

  async #present(): Promise<Done<Head | null>> {
    const outcome = await this.world.storage.head();
    if (!outcome.ok) return { ok: false, code: this.#fault(outcome.fault) };
    const known = this.#head;
    const found = outcome.value;
    if (known !== null && found?.record !== known.record) {
      if (found?.follows?.record !== known.record) {
        this.#tell({ condition: 'cleared' });
        return { ok: false, code: 'storage-gone' };
      }
      this.#head = found;
      // Another tab decided: what was erased on purpose is let go here too, what was restored gets our share.
      if (found.follows.after === 'erased') this.#letGo();
      else void this.join({ rows: this.heldRows });
    }
    if (found !== null) this.#head = found;
    this.#well();
    return { ok: true, value: found };
  }

  /** The condition in which nothing is wrong. */
  get #undisturbed(): Condition {
    const { isViewed, lasting } = this.world.storage;
    return isViewed === true ? 'viewing' : lasting ? 'well' : 'memory';
  }

  #lookAtClock(head: Head | null): void {
    const { isViewed } = this.world.storage;
    const clock = isViewed === true ? null : doubtClock(head?.lastMs, this.world.clock.read().wallMs);
    if (clock?.kind !== this.#status.clock?.kind) this.#tell({ clock });
  }

  #follow(after: 'erased' | 'restored'): void {
    if (this.#head !== null) this.#follows = { record: this.#head.record, after };
    this.#head = null;
    this.#well();
  }

  #letGo(): void {
    this.#held.clear();
    this.#unread.clear();
    this.#tell({ held: 0, unread: 0 });
    for (const listener of [...this.#listeners]) listener([]);
  }

  #heldOf(kinds: readonly string[] | null): readonly Row[] {
    const held = this.heldRows.filter(({ entry }) => kinds === null || kinds.includes(entry.kind));
    return held.sort((a, b) => inLogOrder(a.entry, b.entry));
  }

  #sound(found: readonly FoundRow[]): readonly Row[] {
    const { sound, damaged } = sortSound(found);
    if (damaged.length > 0) void this.#setAside(damaged);
    this.#hold(sound);
    return sound;
  }

  async #setAside(damaged: readonly Damaged[]): Promise<void> {
    const at = this.#now();
    const done = await this.change(async (head) => {
      // Another tab may have seen to it meanwhile: a row is set aside once.
      const there = await this.world.storage.rowsById(damaged.map(({ key }) => key));
      if (!there.ok) return { fault: there.fault };
      const still = sortSound(there.value).damaged;
      if (still.length === 0) return { change: null, value: 0 };
      return {
        change: {
          durability: 'strict' as const,
          head: { ...head, revision: head.revision + 1 },
          remove: still.map(({ key }) => key),
          aside: still.map(({ reason, found }) => ({ reason, at, found })),
        },
        value: still.length,
      };
    });
    if (done.ok && done.value > 0) this.#tell({ setAside: this.#status.setAside + done.value });
  }

  #read(rows: readonly Row[]): readonly Entry[] {
    return rows.flatMap((row) => {
      const read = migrate(row.entry);
      if (read.ok) return [read.entry];
      if (read.code === 'newer') this.#unread.add(row.entry.id);
      if (this.#unread.size !== this.#status.unread) this.#tell({ unread: this.#unread.size });
      return [];
    });
  }

  /** Reads what other tabs added. What cannot be read now is read the next time something can. */
  async #heardOf(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#unheard.add(id);
    // A page that has not seen a head yet, or one that is told of a loss, first looks whose entries these are.
    if (this.#head === null || this.#status.condition === 'cleared') await this.#present();
    const asked = [...this.#unheard];
    if (asked.length === 0) return;
    const outcome = await this.world.storage.rowsById(asked);
    if (!outcome.ok) {
      this.#fault(outcome.fault);
      return;
    }
    const news = outcome.value.filter(({ key }) => this.#unheard.delete(key));
    for (const id of asked) this.#unheard.delete(id);
    this.#call(this.#sound(news));
  }

  async #interrupted(fault: StorageFault): Promise<void> {
    if (fault === 'gone') await this.#present();
    else this.#fault(fault);
  }

  /** A storage that went away is looked for until it answers, so that the page tells what became of it by itself. */
  async #lookForLost(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    for (const pauseMs of pausesBetweenLooks) {
      await this.world.wait(pauseMs);
      if (this.#status.condition !== 'lost' || (await this.#present()).ok) break;
    }
    this.#isLooking = false;
  }

  #fault(fault: StorageFault): AppendFailure {
    switch (fault) {
      case 'full':
        return 'storage-full';
      case 'failed':
        return 'storage-failed';
      case 'gone':
        this.#tell({ condition: 'lost' });
        void this.#lookForLost();
        return 'storage-gone';
      case 'newer-version':
        this.#tell({ condition: 'read-only' });
        return 'newer-version';
      case 'read-only':
        this.#tell({ condition: 'outdated' });
        return 'read-only';
      case 'not-yours':
        return 'not-yours';
      default:
        return fault satisfies never;
    }
  }

  /** The storage answers: whatever was wrong is over, and pages that were given too little are told to read again. */
  #well(): void {
    const { condition } = this.#status;
    if (condition === 'lost' || condition === 'cleared') {
      const saving = this.#status.saving === 'storage-gone' ? 'none' : this.#status.saving;
      this.#tell({ condition: this.#undisturbed, saving });
    }
    if (this.#owesReading) {
      this.#owesReading = false;
      for (const listener of [...this.#listeners]) listener([]);
    }
  }

  #hold(rows: readonly Row[]): void {
    for (const row of rows) this.#held.set(row.entry.id, row);
    if (this.#held.size !== this.#status.held) this.#tell({ held: this.#held.size });
  }

  #call(rows: readonly Row[]): void {
    const entries = this.#read(rows);
    if (entries.length > 0) for (const listener of [...this.#listeners]) listener(entries);
  }

  #tell(change: Partial<RecordStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of [...this.#statusListeners]) listener(this.#status);
  }

  #now(): string {
    const { wallMs } = this.world.clock.read();
    return spellWallTime(wallMs, this.world.clock.offsetMinutes(wallMs));
  }
}
