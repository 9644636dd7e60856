/** Fetches one shift and what makes its tasks playable. A made shift is made here, from what its workplace may hold. */
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import type { TaskKits } from '../kits/kit.ts';
import { isTaskSimulation, loadKits } from '../kits/loaders.ts';
import type { ShiftFile, WorkplaceFile } from './shift-file.ts';
import { wishOf } from '../wish.ts';
import { loadRoom, type LoadedRoom } from './rooms/loaders.ts';

export interface FetchedShift extends ShiftFile {
  readonly kits: TaskKits;
  /** The pace of each simulation's room, once it is here. */
  readonly rooms: ReadonlyMap<string, LoadedRoom>;
}

async function fileOf(id: string): Promise<ShiftFile> {
  const wish = wishOf(id);
  if (wish === null)
    return fetchBuildFile<ShiftFile>(`/practice/shift/${id}.json`, hasKeys('shift', 'facts', 'shelf', 'names'));
  const [{ madeShift }, { matter, ...rest }] = await Promise.all([
    import('../made-shift.ts'),
    fetchBuildFile<WorkplaceFile>(
      `/practice/shift/workplace/${wish.workplace}.json`,
      hasKeys('matter', 'shelf', 'names'),
    ),
  ]);
  return { ...madeShift(matter, wish), ...rest };
}

/** Rejects when something of it cannot be had. */
export async function fetchShift(id: string): Promise<FetchedShift> {
  const file = await fileOf(id);
  const simulations = Object.keys(file.facts).filter(isTaskSimulation);
  const [kits, rooms] = await Promise.all([
    loadKits(simulations),
    Promise.all(simulations.map(async (simulation) => [simulation, await loadRoom(simulation)] as const)),
  ]);
  return { ...file, kits, rooms: new Map(rooms) };
}
