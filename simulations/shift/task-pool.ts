/**
 * The cases of one simulation as a page fetches them, and the library a shift is put together from: the build makes the pools,
 * and the browser makes whole shifts of written or generated ones.
 */
import type { BoardPerson } from './board-person.ts';
import type { ShiftCase, ShiftFacts, Workplace } from './case.ts';
import { apart, type TaskLibrary } from './embed-tasks.ts';
import type { TaskFit } from './generator.ts';
import type { TaskName, WorkplaceProfile, WrittenShift } from './written.ts';
import type { WrittenScene } from './written-schema.ts';

export interface PooledCase {
  readonly case: { readonly id: string };
  readonly title: string;
  readonly person: BoardPerson | null;
  /** What somebody who knows how takes for it. */
  readonly minutes: number;
}

/** Plain JSON. */
export interface TaskPool {
  readonly simulation: string;
  readonly facts: unknown;
  readonly cases: Readonly<Record<string, PooledCase>>;
}

/** Simulations a written shift needs. */
export function simulationsOf(written: WrittenShift): readonly string[] {
  const tasks = [
    ...written.patients.flatMap(({ before, after }) => [before, after]),
    ...written.calls.map(({ task }) => task),
    ...written.papers.map(({ task }) => task),
  ];
  return [...new Set(tasks.flatMap((task) => (task === undefined ? [] : [apart(task)[0]])))].sort();
}

export interface ShiftShelf {
  readonly workplaces: readonly WorkplaceProfile[];
  readonly scenes: readonly WrittenScene[];
}

function placeOf({ workplaces }: ShiftShelf, id: Workplace): WorkplaceProfile {
  const place = workplaces.find((one) => one.id === id);
  if (place === undefined) throw new Error(`no workplace "${id}"`);
  return place;
}

/** `caseIn` throws where it knows no such case. */
export function libraryOf(shelf: ShiftShelf, caseIn: (simulation: string, caseId: string) => PooledCase): TaskLibrary {
  return {
    caseOf: (simulation, caseId) => caseIn(simulation, caseId).case,
    titleOf: (simulation, caseId) => caseIn(simulation, caseId).title,
    personOf: (simulation, caseId) => caseIn(simulation, caseId).person,
    standardMin: (simulation, caseId) => caseIn(simulation, caseId).minutes,
    scene: (id) => {
      const scene = shelf.scenes.find((one) => one.id === id);
      if (scene === undefined) throw new Error(`no scene "${id}"`);
      return scene;
    },
    clinicOf: ({ workplace }) => {
      const { clinic, policy } = placeOf(shelf, workplace);
      return { clinic, policy };
    },
  };
}

/** Of pools that were fetched. */
export function caseInPools(pools: readonly TaskPool[]): (simulation: string, caseId: string) => PooledCase {
  return (simulation, caseId) => {
    const known = pools.find((pool) => pool.simulation === simulation)?.cases[caseId];
    if (known === undefined) throw new Error(`no case ${simulation}/${caseId}`);
    return known;
  };
}

/** What the generator asks for. */
export function fitIn(library: TaskLibrary): (task: TaskName) => TaskFit {
  return (task) => {
    const [simulation, caseId] = apart(task);
    return {
      name: library.personOf(simulation, caseId)?.name ?? null,
      minutes: library.standardMin(simulation, caseId),
    };
  };
}

/** The facts of every simulation of a shift, out of pools. */
export function factsIn(pools: readonly TaskPool[], { tasks }: ShiftCase): ShiftFacts {
  const needed = new Set(Object.values(tasks).map(({ simulation }) => simulation));
  return Object.fromEntries(
    pools.filter(({ simulation }) => needed.has(simulation)).map(({ simulation, facts }) => [simulation, facts]),
  );
}
