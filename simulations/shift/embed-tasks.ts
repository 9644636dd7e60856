/** A written shift as a whole case: every task with its own simulation's case, every patient with the name that case gives. */
import { drawInt } from '../core/draw.ts';
import type { BoardPerson } from './board-person.ts';
import { minuteMs, type Paper, type Policy, type ShiftCase, type Slot } from './case.ts';
import type { TaskName, WrittenShift } from './written.ts';
import type { WrittenScene } from './written-schema.ts';

/** What is known of the tasks' own cases. */
export interface TaskLibrary {
  /** Throws when there is no such case. */
  readonly caseOf: (simulation: string, caseId: string) => { readonly id: string };
  readonly titleOf: (simulation: string, caseId: string) => string;
  readonly personOf: (simulation: string, caseId: string) => BoardPerson | null;
  readonly standardMin: (simulation: string, caseId: string) => number;
  readonly scene: (id: string) => WrittenScene;
  readonly clinicOf: (shift: WrittenShift) => { readonly clinic: string; readonly policy: Policy };
}

export function apart(task: TaskName): readonly [simulation: string, caseId: string] {
  const [simulation = '', caseId = ''] = task.split('/');
  return [simulation, caseId];
}

interface Called {
  readonly name: string;
  readonly age: string;
}

/** Who calls, whom a paper is about, and who works here. */
function peopleElsewhere(written: WrittenShift, library: TaskLibrary): readonly Called[] {
  const met = [...written.calls, ...written.papers].flatMap(({ task }) => {
    const person = task === undefined ? null : library.personOf(...apart(task));
    return person === null ? [] : [{ name: person.name, age: person.age ?? '' }];
  });
  return [...met, ...[...written.staff, ...written.providers].map(({ name }) => ({ name, age: '' }))];
}

/** A name that two people of different ages have: the same person may come up twice in a day. */
function nameOfTwo(people: readonly Called[]): string | null {
  const two = people.find(({ name, age }) => people.some((other) => other.name === name && other.age !== age));
  return two?.name ?? null;
}

/** The ways of a scene in an order of this shift's own, so that no place is the right one. */
function mixed<T extends { readonly id: string }>(label: string, options: readonly T[]): readonly T[] {
  const place = ({ id }: T): number => drawInt(0, `${label} ${id}`, 0, 0, 1_000_000);
  return [...options].sort((a, b) => place(a) - place(b));
}

/** Throws with the shift and the place where something does not fit. */
export function embedTasks(written: WrittenShift, library: TaskLibrary): ShiftCase {
  const wrong = (what: string): Error => new Error(`shift ${written.id}: ${what}`);
  const tasks: Record<string, Slot> = {};
  const add = (task: TaskName, of: Slot['of'], when: Slot['when']): string => {
    const [simulation, caseId] = apart(task);
    const name = `${of.id}-${simulation}`;
    if (tasks[name] !== undefined) throw wrong(`${name} twice`);
    tasks[name] = {
      simulation,
      case: library.caseOf(simulation, caseId),
      standardMs: Math.round(library.standardMin(simulation, caseId) * minuteMs),
      of,
      when,
    };
    return name;
  };
  const ids = [...written.patients, ...written.calls, ...written.papers, ...written.rooms].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw wrong('an id stands twice');
  const patients = written.patients.map((patient) => {
    const own = [patient.before, patient.after].filter((task) => task !== undefined);
    const people = own.map((task) => library.personOf(...apart(task)));
    const [person] = people;
    if (person == null || people.some((one) => one?.name !== person.name || one.age !== person.age))
      throw wrong(`${patient.id}: its tasks are not of one person`);
    if (!written.providers.some(({ id }) => id === patient.provider)) throw wrong(`${patient.id}: no such provider`);
    if (patient.before !== undefined) add(patient.before, { kind: 'patient', id: patient.id }, 'before');
    if (patient.after !== undefined) add(patient.after, { kind: 'patient', id: patient.id }, 'after');
    return {
      id: patient.id,
      name: person.name,
      age: person.age ?? '',
      reason: person.reason,
      provider: patient.provider,
      bookedMin: patient.booked,
      arrivesMin: patient.arrives,
      patienceMin: patient.patience,
      visitMin: patient.visit,
      worsens: patient.worsens ?? null,
      urgent: patient.urgent ?? false,
    };
  });
  const names = patients.map(({ name }) => name);
  if (new Set(names).size !== names.length) throw wrong(`a name stands twice: ${names.sort().join(', ')}`);
  const twice = nameOfTwo([...patients, ...peopleElsewhere(written, library)]);
  if (twice !== null) throw wrong(`two people are called ${twice}`);
  const calls = written.calls.map(({ id, at, task }) => ({
    id,
    atMin: at,
    task: add(task, { kind: 'call', id }, null),
  }));
  const papers = written.papers.map(({ id, at, kind, scene, task, within }): Paper => {
    if ((scene === undefined) === (task === undefined)) throw wrong(`${id}: a scene or a task, one of them`);
    if (scene !== undefined) {
      const { withinMin, ...whole } = library.scene(scene);
      return {
        id,
        atMin: at,
        kind,
        title: whole.title,
        urgent: whole.urgent,
        withinMin: within ?? withinMin,
        scene: { ...whole, options: mixed(`${written.id} ${id}`, whole.options) },
        task: null,
      };
    }
    const of = apart(task ?? '/');
    return {
      id,
      atMin: at,
      kind,
      title: library.titleOf(...of),
      // What breaks in as a task is an emergency; what lies in the inbox can wait.
      urgent: kind === 'event',
      withinMin: within ?? written.minutes,
      scene: null,
      task: add(task ?? '/', { kind: 'paper', id }, null),
    };
  });
  const { id, title, line, workplace, length, difficulty, startsAt, minutes, rooms, providers, staff } = written;
  return {
    ...{ id, title, line, workplace, length, difficulty, startsAt, minutes, rooms, providers, staff },
    ...library.clinicOf(written),
    patients,
    calls,
    papers,
    tasks,
  };
}
