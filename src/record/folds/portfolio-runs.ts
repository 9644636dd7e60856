/**
 * Every run as a portfolio tells it: when, how, how long, what came out, and what of it an instructor would ask about. Of the
 * learner's acts it keeps counts only. Pure.
 */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const portfolioKinds = [
  'run.started',
  'run.acted',
  'run.finished',
  'run.branched',
  'run.reflected',
  'entry.withdrawn',
] as const;
export type PortfolioEntries = readonly EntryOf<(typeof portfolioKinds)[number]>[];

type CriterionResult = EntryOf<'run.finished'>['data']['criteria'][number];

export interface PortfolioRun {
  readonly id: string;
  readonly simulation: string;
  readonly version: number;
  readonly contentHash: string;
  readonly caseId: string;
  readonly seed: number;
  readonly mode: 'coached' | 'check-off';
  /** Wall clock of the device at its start, with offset: for display. */
  readonly startedAt: string;
  /** Number of the learner's acts. */
  readonly acts: number;
  /** Simulated time the learner let run ahead, ms. */
  readonly skippedMs: number;
  /** In how many lives of a page it was worked on: more than 1 when it was left and gone on with. */
  readonly stretches: number;
  /** The moment of another run it went on from, simulated ms; null when it began at its beginning. */
  readonly branchedAtMs: number | null;
  /** The same case with the same seed was begun before: the numbers were known. */
  readonly isRepeat: boolean;
  readonly hasReflection: boolean;
  /** The entries that make it, for looking up their signatures. */
  readonly entryIds: readonly string[];
  /** Null while it is open, or when it was left. */
  readonly result: RunResult | null;
}

export interface RunResult {
  readonly finishedAt: string;
  readonly earned: number;
  readonly possible: number;
  readonly passed: boolean;
  /** Simulated time at its end, ms. */
  readonly simulatedMs: number;
  /** Time by the device's clocks from begin to end, ms, with what lay between two stretches; null when a clock ran backward. */
  readonly tookMs: number | null;
  readonly criteria: readonly CriterionResult[];
}

export interface PortfolioRuns {
  /** In fold order of their starts: what was known first comes first. */
  readonly runs: readonly PortfolioRun[];
  /** Runs whose start was withdrawn: begun and put away. */
  readonly putAway: number;
}

interface Growing {
  readonly started: EntryOf<'run.started'>;
  readonly isRepeat: boolean;
  readonly entryIds: string[];
  readonly boots: Set<string>;
  acts: number;
  skippedMs: number;
  hasReflection: boolean;
  finished: EntryOf<'run.finished'> | null;
}

/** Whether a criterion was critical, applied, and earned nothing: what fails a run whatever its points. */
export function isMissedCritical({ critical, possible, earned }: CriterionResult): boolean {
  return critical && possible > 0 && earned === 0;
}

/** What opening the record may take away from a run's own time, ms, and the share of it that rounding may. */
const clockLeewayMs = 30_000;
const clockLeeway = 0.05;

/**
 * Whether more simulated time went by than the device's clocks let through. A run's clock never runs ahead of real time but where
 * the learner skips; one that went on from another, or whose time is not known, is left alone.
 */
export function outranItsClock({ result, skippedMs, branchedAtMs }: PortfolioRun): boolean {
  if (result?.tookMs == null || branchedAtMs !== null) return false;
  return (result.simulatedMs - skippedMs) * (1 - clockLeeway) > result.tookMs + clockLeewayMs;
}

