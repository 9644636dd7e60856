/**
 * The shape of an item family: a seeded generator of calculation problems with worked steps, where every wrong answer is the
 * work of a named mistake. Also what turns a family's figures into such a problem. Pure.
 */
import type { SectionRef, TopicCode } from '#schema/ids.ts';
import { drawOf, type Draw } from './draw.ts';
import { exact, type Exact, type ExactInput } from './exact.ts';
import { mistakes as registry, type MistakeId } from './mistakes.ts';

export type SubjectId = 'dosage' | 'measures' | 'office' | 'billing';

/** A wrong answer and the mistake that makes it. */
export interface Wrong {
  readonly mistake: MistakeId;
  /** A plain decimal (`12.5`), or the text of a choice. */
  readonly value: string;
  /** As an option shows it, with unit: `12.5 mL`. */
  readonly shown: string;
  /** What was done wrong in this very case, in one sentence. */
  readonly why: string;
}

/** A table that the stem asks to be read; the first cell of a row names it. */
export interface StemTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Common {
  /** A short situation, then the question; ends with a question mark. */
  readonly stem: string;
  readonly table: StemTable | null;
  /** Two to five steps; the last holds the answer as shown. */
  readonly steps: readonly string[];
  readonly answer: { readonly value: string; readonly shown: string };
  /** Three or more, all different from the answer and from each other. */
  readonly mistakes: readonly Wrong[];
}

export interface NumberProblem extends Common {
  readonly kind: 'number';
  /** Stands behind the number (`mL`, `tablets`), except `$`, which stands before it. */
  readonly unit: string;
}

export interface ChoiceProblem extends Common {
  readonly kind: 'choice';
  /** Places of dates, times and other texts that have an order, by their text; null when they have none. */
  readonly order: ReadonlyMap<string, number> | null;
}

export type Problem = NumberProblem | ChoiceProblem;

interface FamilyCard {
  readonly id: string;
  readonly title: string;
  readonly subject: SubjectId;
  /** What it trains, one sentence. */
  readonly trains: string;
  /** Topic codes of every exam it serves; at most one per exam is primary: the first. */
  readonly topics: readonly TopicCode[];
  readonly teaches: SectionRef;
  /** Facts of `content/facts` it relies on. */
  readonly facts: readonly string[];
  /** How many different answers there are at least over many seeds. 50, unless the thing itself has fewer. */
  readonly leastAnswers: number;
}

export interface Family extends FamilyCard {
  /** Any safe integer; the same seed gives the same problem. */
  draw(seed: number): Problem;
}

interface FamilySpec extends Omit<FamilyCard, 'leastAnswers'> {
  readonly leastAnswers?: number;
  /** Null for figures that do not make a good problem: others are drawn. */
  readonly make: (draw: Draw) => Problem | null;
}

/** Wrong answers of other mistakes lie within this factor of the answer when they are shown as options. */
const farthest = 12;
/** Further off than this a wrong answer is nobody's mistake any more, whatever the point. */
const beyondAll = 1000;
const mostTries = 500;

/** True for a wrong answer that may be shown as an option. */
export function isPlausible(problem: Problem, wrong: Wrong): boolean {
  if (problem.kind === 'choice') return true;
  const limit = registry[wrong.mistake].isFarOff === true ? beyondAll : farthest;
  const [value, key] = [exact(wrong.value), exact(problem.answer.value)];
  return value.compare(key.over(limit)) >= 0 && value.compare(key.times(limit)) <= 0;
}

export function defineFamily(spec: FamilySpec): Family {
  const { make, ...card } = spec;
  return {
    leastAnswers: 50,
    ...card,
    draw(seed) {
      const draw = drawOf(seed, spec.id);
      for (let tries = 0; tries < mostTries; tries += 1) {
        const problem = make(draw);
        if (problem !== null && problem.mistakes.filter((wrong) => isPlausible(problem, wrong)).length >= 3) {
          return problem;
        }
      }
      throw new Error(`Family ${spec.id}: no problem found for seed ${seed}.`);
    },
  };
}

