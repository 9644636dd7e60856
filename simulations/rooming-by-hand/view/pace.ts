/** What moves by itself in the task that is open, and which acts come so quickly that they may be kept together. */
import { moves as pressureMoves } from '../../blood-pressure/view/pace.ts';
import { bloodPressure } from '../../blood-pressure/simulation.ts';
import { taskSnapshot } from '../../core/compose.ts';
import type { Simulation, SimulationTypes, SnapshotOf } from '../../core/simulation.ts';
import { growth } from '../../growth/simulation.ts';
import { moves as growthMoves } from '../../growth/view/pace.ts';
import { oximetry } from '../../oximetry/simulation.ts';
import { moves as oximetryMoves } from '../../oximetry/view/pace.ts';
import { pulse } from '../../pulse/simulation.ts';
import { moves as pulseMoves } from '../../pulse/view/pace.ts';
import { respiration } from '../../respiration/simulation.ts';
import { moves as breathMoves } from '../../respiration/view/pace.ts';
import { temperature } from '../../temperature/simulation.ts';
import { moves as temperatureMoves } from '../../temperature/view/pace.ts';
import type { RoomingByHand } from '../simulation.ts';

/** Whether time moves something on the screen now. */
export function moves({ context: { tasks, open } }: SnapshotOf<RoomingByHand>): boolean {
  const here = <T extends SimulationTypes>(
    simulation: Simulation<T>,
    doesMove: (snapshot: SnapshotOf<T>) => boolean,
  ): boolean => {
    const snapshot = taskSnapshot(simulation, tasks, open);
    return snapshot !== null && doesMove(snapshot);
  };
  switch (open) {
    case 'temperature':
      return here(temperature, temperatureMoves);
    case 'pulse':
      return here(pulse, pulseMoves);
    case 'respiration':
      return here(respiration, breathMoves);
    case 'oximetry':
      return here(oximetry, oximetryMoves);
    case 'growth':
      return here(growth, growthMoves);
    case 'blood-pressure':
      return here(bloodPressure, pressureMoves);
    default:
      return false;
  }
}

const quick: readonly string[] = ['pressure.set', 'poise.moved', 'bulb.squeezed', 'valve.set', 'arm.rested'];

/** Quick repeated events that may be kept together. */
export function mayWait(event: { readonly type: string; readonly event?: { readonly type: string } }): boolean {
  return event.event !== undefined && quick.includes(event.event.type);
}
