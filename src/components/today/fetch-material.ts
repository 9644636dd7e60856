/** The study material of the exam chosen, or by the shelves: a file of this very build. */
import { fetchBuildFile, hasKeys } from '#offline/build-file.ts';
import type { StudyMaterial } from '#plan/material.ts';
import type { PlanSettings } from '#plan/settings.ts';

/** Null where it cannot be fetched: no network, and never saved. */
export function fetchMaterial({ exam }: Pick<PlanSettings, 'exam'>): Promise<StudyMaterial | null> {
  const address = `/today/material/${exam ?? 'shelves'}.json`;
  return fetchBuildFile<StudyMaterial>(address, hasKeys('topics', 'modules', 'simulations')).catch(() => null);
}
