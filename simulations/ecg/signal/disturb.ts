/**
 * What spoils a line, by its cause: what the room and the body do now, and what of it one electrode gathers. In mV. The sizes are
 * assumptions (model.md); that a clean lead tells which limb is at fault follows from the leads themselves.
 */
import type { Disturbance, EcgContext, Electrode, Tracing } from '../context.ts';
import { isLimbWire, type Spot, type Wire } from '../wires.ts';
import { noise, sine } from './shapes.ts';

/** mV at the wrist, before anything is done. */
const tremorMv = { none: 0, cold: 0.13, parkinson: 0.15 } as const;
const talkMv = 0.07;
const mainsMv = { lamp: 0.1, phone: 0.06, none: 0.002 } as const;
/** Hands held under the hips leave this share of a tremor. */
const heldShare = 0.5;
/** A filter takes this share away, and rounds the peaks with it. */
const filterShare = 0.45;
/** A dry or dirty contact lets the line drift by this at most. */
const driftMv = 0.9;
/** An electrode without contact gathers this much. */
const looseMv = 1.2;
export const restlessFromMv = 0.045;
export const driftsFromMv = 0.16;

export function isWarm(context: EcgContext): boolean {
  return context.warmAtMs !== null && context.warmAtMs <= context.nowMs;
}

/** What the body and the room do at this moment. */
export function disturbanceNow(context: EcgContext): Disturbance {
  const { case: patient, cures } = context;
  const tremor = patient.tremor === 'cold' && isWarm(context) ? 0 : tremorMv[patient.tremor];
  const sources = patient.mains.filter((one) => !cures.includes(one === 'lamp' ? 'lamp-off' : 'phone-away'));
  return {
    tremor,
    talk: patient.talks && !cures.includes('lie-still') ? talkMv : 0,
    mains: sources.reduce<number>((sum, one) => sum + mainsMv[one], mainsMv.none),
    handsHeld: cures.includes('hands-under-hips'),
  };
}

/** Share of a limb's shaking that an electrode gathers: all of it at the wrist or ankle, little near the trunk. */
function tremorShare(spot: Spot): number {
  if (spot.on === 'chest') return 0.12;
  const way = Math.max(0, spot.x) / (spot.on.endsWith('arm') ? 540 : 720);
  return 0.08 + 0.92 * way * way * (spot.on.endsWith('leg') ? 0.6 : 1);
}

export interface ElectrodeNoise {
  readonly tremor: number;
  readonly mains: number;
  readonly drift: number;
  readonly loose: number;
}

/** What one electrode of a tracing gathers, as sizes. */
export function noiseOf(
  tracing: Pick<Tracing, 'disturbance' | 'filtered'>,
  wire: Wire,
  electrode: Electrode,
): ElectrodeNoise {
  const { disturbance, filtered } = tracing;
  const held = disturbance.handsHeld && isLimbWire(wire) ? heldShare : 1;
  const bad = 1 - electrode.contact;
  const filter = filtered ? filterShare : 1;
  // Every cable lies a little differently: only what two of them do not share comes out of the difference.
  const own = isLimbWire(wire) ? { RA: 1, LA: 0.35, RL: 0.6, LL: 0.7 }[wire] : 0.55;
  return {
    tremor: (disturbance.tremor * tremorShare(electrode.spot) * held + disturbance.talk * 0.8) * filter,
    mains: disturbance.mains * (own + 3 * bad) * filter,
    drift: Math.max(0, bad - 0.12) * driftMv + 0.015,
    loose: electrode.off ? looseMv : 0,
  };
}

/** mV that an electrode adds at a moment. */
export function noiseAt(size: ElectrodeNoise, seed: number, channel: number, tMs: number): number {
  if (size.loose > 0)
    return size.loose * (0.7 * noise(seed, channel, tMs, 4.5) + 0.45 * noise(seed, channel + 20, tMs, 7));
  const second = tMs / 1000;
  return (
    size.tremor * (0.6 * noise(seed, channel, tMs, 27) + 0.5 * noise(seed, channel + 20, tMs, 5)) +
    size.mains * sine(second * 60) +
    size.drift * (0.75 * noise(seed, channel + 40, tMs, 0.3) + 0.25 * sine(second * 0.25 + channel * 0.11))
  );
}
