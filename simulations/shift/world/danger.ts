/** Who and what cannot wait. */
import { minuteMs, type ShiftCase } from '../case.ts';
import type { World } from './world.ts';

export interface Danger {
  readonly kind: 'patient' | 'paper';
  readonly id: string;
  readonly sinceMs: number;
  /** When somebody was told or the learner turned to it; null while nobody has. */
  readonly metAtMs: number | null;
}

/** Every danger there has been. */
export function dangersOf(shift: ShiftCase, world: World): readonly Danger[] {
  const worse = shift.patients.flatMap(({ id }): readonly Danger[] => {
    const patient = world.patients[id];
    return patient?.worseAtMs == null
      ? []
      : [{ kind: 'patient', id, sinceMs: patient.worseAtMs, metAtMs: patient.worseToldAtMs }];
  });
  const papers = shift.papers.flatMap(({ id, urgent }): readonly Danger[] => {
    const paper = world.papers[id];
    return !urgent || paper === undefined || paper.is === 'to-come'
      ? []
      : [{ kind: 'paper', id, sinceMs: paper.atMs, metAtMs: paper.metAtMs }];
  });
  return [...worse, ...papers];
}

/** Of these, what nobody has turned to yet. */
export function openDangers(shift: ShiftCase, world: World): readonly Danger[] {
  return dangersOf(shift, world).filter(({ metAtMs }) => metAtMs === null);
}

export function isInTime({ policy }: ShiftCase, { sinceMs, metAtMs }: Danger): boolean {
  return metAtMs !== null && metAtMs - sinceMs <= policy.dangerWithinMin * minuteMs;
}
