/** Makes the drills' file from the library. Runs while the site is built only. */
import { subjectOf, type ShippedDrill } from '#drills/shipped.ts';
import type { Library } from '#library/library.ts';
import { taughtIn, type SimulationSections } from '#library/taught.ts';
import { drillFigures } from '#schema/drill.ts';

/** All drills in the order of content, each with its links. */
export function shippedDrills(library: Library, sectionsOf: SimulationSections): readonly ShippedDrill[] {
  return [...library.drills.values()].map((drill) => ({
    drill,
    subject: subjectOf(drill),
    taught: taughtIn(library, drill, sectionsOf),
    figureSize: drill.kind === 'point-on-figure' ? drillFigures[drill.figure] : null,
  }));
}
