/**
 * What a fingertip feels on an arm: the only window of views and personas to the veins. A vein springs back, an artery beats, a
 * tendon is hard. It names no vein and shows no depth in numbers.
 */
import { headingOf, neighborsOf, toPath, veinsOf } from './anatomy.ts';
import type { ArmId, ArmView, BloodCase } from './case.ts';

export interface Touch {
  readonly arm: ArmId;
  readonly at: ArmView;
  readonly x: number;
  readonly y: number;
}

export type FeltKind = 'nothing' | 'spring' | 'beat' | 'cord' | 'swelling';

export interface Felt {
  readonly kind: FeltKind;
  /** 0 to 1: how clearly. */
  readonly strength: number;
  readonly depth: 'shallow' | 'middle' | 'deep' | null;
  readonly width: 'thin' | 'middle' | 'wide' | null;
  /** Which way it runs, degrees from straight up the arm, above zero toward the body; null for nothing. */
  readonly headingDeg: number | null;
}

/** A tourniquet fills the veins after this long, ms; without one they are felt this much less; warmth adds. Assumptions. */
export const bandFillsAfterMs = 6000;
const withoutBand = 0.6;
const warmthAdds = 0.14;
/** The finger covers this much beside the middle of a vein, mm. */
const coversMm = 1;
const fadesOverMm = 5;
/** Least that is felt, 0 to 1. */
export const feltFrom = 0.16;

const nothing: Felt = { kind: 'nothing', strength: 0, depth: null, width: null, headingDeg: null };

export interface Circumstances {
  readonly filled: boolean;
  readonly warm: boolean;
}

export function feltAt(patient: BloodCase, seed: number, touch: Touch, { filled, warm }: Circumstances): Felt {
  const { limit, wholeArm } = patient.arms[touch.arm];
  if (limit === 'edema' && (wholeArm || touch.at === 'elbow')) return { ...nothing, kind: 'swelling', strength: 0.8 };
  const fade = (distanceMm: number): number => Math.max(0, Math.min(1, 1 - (distanceMm - coversMm) / fadesOverMm));
  let best = nothing;
  for (const vein of veinsOf(patient, seed, touch.arm)) {
    if (vein.at !== touch.at) continue;
    const { distanceMm, along } = toPath(vein.path, touch);
    const strength = Math.min(
      1,
      (vein.bounce * (filled ? 1 : withoutBand) + (warm ? warmthAdds : 0)) * fade(distanceMm),
    );
    if (strength < feltFrom || strength <= best.strength) continue;
    best = {
      kind: 'spring',
      strength,
      depth: vein.depthMm < 3 ? 'shallow' : vein.depthMm < 4.8 ? 'middle' : 'deep',
      width: vein.widthMm < 2.6 ? 'thin' : vein.widthMm < 4 ? 'middle' : 'wide',
      headingDeg: headingOf(along),
    };
  }
  for (const neighbor of neighborsOf(patient, seed, touch.arm)) {
    if (neighbor.at !== touch.at || neighbor.kind === 'nerve') continue;
    const { distanceMm, along } = toPath(neighbor.path, touch);
    const strength = (neighbor.kind === 'artery' ? 0.7 : 0.6) * fade(distanceMm);
    if (strength < feltFrom || strength <= best.strength) continue;
    best = {
      kind: neighbor.kind === 'artery' ? 'beat' : 'cord',
      strength,
      depth: neighbor.kind === 'artery' ? 'deep' : 'middle',
      width: null,
      headingDeg: headingOf(along),
    };
  }
  return best;
}
