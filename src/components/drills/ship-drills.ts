/** Makes the drills' file from the library. Runs while the site is built only. */
import { subjectOf, type ShippedDrill } from '#drills/shipped.ts';
import type { Library } from '#library/library.ts';
import { drillFigures } from '#schema/drill.ts';

/** All drills in the order of content, each with its links. */
export function shippedDrills(library: Library): readonly ShippedDrill[] {
  return [...library.drills.values()].map((drill) => ({
    drill,
    subject: subjectOf(drill),
    teachesTitle: library.modules.get(drill.teaches.split('#')[0] ?? '')?.value.title ?? drill.teaches,
    sources: drill.sources.flatMap((id) => {
      const source = library.sources.get(id);
      return source === undefined ? [] : [{ title: source.title, publisher: source.publisher, url: source.url }];
    }),
    figureSize: drill.kind === 'point-on-figure' ? drillFigures[drill.figure] : null,
  }));
}
