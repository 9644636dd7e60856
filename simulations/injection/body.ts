/**
 * The body as a map: each region a frame in millimeters of an adult, with bones to feel, the place to inject, and what must not
 * be met. A child's frame is the same, smaller. Drawings and buttons use the same numbers.
 */
import type { AgeGroup, InjectionCase, Region, Route } from './case.ts';
import type { Side } from './events.ts';

export type Zone = 'right' | 'near' | 'joint' | 'nerve' | 'vessel' | 'bone' | 'navel' | 'scarred' | 'elsewhere';

interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}
interface Box {
  readonly zone: Exclude<Zone, 'right' | 'near' | 'navel' | 'scarred' | 'elsewhere'>;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface RegionMap {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** The place by route; null where the route has none here. */
  readonly targets: Readonly<Record<Route, Ellipse | null>>;
  readonly dangers: readonly Box[];
  /** Spots a hand can go to by name: the words of the landmarks, right and wrong ones. */
  readonly landmarks: readonly { readonly id: string; readonly name: string; readonly x: number; readonly y: number }[];
}

const none = { IM: null, SC: null, ID: null };

export const maps: Readonly<Record<Region, RegionMap>> = {
  deltoid: {
    name: 'upper arm, deltoid',
    widthMm: 130,
    heightMm: 180,
    targets: { ...none, IM: { x: 62, y: 72, rx: 17, ry: 16 } },
    dangers: [
      { zone: 'joint', x: [30, 100], y: [12, 44] },
      { zone: 'nerve', x: [92, 130], y: [45, 180] },
      { zone: 'nerve', x: [40, 92], y: [128, 180] },
    ],
    landmarks: [
      { id: 'below-acromion', name: 'just below the bony tip of the shoulder', x: 62, y: 32 },
      { id: 'mid-deltoid', name: 'two to three finger widths below the bony tip, middle of the muscle', x: 62, y: 72 },
      { id: 'low', name: 'below the level of the armpit', x: 62, y: 138 },
      { id: 'back', name: 'at the back of the arm', x: 104, y: 84 },
    ],
  },
  thigh: {
    name: 'thigh, vastus lateralis',
    widthMm: 200,
    heightMm: 420,
    targets: { IM: { x: 132, y: 212, rx: 30, ry: 62 }, SC: { x: 112, y: 212, rx: 46, ry: 74 }, ID: null },
    dangers: [
      { zone: 'vessel', x: [0, 52], y: [0, 420] },
      { zone: 'nerve', x: [184, 200], y: [0, 420] },
      { zone: 'bone', x: [0, 200], y: [350, 420] },
      { zone: 'joint', x: [120, 200], y: [0, 60] },
    ],
    landmarks: [
      { id: 'inner', name: 'inner thigh', x: 34, y: 200 },
      { id: 'middle-third', name: 'middle third between hip and knee, outer front', x: 132, y: 212 },
      { id: 'above-knee', name: 'a finger width above the knee', x: 122, y: 340 },
      { id: 'top', name: 'high, beside the hip bone', x: 146, y: 46 },
    ],
  },
  hip: {
    name: 'side of the hip, ventrogluteal',
    widthMm: 220,
    heightMm: 230,
    targets: { ...none, IM: { x: 92, y: 92, rx: 23, ry: 23 } },
    dangers: [
      { zone: 'bone', x: [20, 190], y: [0, 36] },
      { zone: 'bone', x: [86, 138], y: [168, 230] },
      { zone: 'nerve', x: [156, 220], y: [80, 230] },
      { zone: 'vessel', x: [0, 40], y: [110, 230] },
    ],
    landmarks: [
      { id: 'crest', name: 'on the crest of the hip bone', x: 110, y: 22 },
      { id: 'in-the-v', name: 'in the V of index and middle finger, heel of the hand on the trochanter', x: 92, y: 92 },
      { id: 'trochanter', name: 'on the trochanter', x: 112, y: 188 },
      { id: 'behind', name: 'behind, toward the buttock', x: 172, y: 120 },
    ],
  },
  buttock: {
    name: 'buttock, dorsogluteal',
    widthMm: 240,
    heightMm: 240,
    targets: none,
    dangers: [{ zone: 'nerve', x: [0, 240], y: [0, 240] }],
    landmarks: [{ id: 'upper-outer', name: 'upper outer quarter of the buttock', x: 170, y: 70 }],
  },
  'arm-back': {
    name: 'outer back of the upper arm, over the triceps',
    widthMm: 130,
    heightMm: 220,
    targets: { ...none, SC: { x: 70, y: 112, rx: 28, ry: 40 } },
    dangers: [
      { zone: 'joint', x: [0, 130], y: [0, 30] },
      { zone: 'bone', x: [30, 110], y: [188, 220] },
      { zone: 'vessel', x: [0, 22], y: [30, 188] },
    ],
    landmarks: [
      { id: 'mid-back', name: 'halfway between shoulder and elbow, outer back', x: 70, y: 112 },
      { id: 'elbow', name: 'just above the elbow', x: 70, y: 196 },
      { id: 'inner', name: 'inner side of the arm', x: 12, y: 110 },
    ],
  },
  abdomen: {
    name: 'abdomen',
    widthMm: 300,
    heightMm: 220,
    targets: { ...none, SC: { x: 150, y: 118, rx: 122, ry: 74 } },
    dangers: [{ zone: 'bone', x: [0, 300], y: [0, 26] }],
    landmarks: [
      { id: 'beside-navel', name: 'a finger width beside the navel', x: 172, y: 112 },
      { id: 'right-side', name: 'three finger widths from the navel, patient’s right', x: 84, y: 122 },
      { id: 'left-side', name: 'three finger widths from the navel, patient’s left', x: 216, y: 122 },
      { id: 'ribs', name: 'on the lowest ribs', x: 150, y: 14 },
    ],
  },
  forearm: {
    name: 'inner forearm',
    widthMm: 110,
    heightMm: 270,
    targets: { ...none, ID: { x: 56, y: 96, rx: 24, ry: 25 } },
    dangers: [
      { zone: 'vessel', x: [84, 94], y: [0, 270] },
      { zone: 'vessel', x: [18, 27], y: [0, 270] },
      { zone: 'joint', x: [0, 110], y: [0, 34] },
      { zone: 'nerve', x: [30, 80], y: [214, 270] },
    ],
    landmarks: [
      { id: 'crease', name: 'in the crease of the elbow', x: 56, y: 20 },
      { id: 'below-elbow', name: 'a hand below the elbow, clear skin between the veins', x: 56, y: 96 },
      { id: 'on-vein', name: 'over the vein on the thumb side', x: 89, y: 110 },
      { id: 'wrist', name: 'just above the wrist', x: 56, y: 240 },
    ],
  },
};

/** The navel, and how far a needle stays from it by the fact: given in. */
export const navel = { x: 150, y: 112 };

const scalePercent: Readonly<Record<AgeGroup, number>> = { infant: 36, child: 68, adult: 100 };

/** A length of the adult frame on this body, whole millimeters. */
export function onBody(mm: number, age: AgeGroup): number {
  return Math.round((mm * scalePercent[age]) / 100);
}

function within(ellipse: Ellipse, x: number, y: number, factor = 1): boolean {
  const dx = (x - ellipse.x) / (ellipse.rx * factor);
  const dy = (y - ellipse.y) / (ellipse.ry * factor);
  return dx * dx + dy * dy <= 1;
}

export interface Spot {
  readonly region: Region;
  readonly side: Side;
  readonly xMm: number;
  readonly yMm: number;
}

/** What lies under a spot, for a route. A scar or lump of the case comes first, then what must not be met, then the place. */
export function zoneAt({ ageGroup, avoid }: InjectionCase, spot: Spot, route: Route, navelMm: number): Zone {
  const map = maps[spot.region];
  const x = (spot.xMm * 100) / scalePercent[ageGroup];
  const y = (spot.yMm * 100) / scalePercent[ageGroup];
  // The abdomen is one picture of both sides.
  if (avoid?.region === spot.region && (avoid.side === spot.side || spot.region === 'abdomen')) {
    const [dx, dy] = [spot.xMm - avoid.xMm, spot.yMm - avoid.yMm];
    if (dx * dx + dy * dy <= avoid.radiusMm * avoid.radiusMm) return 'scarred';
  }
  if (spot.region === 'abdomen') {
    const [dx, dy] = [x - navel.x, y - navel.y];
    if (dx * dx + dy * dy < navelMm * navelMm) return 'navel';
  }
  const danger = map.dangers.find(({ x: [x1, x2], y: [y1, y2] }) => x >= x1 && x <= x2 && y >= y1 && y <= y2);
  const target = map.targets[route];
  if (target !== null && danger === undefined) {
    if (within(target, x, y)) return 'right';
    if (within(target, x, y, 1.5)) return 'near';
  }
  return danger?.zone ?? 'elsewhere';
}

/** The middle of the place for a route; null where there is none. */
export function rightSpot(
  region: Region,
  route: Route,
  age: AgeGroup,
): { readonly xMm: number; readonly yMm: number } | null {
  const target = maps[region].targets[route];
  if (target === null) return null;
  // In the abdomen the middle of the place is the navel itself.
  const x = region === 'abdomen' ? 84 : target.x;
  const y = region === 'abdomen' ? 122 : target.y;
  return { xMm: onBody(x, age), yMm: onBody(y, age) };
}
