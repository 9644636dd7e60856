/**
 * An arm: where veins, arteries, nerves and tendons run, in millimeters of two close-ups (the hollow of the elbow, the back of
 * the hand). x runs from the thumb side to the body or little-finger side, y from the upper edge down toward the fingertips, z
 * down from the skin. Paths follow the drawing of the module; offsets and sizes are drawn by the seed. Sizes: model.md.
 */
import { drawInt } from '../core/draw.ts';
import type { ArmId, ArmView, BloodCase, Quality, VeinId } from './case.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Path = readonly [Point, Point, ...Point[]];

/** Size of a close-up, mm. */
export const sizeMm: Readonly<Record<ArmView, { readonly width: number; readonly height: number }>> = {
  elbow: { width: 100, height: 120 },
  hand: { width: 80, height: 90 },
};

export interface Vein {
  readonly id: VeinId;
  readonly at: ArmView;
  readonly path: Path;
  /** Skin to the upper wall, mm. */
  readonly depthMm: number;
  /** Diameter without a tourniquet, mm. */
  readonly widthMm: number;
  /** How it springs back under a finger with the tourniquet on, 0 to 1. */
  readonly bounce: number;
  /** How far it slides aside before a needle when nothing holds it, mm. */
  readonly rollsMm: number;
}

/** Something that is no vein. */
export interface Neighbor {
  readonly kind: 'artery' | 'nerve' | 'tendon';
  readonly at: ArmView;
  readonly path: Path;
  /** Depth of its middle, mm. */
  readonly depthMm: number;
  readonly radiusMm: number;
}

const paths: Readonly<Record<VeinId, { readonly at: ArmView; readonly path: Path }>> = {
  'median-cubital': {
    at: 'elbow',
    path: [
      { x: 26, y: 84 },
      { x: 48, y: 64 },
      { x: 76, y: 40 },
    ],
  },
  cephalic: {
    at: 'elbow',
    path: [
      { x: 22, y: 0 },
      { x: 24, y: 60 },
      { x: 30, y: 120 },
    ],
  },
  basilic: {
    at: 'elbow',
    path: [
      { x: 80, y: 0 },
      { x: 79, y: 55 },
      { x: 72, y: 120 },
    ],
  },
  'hand-outer': {
    at: 'hand',
    path: [
      { x: 26, y: 8 },
      { x: 29, y: 45 },
      { x: 32, y: 82 },
    ],
  },
  'hand-inner': {
    at: 'hand',
    path: [
      { x: 54, y: 8 },
      { x: 51, y: 45 },
      { x: 50, y: 82 },
    ],
  },
};

/** Ranges in tenths of a millimeter and hundredths of bounce: assumptions, listed in model.md. */
interface Range {
  readonly depth: readonly [number, number];
  readonly width: readonly [number, number];
  readonly bounce: readonly [number, number];
  readonly rolls: readonly [number, number];
}
const elbowRange: Readonly<Record<Exclude<Quality, 'none'>, Range>> = {
  good: { depth: [20, 32], width: [42, 50], bounce: [85, 98], rolls: [0, 4] },
  fair: { depth: [34, 46], width: [32, 38], bounce: [58, 70], rolls: [10, 16] },
  poor: { depth: [54, 66], width: [20, 25], bounce: [24, 30], rolls: [20, 28] },
};
const handRange: Readonly<Record<Exclude<Quality, 'none'>, Range>> = {
  good: { depth: [10, 16], width: [30, 35], bounce: [80, 92], rolls: [14, 20] },
  fair: { depth: [10, 18], width: [26, 30], bounce: [62, 72], rolls: [25, 32] },
  poor: { depth: [16, 24], width: [14, 17], bounce: [24, 30], rolls: [26, 34] },
};

function shifted(path: Path, dx: number, dy: number): Path {
  const [first, second, ...rest] = path;
  const move = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return [move(first), move(second), ...rest.map(move)];
}

