/**
 * A color plate as dots: a jittered grid in a circle; dots inside the strokes of a digit take the figure's colors, the rest
 * the ground's. Colors and how they were found: model.md. Ours; nothing of a printed set is used.
 */
import { drawInt } from '#simulations/core/draw.ts';
import type { Plate } from '../chart.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly color: string;
}

type Stroke = readonly (readonly [x: number, y: number])[];

/** Digits as polylines in a box of one by one. */
const digits: readonly Stroke[] = [
  [
    [0.5, 0.14],
    [0.34, 0.24],
    [0.3, 0.5],
    [0.34, 0.76],
    [0.5, 0.86],
    [0.66, 0.76],
    [0.7, 0.5],
    [0.66, 0.24],
    [0.5, 0.14],
  ],
  [
    [0.36, 0.28],
    [0.54, 0.14],
    [0.54, 0.86],
  ],
  [
    [0.31, 0.28],
    [0.42, 0.15],
    [0.62, 0.16],
    [0.69, 0.32],
    [0.31, 0.85],
    [0.72, 0.85],
  ],
  [
    [0.31, 0.16],
    [0.69, 0.16],
    [0.5, 0.44],
    [0.69, 0.6],
    [0.64, 0.8],
    [0.48, 0.86],
    [0.31, 0.78],
  ],
  [
    [0.62, 0.86],
    [0.62, 0.14],
    [0.28, 0.63],
    [0.76, 0.63],
  ],
  [
    [0.68, 0.15],
    [0.35, 0.15],
    [0.33, 0.46],
    [0.55, 0.43],
    [0.69, 0.58],
    [0.66, 0.77],
    [0.49, 0.86],
    [0.31, 0.79],
  ],
  [
    [0.65, 0.16],
    [0.42, 0.3],
    [0.31, 0.58],
    [0.37, 0.8],
    [0.58, 0.85],
    [0.7, 0.69],
    [0.58, 0.53],
    [0.34, 0.58],
  ],
  [
    [0.3, 0.15],
    [0.71, 0.15],
    [0.45, 0.86],
  ],
  [
    [0.5, 0.48],
    [0.34, 0.33],
    [0.42, 0.16],
    [0.58, 0.16],
    [0.66, 0.33],
    [0.5, 0.48],
    [0.31, 0.66],
    [0.39, 0.85],
    [0.61, 0.85],
    [0.69, 0.66],
    [0.5, 0.48],
  ],
  [
    [0.66, 0.42],
    [0.44, 0.5],
    [0.32, 0.34],
    [0.42, 0.17],
    [0.62, 0.17],
    [0.69, 0.36],
    [0.6, 0.7],
    [0.38, 0.86],
  ],
];
const strokeHalf = 0.075;

const figure = ['#b57752', '#bd7f63', '#c88f71'] as const;
const ground = ['#7c934e', '#899a60', '#99a66e'] as const;
/** The first plate differs in lightness and hue alike. */
const figureForAll = ['#3f4f78', '#35456b', '#4c5c86'] as const;
const groundForAll = ['#d9c68f', '#e2d3a4', '#cdb97c'] as const;

function distanceTo(x: number, y: number, stroke: Stroke): number {
  let nearest = 9;
  for (let at = 1; at < stroke.length; at += 1) {
    const [ax, ay] = stroke[at - 1] ?? [0, 0];
    const [bx, by] = stroke[at] ?? [0, 0];
    const length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    const along = Math.max(0, Math.min(1, length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return nearest;
}

/** The dots of a plate in a box of 200 by 200. */
export function dotsOf(seed: number, plate: Plate): readonly Dot[] {
  const stroke = digits[plate.digit] ?? [];
  const inside = plate.kind === 'for-all' ? figureForAll : figure;
  const outside = plate.kind === 'for-all' ? groundForAll : ground;
  const dots: Dot[] = [];
  const step = 8.2;
  for (let row = 0; row < 24; row += 1)
    for (let column = 0; column < 25; column += 1) {
      const index = row * 25 + column;
      const draw = (what: string, high: number) => drawInt(seed, `dot-${what}-${String(plate.number)}`, index, 0, high);
      const x = 4 + column * step + (row % 2) * (step / 2) + (draw('x', 20) - 10) / 10;
      const y = 6 + row * step + (draw('y', 20) - 10) / 10;
      if (Math.hypot(x - 100, y - 100) > 93) continue;
      const colors = distanceTo((x - 30) / 140, (y - 22) / 156, stroke) <= strokeHalf ? inside : outside;
      dots.push({ x, y, r: 2.3 + draw('r', 14) / 10, color: colors[draw('c', 2)] ?? colors[0] });
    }
  return dots;
}
