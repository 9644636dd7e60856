/**
 * The room from above, in centimeters and degrees, by arithmetic alone. The table's free edge lies along y = 0, from x −95 to 95; the
 * room is below it (y grows into the room). A seat is 46 cm wide and 42 cm deep; `facing` is where the sitter looks: 0 toward the
 * table, 90 to the right along it, −90 to the left.
 *
 * Formula. The point in front of the seat is the middle plus 21 cm along the facing; its distance to the edge is the gap. The side of
 * the sitter on which the table lies follows from the facing alone. The turn is the angle between the facing and the way one sits on a
 * table with the back to it (180). Range: facing in steps of fifteen degrees, x −140 to 140, y 0 to 160. Plane geometry, no source.
 */
import type { Side } from './case.ts';

export interface ChairPlace {
  readonly x: number;
  readonly y: number;
  readonly facing: number;
}

/** Cosines of 0, 15, 30, 45, 60, 75 and 90 degrees, to six places: engines need not agree on a cosine function. */
const cosines = [1, 0.965926, 0.866025, 0.707107, 0.5, 0.258819, 0];

/** Cosine of a multiple of fifteen degrees. */
export function cosine(degrees: number): number {
  const turn = Math.abs(Math.round(degrees)) % 360;
  const folded = turn > 180 ? 360 - turn : turn;
  return folded > 90 ? -(cosines[(180 - folded) / 15] ?? 0) : (cosines[folded / 15] ?? 0);
}

export const sine = (degrees: number): number => cosine(90 - degrees);

const halfWidthCm = 23;
const halfDepthCm = 21;

/** Corners of the seat, front left first, clockwise as the sitter sees them from above. */
export function corners({ x, y, facing }: ChairPlace): readonly (readonly [number, number])[] {
  const ahead = [sine(facing), -cosine(facing)] as const;
  const aside = [cosine(facing), sine(facing)] as const;
  const at = (front: number, right: number): readonly [number, number] => [
    x + ahead[0] * front + aside[0] * right,
    y + ahead[1] * front + aside[1] * right,
  ];
  return [
    at(halfDepthCm, -halfWidthCm),
    at(halfDepthCm, halfWidthCm),
    at(-halfDepthCm, halfWidthCm),
    at(-halfDepthCm, -halfWidthCm),
  ];
}

/** The place, pushed back to where it touches the table at most. */
export function clearOfTable(place: ChairPlace): ChairPlace {
  const nearest = Math.min(...corners(place).map(([, y]) => y));
  return nearest >= 0 ? place : { ...place, y: Math.ceil(place.y - nearest) };
}

/** Distance from the middle of the seat's front to the table's edge, whole cm. */
export function gapCm({ y, facing }: ChairPlace): number {
  return Math.max(0, Math.round(y - halfDepthCm * cosine(facing)));
}

/** Smallest distance of the seat to the edge, whole cm. */
export function nearestCm(place: ChairPlace): number {
  return Math.max(0, Math.round(Math.min(...corners(place).map(([, y]) => y))));
}

/** On which side of the sitter the table lies; null straight ahead or behind. */
export function tableSide({ facing }: ChairPlace): Side | null {
  if (facing === 0 || Math.abs(facing) === 180) return null;
  return facing > 0 ? 'left' : 'right';
}

/** Angle between the line of the chair and the edge of the table, 0 parallel to 90 head-on. */
export function angleToTable({ facing }: ChairPlace): number {
  const off = Math.abs(Math.abs(facing) - 90);
  return off > 90 ? 180 - off : off;
}

/** How far somebody turns between chair and table, degrees. */
export function turnDegrees({ facing }: ChairPlace): number {
  return 180 - Math.abs(facing);
}
