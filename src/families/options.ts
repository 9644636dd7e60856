/** What is done with a problem: four options to choose from, and a verdict on what somebody typed or chose. Pure. */
import { shuffled } from '#exam/random.ts';
import { optionChance } from './draw.ts';
import { exact, Exact } from './exact.ts';
import { isPlausible, spellingsOf, type Problem, type Wrong } from './family.ts';

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
  const { kind } = problem;
  if (kind === 'number') return options.toSorted((a, b) => exact(a.value).compare(b.value));
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

const typedPattern = /^\$?\s*(-?[\d,]*\.?\d*)\s*(.*)$/;

/** Judges a typed number (commas, zeros before and behind, and the unit written with it are all right) or a chosen text. */
export function judge(problem: Problem, typed: string): Verdict {
  if (problem.kind === 'choice') return named(problem, (value) => value === typed);
  const [, digits = '', rest = ''] = typedPattern.exec(typed.trim()) ?? [];
  const number = Exact.read(digits);
  if (number === null || !isUnit(rest, problem.unit)) return { kind: 'unreadable' };
  const verdict = named(problem, (value) => number.equals(value));
  const places = problem.answer.value.split('.')[1]?.length ?? 0;
  const isUnrounded = verdict.kind === 'unknown' && number.round(places).equals(problem.answer.value);
  if (!isUnrounded) return verdict;
  const why = 'The sum is right, and its last step, the rounding, is missing.';
  return { kind: 'mistake', wrong: { mistake: 'not-rounded', value: digits, shown: typed.trim(), why } };
}

function named(problem: Problem, isIt: (value: string) => boolean): Verdict {
  if (isIt(problem.answer.value)) return { kind: 'right' };
  const wrong = problem.mistakes.find(({ value }) => isIt(value));
  return wrong === undefined ? { kind: 'unknown' } : { kind: 'mistake', wrong };
}

function isUnit(text: string, unit: string): boolean {
  const written = text.trim().replace(/\.$/, '').toLowerCase();
  const also = unit === '$' ? ['dollars', 'dollar'] : unit === 'percent' ? ['%'] : [];
  return written === '' || [...spellingsOf(unit), ...also].some((name) => name.toLowerCase() === written);
}
