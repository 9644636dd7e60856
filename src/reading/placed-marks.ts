/** Every mark of a module with its place in the text as it stands now. A mark without a place is kept and says so. Pure. */
import { findPassage, type Found } from './find-passage.ts';
import type { Passage, SectionText } from './passage.ts';

export interface Placed<M> {
  readonly mark: M;
  /** Null when the marked words are nowhere to be found any more. */
  readonly found: Found | null;
}

/** In reading order; the lost ones come last, in the order given. As many come out as went in. */
export function placedMarks<M extends { readonly passage: Passage }>(
  sections: readonly SectionText[],
  marks: readonly M[],
): readonly Placed<M>[] {
  const order = new Map(sections.map(({ id }, index) => [id, index]));
  const placed = marks.map((mark): Placed<M> => ({ mark, found: findPassage(sections, mark.passage) }));
  const rank = ({ found }: Placed<M>): readonly [number, number] =>
    found === null ? [sections.length, 0] : [order.get(found.section) ?? sections.length, found.start];
  return placed.toSorted((one, other) => {
    const [[oneSection, oneStart], [otherSection, otherStart]] = [rank(one), rank(other)];
    return oneSection - otherSection || oneStart - otherStart;
  });
}
