/**
 * Runs by competency and by simulation: best and latest, check-offs apart from practice, spread over days. What a rubric line
 * stands for comes in as a shelf made from the simulations of today. Pure.
 */
import { isMissedCritical, type PortfolioRun, type RunResult } from './portfolio-runs.ts';

/** A simulation of today, as far as a portfolio needs it. */
export interface ShelvedSimulation {
  readonly title: string;
  readonly version: number;
  /** Share of the points that passes, 0 to 1. */
  readonly passShare: number;
  /** By id of the criterion. */
  readonly criteria: Readonly<Record<string, ShelvedCriterion>>;
  /** By id of the case: its title, and the beginning of the hash of what a run of it is played with today. */
  readonly cases: Readonly<Record<string, readonly [title: string, hashStart: string]>>;
}

export interface ShelvedCriterion {
  readonly sentence: string;
  readonly competencies: readonly string[];
  /** Left out where it is not. */
  readonly isCritical?: true;
}

/** By id of the simulation. */
export type ShelvedSimulations = Readonly<Record<string, ShelvedSimulation>>;

/** A finished run seen through one competency, or as a whole. */
export interface Attempt {
  readonly run: PortfolioRun;
  readonly result: RunResult;
  /** A check-off that went on from a moment of another run is practice, whatever its mode says. */
  readonly counts: 'check-off' | 'practice';
  readonly earned: number;
  readonly possible: number;
  /** Criteria met, and those that applied. */
  readonly met: number;
  readonly applied: number;
  /** Ids of criteria that lost points, critical ones that earned nothing first. */
  readonly lost: readonly string[];
  /** Ids of critical criteria that applied and earned nothing. */
  readonly missedCritical: readonly string[];
  readonly passed: boolean;
}

/** Attempts of one kind. */
export interface Series {
  readonly tried: number;
  readonly passed: number;
  /** The highest share of the points, passed ones before others; of equal ones the later. Null when there is none. */
  readonly best: Attempt | null;
  readonly latest: Attempt | null;
}

/** How a competency or simulation stands. `not-yet`: checked off, never passed. `practiced`: no check-off so far. */
export type StandingWord = 'passed' | 'not-yet' | 'practiced' | 'nothing';

export interface Standing {
  /** In fold order of their starts. */
  readonly attempts: readonly Attempt[];
  readonly checkOff: Series;
  readonly practice: Series;
  readonly word: StandingWord;
  /** Distinct local days on which a run was finished, `YYYY-MM-DD`, earliest first. */
  readonly days: readonly string[];
  /** Most days from one such day to the next; 0 when there are fewer than two. */
  readonly longestPauseDays: number;
}

export interface Portfolio {
  /** By competency code; only those with an attempt. */
  readonly competencies: ReadonlyMap<string, Standing>;
  /** By id of the simulation, those no longer in the house too. */
  readonly simulations: ReadonlyMap<string, Standing>;
  /** Everything together. */
  readonly whole: Standing;
}

export const nothingTried: Standing = standingOf([]);

export function portfolio(runs: readonly PortfolioRun[], shelf: ShelvedSimulations): Portfolio {
  const whole: Attempt[] = [];
  const bySimulation = new Map<string, Attempt[]>();
  const byCode = new Map<string, Attempt[]>();
  for (const run of runs) {
    const { result } = run;
    if (result === null) continue;
    const attempt = attemptOf(run, result, result.criteria, null);
    whole.push(attempt);
    add(bySimulation, run.simulation, attempt);
    const simulation = shelf[run.simulation];
    if (simulation === undefined) continue;
    for (const [code, criteria] of criteriaByCode(result, simulation))
      add(byCode, code, attemptOf(run, result, criteria, simulation.passShare));
  }
  const standings = (some: ReadonlyMap<string, readonly Attempt[]>): ReadonlyMap<string, Standing> =>
    new Map([...some].map(([key, attempts]) => [key, standingOf(attempts)]));
  return { competencies: standings(byCode), simulations: standings(bySimulation), whole: standingOf(whole) };
}

