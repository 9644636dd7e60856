/** Where the drawn limbs run, from the joint to wrist or ankle, and back from a point of the drawing to a place on a limb. */
import { limbMm, limbs, type Limb, type Spot } from '../wires.ts';

interface Run {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export const runs: Readonly<Record<Limb, Run>> = {
  'right-arm': { from: [104, 104], to: [46, 262] },
  'left-arm': { from: [196, 104], to: [254, 262] },
  'right-leg': { from: [130, 246], to: [112, 420] },
  'left-leg': { from: [170, 246], to: [188, 420] },
};

export const lengthOf = (limb: Limb): number => (limb.endsWith('arm') ? limbMm.arm : limbMm.leg);

/** Place of a spot on the drawing. */
export function drawnAt(spot: Spot): readonly [number, number] | null {
  if (spot.on === 'chest') return null;
  const { from, to } = runs[spot.on];
  const share = spot.x / lengthOf(spot.on);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** The limb nearest to a point of the drawing, and how far out, mm. */
export function pointedAt(x: number, y: number): { readonly limb: Limb; readonly mm: number } {
  const found = limbs.map((limb) => {
    const { from, to } = runs[limb];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const share = Math.max(-0.2, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy)));
    const apart = Math.hypot(x - from[0] - dx * share, y - from[1] - dy * share);
    return { limb, mm: Math.round(share * lengthOf(limb)), apart };
  });
  return found.reduce((near, one) => (one.apart < near.apart ? one : near));
}

/** Places with names, mm outward. */
export const limbSites = {
  arm: [
    { id: 'forearm', label: 'inner forearm', mm: 460 },
    { id: 'upper-arm', label: 'upper arm', mm: 200 },
    { id: 'shoulder', label: 'beside the shoulder, on the trunk', mm: -60 },
  ],
  leg: [
    { id: 'shin', label: 'inner lower leg', mm: 640 },
    { id: 'below-knee', label: 'just above the end of a stump, or the same height', mm: 360 },
    { id: 'thigh', label: 'thigh', mm: 300 },
    { id: 'hip', label: 'beside the hip, on the trunk', mm: -60 },
  ],
} as const;
