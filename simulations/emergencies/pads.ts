/** Where the pads of the AED belong, in hundredths of the close-up of the chest or of the back. */
import type { AgeGroup } from './case.ts';
import type { Spot } from './context.ts';

type Place = Omit<Spot, 'atMs'>;

/**
 * Adults: under the collarbone on the patient's right (left in the picture), and on the left side below the armpit. Small
 * bodies: one on the chest, one on the back between the shoulder blades.
 */
export function padSpots(group: AgeGroup): { readonly one: Place; readonly two: Place } {
  return group === 'adult'
    ? { one: { side: 'front', x: 33, y: 30 }, two: { side: 'front', x: 76, y: 66 } }
    : { one: { side: 'front', x: 50, y: 50 }, two: { side: 'back', x: 50, y: 46 } };
}

/** A pad this far off is still right, hundredths. */
export const padOff = 13;

function lies(spot: Place | undefined, place: Place): boolean {
  if (spot?.side !== place.side) return false;
  const [dx, dy] = [spot.x - place.x, spot.y - place.y];
  return Math.sqrt(dx * dx + dy * dy) <= padOff;
}

/** Both pads where they belong, whichever is which. */
export function padsAreRight(one: Place | undefined, two: Place | undefined, group: AgeGroup): boolean {
  // Side by side or chest and back both work from childhood on; on an infant's chest two pads would touch.
  const ways = group === 'infant' ? [padSpots('infant')] : [padSpots('adult'), padSpots('child')];
  return ways.some((way) => (lies(one, way.one) && lies(two, way.two)) || (lies(one, way.two) && lies(two, way.one)));
}
