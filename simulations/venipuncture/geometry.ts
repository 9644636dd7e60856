/**
 * Where the needle lies: its tip and its bevel as points in the tissue, and what they are in. Entry, heading, angle and length
 * decide; nothing is left to chance. Pure geometry: a vein is a round pipe along its path, its middle half its diameter below the
 * upper wall. Constants are named in model.md.
 */
import { neighborsOf, toPath, veinsOf, type Neighbor, type Point, type Vein } from './anatomy.ts';
import type { ArmId, ArmView, BloodCase, VeinId } from './case.ts';

/** Length of the slanted opening, mm: all of it must lie inside. */
export const bevelMm = 2;
/** A vein is this much wider when the tourniquet has filled it, and while a needle in it keeps it open. */
const filledBy = { on: 1.35, released: 1.2 };
/** What a hand that holds the skin taut leaves of a vein's sliding; holding from both sides leaves a little more. */
export const heldBy = { below: 0, 'both-sides': 0.4 } as const;
/** How finely the way of the tip is followed, mm. */
const stepMm = 0.5;

export interface Aim {
  readonly arm: ArmId;
  readonly at: ArmView;
  readonly x: number;
  readonly y: number;
  readonly headingDeg: number;
  readonly angleDeg: number;
  readonly bevel: 'up' | 'down';
}

/**
 * Sine of an angle from −180 to 180 degrees by Bhaskara's rational formula (seventh century, error under 0.002): the same in
 * every engine.
 */
export function sine(degrees: number): number {
  const size = Math.abs(degrees);
  const fold = size * (180 - size);
  return (Math.sign(degrees) * 4 * fold) / (40_500 - fold);
}
export function cosine(degrees: number): number {
  return sine(90 - Math.abs(degrees));
}

export interface Tip extends Point {
  /** Depth below the skin, mm. */
  readonly z: number;
}

/** Where a point `mm` along the needle from the skin lies. */
export function tipAt(aim: Aim, mm: number): Tip {
  const over = mm * cosine(aim.angleDeg);
  return {
    x: aim.x + over * sine(aim.headingDeg),
    y: aim.y - over * cosine(aim.headingDeg),
    z: mm * sine(aim.angleDeg),
  };
}

export type Lie =
  /** Under the skin, in no vessel: too short of it or beside it. */
  | 'tissue'
  /** The tip is in and a part of the bevel is not: blood leaks beside it. */
  | 'partly'
  | 'inside'
  /** In, the opening on the wall. */
  | 'on-the-wall'
  /** Through the far wall. */
  | 'through'
  | 'artery';

export interface Found {
  readonly lie: Lie;
  /** The vein it is in or went through; null for none. */
  readonly vein: VeinId | null;
  /** It touches a nerve, now or on its way. */
  readonly nerve: boolean;
  /** 0 to 1: share of the flow the needle can carry. */
  readonly flow: number;
  /** How far the tip is from the middle of the nearest vein, seen from above, mm: for the debrief. */
  readonly asideMm: number;
}

export interface Pose {
  readonly patient: BloodCase;
  readonly seed: number;
  readonly aim: Aim;
  readonly mm: number;
  readonly band: 'on' | 'released' | 'never';
  /** How well the vein is held: 1 not at all, 0 fully. */
  readonly slides: number;
}

function inVein(vein: Vein, tip: Tip, widthMm: number, slides: number): boolean {
  const middle = vein.depthMm + vein.widthMm / 2;
  const aside = toPath(vein.path, tip).distanceMm + vein.rollsMm * slides;
  const [dz, radius] = [tip.z - middle, widthMm / 2];
  return aside * aside + dz * dz <= radius * radius;
}

function hits({ path, depthMm, radiusMm }: Neighbor, tip: Tip): boolean {
  const aside = toPath(path, tip).distanceMm;
  const dz = tip.z - depthMm;
  return aside * aside + dz * dz <= radiusMm * radiusMm;
}

/** Share of the flow for each way the needle can lie: assumptions. */
const flowOf: Readonly<Record<Lie, number>> = {
  tissue: 0,
  partly: 0.25,
  inside: 1,
  'on-the-wall': 0.35,
  through: 0,
  artery: 1,
};

export function find({ patient, seed, aim, mm, band, slides }: Pose): Found {
  const veins = veinsOf(patient, seed, aim.arm).filter(({ at }) => at === aim.at);
  const neighbors = neighborsOf(patient, seed, aim.arm).filter(({ at }) => at === aim.at);
  const width = (vein: Vein): number => vein.widthMm * (band === 'never' ? 1 : filledBy[band]);
  const inside = (length: number): Vein | undefined =>
    length < 0 ? undefined : veins.find((vein) => inVein(vein, tipAt(aim, length), width(vein), slides));
  let been: Vein | null = null;
  let nerve = false;
  for (let way = 0; way <= mm + 0.001; way += stepMm) {
    const tip = tipAt(aim, way);
    nerve ||= neighbors.some((one) => one.kind === 'nerve' && hits(one, tip));
    been = inside(way) ?? been;
  }
  const tip = tipAt(aim, mm);
  const now = inside(mm);
  const inArtery = neighbors.some((one) => one.kind === 'artery' && hits(one, tip));
  const lie: Lie = inArtery
    ? 'artery'
    : now === undefined
      ? been === null
        ? 'tissue'
        : 'through'
      : inside(mm - bevelMm) !== now
        ? 'partly'
        : aim.bevel === 'down'
          ? 'on-the-wall'
          : 'inside';
  const nearest = veins.map((vein) => toPath(vein.path, tip).distanceMm).sort((a, b) => a - b)[0] ?? 99;
  return {
    lie,
    vein: now?.id ?? been?.id ?? null,
    nerve,
    flow: flowOf[lie],
    asideMm: Math.round(nearest * 10) / 10,
  };
}
