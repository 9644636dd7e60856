/** A drill as it travels to the browser, with what the page knows of it. */
import type { Taught } from '../library/taught.ts';
import type { Drill } from '../schema/drill.ts';

export interface ShippedDrill {
  readonly drill: Drill;
  /** Folder of the subject, as in `/learn/<subject>/`. */
  readonly subject: string;
  readonly taught: Taught;
  /** Size of its figure in the units of its places; null where it has none. */
  readonly figureSize: { readonly width: number; readonly height: number } | null;
}

/** The subject that teaches a drill. */
export function subjectOf({ teaches }: Pick<Drill, 'teaches'>): string {
  return teaches.split('/')[0] ?? teaches;
}
