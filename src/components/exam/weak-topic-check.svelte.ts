/**
 * The weak-topic check as it runs: asks the pure engine for the next question, brings each answer into the record before the
 * next one is shown, and at the end writes the whole as a finished sitting, which the report and every later fold read.
 */
import { nextQuestion, placedBank, type AdaptiveAnswer, type PlacedBank } from '#exam/adaptive.ts';
import { freshSeed } from '#components/ui/fresh-seed.ts';
import { placesOf } from '#exam/bank.ts';
import { optionIds } from '#exam/form.ts';
import { itemsMet } from '#exam/history.ts';
import { chanceOf, shuffled } from '#exam/random.ts';
import { readAddress } from '#exam/request.ts';
import type { BankIndex, ShippedItem } from '#exam/shipped.ts';
import type { Certainty } from '#exam/sitting-event.ts';
import { FileMissing } from '#offline/build-file.ts';
import { adaptiveChecks, adaptiveChecksKinds, type AdaptiveCheck } from '#record/folds/adaptive-checks.ts';
import { sittings, sittingsKinds } from '#record/folds/sittings.ts';
import type { Recorder } from '#record/recorder.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import type { EntryData, Intent } from '#schema/entry.ts';
import type { OptionId } from '#schema/item.ts';
import { ActWriter, type SaveState } from './act-writer.svelte.ts';
import { fetchAhead, fetchBlueprint, fetchIndex, fetchItems } from './fetch-bank.ts';
import { formSeeds } from './room-parts.ts';

export type CheckState = 'opening' | 'ready' | 'asking' | 'ending' | 'refused';

type GivenAnswer = EntryData<'adaptive.answered'>;

interface Opened {
  readonly blueprint: Blueprint;
  readonly index: BankIndex;
  readonly bank: PlacedBank;
  readonly record: Recorder;
  readonly writer: ActWriter;
  /** Items seen before any check that is still open. */
  readonly met: ReadonlySet<string>;
}

export class WeakTopicCheck {
  #opened: Opened | null = null;
  #id = '';
  #seed = 0;
  #given: GivenAnswer[] = [];
  /** The key of each item met so far. */
  #keys: Record<string, OptionId> = {};
  #shownAtMs = 0;

  state = $state.raw<CheckState>('opening');
  refusal = $state.raw<'no-exam-named' | 'bank-missing' | 'nothing-to-ask' | null>(null);
  blueprint = $state.raw<Blueprint | null>(null);
  /** A check of this exam that was left open. */
  left = $state.raw<AdaptiveCheck | null>(null);
  item = $state.raw<ShippedItem | null>(null);
  order = $state.raw<readonly OptionId[]>(optionIds);
  asked = $state(0);
  chosen = $state<OptionId | null>(null);
  certainty = $state<Certainty | null>(null);
  struck = $state.raw<readonly OptionId[]>([]);
  #writer = $state.raw<ActWriter | null>(null);

  get saving(): SaveState {
    return this.#writer?.state ?? 'none';
  }

