/**
 * The stream: where it meets ear canal or eye, how hard, and how much of it does the work. Pure arithmetic on the settings of the
 * hands; every constant that no source gives is listed as an assumption in model.md.
 */
import type { EyeAim, LidHold, Pull, Tip } from './events.ts';

/** kg/m³ of water at body temperature, and pascals in one mmHg. */
const waterKgPerM3 = 993;
const pascalPerMmHg = 133.322;
const gravity = 9.81;
/** Bores of the tips, mm: an ear syringe, a squeezed bottle. */
export const earBoreMm = 2;
export const eyeBoreMm = 3;

/**
 * Tangent of an angle in degrees by the first terms of its series: within 0.2% up to 40 degrees, 1.5% at 55. Nothing but
 * arithmetic, so that every engine gives the same number.
 */
export function tangent(degrees: number): number {
  const x = (degrees * 3.14159265) / 180;
  const square = x * x;
  return x * (1 + square * (1 / 3 + square * (2 / 15 + square * (17 / 315 + (square * 62) / 2835))));
}

/** Speed of the jet, m/s: what flows through the bore each second, over its area. */
export function jetSpeed(mlPerS: number, boreMm: number): number {
  return mlPerS / ((3.14159265 / 4) * boreMm * boreMm);
}

/** What a jet of that speed presses on what stops it, mmHg: half of density times speed squared (Bernoulli). */
export function stagnationMmHg(metersPerS: number): number {
  return (waterKgPerM3 * metersPerS * metersPerS) / 2 / pascalPerMmHg;
}

/** How the canal of somebody is built. Lengths in mm, the bend in degrees. */
export interface Canal {
  readonly lengthMm: number;
  readonly radiusMm: number;
  readonly bendDeg: number;
  /** True where the ear has to be drawn down. */
  readonly down: boolean;
}

/** A pull that straightens the canal all the way, mm in each direction; one that hurts. Assumptions. */
export const fullPullMm = 7;
export const soreFromMm = 13;

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** How straight the canal is, 0 to 1. */
export function straightness(canal: Canal, pull: Pull | null): number {
  if (pull === null) return 0;
  const up = canal.down ? -pull.upMm : pull.upMm;
  return Math.min(share(up / fullPullMm), share(pull.backMm / fullPullMm));
}

export const pulledTooFar = (pull: Pull | null): boolean =>
  pull !== null && Math.max(Math.abs(pull.upMm), Math.abs(pull.backMm)) > soreFromMm;

export const earPlaces = ['drum', 'upper-back', 'upper-front', 'lower-back', 'lower-front'] as const;
export type EarPlace = (typeof earPlaces)[number];

export interface Landing {
  readonly place: EarPlace;
  /** How far in, mm. */
  readonly atMm: number;
  /** Rise and run toward the back for each mm inward: for the drawing. */
  readonly up: number;
  readonly back: number;
}

/** Within this distance of the drum a stream counts as pointed at it, mm. */
const drumZoneMm = 3;

/**
 * Where the stream goes: straight on from the tip through a tube of the canal's radius. What is left of the bend turns the stream
 * against the lower front wall, as it does in an ear that is not drawn.
 */
export function earLanding(canal: Canal, tip: Tip, pull: Pull | null): Landing {
  const left = canal.bendDeg * (1 - straightness(canal, pull));
  const up = tangent(tip.upDeg - left);
  const back = tangent(tip.backDeg - left);
  const slope = Math.sqrt(up * up + back * back);
  const reach = slope < 0.0001 ? canal.lengthMm : canal.radiusMm / slope;
  const atMm = Math.min(canal.lengthMm, tip.depthMm + reach);
  if (atMm >= canal.lengthMm - drumZoneMm) return { place: 'drum', atMm: canal.lengthMm, up, back };
  const place = up > 0 ? (back >= 0 ? 'upper-back' : 'upper-front') : back > 0 ? 'lower-back' : 'lower-front';
  return { place, atMm: Math.round(atMm * 10) / 10, up, back };
}