export function portfolioRuns(entries: PortfolioEntries): PortfolioRuns {
  const live = liveEntries(entries);
  const byId = new Map<string, Growing>();
  const numbersSeen = new Set<string>();
  for (const entry of live) {
    const run = byId.get(entry.data.run);
    switch (entry.kind) {
      case 'run.started': {
        if (run !== undefined) break;
        const { simulation, caseId, seed } = entry.data;
        const numbers = `${simulation} ${caseId} ${String(seed)}`;
        byId.set(entry.data.run, {
          started: entry,
          isRepeat: numbersSeen.has(numbers),
          entryIds: [entry.id],
          boots: new Set([entry.boot]),
          acts: 0,
          skippedMs: 0,
          hasReflection: false,
          finished: null,
        });
        numbersSeen.add(numbers);
        break;
      }
      case 'run.acted':
        if (run === undefined) break;
        // A batch kept twice counts once; the end of the log is where the longest batch ends.
        for (const { event } of entry.data.events.slice(Math.max(0, run.acts - entry.data.first)))
          run.skippedMs += skippedBy(event);
        run.acts = Math.max(run.acts, entry.data.first + entry.data.events.length);
        run.entryIds.push(entry.id);
        run.boots.add(entry.boot);
        break;
      case 'run.finished':
        if (run?.finished !== null || !endsIt(run.started, entry)) break;
        run.finished = entry;
        run.entryIds.push(entry.id);
        run.boots.add(entry.boot);
        break;
      case 'run.reflected':
        if (run !== undefined) run.hasReflection = entry.data.text.trim() !== '';
        break;
      case 'run.branched':
        run?.entryIds.push(entry.id);
        break;
      default:
        entry satisfies never;
    }
  }
  const branches = branchesOf(entries);
  return {
    runs: [...byId.values()].map((run) => told(run, branches.get(run.started.data.run) ?? null)),
    putAway: putAwayOf(entries, byId),
  };
}

function told(run: Growing, branchedAtMs: number | null): PortfolioRun {
  const { started, finished, boots, acts, skippedMs, isRepeat, hasReflection, entryIds } = run;
  const { run: id, simulation, version, contentHash, caseId, seed, mode } = started.data;
  return {
    id,
    simulation,
    version,
    contentHash,
    caseId,
    seed,
    mode,
    startedAt: started.at,
    acts,
    skippedMs,
    stretches: boots.size,
    branchedAtMs,
    isRepeat,
    hasReflection,
    entryIds,
    result:
      finished === null
        ? null
        : {
            finishedAt: finished.at,
            earned: finished.data.earned,
            possible: finished.data.possible,
            passed: finished.data.passed,
            simulatedMs: finished.data.endedAtMs,
            tookMs: tookMs(started, finished),
            criteria: finished.data.criteria,
          },
  };
}

/** An end that speaks of another simulation, case or mode is not this run's end. */
function endsIt({ data: start }: EntryOf<'run.started'>, { data: end }: EntryOf<'run.finished'>): boolean {
  return (
    start.simulation === end.simulation &&
    start.caseId === end.caseId &&
    start.mode === end.mode &&
    start.version === end.version
  );
}

/** Within one life of a page its monotonic clock tells, which nobody can set; else the wall clocks do. */
function tookMs(started: EntryOf<'run.started'>, finished: EntryOf<'run.finished'>): number | null {
  const ms =
    started.boot === finished.boot
      ? finished.monotonicMs - started.monotonicMs
      : Date.parse(finished.at) - Date.parse(started.at);
  return ms >= 0 ? ms : null;
}

function skippedBy(event: Readonly<Record<string, unknown>>): number {
  const { type, ms } = event;
  return type === 'time.skipped' && typeof ms === 'number' && ms > 0 ? ms : 0;
}

/** Withdrawn ones too: taking back the note that a run went on from another does not make it one that began at its beginning. */
function branchesOf(entries: PortfolioEntries): ReadonlyMap<string, number> {
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'run.branched' ? [[entry.data.run, entry.data.atMs] as const] : [])),
  );
}

function putAwayOf(entries: PortfolioEntries, shown: ReadonlyMap<string, unknown>): number {
  const begun = new Set(entries.flatMap((entry) => (entry.kind === 'run.started' ? [entry.data.run] : [])));
  return [...begun].filter((run) => !shown.has(run)).length;
}
