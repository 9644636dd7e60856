/** Runs that can be set beside the one looked back on: earlier ones of this record, and the recorded expert. */
import { debrief } from '#simulations/core/debrief.ts';
import { replay } from '#simulations/core/driver.ts';
import type { LearnerEventOf, Run, RunStart, Simulation, SimulationTypes } from '#simulations/core/simulation.ts';
import { percentOf, whenWords } from '../run-words.ts';
import type { CaseOffer, EarlierRun } from '../session.svelte.ts';
import { expertRun } from './expert-run.ts';

/** A run that can be played here. */
export interface OtherRun<T extends SimulationTypes> {
  readonly name: string;
  readonly runId: string | null;
  readonly start: RunStart<T>;
  readonly run: Run<LearnerEventOf<T>>;
  readonly endMs: number;
}

/** An earlier run, when it can be played with today's patients and rubric; null when it cannot. */
export function asOther<T extends SimulationTypes>(
  { runId, finishedAt, finished, log, title }: EarlierRun<T>,
  simulation: Simulation<T>,
  offers: readonly CaseOffer<T>[],
): OtherRun<T> | null {
  const offer = offers.find(({ id }) => id === finished.caseId);
  if (!log.ok || offer === undefined) return null;
  const start = offer.start(log.run.seed, log.run.mode);
  if (log.run.version !== simulation.version || log.run.contentHash !== start.contentHash) return null;
  return {
    name: `${whenWords(finishedAt)}: ${title}, ${String(percentOf(finished))}%`,
    runId,
    start,
    run: log.run,
    endMs: finished.endedAtMs,
  };
}

interface Recorded {
  readonly run: Omit<Run<unknown>, 'events'>;
  readonly events: readonly { readonly atMs: number; readonly event: unknown }[];
}

/** The recorded expert run; null when there is none that today's patients and rubric can play. */
export async function expert<T extends SimulationTypes>(
  simulation: Simulation<T>,
  offers: readonly CaseOffer<T>[],
  readEvent: (event: unknown) => LearnerEventOf<T> | null,
): Promise<OtherRun<T> | null> {
  // The files are our own and checked by tests (tests/models/simulations/recorded.test.ts).
  const recorded = (await expertRun(simulation.id)) as Recorded | null;
  const offer = offers.find(({ id }) => id === recorded?.run.caseId);
  if (recorded === null || offer === undefined) return null;
  const events = recorded.events.flatMap(({ atMs, event }) => {
    const known = readEvent(event);
    return known === null ? [] : [{ atMs, event: known }];
  });
  const run = { ...recorded.run, events };
  const start = offer.start(run.seed, run.mode);
  const replayed = replay(simulation, start, run);
  if (!replayed.ok || debrief(simulation, replayed.driver.snapshot) === null) return null;
  return { name: `Recorded expert: ${offer.title}`, runId: null, start, run, endMs: replayed.driver.nowMs };
}
