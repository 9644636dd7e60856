/** How the day has flowed so far, in numbers. */
import type { ShiftCase } from '../case.ts';
import { counted } from './pass.ts';
import type { World } from './world.ts';

export interface Flow {
  /** All patients' waiting together. */
  readonly waitedMs: number;
  readonly providerIdleMs: number;
  readonly roomIdleMs: number;
  /** Patients the provider saw or took over. */
  readonly seen: number;
  readonly leftUnseen: number;
  readonly missedCalls: number;
}

export function flowOf(world: World, nowMs: number): Flow {
  const here = counted(world, nowMs);
  const patients = Object.values(here.patients);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const isSeen = ['with-provider', 'seen', 'checking-out', 'left', 'taken-over'];
  return {
    waitedMs: sum(patients.map(({ waitedMs }) => waitedMs)),
    providerIdleMs: sum(Object.values(here.providers).map(({ idleMs }) => idleMs)),
    roomIdleMs: sum(Object.values(here.rooms).map(({ idleMs }) => idleMs)),
    seen: patients.filter(({ where }) => isSeen.includes(where)).length,
    leftUnseen: patients.filter(({ where }) => where === 'left-unseen').length,
    missedCalls: Object.values(here.calls).filter(({ is }) => is === 'voicemail').length,
  };
}

const minute = 60_000;
/** What a patient who leaves unseen, or a call nobody takes, weighs beside a minute of waiting. Assumptions of the model. */
const perLeftMs = 60 * minute;
const perCallMs = 10 * minute;

/** One number for a whole day: what the best plan keeps small. */
export function costMs(shift: ShiftCase, flow: Flow): number {
  return (
    flow.waitedMs +
    flow.providerIdleMs +
    flow.roomIdleMs / Math.max(4, shift.rooms.length * 2) +
    flow.leftUnseen * perLeftMs +
    flow.missedCalls * perCallMs
  );
}
