/**
 * What the answers so far say about a whole exam: an interval for the share right on a fresh full form, and one of three
 * words. A Rasch model with an ability for each area round a common one; the difficulty of an item is its judged one and
 * uncertain, the cut is unknown and uncertain. Only first answers count: a second one measures memory of the item. The area
 * results of an earlier attempt at the real exam, where there are any, are the prior (`attempt.ts`).
 * Practice estimates only: no body publishes how its score is made, and nothing here predicts a pass.
 */
import type { Blueprint } from '#schema/blueprint.ts';
import { areaEvidence, atOrEnd, commonShifts, type EarlierAttempt } from './attempt.ts';
import { intervalLevel, type Interval } from './interval.ts';
import { normalBelow, z90 } from './normal.ts';
import { abilities as grid, abilityStep as step, model, normalWeights, rightChance } from './rasch.ts';

/** A first answer to an item of this exam. `difficulty` as judged, 0.2–0.98. */
export interface FirstAnswer {
  readonly area: string;
  readonly difficulty: number;
  readonly right: boolean;
}

export type ReadinessWord = 'likely' | 'too-close-to-call' | 'not-yet';

export interface Readiness {
  readonly word: ReadinessWord;
  /** 80% interval for the share right on a fresh full form. */
  readonly interval: Interval;
  readonly middle: number;
  /** Our adjustable guess at the share that would pass, with its standard deviation. */
  readonly cut: { readonly mean: number; readonly sd: number };
  /** First answers it rests on. */
  readonly answers: number;
  /** Areas of the outline without a single first answer. */
  readonly unseenAreas: readonly string[];
  /** Day of the attempt whose area results it also rests on; null where there is none. */
  readonly attemptDate: string | null;
  /** About how many more new questions would settle the word; null when more questions alone would not. */
  readonly moreItems: number | null;
}

/** Fewer first answers than this never give "likely". */
export const fewestForLikely = 60;
/** Older first answers drop out: knowledge moves. */
export const answersLookedBackOn = 300;

