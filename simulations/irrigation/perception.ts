/**
 * What eyes, ears and hands get: the only window views and personas need. Nothing here shows what is still to come out or how an
 * answer would be judged, and nothing here decides a score.
 */
import type { Side } from './case.ts';
import type { IrrigationContext } from './context.ts';
import { earLanding, eyeMmHg, drumMmHg, type Landing } from './stream.ts';
import { cooledTo, fading } from './warmth.ts';

/** A plumbed eyewash: soft and wide, mL/s and mmHg. Assumptions. */
export const eyewash = { mlPerS: 25, mmHg: 2 } as const;

export const otherSide = (side: Side): Side => (side === 'right' ? 'left' : 'right');

/** The side as ordered by now. */
export function orderedSide({ case: patient, providerSays }: IrrigationContext): Side {
  return providerSays === 'other-side' ? otherSide(patient.side) : patient.side;
}

export const atEyewash = ({ solution }: IrrigationContext): boolean => solution === 'eyewash-station';

/** How warm the solution is at a time, °C: as the room while nobody warmed it. */
export function warmthAt({ warmed, drawn }: IrrigationContext, atMs: number): number {
  return warmed === null ? drawn.roomC : cooledTo(warmed.celsius, drawn.roomC, atMs - warmed.atMs);
}
export const warmthNow = (context: IrrigationContext): number => warmthAt(context, context.nowMs);

export const flowNow = (context: IrrigationContext): number => (atEyewash(context) ? eyewash.mlPerS : context.mlPerS);

/** Where the stream meets the canal with the hands as they are; null at an eye. */
export function landingNow({ case: patient, drawn, tip, pull }: IrrigationContext): Landing | null {
  return patient.organ === 'ear' ? earLanding(drawn.canal, tip, pull) : null;
}

/** What the stream would press on drum or eye with the hands as they are, mmHg. */
export function pressureNow(context: IrrigationContext): number {
  const { case: patient, drawn, tip, pull, mlPerS, facts, eye } = context;
  if (patient.organ === 'ear') return drumMmHg(drawn.canal, tip, pull, mlPerS, facts.tipPercent);
  return atEyewash(context) ? eyewash.mmHg : eyeMmHg(eye, mlPerS);
}

/** How much was given in all, mL, the running stream included. */
export function givenMl({ washes, stream }: IrrigationContext): number {
  const running = stream === null ? 0 : stream.givenTenths;
  return Math.round(washes.reduce((sum, { ml }) => sum + ml, 0) + running / 10);
}

/** How long the eye was flushed, whole minutes on the clock. */
export const flushedMinutes = ({ did }: IrrigationContext): number => Math.floor(did.flushedMs / 60_000);

/** How far the washing is done, 0 to 1 and above. For what is seen only. */
export const workedShare = ({ workedParts, drawn }: IrrigationContext): number =>
  workedParts / (drawn.needsTenths * 1000);

/** What lies in the basin: how far the washing came, as one sees it. */
export type Seen = 'nothing' | 'clear' | 'first' | 'much' | 'all';
export function returnSeen(context: IrrigationContext): Seen {
  if (context.caughtParts === 0) return 'nothing';
  const share = workedShare(context);
  return share >= 1 ? 'all' : share >= 0.6 ? 'much' : share >= 0.25 ? 'first' : 'clear';
}

/** What a strip inside the lower lid shows, in halves of a pH. */
export function phHalves(context: IrrigationContext): number {
  const tears = 7.2;
  return Math.round((tears + context.drawn.phAbove * fading(3 * workedShare(context))) * 2);
}
