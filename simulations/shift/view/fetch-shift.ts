/** Fetches one shift and what makes its tasks playable. */
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import type { TaskKits } from '../kits/kit.ts';
import { isTaskSimulation, loadKits } from '../kits/loaders.ts';
import type { ShiftFile } from '../shift-file.ts';
import { loadRoom, type LoadedRoom } from './rooms/loaders.ts';

export interface FetchedShift extends ShiftFile {
  readonly kits: TaskKits;
  /** The pace of each simulation's room, once it is here. */
  readonly rooms: ReadonlyMap<string, LoadedRoom>;
}

/** Rejects when something of it cannot be had. */
export async function fetchShift(id: string): Promise<FetchedShift> {
  const file = await fetchBuildFile<ShiftFile>(
    `/practice/shift/${id}.json`,
    hasKeys('shift', 'facts', 'shelf', 'names'),
  );
  const simulations = Object.keys(file.facts).filter(isTaskSimulation);
  const [kits, rooms] = await Promise.all([
    loadKits(simulations),
    Promise.all(simulations.map(async (simulation) => [simulation, await loadRoom(simulation)] as const)),
  ]);
  return { ...file, kits, rooms: new Map(rooms) };
}
