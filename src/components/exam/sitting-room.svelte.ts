/**
 * A sitting in the browser: sets a form up, starts it, brings every act into the record, and takes it up again where it
 * was left. Joins the pure engine with the bank's files, the record and its clocks; decides nothing itself.
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
import type { Recorder } from '#record/recorder.ts';
import { draw, type DrawResult } from '#exam/draw.ts';
import { layOut, type Form, type SittingMode } from '#exam/form.ts';
import { actsOf, itemsMet, itemsMissed, planOf } from '#exam/history.ts';
import { examIds, readAddress, requestOf, type Asked } from '#exam/request.ts';
import { finishedData, score } from '#exam/score.ts';
import type { BankIndex, ShippedItem } from '#exam/shipped.ts';
import { beginSitting, happen, replaySitting, type Sitting } from '#exam/sitting.ts';
import type { SittingIntent } from '#exam/sitting-event.ts';
import type { TimeFactor } from '#exam/sitting-machine.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import type { EntryData } from '#schema/entry.ts';
import { ActWriter, type SaveState } from './act-writer.svelte.ts';
import { BankMissing, fetchBlueprint, fetchIndex, fetchItems } from './fetch-bank.ts';
import { freshSeed, keysOf, layable, noItems, noneSeen } from './room-parts.ts';

export type RoomState =
  | 'opening'
  /** The form is set up and waits to be started. */
  | 'ready'
  | 'sitting'
  /** The sitting is over; `isKept` tells whether its end is in the record. */
  | 'over'
  | 'refused';

export type Refusal =
  'no-exam-named' | 'no-such-sitting' | 'bank-missing' | 'nothing-missed' | 'nothing-to-ask' | 'not-started';

/** What the person decides before the start. */
export interface Terms {
  readonly mode: SittingMode;
  readonly timeFactor: TimeFactor;
  readonly preferUnseen: boolean;
}

/** What a form is drawn under. `count` asks for a short form of that many questions instead. */
export interface DrawTerms {
  readonly allowThin: boolean;
  readonly preferUnseen: boolean;
  readonly count?: number;
}

interface Opened {
  readonly blueprint: Blueprint;
  readonly index: BankIndex;
  readonly record: Recorder;
  readonly known: ReadonlyMap<string, RecordedSitting>;
}

export class SittingRoom {
  #opened: Opened | null = null;
  #clock: ClockState | null = null;
  #id = '';
  #unwatch: (() => void) | null = null;
  #seed = 0;

  state = $state.raw<RoomState>('opening');
  refusal = $state.raw<Refusal | null>(null);
  asked = $state.raw<Asked | null>(null);
  blueprint = $state.raw<Blueprint | null>(null);
  /** What drawing the asked form gave; the ways out stand in it when the bank is too small. */
  drawn = $state.raw<DrawResult | null>(null);
  form = $state.raw<Form | null>(null);
  items = $state.raw<ReadonlyMap<string, ShippedItem>>(noItems);
  sitting = $state.raw<Sitting | null>(null);
  isStarting = $state(false);
  isKept = $state(false);
  /** Sentences about what the device's clocks did: slept, set back, closed. */
  clockNotes = $state.raw<readonly string[]>([]);
  #writer = $state.raw<ActWriter | null>(null);

  get saving(): SaveState {
    return this.#writer?.state ?? 'none';
  }

  get id(): string {
    return this.#id;
  }

  /** Opens what the address asks for: a new form, or a sitting to go on with. */
  async open(address: URL): Promise<void> {
    try {
      const going = address.searchParams.get('sitting');
      if (going !== null) await this.#goOn(going);
      else await this.#setUp(address.searchParams);
    } catch (error) {
      if (!(error instanceof BankMissing)) throw error;
      this.#refuse('bank-missing');
    }
  }

  close(): void {
    this.#unwatch?.();
  }