  async open(address: URL): Promise<void> {
    const exam = readAddress(address.searchParams)?.exam;
    if (exam === undefined) {
      this.#refuse('no-exam-named');
      return;
    }
    try {
      const [blueprint, index, { openRecord }] = await Promise.all([
        fetchBlueprint(exam),
        fetchIndex(),
        import('#record/browser.ts'),
      ]);
      const record = await openRecord();
      const known = sittings(await record.entries(...sittingsKinds));
      const checks = adaptiveChecks(await record.entries(...adaptiveChecksKinds));
      this.#writer = new ActWriter(record);
      this.#opened = {
        blueprint,
        index,
        bank: placedBank(blueprint, index.entries),
        record,
        writer: this.#writer,
        met: itemsMet(known.values()),
      };
      this.blueprint = blueprint;
      // One whose bank has changed since cannot be gone on with: its next question would be another.
      this.left =
        [...checks.values()].findLast(
          (check) => check.exam === exam && !known.has(check.id) && check.bankHash === index.hash,
        ) ?? null;
      this.state = 'ready';
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      this.#refuse('bank-missing');
    }
  }

  #takeUp(check: AdaptiveCheck): void {
    this.#id = check.id;
    this.#seed = check.seed;
    this.#given = [...check.answers];
  }

  /** Begins a new check. One left open is closed with the answers it has, which count like all others. */
  async start(): Promise<void> {
    if (this.#opened === null) return;
    if (this.left !== null) {
      this.#takeUp(this.left);
      await this.#writeSitting();
      this.left = null;
    }
    const { record } = this.#opened;
    const { uuidv7 } = await import('#record/uuid.ts');
    this.#id = uuidv7(record.world.clock.read().wallMs, record.world.randomness.bytes(10));
    this.#seed = freshSeed(formSeeds);
    this.#given = [];
    await this.#begin();
  }

  /** Goes on with the check that was left open. */
  async goOn(): Promise<void> {
    if (this.left === null) return;
    this.#takeUp(this.left);
    await this.#begin();
  }

  async #begin(): Promise<void> {
    await this.#ask();
    if (this.#opened === null) return;
    const placeOf = placesOf(this.#opened.blueprint);
    void fetchAhead(this.#opened.index, (topics) => placeOf(topics) !== null);
  }

  choose(option: OptionId): void {
    this.chosen = option;
    this.struck = this.struck.filter((struck) => struck !== option);
  }

  strike(option: OptionId): void {
    if (option === this.chosen) return;
    this.struck = this.struck.includes(option)
      ? this.struck.filter((struck) => struck !== option)
      : [...this.struck, option];
  }

  say(certainty: Certainty): void {
    this.certainty = this.certainty === certainty ? null : certainty;
  }

  /** Keeps the answer and asks the next question. Where it cannot be kept the question stays, with its answer. */
  async next(): Promise<void> {
    const { item, chosen } = this;
    if (this.#opened === null || item === null || chosen === null) return;
    const { blueprint, index, writer, record } = this.#opened;
    const data: GivenAnswer = {
      sitting: this.#id,
      exam: blueprint.id,
      seed: this.#seed,
      bankHash: index.hash,
      item: item.id,
      option: chosen,
      certainty: this.certainty,
      ms: Math.max(0, Math.round(record.world.clock.read().monotonicMs - this.#shownAtMs)),
    };
    const entries = await writer.addNow({ kind: 'adaptive.answered', data });
    if (entries === null) return;
    this.#given.push(data);
    await this.#ask();
  }

  #refuse(refusal: NonNullable<WeakTopicCheck['refusal']>): void {
    this.refusal = refusal;
    this.state = 'refused';
  }

  async #answers(): Promise<AdaptiveAnswer[]> {
    if (this.#opened === null) return [];
    const missing = this.#given.flatMap(({ item }) => (item in this.#keys ? [] : [item]));
    if (missing.length > 0)
      for (const [id, { key }] of await fetchItems(this.#opened.index, missing)) this.#keys[id] = key;
    return this.#given.map(({ item, option }) => ({ item, right: this.#keys[item] === option }));
  }

  async #ask(): Promise<void> {
    if (this.#opened === null) return;
    const { blueprint, index, bank, met, record } = this.#opened;
    try {
      const answers = await this.#answers();
      const id = nextQuestion(blueprint, bank, answers, this.#seed, met);
      if (id === null) {
        if (answers.length === 0) this.#refuse('nothing-to-ask');
        else await this.#end();
        return;
      }
      const item = (await fetchItems(index, [id])).get(id);
      if (item === undefined) throw new FileMissing(id);
      this.#keys[id] = item.key;
      this.item = item;
      this.order = item.fixedOrder ? optionIds : shuffled(optionIds, chanceOf(this.#seed + answers.length, 'layOut'));
      this.asked = answers.length;
      this.chosen = null;
      this.certainty = null;
      this.struck = [];
      this.#shownAtMs = record.world.clock.read().monotonicMs;
      this.state = 'asking';
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      this.#refuse('bank-missing');
    }
  }

  async #end(): Promise<void> {
    this.state = 'ending';
    if (await this.#writeSitting()) location.assign(`/exams/report/?sitting=${this.#id}`);
  }

  /** Writes the answers so far as a finished sitting; false when the record refused. */
  async #writeSitting(): Promise<boolean> {
    if (this.#opened === null) return false;
    const { blueprint, index, met, record } = this.#opened;
    const answers = await this.#answers();
    const items = answers.map(({ item }) => item);
    const form = { kind: 'adaptive' as const, seed: this.#seed, items, bankHash: index.hash, topics: [] };
    const sitting = this.#id;
    const exam = blueprint.id;
    const intents: [Intent, Intent] = [
      { kind: 'sitting.started', data: { sitting, exam, form, mode: 'exam', timeFactor: null } },
      {
        kind: 'sitting.finished',
        data: {
          sitting,
          exam,
          right: answers.filter(({ right }) => right).length,
          scored: answers.length,
          answers: this.#given.map(({ item, option, certainty, ms }, place) => ({
            item,
            option,
            right: answers[place]?.right === true,
            firstSeen: !met.has(item),
            certainty,
            ms,
          })),
        },
      },
    ];
    return (await record.append(intents)).ok;
  }
}
