/** What of a visit is taken by hand, and what of it is still owed. Pure. */
import { dueVitals } from '../rooming/called.ts';
import type { RoomingCase } from '../rooming/case.ts';
import type { Vital } from '../rooming/choices.ts';
import type { RoomingContext } from '../rooming/context.ts';
import { handTasks, taskFor, type HandTask } from './tasks.ts';

/** The due vital signs for which a task exists. What the patient refuses has none. */
export function handVitals({ vitals }: RoomingCase): readonly Vital[] {
  return vitals.due.filter((what) => taskFor(what) !== null && vitals.refuses?.what !== what);
}

/** The tasks of a patient. */
export function tasksOf(patient: RoomingCase): readonly HandTask[] {
  const wanted = handVitals(patient).map(taskFor);
  return handTasks.filter((task) => wanted.includes(task));
}

export interface Owed {
  /** To be taken by hand as the visit stands: all that is due, or what the provider asked for meanwhile. */
  readonly wanted: readonly Vital[];
  /** Of these, what is not on the record yet. */
  readonly missing: readonly Vital[];
}

export function owed(room: RoomingContext): Owed {
  const wanted = dueVitals(room).filter((what) => room.byHand.includes(what));
  return { wanted, missing: wanted.filter((what) => !room.readings.some((reading) => reading.what === what)) };
}
