/**
 * The way into a sitting: reads the address, draws the form, starts it or finds the one to go on with, and then hands over to
 * the running sitting, which is loaded only then. Joins the pure engine with the bank's files and the record.
 */
import type { Component } from 'svelte';
import { sittings, sittingsKinds, type Sitting as RecordedSitting } from '#record/folds/sittings.ts';
import { freshSeed } from '#components/ui/fresh-seed.ts';
import { placesOf } from '#exam/bank.ts';
import { draw, type DrawResult } from '#exam/draw.ts';
import type { SittingMode } from '#exam/form.ts';
import { itemsMet, itemsMissed } from '#exam/history.ts';
import { examIds, readAddress, requestOf, type Asked } from '#exam/request.ts';
import type { TimeFactor } from '#exam/sitting-machine.ts';
import { FileMissing } from '#offline/build-file.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import type { EntryOf } from '#record/port.ts';
import { ActWriter, type SaveState } from './act-writer.svelte.ts';
import { fetchAhead, fetchBlueprint, fetchIndex, fetchItems } from './fetch-bank.ts';
import type { Opened } from './opened.ts';
import { formSeeds, noneSeen } from './room-parts.ts';
import type { SittingRun } from './sitting-run.svelte.ts';

/** What is on the page: nothing yet, the set-up, the running sitting, or why there is none. */
export type RoomState = 'opening' | 'ready' | 'running' | 'refused';

export type Refusal = 'no-exam-named' | 'no-such-sitting' | 'bank-missing' | 'nothing-missed' | 'nothing-to-ask';

/** What the person decides before the start. */
export interface Terms {
  readonly mode: SittingMode;
  readonly timeFactor: TimeFactor;
}

/** What a form is drawn under. `count` asks for a short form of that many questions instead. */
export interface DrawTerms {
  readonly allowThin: boolean;
  readonly preferUnseen: boolean;
  readonly count?: number;
}

interface Running {
  readonly run: SittingRun;
  readonly View: Component<{ readonly run: SittingRun }>;
}

/** The running sitting's code: not needed to set a form up. */
function loadTestingRoom() {
  return Promise.all([import('./sitting-run.svelte.ts'), import('./TestingRoom.svelte')]);
}

export class SittingRoom {
  #opened: Opened | null = null;
  #seed = 0;

  state = $state.raw<RoomState>('opening');
  refusal = $state.raw<Refusal | null>(null);
  asked = $state.raw<Asked | null>(null);
  blueprint = $state.raw<Blueprint | null>(null);
  /** What drawing the asked form gave; the ways out stand in it when the bank is too small. */
  drawn = $state.raw<DrawResult | null>(null);
  running = $state.raw<Running | null>(null);
  /** The form was sat before, question for question. */
  isRepeat = $state(false);
  isStarting = $state(false);
  #writer = $state.raw<ActWriter | null>(null);

  get saving(): SaveState {
    return this.#writer?.state ?? 'none';
  }

  /** Opens what the address asks for: a new form, or a sitting to go on with. */
  async open(address: URL): Promise<void> {
    try {
      const going = address.searchParams.get('sitting');
      const again = address.searchParams.get('again');
      if (going !== null) await this.#goOn(going);
      else if (again !== null) await this.#setUpAgain(again);
      else await this.#setUp(address.searchParams);
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      this.#refuse('bank-missing');
    }
  }

  close(): void {
    this.running?.run.close();
  }

