/** Reads runs back out of the record, newest first. Pure; damaged ones are told, not guessed at. */
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import { runFromEntries, type RunLogFailure } from '#simulations/core/run-log.ts';
import type { Run } from '#simulations/core/simulation.ts';

export type RunEntries = readonly (
  EntryOf<'run.started'> | EntryOf<'run.acted'> | EntryOf<'run.finished'> | EntryOf<'entry.withdrawn'>
)[];

/** Kinds of entries these functions read. */
export const runKinds = ['run.started', 'run.acted', 'run.finished', 'entry.withdrawn'] as const;

export interface UnfinishedRun<TEvent> {
  readonly runId: string;
  /** Id of its `run.started` entry: what is withdrawn when the run is put away. */
  readonly entryId: string;
  /** Wall time it was begun, ISO with offset: for display. */
  readonly begunAt: string;
  readonly log: KeptLog<TEvent>;
}

export type KeptLog<TEvent> =
  | { readonly ok: true; readonly run: Run<TEvent> }
  | { readonly ok: false; readonly code: RunLogFailure; readonly index: number | null };

/** A run that came to its end, as the record has it. */
export interface FinishedRun<TEvent> {
  readonly runId: string;
  /** Wall time of its end, ISO with offset: for display. */
  readonly finishedAt: string;
  /** The score as it was then. */
  readonly finished: EntryOf<'run.finished'>['data'];
  readonly log: KeptLog<TEvent>;
}

/** The entries of one simulation's runs that nobody withdrew. */
function present(
  entries: RunEntries,
  simulation: string,
): { started: EntryOf<'run.started'>[]; acted: EntryOf<'run.acted'>[]; over: Map<string, EntryOf<'run.finished'>> } {
  const started: EntryOf<'run.started'>[] = [];
  const acted: EntryOf<'run.acted'>[] = [];
  const over = new Map<string, EntryOf<'run.finished'>>();
  for (const entry of liveEntries(entries)) {
    if (entry.kind === 'run.started' && entry.data.simulation === simulation) started.push(entry);
    if (entry.kind === 'run.acted') acted.push(entry);
    if (entry.kind === 'run.finished') over.set(entry.data.run, entry);
  }
  return { started, acted, over };
}

function logOf<TEvent>(
  { started, acted }: Pick<ReturnType<typeof present>, 'started' | 'acted'>,
  run: string,
  readEvent: (event: unknown) => TEvent | null,
): KeptLog<TEvent> {
  const log = runFromEntries(
    started.flatMap(({ data }) => (data.run === run ? [data] : [])),
    acted.flatMap(({ data }) => (data.run === run ? [data] : [])),
    readEvent,
  );
  return log.ok ? { ok: true, run: log.run } : log;
}

/** Runs of a simulation that were begun and have no end, newest first. */
export function unfinishedRuns<TEvent>(
  entries: RunEntries,
  simulation: string,
  readEvent: (event: unknown) => TEvent | null,
): readonly UnfinishedRun<TEvent>[] {
  const here = present(entries, simulation);
  return here.started
    .filter((entry) => !here.over.has(entry.data.run))
    .map((entry) => ({
      runId: entry.data.run,
      entryId: entry.id,
      begunAt: entry.at,
      log: logOf(here, entry.data.run, readEvent),
    }))
    .reverse()
    .sort((a, b) => Date.parse(b.begunAt) - Date.parse(a.begunAt));
}

/** Runs of a simulation that came to their end, newest first. */
export function finishedRuns<TEvent>(
  entries: RunEntries,
  simulation: string,
  readEvent: (event: unknown) => TEvent | null,
): readonly FinishedRun<TEvent>[] {
  const here = present(entries, simulation);
  return here.started
    .flatMap((entry) => {
      const end = here.over.get(entry.data.run);
      return end === undefined
        ? []
        : [
            {
              runId: entry.data.run,
              finishedAt: end.at,
              finished: end.data,
              log: logOf(here, entry.data.run, readEvent),
            },
          ];
    })
    .reverse()
    .sort((a, b) => Date.parse(b.finishedAt) - Date.parse(a.finishedAt));
}

/** Every learner event of a type over all runs of a simulation, in no particular order: for habits over time. */
export function eventsOfType(
  entries: RunEntries,
  simulation: string,
  type: string,
): readonly Readonly<Record<string, unknown>>[] {
  const { started, acted } = present(entries, simulation);
  const runs = new Set(started.map((entry) => entry.data.run));
  return acted
    .filter((entry) => runs.has(entry.data.run))
    .flatMap((entry) => entry.data.events.map(({ event }) => event).filter((event) => event['type'] === type));
}

/** What was last said of a run; empty when nothing was, or it was taken back. */
export function lastReflection(
  entries: readonly (EntryOf<'run.reflected'> | EntryOf<'entry.withdrawn'>)[],
  run: string,
): string {
  return liveEntries(entries).findLast(({ data }) => data.run === run)?.data.text ?? '';
}