/** Whether the score can be worked out anew today: the same version, and the same case, rubric and facts. */
export function canBePlayedAgain(run: PortfolioRun, shelf: ShelvedSimulations): boolean {
  const simulation = shelf[run.simulation];
  const hashStart = simulation?.cases[run.caseId]?.[1];
  return hashStart !== undefined && simulation?.version === run.version && run.contentHash.startsWith(hashStart);
}

/** Criteria that applied, under each competency they stand for. A criterion today's rubric does not have stands for none. */
function criteriaByCode(
  { criteria }: RunResult,
  simulation: ShelvedSimulation,
): ReadonlyMap<string, RunResult['criteria']> {
  const byCode = new Map<string, RunResult['criteria'][number][]>();
  for (const criterion of criteria) {
    if (criterion.possible === 0) continue;
    for (const code of simulation.criteria[criterion.id]?.competencies ?? []) add(byCode, code, criterion);
  }
  return byCode;
}

/**
 * `passShare` null: the run as a whole, passed as it was scored then. Else a part of it: passed when the whole run was, no
 * critical criterion of the part was missed, and the part alone has the share of its points that passes.
 */
function attemptOf(
  run: PortfolioRun,
  result: RunResult,
  criteria: RunResult['criteria'],
  passShare: number | null,
): Attempt {
  const applied = criteria.filter(({ possible }) => possible > 0);
  const earned = hundredths(sum(applied, (criterion) => criterion.earned));
  const possible = sum(applied, (criterion) => criterion.possible);
  const missedCritical = applied.filter(isMissedCritical).map(({ id }) => id);
  const lost = applied.filter((criterion) => criterion.earned < criterion.possible).map(({ id }) => id);
  const isPart = passShare !== null;
  return {
    run,
    result,
    counts: run.mode === 'check-off' && run.branchedAtMs === null ? 'check-off' : 'practice',
    earned: isPart ? earned : result.earned,
    possible: isPart ? possible : result.possible,
    met: applied.filter(({ met }) => met).length,
    applied: applied.length,
    lost: [...missedCritical, ...lost.filter((id) => !missedCritical.includes(id))],
    missedCritical,
    passed: result.passed && (!isPart || (missedCritical.length === 0 && earned >= passShare * possible)),
  };
}

function standingOf(attempts: readonly Attempt[]): Standing {
  const checkOff = seriesOf(attempts.filter(({ counts }) => counts === 'check-off'));
  const practice = seriesOf(attempts.filter(({ counts }) => counts === 'practice'));
  const days = [...new Set(attempts.map(({ result }) => result.finishedAt.slice(0, 10)))].sort();
  const word =
    checkOff.passed > 0 ? 'passed' : checkOff.tried > 0 ? 'not-yet' : practice.tried > 0 ? 'practiced' : 'nothing';
  return { attempts, checkOff, practice, word, days, longestPauseDays: longestPause(days) };
}

function seriesOf(attempts: readonly Attempt[]): Series {
  let best: Attempt | null = null;
  for (const attempt of attempts) if (best === null || isAsGood(attempt, best)) best = attempt;
  return {
    tried: attempts.length,
    passed: attempts.filter(({ passed }) => passed).length,
    best,
    latest: attempts.at(-1) ?? null,
  };
}

function isAsGood(a: Attempt, b: Attempt): boolean {
  return a.passed === b.passed ? shareOf(a) >= shareOf(b) : a.passed;
}

/** Share of the points earned, 0 to 1; 0 where none applied. */
export function shareOf({ earned, possible }: Pick<Attempt, 'earned' | 'possible'>): number {
  return possible === 0 ? 0 : earned / possible;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days of the calendar from one date to another, `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

function longestPause(days: readonly string[]): number {
  return days.reduce((most, day, index) => Math.max(most, daysBetween(days[index - 1] ?? day, day)), 0);
}

/** Points are kept in hundredths, as the scorer keeps them. */
function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

function sum<T>(some: readonly T[], of: (one: T) => number): number {
  return some.reduce((total, one) => total + of(one), 0);
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