  #refuse(refusal: Refusal): void {
    this.refusal = refusal;
    this.state = 'refused';
  }

  async #openRecord(): Promise<Pick<Opened, 'record' | 'known' | 'writer'>> {
    const { openRecord } = await import('#record/browser.ts');
    const record = await openRecord();
    const known = sittings(await record.entries(...sittingsKinds));
    const writer = new ActWriter(record);
    this.#writer = writer;
    return { record, known, writer };
  }

  async #setUp(query: URLSearchParams): Promise<void> {
    const asked = readAddress(query);
    if (asked === null) {
      this.#refuse('no-exam-named');
      return;
    }
    const [blueprint, index, kept] = await Promise.all([fetchBlueprint(asked.exam), fetchIndex(), this.#openRecord()]);
    this.#opened = { blueprint, index, ...kept };
    this.#seed = asked.seed ?? freshSeed(formSeeds);
    this.asked = asked;
    this.blueprint = blueprint;
    this.drawForm({ allowThin: false, preferUnseen: asked.seed === null });
    if (this.refusal !== null) return;
    this.state = 'ready';
    void loadTestingRoom();
  }

  /** The very form of an earlier sitting: the same questions, in the same order, with the same order of options. */
  async #setUpAgain(id: string): Promise<void> {
    const kept = await this.#openRecord();
    const data = kept.known.get(id)?.started.data;
    const exam = examIds.find((known) => known === data?.exam);
    if (data === undefined || exam === undefined) {
      this.#refuse('no-such-sitting');
      return;
    }
    const { kind, items, seed, topics } = data.form;
    const [blueprint, index] = await Promise.all([fetchBlueprint(exam), fetchIndex()]);
    this.#opened = { blueprint, index, ...kept };
    this.#seed = seed;
    this.isRepeat = true;
    this.blueprint = blueprint;
    this.asked = {
      exam,
      kind,
      count: items.length,
      topics,
      mode: data.mode,
      timeFactor: data.timeFactor,
      from: 'all',
      seed,
    };
    this.drawn = { ok: true, items, thin: [] };
    this.state = 'ready';
    void loadTestingRoom();
  }

  /** Draws the asked form again under other terms; changes `drawn` alone. */
  drawForm(terms: DrawTerms): void {
    if (this.#opened === null || this.asked === null) return;
    const { blueprint, index, known } = this.#opened;
    const { from } = this.asked;
    const missed = this.asked.kind === 'missed' || from === 'missed' ? itemsMissed(known.values()) : [];
    if ((this.asked.kind === 'missed' || from === 'missed') && missed.length === 0) {
      this.#refuse('nothing-missed');
      return;
    }
    if (terms.count !== undefined) this.asked = { ...this.asked, kind: 'short', count: terms.count };
    const met = terms.preferUnseen || from === 'unseen' ? itemsMet(known.values()) : noneSeen;
    const { allowThin } = terms;
    const seen = terms.preferUnseen ? met : noneSeen;
    const bank = index.entries.filter(
      ({ id }) => from === 'all' || (from === 'unseen' ? !met.has(id) : missed.includes(id)),
    );
    this.drawn = draw(blueprint, bank, this.#seed, requestOf(this.asked, missed), { seen, allowThin });
    if (!this.drawn.ok && this.drawn.code === 'nothing-to-ask') this.#refuse('nothing-to-ask');
  }

  /** Starts the drawn form: the clock runs once the start is in the record. */
  async start(terms: Terms): Promise<void> {
    const { drawn, asked } = this;
    if (this.#opened === null || asked === null || drawn?.ok !== true || this.isStarting) return;
    this.isStarting = true;
    try {
      const { index, record, writer } = this.#opened;
      // Everything the sitting needs is here before its clock starts.
      const [{ uuidv7 }] = await Promise.all([
        import('#record/uuid.ts'),
        fetchItems(index, drawn.items),
        loadTestingRoom(),
      ]);
      const sitting = uuidv7(record.world.clock.read().wallMs, record.world.randomness.bytes(10));
      const { kind, topics } = asked;
      const form = { kind, seed: this.#seed, items: [...drawn.items], bankHash: index.hash, topics: [...topics] };
      const entries = await writer.addNow({
        kind: 'sitting.started',
        data: { sitting, exam: asked.exam, form, mode: terms.mode, timeFactor: terms.timeFactor },
      });
      const started = entries?.find((entry): entry is EntryOf<'sitting.started'> => entry.kind === 'sitting.started');
      if (started === undefined) return;
      await this.#run(this.#opened, { id: sitting, started, acts: [], finished: null });
      history.replaceState(null, '', `/exams/sitting/?sitting=${sitting}`);
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
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
    const [blueprint, index] = await Promise.all([fetchBlueprint(exam), fetchIndex()]);
    await this.#run({ blueprint, index, ...kept }, recorded);
  }

  async #run(opened: Opened, recorded: RecordedSitting): Promise<void> {
    const [items, [{ SittingRun }, view]] = await Promise.all([
      fetchItems(opened.index, recorded.started.data.form.items),
      loadTestingRoom(),
    ]);
    this.running = { run: new SittingRun(opened, recorded, items), View: view.default };
    this.state = 'running';
    const placeOf = placesOf(opened.blueprint);
    void fetchAhead(opened.index, (topics) => placeOf(topics) !== null);
  }
}