/** Units whose name has a singular, by their plural. */
const singular: ReadonlyMap<string, string> = new Map(
  ['tablets', 'capsules', 'units', 'days', 'patients', 'inches', 'slots', 'doses', 'vials', 'calories'].map(
    (plural) => [plural, plural === 'inches' ? 'inch' : plural.slice(0, -1)],
  ),
);

/** A number with its unit as people write it: `0.5 tablet`, `1,250 mg`, `$84.00`. */
export function withUnit(value: Exact, unit: string): string {
  if (unit === '$') return `$${value.toMoney()}`;
  const name = value.compare(1) <= 0 ? (singular.get(unit) ?? unit) : unit;
  return `${String(value)} ${name}`;
}

/** The unit and its singular, for reading what somebody typed. */
export function spellingsOf(unit: string): readonly string[] {
  return [unit, singular.get(unit) ?? unit];
}

/** How an answer and all wrong answers of a problem are rounded: always alike. */
export type Rounding = (value: Exact) => Exact;
export const toWhole: Rounding = (value) => value.round(0);
export const toTenth: Rounding = (value) => value.round(1);
export const toHundredth: Rounding = (value) => value.round(2);

/**
 * Volumes to draw up: below 1 mL to the hundredth, from 1 mL up to the tenth (facts dose-round-below-1ml and
 * dose-round-from-1ml).
 */
export const toDrawUp: Rounding = (value) => value.round(value.compare(1) < 0 ? 2 : 1);
export const toDrawUpTold = 'Round to the hundredth below 1 mL, and to the tenth from 1 mL up.';

interface NumberDraft {
  readonly stem: string;
  readonly unit: string;
  readonly rounding: Rounding;
  readonly answer: ExactInput;
  /** Gets the answer as shown. */
  readonly steps: (answer: string) => readonly string[];
  readonly wrong: readonly (readonly [mistake: MistakeId, value: ExactInput, why: string])[];
}

/** A sentence that ends with a time of day has one point, not two. */
function sentence(text: string): string {
  return text.replaceAll(/([ap]\.m\.)\./g, '$1');
}

/** Rounds everything alike and lets go of wrong answers that are none, that repeat, or that nobody would get. */
export function numberProblem(draft: NumberDraft): NumberProblem {
  const { unit, rounding } = draft;
  const key = rounding(exact(draft.answer));
  const known = [key];
  const wrong = draft.wrong.flatMap(([mistake, raw, why]): Wrong[] => {
    const value = rounding(exact(raw));
    const isFarOff = value.compare(key.times(beyondAll)) > 0 || value.times(beyondAll).compare(key) < 0;
    if (value.compare(0) <= 0 || isFarOff || known.some((other) => other.equals(value))) return [];
    known.push(value);
    return [{ mistake, value: value.decimal ?? '', shown: withUnit(value, unit), why }];
  });
  const shown = withUnit(key, unit);
  const answer = { value: key.decimal ?? '', shown };
  return {
    kind: 'number',
    stem: sentence(draft.stem),
    table: null,
    unit,
    steps: draft.steps(shown).map(sentence),
    answer,
    mistakes: wrong,
  };
}

interface ChoiceDraft {
  readonly stem: string;
  readonly table?: StemTable;
  /** With a place for texts that have an order. */
  readonly answer: { readonly text: string; readonly place?: number };
  readonly steps: (answer: string) => readonly string[];
  readonly wrong: readonly (readonly [mistake: MistakeId, text: string, why: string, place?: number])[];
}

export function choiceProblem(draft: ChoiceDraft): ChoiceProblem {
  const { text: key, place } = draft.answer;
  const order = new Map<string, number>();
  if (place !== undefined) order.set(key, place);
  const known = new Set([key]);
  const wrong = draft.wrong.flatMap(([mistake, text, why, at]): Wrong[] => {
    if (known.has(text)) return [];
    known.add(text);
    if (at !== undefined) order.set(text, at);
    return [{ mistake, value: text, shown: text, why }];
  });
  return {
    kind: 'choice',
    stem: sentence(draft.stem),
    table: draft.table ?? null,
    steps: draft.steps(key).map(sentence),
    answer: { value: key, shown: key },
    mistakes: wrong,
    order: order.size === known.size ? order : null,
  };
}
