/**
 * Hand and ear: what a place, a finger and a pressure let through of a beat. The close-ups are measured in hundredths from the
 * upper left corner; the arteries and the apex lie where the drawings show them. Constants are named in model.md.
 */
import type { AgeGroup, Fullness } from './case.ts';
import type { Hand, PulseContext } from './context.ts';
import type { Site } from './events.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Where an artery lies under the skin: the radial one in its groove on the thumb side; the brachial one on the inner side of the
 * upper arm and again in the bend of the elbow. The first of each is the usual place.
 */
export const arteries: Readonly<Record<'wrist' | 'upper-arm', readonly [Spot, ...Spot[]]>> = {
  wrist: [{ x: 40, y: 38 }],
  'upper-arm': [
    { x: 46, y: 58 },
    { x: 80, y: 54 },
  ],
};

/** The apex: fifth space on the midclavicular line in adults, one space higher and a little further out in small children. */
export function apexOf(ageGroup: AgeGroup): Spot {
  return ageGroup === 'adult' ? { x: 64, y: 63 } : { x: 67, y: 51 };
}

/** Fingers feel a beat this far from the artery, hundredths; within a third of it in full. */
export const feltWithin = 12;
/** The heart is heard clearly this far from the apex; three times as far it is gone. */
export const heardWithin = 10;

function distance(a: Spot, b: Spot): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  return Math.sqrt(dx * dx + dy * dy);
}

/** How far a hand on an arm is from the nearest place where the artery can be felt, hundredths. */
function fromArtery(hand: Spot, on: 'wrist' | 'upper-arm'): number {
  return Math.min(...arteries[on].map((spot) => distance(hand, spot)));
}

/** 1 up to `full`, falling evenly to 0 at `none`. */
function fading(value: number, full: number, none: number): number {
  return value <= full ? 1 : value >= none ? 0 : (none - value) / (none - full);
}

/** Pressure, percent, that stops the flow under the fingers: a weak pulse is stopped easily. */
export const stoppedAt: Readonly<Record<Fullness, number>> = { thready: 48, normal: 82, bounding: 97 };
const fullnessStrength: Readonly<Record<Fullness, number>> = { thready: 0.36, normal: 0.72, bounding: 1 };

/** How much of a pulse a pressure lets the fingers feel, 0 to 1. */
export function pressureShare(percent: number, fullness: Fullness): number {
  const stop = stoppedAt[fullness];
  if (percent >= stop) return 0;
  const pressing = Math.min(1, 0.25 + percent / 34);
  return pressing * fading(percent, stop * 0.8, stop);
}

/** How well the hand lies, 0 to 1: the place alone. */
export function placeShare(hand: Hand, ageGroup: AgeGroup): number {
  if (hand.on === 'chest') {
    return fading(distance(hand, apexOf(ageGroup)), heardWithin * 0.6, heardWithin * 3);
  }
  const share = fading(fromArtery(hand, hand.on), feltWithin / 3, feltWithin);
  // A small child's wrist is too small and too fat to be felt well; the elbow fold of an adult is felt a little less well.
  const small = hand.on === 'wrist' && ageGroup !== 'adult' ? (ageGroup === 'infant' ? 0.3 : 0.6) : 1;
  return share * small;
}

/** Least strength anybody can feel or hear, 0 to 1. */
export const sensedFrom = 0.08;

/** Strength of a beat that reaches the artery by `reach`, under this hand, 0 to 1; 0 for nothing to feel or hear. */
export function sensed(context: PulseContext, hand: Hand, reach: number): number {
  const { case: patient, pressurePercent, gownOpen } = context;
  const place = placeShare(hand, patient.ageGroup);
  const strength =
    hand.on === 'chest'
      ? 0.8 * place * (gownOpen ? 1 : 0.5) * (patient.fullness === 'thready' ? 0.75 : 1)
      : fullnessStrength[patient.fullness] * reach * place * pressureShare(pressurePercent, patient.fullness);
  return strength < sensedFrom ? 0 : strength;
}

/** A thumb feels its own pulse, whatever lies under it, as soon as it presses. */
export function ownFelt(hand: Hand, pressurePercent: number): number {
  return hand.with === 'thumb' && pressurePercent >= 15 ? 0.6 : 0;
}

/** The site a hand lies on; null beside every artery and where the heart cannot be heard well. */
export function siteOf(hand: Hand, ageGroup: AgeGroup): Site | null {
  if (hand.on === 'chest') return distance(hand, apexOf(ageGroup)) <= heardWithin ? 'apical' : null;
  if (fromArtery(hand, hand.on) > feltWithin) return null;
  return hand.on === 'wrist' ? 'radial' : 'brachial';
}
