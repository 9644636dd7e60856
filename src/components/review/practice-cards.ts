/**
 * The kinds of problem and the drills that wait for review. The families and the drills' file are loaded only when one does;
 * what this build does not have any more is left out.
 */
import { fetchDrills } from '#components/drills/fetch-drills.ts';
import { loadFamilies, type Families } from '#components/problems/load-families.ts';
import type { ShippedDrill } from '#drills/shipped.ts';
import type { Family } from '#families/family.ts';
import { FileMissing } from '#offline/build-file.ts';

export interface ReviewProblem {
  readonly family: Family;
  readonly tools: Omit<Families, 'families'>;
}

/** By family. */
export async function loadProblems(ids: readonly string[]): Promise<ReadonlyMap<string, ReviewProblem>> {
  if (ids.length === 0) return new Map();
  const { families, ...tools } = await loadFamilies();
  return new Map(
    families.flatMap((family) => (ids.includes(family.id) ? [[family.id, { family, tools }] as const] : [])),
  );
}

/** By drill. Empty when they cannot be fetched: review then goes on with its other cards. */
export async function loadDrills(ids: readonly string[]): Promise<ReadonlyMap<string, ShippedDrill>> {
  if (ids.length === 0) return new Map();
  try {
    const drills = await fetchDrills();
    return new Map(
      drills.flatMap((shipped) => (ids.includes(shipped.drill.id) ? [[shipped.drill.id, shipped] as const] : [])),
    );
  } catch (error) {
    if (error instanceof FileMissing) return new Map();
    throw error;
  }
}
