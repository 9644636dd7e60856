/** The ruler on a wound: what its two marks read. An ellipse of the wound's length and width; the slant way is at half a right angle. */
import type { Size, WoundContext } from './context.ts';
import type { RulerWay } from './events.ts';

/** How much of the wound the ruler crosses in a way, mm, exact to a tenth. */
export function crossedMm({ lengthMm, widthMm }: Size, way: RulerWay): number {
  if (way === 'long') return lengthMm;
  if (way === 'across') return widthMm;
  const half = (lengthMm * lengthMm + widthMm * widthMm) / 2;
  return half === 0 ? 0 : Math.round(((lengthMm * widthMm) / Math.sqrt(half)) * 10) / 10;
}

/** The two marks at which the wound's edges lie; null while no ruler lies there. The learner takes one from the other. */
export function marksRead({ ruler, drawn }: WoundContext): { readonly from: number; readonly to: number } | null {
  if (ruler === null) return null;
  return { from: ruler.offsetMm, to: Math.round((ruler.offsetMm + crossedMm(drawn, ruler.way)) * 10) / 10 };
}

/** Limits of the record for a length, centimeters as the record writes them. Settings of the simulation: model.md. */
export const sizeLimits = { possible: { low: 0, high: 30 }, usual: { low: 0.2, high: 12 }, unit: 'cm' } as const;