/** Counts of equal difficulties, so that the work grows with distinct difficulties rather than with answers. */
function counted<T extends { readonly difficulty: number }>(list: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of list) {
    const rounded = Math.round(entry.difficulty * 100) / 100;
    const group = groups.get(rounded);
    if (group === undefined) groups.set(rounded, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Log-likelihood of an area's answers over the grid. */
function logLikelihood(answers: readonly FirstAnswer[]): number[] {
  const groups = [...counted(answers)].map(([difficulty, list]) => ({
    difficulty,
    asked: list.length,
    right: list.filter(({ right }) => right).length,
  }));
  return grid.map((ability) =>
    groups.reduce((sum, { difficulty, asked, right }) => {
      const chance = rightChance(ability, difficulty);
      return sum + right * Math.log(chance) + (asked - right) * Math.log(1 - chance);
    }, 0),
  );
}

/** Expected share right on an area's items over the grid. */
function expectedShare(difficulties: readonly number[]): number[] {
  const groups = [...counted(difficulties.map((difficulty) => ({ difficulty })))].map(([difficulty, list]) => ({
    difficulty,
    weight: list.length / difficulties.length,
  }));
  return grid.map((ability) =>
    groups.reduce((sum, { difficulty, weight }) => sum + weight * rightChance(ability, difficulty), 0),
  );
}

const kernelReach = Math.ceil((3 * model.areaSd) / step);
const kernel = normalWeights(
  Array.from({ length: 2 * kernelReach + 1 }, (_, index) => (index - kernelReach) * step),
  model.areaSd,
);

interface AreaGivenAbility {
  readonly logEvidence: number;
  readonly mean: number;
  readonly variance: number;
}

/** An area's evidence and expected share, given the common ability at a grid index, the area's own ability summed out. */
function areaAt(index: number, logs: readonly number[], shares: readonly number[]): AreaGivenAbility {
  let top = -Infinity;
  for (let shift = -kernelReach; shift <= kernelReach; shift += 1)
    top = Math.max(top, logs[index + shift] ?? -Infinity);
  let weightSum = 0;
  let shareSum = 0;
  let squareSum = 0;
  kernel.forEach((prior, place) => {
    const at = index + place - kernelReach;
    const log = logs[at];
    const share = shares[at];
    if (log === undefined || share === undefined) return;
    const weight = prior * Math.exp(log - top);
    weightSum += weight;
    shareSum += weight * share;
    squareSum += weight * share * share;
  });
  const mean = shareSum / weightSum;
  return { logEvidence: top + Math.log(weightSum), mean, variance: Math.max(0, squareSum / weightSum - mean * mean) };
}

interface Component {
  readonly weight: number;
  readonly mean: number;
  readonly variance: number;
}

/** An area as the sum over abilities sees it. */
interface AreaEvidence {
  readonly weight: number;
  /** Log-likelihood of the answers. */
  readonly logs: readonly number[];
  /** Log-likelihood of the attempt's result before the common shift; null where there is none. */
  readonly attempt: readonly number[] | null;
  readonly shares: readonly number[];
}

/** The same evidence, had the attempt found abilities so many steps of the grid above today's. */
function shifted({ logs, attempt, ...rest }: AreaEvidence, steps: number): Omit<AreaEvidence, 'attempt'> {
  return { ...rest, logs: attempt === null ? logs : logs.map((log, index) => log + atOrEnd(attempt, index + steps)) };
}

/** Posterior of the share right on a full form: a mixture of normals, one for each ability on the grid and each common shift. */
function posterior(
  blueprint: Blueprint,
  answers: readonly FirstAnswer[],
  difficulties: ReadonlyMap<string, readonly number[]>,
  attempt: EarlierAttempt | null,
): Component[] {
  const all = [...difficulties.values()].flat();
  const total = blueprint.areas.reduce((sum, { items }) => sum + items, 0);
  const areas = blueprint.areas.map((area): AreaEvidence => {
    const own = difficulties.get(area.code) ?? [];
    const shares = expectedShare(own.length > 0 ? own : all);
    const result = attempt?.areas.get(area.code);
    return {
      weight: area.items / total,
      logs: logLikelihood(answers.filter(({ area: code }) => code === area.code)),
      attempt: result === undefined ? null : areaEvidence(result, shares, area, blueprint),
      shares,
    };
  });
  const prior = normalWeights(grid, model.abilitySd);
  const shifts = attempt === null ? [{ steps: 0, weight: 1 }] : commonShifts(attempt.monthsAgo);
  const raw = shifts.flatMap((shift) => {
    const moved = areas.map((area) => shifted(area, shift.steps));
    return grid.map((_, index) => {
      const given = moved.map(({ weight, logs, shares }) => ({ weight, ...areaAt(index, logs, shares) }));
      return {
        log:
          Math.log((prior[index] ?? 0) * shift.weight) + given.reduce((sum, { logEvidence }) => sum + logEvidence, 0),
        mean: given.reduce((sum, { weight, mean }) => sum + weight * mean, 0),
        variance: given.reduce((sum, { weight, variance }) => sum + weight * weight * variance, 0),
      };
    });
  });
  const top = raw.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const sum = raw.reduce((so, { log }) => so + Math.exp(log - top), 0);
  return raw.map(({ log, mean, variance }) => ({ weight: Math.exp(log - top) / sum, mean, variance }));
}

/** The share below which a part `p` of the mixture lies, by halving. */
function quantile(mixture: readonly Component[], p: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 30; halving += 1) {
    const middle = (low + high) / 2;
    const below = mixture.reduce(
      (sum, { weight, mean, variance }) => sum + weight * normalBelow((middle - mean) / Math.sqrt(variance + 1e-9)),
      0,
    );
    if (below < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chance that a fresh full form meets the cut, over ability, the draw of the form, and the unknown cut. */
function chanceOfMeeting(mixture: readonly Component[], cut: Blueprint['cutShare'], formItems: number): number {
  return mixture.reduce((sum, { weight, mean, variance }) => {
    const spread = Math.sqrt(variance + cut.sd ** 2 + (mean * (1 - mean)) / formItems);
    return sum + weight * normalBelow((mean - cut.mean) / spread);
  }, 0);
}

/** New answers tell a little less than coin throws would, because items and areas differ. */
const answerDiscount = 1.3;

/** About how many more first answers at the present rate would take the chance past 90% or below 10%; null when none would. */
function answersToSettle(
  middle: number,
  variance: number,
  cut: Blueprint['cutShare'],
  formItems: number,
): number | null {
  const distance = Math.abs(middle - cut.mean) / z90;
  const needed = distance ** 2 - cut.sd ** 2 - (middle * (1 - middle)) / formItems;
  if (needed <= 0) return null;
  return Math.max(0, (1 / needed - 1 / variance) * answerDiscount * middle * (1 - middle));
}

const furthestWorthSaying = 600;

function wordFor(chance: number, mayBeLikely: boolean): ReadinessWord {
  if (chance >= 0.9 && mayBeLikely) return 'likely';
  return chance <= 0.1 ? 'not-yet' : 'too-close-to-call';
}

/**
 * The estimate; null before the first answer, unless an earlier attempt says something. `answers` are this exam's first
 * answers, oldest first; `difficulties` the judged difficulties of the bank by area of this exam.
 */
export function readiness(
  blueprint: Blueprint,
  answers: readonly FirstAnswer[],
  difficulties: ReadonlyMap<string, readonly number[]>,
  attempt: EarlierAttempt | null = null,
): Readiness | null {
  const recent = answers.slice(-answersLookedBackOn);
  if (recent.length === 0 && attempt === null) return null;
  const formItems = blueprint.scored ?? blueprint.presented;
  const cut = blueprint.cutShare;
  const mixture = posterior(blueprint, recent, difficulties, attempt);
  const middle = mixture.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
  const variance = mixture.reduce((sum, part) => sum + part.weight * (part.variance + (part.mean - middle) ** 2), 0);
  const tail = (1 - intervalLevel) / 2;
  const met = new Set(recent.map(({ area }) => area));
  const unseenAreas = blueprint.areas.flatMap(({ code }) => (met.has(code) ? [] : [code]));
  const mayBeLikely = recent.length >= fewestForLikely && unseenAreas.length === 0;
  const word = wordFor(chanceOfMeeting(mixture, cut, formItems), mayBeLikely);
  const settling = answersToSettle(middle, variance, cut, formItems);
  const more = settling === null ? null : Math.max(settling, fewestForLikely - recent.length);
  return {
    word,
    interval: { low: quantile(mixture, tail), high: quantile(mixture, 1 - tail) },
    middle,
    cut,
    answers: recent.length,
    unseenAreas,
    attemptDate: attempt?.date ?? null,
    moreItems:
      word !== 'too-close-to-call' || more === null || more > furthestWorthSaying
        ? null
        : Math.max(10, Math.ceil(more / 10) * 10),
  };
}
