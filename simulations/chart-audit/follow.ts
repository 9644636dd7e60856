/**
 * How the coach's hints are followed, for tests. They say how to read and never where an error is: the reading itself is the
 * expert's, who knows how each line reads when it is right.
 */
import type { Runner } from '../core/driver.ts';
import type { Way } from '../core/follow.ts';
import type { ChartAudit } from './simulation.ts';

type Run = Runner<ChartAudit>;

const plantIn = ({ snapshot: { context } }: Run, id: string) => {
  const text = context.shown.find((part) => part.id === id)?.text;
  return context.case.parts.find((part) => part.id === id)?.plants.find((plant) => plant.text === text);
};

function readNext(run: Run): void {
  const { shown, opened } = run.snapshot.context;
  const next = shown.find(({ id }) => !opened.includes(id));
  if (next === undefined) return;
  run.act({ type: 'part.opened', part: next.id });
  const plant = plantIn(run, next.id);
  if (plant !== undefined) run.act({ type: 'mark.set', part: next.id, kind: plant.kind });
}

function mend(run: Run): void {
  for (const { part } of run.snapshot.context.marks) {
    const plant = plantIn(run, part);
    if (plant !== undefined) run.act({ type: 'mend.set', part, mend: plant.mend });
  }
}

export const ways: readonly Way<ChartAudit>[] = [
  [/[Oo]pen the (first|next) part|parts you have not opened/, readNext],
  ['Choose for each mark', mend],
  [
    'sign the audit',
    (run) => {
      run.act({ type: 'audit.closed', verdict: run.snapshot.context.marks.length > 0 ? 'to-mend' : 'clean' });
    },
  ],
];
