/** Makes the file of a finished run out of the record; the same file the debrief saves. */
import type { RecordPort } from '#record/port.ts';
import type { PortfolioRun } from '#record/folds/portfolio-runs.ts';
import { runFileEnding, runFileText, runFileType } from '#simulations/core/run-file.ts';
import { runFromEntries } from '#simulations/core/run-log.ts';
import { lastReflection } from '#components/ui/simulation/kept-runs.ts';

export interface MadeFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** Null when its log is damaged. Whether the events are known is for whoever opens it to say. */
export async function runFileOf(
  record: RecordPort,
  { id, simulation, caseId, result }: PortfolioRun,
  title: string,
  /** Local date, `YYYY-MM-DD`. */
  savedOn: string,
): Promise<MadeFile | null> {
  if (result === null) return null;
  const [started, acted, said] = await Promise.all([
    record.entries('run.started'),
    record.entries('run.acted'),
    record.entries('run.reflected', 'entry.withdrawn'),
  ]);
  const log = runFromEntries(
    started.flatMap(({ data }) => (data.run === id ? [data] : [])),
    acted.flatMap(({ data }) => (data.run === id ? [data] : [])),
    (event) => event,
  );
  if (!log.ok) return null;
  const { earned, possible, passed, simulatedMs } = result;
  const text = runFileText({
    title,
    savedOn,
    run: log.run,
    endedAtMs: simulatedMs,
    score: { earned, possible, passed },
    reflection: lastReflection(said, id),
  });
  return { name: `${simulation}-${caseId}-${savedOn}${runFileEnding}`, text, type: runFileType };
}
