/**
 * A running sitting: hears what is pressed, asks the statechart, brings every act into the record, and keeps time by the exam
 * clock. A new sitting and one taken up again are the same thing: the record tells how it stands. Decides nothing itself.
 */
import {
  clockOf,
  isWorthTelling,
  readClock,
  readingOf,
  startClock,
  tellStep,
  type ClockState,
} from '#record/clock/exam-clock.ts';
import { sittings, sittingsKinds, type Sitting as RecordedSitting } from '#record/folds/sittings.ts';
import { layOut, type Form } from '#exam/form.ts';
import { actsOf, itemsMet, planOf } from '#exam/history.ts';
import { finishedData, score } from '#exam/score.ts';
import type { ShippedItem } from '#exam/shipped.ts';
import { happen, replaySitting, type Sitting } from '#exam/sitting.ts';
import type { SittingIntent } from '#exam/sitting-event.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import type { SaveState } from './act-writer.svelte.ts';
import { keysOf, layable } from './room-parts.ts';
import type { Opened } from './opened.ts';

export class SittingRun {
  readonly id: string;
  readonly form: Form;
  readonly items: ReadonlyMap<string, ShippedItem>;
  readonly #opened: Opened;
  readonly #unwatch: () => void;
  #clock: ClockState;
  /** Acts of this page so far: tells whether somebody acted while the record was being read. */
  #acts = 0;

  sitting: Sitting;
  /** The end is in the record. */
  isKept = $state(false);
  /** Sentences about what the device's clocks did: slept, set back, closed. */
  clockNotes = $state.raw<readonly string[]>([]);

  constructor(opened: Opened, recorded: RecordedSitting, items: ReadonlyMap<string, ShippedItem>) {
    const { form, mode } = recorded.started.data;
    this.id = recorded.id;
    this.items = items;
    this.#opened = opened;
    this.form = layOut(opened.blueprint, { kind: form.kind, seed: form.seed, mode }, layable(form.items, items));
    this.#clock = clockAsRecorded(recorded);
    this.sitting = $state.raw(this.#asRecorded(recorded));
    this.#unwatch = this.#watch();
    if (recorded.finished !== null) {
      this.isKept = true;
      return;
    }
    const { phase, snapshot } = this.sitting;
    // Practice stands still while nobody is there; the exam's clock ran on.
    const wasLeft = recorded.acts.length > 0 || this.#readMs() > 2000;
    if (mode === 'practice' && wasLeft && phase !== 'finished' && phase !== 'paused') {
      this.#happenNow({ type: 'sitting.paused' }, snapshot.context.nowMs);
    }
    this.tick();
  }

  get blueprint(): Blueprint {
    return this.#opened.blueprint;
  }

  get saving(): SaveState {
    return this.#opened.writer.state;
  }

  get isOver(): boolean {
    return this.isKept || this.sitting.phase === 'finished';
  }

  close(): void {
    this.#unwatch();
  }

  /** Lets time pass; call it about twice a second while the page is open. */
  tick(): void {
    if (this.isOver) return;
    const noticed = this.#clock.steps.length;
    const atMs = this.#readMs();
    // What the clocks did is kept at once: a crash or another step before the next act must not undo it.
    if (this.#clock.steps.slice(noticed).some(isWorthTelling)) this.#keepReading(atMs);
    const { phase, snapshot } = this.sitting;
    const isNewSecond = Math.floor(atMs / 1000) !== Math.floor(snapshot.context.nowMs / 1000);
    if (!isNewSecond && phase !== 'on-break') return;
    this.sitting = happen(this.sitting, { type: 'time.passed', atMs });
    this.#endIfFinished();
  }

  /** The page is about to go: the time up to now is kept, whatever the wall clock says when the next page opens. */
  leave(): void {
    if (!this.isOver) this.#keepReading(this.#readMs());
  }

  /** A control on the screen was used. */
  act(intent: SittingIntent): void {
    if (!this.isOver) this.#happenNow(intent, this.#readMs());
  }

  /** Moves on only when all before it is kept, or known not to be. */
  async actWhenSaved(intent: SittingIntent): Promise<void> {
    if (this.saving === 'saving') await this.#opened.writer.flush();
    this.act(intent);
  }

  /** Tries again to keep what was refused. */
  async saveAgain(): Promise<void> {
    await this.#opened.writer.flush();
    this.#endIfFinished();
  }

  #asRecorded(recorded: RecordedSitting): Sitting {
    return replaySitting(planOf(this.form, recorded.started.data), actsOf(recorded));
  }

  /** Another tab acted in this sitting: the record, not this page, tells how things stand. */
  #watch(): () => void {
    const { record } = this.#opened;
    const { bootId } = record.world.clock.read();
    return record.watch((added) => {
      const elsewhere = added.some(
        (entry) =>
          (entry.kind === 'sitting.acted' || entry.kind === 'sitting.finished') &&
          entry.data.sitting === this.id &&
          entry.boot !== bootId,
      );
      if (elsewhere) void this.#readAgain();
    });
  }

