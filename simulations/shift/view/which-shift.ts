/** Which shift is meant when none was chosen from the list: the one of the file or the run to be opened, or the one left open. */
import { openBrowserRecord } from '#components/ui/simulation/browser-record.ts';
import { runKinds } from '#components/ui/simulation/kept-runs.ts';
import { peekRunToOpen } from '#components/ui/simulation/run-to-open.ts';
import { readRunFile } from '#simulations/core/run-file.ts';

/** Id of the shift; null when there is none. Rejects when the record cannot be opened. */
export async function whichShift(): Promise<string | null> {
  const toOpen = peekRunToOpen();
  if (toOpen?.kind === 'file') {
    const reading = readRunFile(toOpen.text);
    return reading.ok && reading.file.run.simulation === 'shift' ? reading.file.run.caseId : null;
  }
  const { port } = await openBrowserRecord();
  const entries = await port.entries(...runKinds);
  const withdrawn = new Set(entries.flatMap((entry) => (entry.kind === 'entry.withdrawn' ? [entry.data.entry] : [])));
  const over = new Set(entries.flatMap((entry) => (entry.kind === 'run.finished' ? [entry.data.run] : [])));
  const meant = entries.findLast(
    (entry) =>
      entry.kind === 'run.started' &&
      entry.data.simulation === 'shift' &&
      !withdrawn.has(entry.id) &&
      (toOpen === null ? !over.has(entry.data.run) : entry.data.run === toOpen.runId),
  );
  return meant?.kind === 'run.started' ? meant.data.caseId : null;
}
