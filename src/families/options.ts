/** What is done with a problem: four options to choose from, and a verdict on what somebody typed or chose. Pure. */
import { shuffled } from '#exam/random.ts';
import { optionChance } from './draw.ts';
import { exact, Exact } from './exact.ts';
import { isPlausible, spellingsOf, type NumberProblem, type Problem, type Wrong } from './family.ts';

export interface Option {
  readonly value: string;
  readonly shown: string;
  /** Null for the right one. */
  readonly wrong: Wrong | null;
}

/** The right answer and three plausible wrong ones, all different; numbers, dates and times ascending. */
export function optionsOf(problem: Problem, family: string, seed: number): readonly Option[] {
  const chance = optionChance(seed, family);
  const wrong = shuffled(
    problem.mistakes.filter((mistake) => isPlausible(problem, mistake)),
    chance,
  );
  const options: readonly Option[] = [
    { ...problem.answer, wrong: null },
    ...wrong.slice(0, 3).map((mistake) => ({ value: mistake.value, shown: mistake.shown, wrong: mistake })),
  ];
  if (problem.kind === 'number') return options.toSorted((a, b) => exact(a.value).compare(b.value));
  const { order } = problem;
  if (order === null) return shuffled(options, chance);
  return options.toSorted((a, b) => (order.get(a.value) ?? 0) - (order.get(b.value) ?? 0));
}

export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'mistake'; readonly wrong: Wrong }
  /** A number, and nobody's known mistake. */
  | { readonly kind: 'unknown' }
  /** No number, or one with another unit. */
  | { readonly kind: 'unreadable' };

/** Judges a typed number (commas, zeros before and behind, and the unit written with it are all right) or a chosen text. */
export function judge(problem: Problem, typed: string): Verdict {
  return problem.kind === 'number' ? judgeNumber(problem, typed) : judgeChoice(problem, typed);
}

function judgeChoice({ answer, mistakes }: Problem, chosen: string): Verdict {
  if (chosen === answer.value) return { kind: 'right' };
  const wrong = mistakes.find(({ value }) => value === chosen);
  return wrong === undefined ? { kind: 'unknown' } : { kind: 'mistake', wrong };
}

const typedPattern = /^\$?\s*(-?[\d,]*\.?\d*)\s*(.*)$/;

function judgeNumber({ unit, answer, mistakes }: NumberProblem, typed: string): Verdict {
  const [, digits = '', rest = ''] = typedPattern.exec(typed.trim()) ?? [];
  const number = Exact.read(digits);
  if (number === null || !isUnit(rest, unit)) return { kind: 'unreadable' };
  if (number.equals(answer.value)) return { kind: 'right' };
  // With more decimals than asked for, it is the answer unrounded, or a wrong answer unrounded.
  const isNearly = (value: string): boolean => number.round(placesOf(value)).equals(value);
  const wrong = mistakes.find(({ value }) => number.equals(value));
  if (wrong !== undefined) return { kind: 'mistake', wrong };
  if (isNearly(answer.value)) {
    const why = 'The sum is right. Only the rounding is missing.';
    return { kind: 'mistake', wrong: { mistake: 'not-rounded', value: digits, shown: typed.trim(), why } };
  }
  const nearly = mistakes.find(({ value }) => isNearly(value));
  return nearly === undefined ? { kind: 'unknown' } : { kind: 'mistake', wrong: nearly };
}

function placesOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

function isUnit(text: string, unit: string): boolean {
  const written = text.trim().replace(/\.$/, '').toLowerCase();
  const also = unit === '$' ? ['dollars', 'dollar'] : unit === 'percent' ? ['%'] : [];
  return written === '' || [...spellingsOf(unit), ...also].some((name) => name.toLowerCase() === written);
}
