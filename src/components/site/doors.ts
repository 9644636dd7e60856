/** The six doors and the ways beside them, in the order people meet them. Pages name their door; the layout marks it. */

export type DoorId = 'today' | 'learn' | 'practice' | 'exams' | 'review' | 'externship';
/** A page behind no door: search, reference, record, class, about. */
export type AsideId = 'search' | 'reference' | 'record' | 'class' | 'about';

export interface Way<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly href: string;
}

export const doors: readonly Way<DoorId>[] = [
  { id: 'today', name: 'Today', href: '/' },
  { id: 'learn', name: 'Learn', href: '/learn/' },
  { id: 'practice', name: 'Practice', href: '/practice/' },
  { id: 'exams', name: 'Exams', href: '/exams/' },
  { id: 'review', name: 'Review', href: '/review/' },
  { id: 'externship', name: 'Externship', href: '/externship/' },
];

export const asides: readonly Way<AsideId>[] = [
  { id: 'reference', name: 'Reference', href: '/reference/' },
  { id: 'record', name: 'My record', href: '/record/' },
  { id: 'class', name: 'Class', href: '/class/' },
  { id: 'about', name: 'About', href: '/about/' },
];
