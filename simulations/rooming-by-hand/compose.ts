/**
 * How a visit is put together of its tasks: when one can begin and with what, and what becomes of what was measured in it. The
 * state of every task lies in the one context; nothing here decides a score.
 */
import type { InputOf, SimulationTypes } from '../core/simulation.ts';
import { carriedOn, type CarriedEncounter } from '../core/encounter.ts';
import { openTask, stepTask, type ComposedContext, type Composition } from '../core/compose.ts';
import type { CarriedReadings } from '../rooming/begin.ts';
import { broughtBy } from './brought.ts';
import type { ByHandCase } from './case.ts';
import { growthCase } from './derive/growth.ts';
import { momentOf, roomOf, type Moment } from './derive/moment.ts';
import { oximetryCase } from './derive/oximetry.ts';
import { pressureCase } from './derive/pressure.ts';
import { pulseCase } from './derive/pulse.ts';
import { breathCase } from './derive/respiration.ts';
import { temperatureCase } from './derive/temperature.ts';
import { handVitals, tasksOf } from './due.ts';
import type { ByHandFacts } from './facts.ts';
import { handTasks, home, isHandTask, tasks, type HandTask } from './tasks.ts';

export type ByHandContext = ComposedContext<ByHandCase, ByHandFacts>;

const caseFor: Readonly<Record<HandTask, (moment: Moment) => { readonly id: string }>> = {
  temperature: temperatureCase,
  pulse: pulseCase,
  respiration: breathCase,
  oximetry: oximetryCase,
  growth: growthCase,
  'blood-pressure': pressureCase,
};

/** A task begins in the room, while the patient is there; what is not due has none. */
function inputOf(context: ByHandContext, task: string): InputOf<SimulationTypes> | null {
  const { seed, mode, case: patient, facts } = context;
  if (task === home) {
    const carried: CarriedReadings = { readings: [], byHand: handVitals(patient.rooming) };
    return { case: patient.rooming, facts: facts.rooming, seed, mode, carried };
  }
  const room = roomOf(context);
  if (!isHandTask(task) || !tasksOf(patient.rooming).includes(task)) return null;
  if (room.walkedHow === null || room.handoff !== null) return null;
  const carried: CarriedEncounter = { encounter: carriedOn(room.encounter) };
  return { case: caseFor[task](momentOf(patient, room, context.nowMs)), facts: facts[task], seed, mode, carried };
}

/** What was charted goes to the record of the visit, and the learner back to the patient. */
function ended(context: ByHandContext, task: string): ByHandContext {
  if (!isHandTask(task)) return context;
  const after = broughtBy(context, task).reduce((here, event) => stepTask(composition, here, home, event), context);
  return openTask(composition, after, home);
}

export const composition: Composition<ByHandContext> = {
  id: 'rooming-by-hand',
  simulationOf: (_context, task) => (task === home || isHandTask(task) ? tasks[task] : undefined),
  home,
  inputOf,
  ended,
  isOver: ({ tasks: { [home]: visit } }) => visit?.state.status === 'done',
};

/**
 * The context as it is judged: whoever ends the visit leaves every task as it stands, a thermometer in place or a cuff on the
 * arm. Nothing more comes to the record.
 */
export function asLeft(context: ByHandContext): ByHandContext {
  return handTasks.reduce(
    (here, task) => stepTask({ ...composition, ended: (last) => last }, here, task, { type: 'visit.finished' }),
    context,
  );
}
