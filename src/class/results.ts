/**
 * How a class does in the items by topic and in simulations: shares with 95 % Wilson intervals, since classes are small, and an
 * analysis of single items. Too few answers are called too few. Pure.
 */
import type { StudentFacts } from './facts.ts';

export interface Share {
  readonly right: number;
  readonly of: number;
  /** Bounds of the 95 % Wilson interval, 0 to 1; null for no answers. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** 97.5th percentile of the normal distribution. */
const z = 1.959964;

export function shareOf(right: number, of: number): Share {
  if (of === 0) return { right, of, interval: null };
  const p = right / of;
  const middle = p + (z * z) / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { right, of, interval: [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)] };
}

export interface TopicResult {
  readonly topic: string;
  readonly share: Share;
  /** Students with at least one answer. */
  readonly students: number;
}

/** By topic, the lowest share first. First answers only: later ones meet items one has seen. */
export function topicResults(
  facts: readonly Pick<StudentFacts, 'answers'>[],
  topicsOf: ReadonlyMap<string, readonly string[]>,
): readonly TopicResult[] {
  const found = new Map<string, { right: number; of: number; students: number }>();
  for (const { answers } of facts) {
    const seen = new Set<string>();
    for (const { item, right } of answers)
      for (const topic of topicsOf.get(item) ?? []) {
        const sum = found.get(topic) ?? { right: 0, of: 0, students: 0 };
        sum.of += 1;
        if (right) sum.right += 1;
        if (!seen.has(topic)) sum.students += 1;
        seen.add(topic);
        found.set(topic, sum);
      }
  }
  return [...found]
    .map(([topic, { right, of, students }]) => ({ topic, share: shareOf(right, of), students }))
    .sort((a, b) => a.share.right / a.share.of - b.share.right / b.share.of || (a.topic < b.topic ? -1 : 1));
}

export interface SimulationResult {
  readonly simulation: string;
  /** Check-off runs, those that went on from another left out. */
  readonly checkOffs: Share;
  /** Students with a passed check-off, of those who tried one. */
  readonly students: Share;
  readonly practice: number;
  /** The critical criteria missed most in check-offs, at most three. */
  readonly critical: readonly (readonly [criterion: string, times: number])[];
}

export function simulationResults(facts: readonly Pick<StudentFacts, 'runsDone'>[]): readonly SimulationResult[] {
  const runs = facts.flatMap(({ runsDone }, student) => runsDone.map((run) => ({ ...run, student })));
  return [...Map.groupBy(runs, ({ simulation }) => simulation)]
    .map(([simulation, some]) => {
      const checkOffs = some.filter(({ mode, isBranch }) => mode === 'check-off' && !isBranch);
      const missed = new Map<string, number>();
      for (const { criticalMissed } of checkOffs)
        for (const id of criticalMissed) missed.set(id, (missed.get(id) ?? 0) + 1);
      const passed = checkOffs.filter((run) => run.passed);
      return {
        simulation,
        checkOffs: shareOf(passed.length, checkOffs.length),
        students: shareOf(distinct(passed), distinct(checkOffs)),
        practice: some.length - checkOffs.length,
        critical: [...missed].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3),
      };
    })
    .sort((a, b) => (a.simulation < b.simulation ? -1 : 1));
}

function distinct(runs: readonly { readonly student: number }[]): number {
  return new Set(runs.map(({ student }) => student)).size;
}

export interface ItemAnalysis {
  readonly item: string;
  readonly share: Share;
  /**
   * Point-biserial correlation of a right answer with the student's share right on their other items, -1 to 1. Null for fewer than
   * `fewestAnswers` answers, or where all were right or all wrong.
   */
  readonly pointBiserial: number | null;
  /** How often each option was chosen; `null` is left unanswered. */
  readonly options: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'none', number>>;
}

/** Below so many answers an item says nothing about itself. */
export const fewestAnswers = 10;

/** Items with an answer, those with the most first answers first, then the hardest. */
export function itemAnalysis(facts: readonly Pick<StudentFacts, 'answers'>[]): readonly ItemAnalysis[] {
  const totals = facts.map(({ answers }) => ({
    of: answers.length,
    right: answers.filter(({ right }) => right).length,
  }));
  const byItem = new Map<string, { right: boolean; option: 'a' | 'b' | 'c' | 'd' | null; rest: number | null }[]>();
  facts.forEach(({ answers }, student) => {
    const total = totals[student] ?? { of: 0, right: 0 };
    for (const { item, right, option } of answers) {
      const rest = total.of < 2 ? null : (total.right - (right ? 1 : 0)) / (total.of - 1);
      const some = byItem.get(item);
      if (some === undefined) byItem.set(item, [{ right, option, rest }]);
      else some.push({ right, option, rest });
    }
  });
  return [...byItem]
    .map(([item, given]) => {
      const options = { a: 0, b: 0, c: 0, d: 0, none: 0 };
      for (const { option } of given) options[option ?? 'none'] += 1;
      const rated = given.flatMap(({ right, rest }) => (rest === null ? [] : [{ right, rest }]));
      return {
        item,
        share: shareOf(given.filter(({ right }) => right).length, given.length),
        pointBiserial: rated.length < fewestAnswers ? null : pointBiserial(rated),
        options,
      };
    })
    .sort(
      (a, b) =>
        b.share.of - a.share.of ||
        a.share.right / a.share.of - b.share.right / b.share.of ||
        (a.item < b.item ? -1 : 1),
    );
}

/** Null where one side is empty or the rest does not vary. */
export function pointBiserial(given: readonly { readonly right: boolean; readonly rest: number }[]): number | null {
  const right = given.filter((one) => one.right).map(({ rest }) => rest);
  const wrong = given.filter((one) => !one.right).map(({ rest }) => rest);
  const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
  const all = mean(given.map(({ rest }) => rest));
  const spread = Math.sqrt(mean(given.map(({ rest }) => (rest - all) ** 2)));
  if (right.length === 0 || wrong.length === 0 || spread === 0) return null;
  const p = right.length / given.length;
  return ((mean(right) - mean(wrong)) / spread) * Math.sqrt(p * (1 - p));
}
