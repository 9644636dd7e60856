/**
 * People as code, for tests and demonstrations only. A reader's understanding cannot be written as code: the expert knows how
 * each line reads when it is right, and works from what is shown.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { errorKinds, mends, type Plant } from './case.ts';
import { verdicts, type AuditLearnerEvent } from './events.ts';
import type { ChartAudit } from './simulation.ts';

type Run = Runner<ChartAudit>;

export interface Habits {
  readonly readsAll: boolean;
  readonly understands: boolean;
  /** Always the same mend, whatever the error. */
  readonly oneMend: boolean;
  readonly deletes: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = { readsAll: true, understands: true, oneMend: false, deletes: false, paceMs: 4000 };
export const slowSafeHabits: Habits = { ...expertHabits, oneMend: true, paceMs: 12_000 };
export const rusherHabits: Habits = { ...expertHabits, readsAll: false, understands: false, paceMs: 500 };
export const ruleBreakerHabits: Habits = { ...expertHabits, deletes: true };

export function work(run: Run, habits: Habits): void {
  const act = (event: AuditLearnerEvent): void => {
    run.act(event);
    run.pass(habits.paceMs);
  };
  const { shown, case: chart } = run.snapshot.context;
  const [first] = shown;
  let found = 0;
  for (const { id, text } of habits.readsAll ? shown : shown.slice(0, 2)) {
    act({ type: 'part.opened', part: id });
    if (!habits.understands) continue;
    const part = chart.parts.find((one) => one.id === id);
    const plant: Plant | undefined = part?.plants.find((one) => one.text === text);
    if (plant === undefined) continue;
    found += 1;
    act({ type: 'mark.set', part: id, kind: plant.kind });
    act({ type: 'mend.set', part: id, mend: habits.oneMend ? 'correction' : plant.mend });
  }
  if (!habits.understands && first !== undefined) act({ type: 'mark.set', part: first.id, kind: 'unsigned' });
  if (habits.deletes && first !== undefined) act({ type: 'entry.deleted', part: first.id });
  run.act({ type: 'audit.closed', verdict: found > 0 ? 'to-mend' : 'clean' });
}

/** One event of each kind with random values, for walks and clickers: parts named as in every chart. */
export function randomEvents(seed: number, index: number): readonly AuditLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const part = one('part', ['heading', 'complaint', 'allergies', 'medicines', 'vitals', 'note', 'signature']);
  return [
    { type: 'hint.asked' },
    { type: 'part.opened', part },
    { type: 'mark.set', part, kind: one('kind', errorKinds) },
    { type: 'mark.cleared', part },
    { type: 'mend.set', part, mend: one('mend', mends) },
    { type: 'entry.deleted', part },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
    { type: 'audit.closed', verdict: one('verdict', verdicts) },
  ];
}
