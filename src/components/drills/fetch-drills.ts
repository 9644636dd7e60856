/** Fetches the drills of this build. Throws `FileMissing`. */
import type { ShippedDrill } from '#drills/shipped.ts';
import { fetchBuildFile } from '#offline/build-file.ts';

export function fetchDrills(): Promise<readonly ShippedDrill[]> {
  return fetchBuildFile<readonly ShippedDrill[]>('/practice/drills.json', Array.isArray);
}
