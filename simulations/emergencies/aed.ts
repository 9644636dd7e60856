/** The AED: what it waits for, what it says, and whether a shock was a safe one. */
import { padsTouch } from './compress.ts';
import { has, times, type Aed, type EmergencyContext } from './context.ts';

/** The machine reads the rhythm for this long, ms, and again after this long. */
export const readsMs = 3000;
export const againAfterMs = 120_000;
/** A look and a loud word hold for this long, ms. */
export const clearHoldsMs = 8000;

/** Whether the pads get through to the skin: bare, dry, no hair and no patch between. */
export function hasContact(context: EmergencyContext): boolean {
  return (
    times(context, 'bare-chest') > 0 &&
    (!has(context, 'hairy') || times(context, 'shave') > 0) &&
    (!has(context, 'wet-chest') || times(context, 'dry-chest') > 0) &&
    (!has(context, 'patch') || times(context, 'peel-patch') > 0)
  );
}

/** What the machine does as time goes by: one step. */
export function aedStep(context: EmergencyContext): Aed {
  const { aed, nowMs, world } = context;
  const turn = (phase: Aed['phase'], analyses = aed.analyses): Aed => ({ ...aed, phase, sinceMs: nowMs, analyses });
  switch (aed.phase) {
    case 'on':
    case 'check-pads':
      if (!padsTouch(context)) return aed;
      if (hasContact(context)) return turn('analyzing', aed.analyses + 1);
      return aed.phase === 'check-pads' ? aed : turn('check-pads');
    case 'analyzing':
      if (nowMs - aed.sinceMs < readsMs) return aed;
      return turn(has(context, 'no-shock') || (world['beats'] ?? 0) > 0 ? 'not-advised' : 'advised');
    case 'waiting':
    case 'not-advised':
      return nowMs - aed.sinceMs >= againAfterMs ? turn('analyzing', aed.analyses + 1) : aed;
    default:
      return aed;
  }
}

/** A compression during the reading: it begins anew. */
export function disturbedBy(context: EmergencyContext): Aed {
  const { aed, nowMs } = context;
  return aed.phase === 'analyzing' ? { ...aed, sinceMs: nowMs, disturbed: Math.min(99, aed.disturbed + 1) } : aed;
}

/** Everybody was told, and nobody has touched the chest since. */
export function isClear(context: EmergencyContext): boolean {
  const said = context.did['say-clear']?.lastMs ?? null;
  const last = context.cpr.taps.at(-1)?.atMs ?? -1;
  return said !== null && context.nowMs - said <= clearHoldsMs && last <= said && context.cpr.downSinceMs === null;
}