/** Share of the tip's depth beyond what is allowed, 0 to 1 over 5 mm: how far it fills the canal. */
function filled(canal: Canal, tip: Tip, tipPercent: number): number {
  return share((tip.depthMm - deepestMm(canal, tipPercent)) / 5);
}

/** The deepest place of the tip, mm. */
export const deepestMm = (canal: Canal, tipPercent: number): number => (canal.lengthMm * tipPercent) / 100;

/** Share of the jet's pressure that comes to the drum after a wall has broken it: an assumption. */
const afterWall = 0.2;
const whenFilled = 0.6;

/** Pressure on the eardrum, mmHg. */
export function drumMmHg(canal: Canal, tip: Tip, pull: Pull | null, mlPerS: number, tipPercent: number): number {
  const jet = stagnationMmHg(jetSpeed(mlPerS, earBoreMm));
  const straight = earLanding(canal, tip, pull).place === 'drum' ? 1 : afterWall;
  return Math.round(jet * Math.min(1, straight + whenFilled * filled(canal, tip, tipPercent)) * 10) / 10;
}

const placeShare: Readonly<Record<EarPlace, number>> = {
  'upper-back': 1,
  drum: 0.5,
  'upper-front': 0.45,
  'lower-back': 0.3,
  'lower-front': 0.15,
};
/** Below this a stream only dribbles, mL/s, and one that lands nearer than this splashes back out, mm. */
const dribbleMlPerS = 3;
const splashMm = 4;

/** Share of the stream that gets behind what is to come out, 0 to 1. */
export function earShare(canal: Canal, tip: Tip, pull: Pull | null, mlPerS: number): number {
  const landing = earLanding(canal, tip, pull);
  const splash = landing.atMm - tip.depthMm < splashMm ? 0.5 : 1;
  return placeShare[landing.place] * splash * (mlPerS < dribbleMlPerS ? 0.3 : 1);
}

/** The eye from the inner corner to the outer, mm, and where the cornea lies in it. Assumptions near the mean. */
export const eyeWidthMm = 30;
export const cornea = { fromMm: 9, toMm: 21 } as const;
/** Nearer than this the tip touches lashes or eye, mm. */
export const touchesBelowMm = 5;

export const onCornea = ({ atMm }: EyeAim): boolean => atMm >= cornea.fromMm && atMm <= cornea.toMm;
export const touchesEye = ({ heightMm }: EyeAim): boolean => heightMm < touchesBelowMm;

/** What the stream presses where it lands, mmHg: the jet and the fall. */
export function eyeMmHg(aim: EyeAim, mlPerS: number): number {
  const jet = jetSpeed(mlPerS, eyeBoreMm);
  const speed = Math.sqrt(jet * jet + (2 * gravity * aim.heightMm) / 1000);
  return Math.round(stagnationMmHg(speed) * 10) / 10;
}

/** How much of the eye a closed lid leaves open. */
const squeezedOpen = 0.25;
/** From this tilt on water runs off outward, degrees; from this one away it runs over the nose. */
export const runsOffFromDeg = 10;
export const runsOverFromDeg = -5;

export const runsOver = (towardDeg: number): boolean => towardDeg <= runsOverFromDeg;

/** Share of the stream that washes over the whole open eye, 0 to 1. */
export function eyeShare(aim: EyeAim, lids: LidHold | null, towardDeg: number): number {
  const onEye = aim.atMm < -3 || aim.atMm > eyeWidthMm ? 0 : 1;
  const run = aim.atMm <= 7 ? 1 : share((eyeWidthMm - aim.atMm) / (eyeWidthMm - 7));
  const slope = towardDeg >= runsOffFromDeg ? 1 : 0.5;
  return onEye * run * slope * (lids === null ? squeezedOpen : 1);
}
