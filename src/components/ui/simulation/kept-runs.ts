/** Reads runs back out of the record: the ones begun and not finished, newest first. Pure; damaged ones are told, not guessed at. */
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
  readonly log: { readonly ok: true; readonly run: Run<TEvent> } | { readonly ok: false; readonly code: RunLogFailure };
}

/** The entries of one simulation's runs that nobody withdrew. */
function present(
  entries: RunEntries,
  simulation: string,
): { started: EntryOf<'run.started'>[]; acted: EntryOf<'run.acted'>[]; over: Set<string> } {
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === 'entry.withdrawn' ? [entry.data.entry] : [])));
  const started: EntryOf<'run.started'>[] = [];
  const acted: EntryOf<'run.acted'>[] = [];
  const over = new Set<string>();
  for (const entry of entries) {
    if (withdrawn.has(entry.id)) continue;
    if (entry.kind === 'run.started' && entry.data.simulation === simulation) started.push(entry);
    if (entry.kind === 'run.acted') acted.push(entry);
    if (entry.kind === 'run.finished') over.add(entry.data.run);
  }
  return { started, acted, over };
}

/** Runs of a simulation that were begun and have no end, newest first. */
export function unfinishedRuns<TEvent>(
  entries: RunEntries,
  simulation: string,
  readEvent: (event: unknown) => TEvent | null,
): readonly UnfinishedRun<TEvent>[] {
  const { started, acted, over } = present(entries, simulation);
  return started
    .filter((entry) => !over.has(entry.data.run))
    .map((entry) => {
      const log = runFromEntries(
        started.flatMap(({ data }) => (data.run === entry.data.run ? [data] : [])),
        acted.flatMap(({ data }) => (data.run === entry.data.run ? [data] : [])),
        readEvent,
      );
      return { runId: entry.data.run, entryId: entry.id, begunAt: entry.at, log };
    })
    .reverse()
    .sort((a, b) => Date.parse(b.begunAt) - Date.parse(a.begunAt));
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