/** The veins of an arm that are there at all. The same case and seed always give the same arm. */
export function veinsOf(patient: BloodCase, seed: number, arm: ArmId): readonly Vein[] {
  return Object.entries(patient.arms[arm].veins).flatMap(([key, quality]) => {
    // The keys of the record are exactly the vein ids.
    const id = key as VeinId;
    if (quality === 'none') return [];
    const { at, path } = paths[id];
    const range = (at === 'elbow' ? elbowRange : handRange)[quality];
    const draw = (what: keyof Range): number => drawInt(seed, `${arm}-${id}-${what}`, 0, ...range[what]);
    const offset = (what: string): number => drawInt(seed, `${arm}-${id}-${what}`, 0, -4, 4);
    // The basilic vein has loose tissue around it and slides more.
    const loose = id === 'basilic' ? 1.2 : 0;
    return [
      {
        id,
        at,
        path: shifted(path, offset('x'), at === 'elbow' ? offset('y') : 0),
        depthMm: draw('depth') / 10,
        widthMm: draw('width') / 10,
        bounce: draw('bounce') / 100,
        rollsMm: draw('rolls') / 10 + loose,
      },
    ];
  });
}

/** Arteries, nerves and tendons: at their usual places, and a nerve branch where the case has one. */
export function neighborsOf(patient: BloodCase, seed: number, arm: ArmId): readonly Neighbor[] {
  const usual: readonly Neighbor[] = [
    {
      kind: 'artery',
      at: 'elbow',
      path: [
        { x: 68, y: 0 },
        { x: 63, y: 60 },
        { x: 56, y: 100 },
      ],
      depthMm: 14,
      radiusMm: 2,
    },
    {
      kind: 'nerve',
      at: 'elbow',
      path: [
        { x: 72, y: 0 },
        { x: 68, y: 60 },
        { x: 62, y: 120 },
      ],
      depthMm: 15,
      radiusMm: 1.5,
    },
    // A skin nerve runs beside the basilic vein, another beside the cephalic.
    {
      kind: 'nerve',
      at: 'elbow',
      path: [
        { x: 86, y: 0 },
        { x: 85, y: 60 },
        { x: 80, y: 120 },
      ],
      depthMm: 6,
      radiusMm: 1,
    },
    {
      kind: 'nerve',
      at: 'elbow',
      path: [
        { x: 15, y: 40 },
        { x: 16, y: 80 },
        { x: 18, y: 120 },
      ],
      depthMm: 7,
      radiusMm: 1,
    },
    {
      kind: 'tendon',
      at: 'elbow',
      path: [
        { x: 46, y: 10 },
        { x: 47, y: 50 },
      ],
      depthMm: 3,
      radiusMm: 3,
    },
    {
      kind: 'tendon',
      at: 'hand',
      path: [
        { x: 40, y: 10 },
        { x: 40, y: 80 },
      ],
      depthMm: 2,
      radiusMm: 1.5,
    },
  ];
  const { nerveOn } = patient;
  if (nerveOn?.arm !== arm) return usual;
  const vein = veinsOf(patient, seed, arm).find(({ id }) => id === nerveOn.vein);
  return vein === undefined
    ? usual
    : [...usual, { kind: 'nerve', at: vein.at, path: vein.path, depthMm: vein.depthMm + 0.5, radiusMm: 2 }];
}

export interface OnPath {
  readonly distanceMm: number;
  /** Direction of the path there as a vector up the arm, not of unit length. */
  readonly along: Point;
}

/** How far a point is from a path, seen from above, and which way the path runs there. */
export function toPath(path: Path, at: Point): OnPath {
  let best: OnPath = { distanceMm: Infinity, along: { x: 0, y: -1 } };
  for (let index = 1; index < path.length; index += 1) {
    const [a, b] = [path[index - 1], path[index]];
    if (a === undefined || b === undefined) continue;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const share = Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / (dx * dx + dy * dy)));
    const [ex, ey] = [at.x - a.x - dx * share, at.y - a.y - dy * share];
    const distanceMm = Math.sqrt(ex * ex + ey * ey);
    // Up the arm is toward smaller y.
    if (distanceMm < best.distanceMm) best = { distanceMm, along: dy > 0 ? { x: -dx, y: -dy } : { x: dx, y: dy } };
  }
  return best;
}

/** Heading of a direction in whole degrees from straight up the arm, above zero toward the body. Between −90 and 90. */
export function headingOf({ x, y }: Point): number {
  // The arc tangent by a rational fit (error under 0.3 degrees): no engine differs in it.
  const up = Math.max(0.001, -y);
  const ratio = Math.min(1, Math.abs(x) / up);
  const steep = Math.min(1, up / Math.max(0.001, Math.abs(x)));
  const fit = (t: number): number => 45 * t + 15.64 * t * (1 - t);
  const degrees = Math.abs(x) <= up ? fit(ratio) : 90 - fit(steep);
  return Math.round(degrees) * (x < 0 ? -1 : 1);
}
