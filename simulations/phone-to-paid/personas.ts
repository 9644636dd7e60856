/** People who take the visit through all desks: at each desk they are who they are at that desk alone. */
import type { EventObject } from 'xstate';
import type { ComposedLearnerEvent } from '../core/compose.ts';
import { drawInt } from '../core/draw.ts';
import type { Runner } from '../core/driver.ts';
import { taskRunner } from '../core/task-runner.ts';
import type { SimulationTypes } from '../core/simulation.ts';
import type { Persona, Personas, Trial } from '../core/trial.ts';
import type { PhoneToPaid } from './simulation.ts';
import { deskIds, isDesk, tasks, type DeskId } from './tasks.ts';

/** A desk's trial, its own types forgotten: it is only handed its own desk. */
export type AnyDeskTrial = Trial<SimulationTypes>;
export type DeskTrials = Readonly<Record<DeskId, AnyDeskTrial>>;
type Who = keyof Personas<SimulationTypes>;

/** Works desk after desk until the visit is closed. */
export function worksAs(who: Who, trials: DeskTrials): Persona<PhoneToPaid> {
  return (run: Runner<PhoneToPaid>) => {
    for (let turn = 0; turn < deskIds.length && !run.ended; turn += 1) {
      const { open } = run.snapshot.context;
      if (!isDesk(open)) break;
      trials[open].personas[who](taskRunner(run, tasks[open], open));
    }
    run.act({ type: 'run.ended' });
  };
}

/** One event of every kind: the desks' own, at any desk, and turning from desk to desk. */
export function randomEvents(trials: DeskTrials) {
  return (seed: number, index: number): readonly ComposedLearnerEvent[] => {
    const desk = deskIds[drawInt(seed, 'desk', Math.floor(index / 25), 0, deskIds.length - 1)] ?? 'appointments';
    const inside = trials[desk]
      .randomEvents(seed, index)
      .map((event: EventObject): ComposedLearnerEvent =>
        event.type === 'time.skipped' ? { type: 'time.skipped', ms: 1000 } : { type: 'task.acted', task: desk, event },
      );
    return [...inside, { type: 'task.opened', task: desk }, { type: 'run.ended' }];
  };
}