  #refuse(refusal: Refusal): void {
    this.refusal = refusal;
    this.state = 'refused';
  }

  async #openRecord(): Promise<Pick<Opened, 'record' | 'known'>> {
    const { openRecord } = await import('#record/browser.ts');
    const record = await openRecord();
    const known = sittings(await record.entries(...sittingsKinds));
    this.#writer = new ActWriter(record);
    return { record, known };
  }

  async #setUp(query: URLSearchParams): Promise<void> {
    const asked = readAddress(query);
    if (asked === null) {
      this.#refuse('no-exam-named');
      return;
    }
    const [blueprint, index, kept] = await Promise.all([fetchBlueprint(asked.exam), fetchIndex(), this.#openRecord()]);
    this.#opened = { blueprint, index, ...kept };
    this.#seed = asked.seed ?? freshSeed();
    this.asked = asked;
    this.blueprint = blueprint;
    this.drawForm({ allowThin: false, preferUnseen: asked.seed === null });
    if (this.state !== 'refused') this.state = 'ready';
  }

  /** Draws the asked form again under other terms; changes `drawn` alone. */
  drawForm(terms: DrawTerms): void {
    if (this.#opened === null || this.asked === null) return;
    const { blueprint, index, known } = this.#opened;
    const missed = this.asked.kind === 'missed' ? itemsMissed(known.values()) : [];
    if (this.asked.kind === 'missed' && missed.length === 0) {
      this.#refuse('nothing-missed');
      return;
    }
    const request =
      terms.count === undefined ? requestOf(this.asked, missed) : ({ kind: 'short', count: terms.count } as const);
    const seen = terms.preferUnseen ? itemsMet(known.values()) : noneSeen;
    this.drawn = draw(blueprint, index.entries, this.#seed, request, { seen, allowThin: terms.allowThin });
    if (terms.count !== undefined) this.asked = { ...this.asked, kind: 'short', count: terms.count };
    if (!this.drawn.ok && this.drawn.code === 'nothing-to-ask') this.#refuse('nothing-to-ask');
  }

  /** Starts the drawn form: the clock runs once the start is in the record. */
  async start(terms: Terms): Promise<void> {
    const { drawn, asked } = this;
    if (this.#opened === null || this.#writer === null || asked === null || drawn?.ok !== true || this.isStarting)
      return;
    this.isStarting = true;
    try {
      const { blueprint, index, record } = this.#opened;
      const items = await fetchItems(index, drawn.items);
      const { uuidv7 } = await import('#record/uuid.ts');
      const sitting = uuidv7(record.world.clock.read().wallMs, record.world.randomness.bytes(10));
      const data: EntryData<'sitting.started'> = {
        sitting,
        exam: blueprint.id,
        form: {
          kind: asked.kind,
          seed: this.#seed,
          items: [...drawn.items],
          bankHash: index.hash,
          topics: [...asked.topics],
        },
        mode: terms.mode,
        timeFactor: terms.timeFactor,
      };
      const entries = await this.#writer.addNow({ kind: 'sitting.started', data });
      const [started] = entries ?? [];
      if (started === undefined) return;
      this.#id = sitting;
      this.#clock = startClock(readingOf(started));
      this.items = items;
      this.form = layOut(
        blueprint,
        { kind: asked.kind, seed: this.#seed, mode: terms.mode },
        layable(drawn.items, items),
      );
      this.sitting = beginSitting(planOf(this.form, terms));
      this.#watch(record);
      this.state = 'sitting';
      history.replaceState(null, '', `/exams/sitting/?sitting=${sitting}`);
    } catch (error) {
      if (!(error instanceof BankMissing)) throw error;
      this.#refuse('bank-missing');
    } finally {
      this.isStarting = false;
    }
  }

  async #goOn(id: string): Promise<void> {
    const kept = await this.#openRecord();
    const recorded = kept.known.get(id);
    const exam = examIds.find((known) => known === recorded?.started.data.exam);
    if (recorded === undefined || exam === undefined) {
      this.#refuse('no-such-sitting');
      return;
    }
    this.#id = id;
    const { form, mode } = recorded.started.data;
    const [blueprint, index] = await Promise.all([fetchBlueprint(exam), fetchIndex()]);
    this.#opened = { blueprint, index, ...kept };
    this.asked = {
      exam,
      kind: form.kind,
      count: null,
      topics: form.topics,
      mode,
      timeFactor: undefined,
      seed: form.seed,
    };
    this.blueprint = blueprint;
    this.items = await fetchItems(index, form.items);
    this.form = layOut(blueprint, { kind: form.kind, seed: form.seed, mode }, layable(form.items, this.items));
    this.#watch(kept.record);
    this.#takeUp(recorded);
    if (recorded.finished !== null) {
      this.isKept = true;
      this.state = 'over';
      return;
    }
    // Practice stands still while nobody is there; the exam's clock ran on.
    if (mode === 'practice' && this.sitting?.phase !== 'finished' && this.sitting?.phase !== 'paused') {
      this.#happenNow({ type: 'sitting.paused' }, this.sitting?.snapshot.context.nowMs ?? 0);
    }
    this.state = 'sitting';
    this.tick();
  }

  /** The state as the record tells it. */
  #takeUp(recorded: RecordedSitting): void {
    if (this.form === null || this.#opened === null) return;
    this.#clock = clockOf([recorded.started, ...recorded.acts].map(readingOf));
    this.sitting = replaySitting(planOf(this.form, recorded.started.data), actsOf(recorded));
  }

  /** Another tab acted in this sitting: the record, not this page, tells how things stand. */
  #watch(record: Recorder): void {
    const { bootId } = record.world.clock.read();
    this.#unwatch = record.watch((added) => {
      const elsewhere = added.some(
        (entry) =>
          (entry.kind === 'sitting.acted' || entry.kind === 'sitting.finished') &&
          entry.data.sitting === this.#id &&
          entry.boot !== bootId,
      );
      if (elsewhere) void this.#readAgain(record);
    });
  }

  async #readAgain(record: Recorder): Promise<void> {
    await this.#writer?.flush();
    const recorded = sittings(await record.entries(...sittingsKinds)).get(this.#id);
    if (recorded === undefined) return;
    this.#takeUp(recorded);
    if (recorded.finished === null) {
      this.tick();
      return;
    }
    this.isKept = true;
    this.state = 'over';
  }

  /** Milliseconds since the start by the exam clock. */
  #readMs(): number {
    if (this.#clock === null || this.#opened === null) return 0;
    const before = this.#clock.steps.length;
    this.#clock = readClock(this.#clock, this.#opened.record.world.clock.read());
    if (this.#clock.steps.length !== before) this.clockNotes = this.#clock.steps.filter(isWorthTelling).map(tellStep);
    return Math.floor(this.#clock.passedMs);
  }

  /** Lets time pass; call it about twice a second while the page is open. */
  tick(): void {
    if (this.sitting === null || this.state !== 'sitting') return;
    const atMs = this.#readMs();
    const { phase, snapshot } = this.sitting;
    const isNewSecond = Math.floor(atMs / 1000) !== Math.floor(snapshot.context.nowMs / 1000);
    if (!isNewSecond && phase !== 'on-break') return;
    this.sitting = happen(this.sitting, { type: 'time.passed', atMs });
    this.#endIfFinished(this.sitting);
  }

  /** A control on the screen was used. */
  act(intent: SittingIntent): void {
    if (this.sitting === null || this.state !== 'sitting') return;
    this.#happenNow(intent, this.#readMs());
  }

  /** Moves on only when all before it is kept, or known not to be. */
  async actWhenSaved(intent: SittingIntent): Promise<void> {
    if (this.saving === 'saving') await this.#writer?.flush();
    this.act(intent);
  }

  /** Tries again to keep what was refused. */
  async saveAgain(): Promise<void> {
    await this.#writer?.flush();
    if (this.state === 'over') await this.#end();
  }

  #happenNow(intent: SittingIntent, atMs: number): void {
    if (this.sitting === null) return;
    const event = { ...intent, atMs };
    // The screen first, then the record: the frame with the answer does not wait for hashing and signing.
    this.sitting = happen(this.sitting, event);
    this.#writer?.add({ kind: 'sitting.acted', data: { sitting: this.#id, event } });
    this.#endIfFinished(this.sitting);
  }

  #endIfFinished(sitting: Sitting): void {
    if (sitting.phase === 'finished' && this.state === 'sitting') {
      this.state = 'over';
      void this.#end();
    }
  }

  /** Brings the end into the record, after every act before it. */
  async #end(): Promise<void> {
    if (this.#opened === null || this.form === null || this.sitting === null || this.#writer === null || this.isKept)
      return;
    await this.#writer.flush();
    if (this.saving !== 'saved' && this.saving !== 'none') return;
    const { blueprint, known } = this.#opened;
    const met = itemsMet([...known.values()].filter(({ id }) => id !== this.#id));
    const areas = blueprint.areas.map(({ code }) => code);
    const scored = score(this.form, this.sitting.answers, keysOf(this.items), areas, (item) => !met.has(item));
    const entries = await this.#writer.addNow({
      kind: 'sitting.finished',
      data: finishedData(this.#id, blueprint.id, scored),
    });
    this.isKept = entries !== null;
  }
}
