/** Names of modules, simulations and exams, and how many sections a module has: what an assignment is told and judged by. */
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';

export interface TaskOutline {
  readonly modules: Readonly<Record<string, { readonly title: string; readonly sections: readonly unknown[] }>>;
  readonly simulations: Readonly<Record<string, string>>;
  readonly exams: Readonly<Record<string, string>>;
}

/** Null without network and without a copy kept. */
export function fetchOutline(): Promise<TaskOutline | null> {
  return fetchBuildFile<TaskOutline>('/learn/outline.json', hasKeys('modules', 'simulations', 'exams')).catch(
    () => null,
  );
}