  async #readAgain(): Promise<void> {
    const { record, writer } = this.#opened;
    await writer.flush();
    // What could not be kept stands on this screen alone: do not wipe it off.
    if (writer.state !== 'saved' && writer.state !== 'none') return;
    const acts = this.#acts;
    const recorded = sittings(await record.entries(...sittingsKinds)).get(this.id);
    if (recorded === undefined) return;
    if (this.#acts !== acts) {
      await this.#readAgain();
      return;
    }
    this.#clock = clockAsRecorded(recorded);
    this.sitting = this.#asRecorded(recorded);
    if (recorded.finished === null) this.tick();
    else this.isKept = true;
  }

  /** Milliseconds since the start by the exam clock. */
  #readMs(): number {
    const before = this.#clock.steps.length;
    this.#clock = readClock(this.#clock, this.#opened.record.world.clock.read());
    if (this.#clock.steps.length !== before) this.clockNotes = this.#clock.steps.filter(isWorthTelling).map(tellStep);
    return Math.floor(this.#clock.passedMs);
  }

  /** A reading of the clocks in the record, and no act: every entry carries one, and whoever replays acts passes this over. */
  #keepReading(atMs: number): void {
    this.#opened.writer.add({
      kind: 'sitting.acted',
      data: { sitting: this.id, event: { type: 'clock.read', atMs } },
    });
  }

  #happenNow(intent: SittingIntent, atMs: number): void {
    const event = { ...intent, atMs };
    this.#acts += 1;
    // The screen first, then the record: the frame with the answer does not wait for hashing and signing.
    this.sitting = happen(this.sitting, event);
    this.#opened.writer.add({ kind: 'sitting.acted', data: { sitting: this.id, event } });
    this.#endIfFinished();
  }

  #endIfFinished(): void {
    if (this.sitting.phase === 'finished' && !this.isKept) void this.#end();
  }

  /** Brings the end into the record, after every act before it. */
  async #end(): Promise<void> {
    const { blueprint, known, writer } = this.#opened;
    await writer.flush();
    if (this.isKept || (writer.state !== 'saved' && writer.state !== 'none')) return;
    const met = itemsMet([...known.values()].filter(({ id }) => id !== this.id));
    const areas = blueprint.areas.map(({ code }) => code);
    const scored = score(this.form, this.sitting.answers, keysOf(this.items), areas, (item) => !met.has(item));
    const entries = await writer.addNow({
      kind: 'sitting.finished',
      data: finishedData(this.id, blueprint.id, scored),
    });
    if (entries !== null) this.isKept = true;
  }
}

/** The exam clock from the readings that stand in the record. */
function clockAsRecorded({ started, acts }: RecordedSitting): ClockState {
  return clockOf([started, ...acts].map(readingOf)) ?? startClock(readingOf(started));
}
