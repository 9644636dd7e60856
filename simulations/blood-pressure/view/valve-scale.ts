/**
 * The valve's slider: most of its way is the fine part near closed, where a good fall lives; the rest opens it wide. A
 * thumb on a phone can then hold what a thumb on a real screw can.
 */

/** Opening where the fine part ends, percent, and the share of the slider's way it takes. */
const fineEndPercent = 30;
const fineShare = 0.7;
/** Positions of the slider: 0 to this, whole numbers. */
export const valvePositions = 200;

/** The opening at a position of the slider, whole percent 0–100. */
export function openingAt(position: number): number {
  const share = Math.min(1, Math.max(0, position / valvePositions));
  const percent =
    share <= fineShare
      ? (share / fineShare) * fineEndPercent
      : fineEndPercent + ((share - fineShare) / (1 - fineShare)) * (100 - fineEndPercent);
  return Math.round(percent);
}

/** Where the slider stands for an opening. */
export function positionOf(openPercent: number): number {
  const share =
    openPercent <= fineEndPercent
      ? (openPercent / fineEndPercent) * fineShare
      : fineShare + ((openPercent - fineEndPercent) / (100 - fineEndPercent)) * (1 - fineShare);
  return Math.round(share * valvePositions);
}
