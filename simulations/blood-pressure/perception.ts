/**
 * What eyes, ears and fingers get: the only window a view or a persona needs. Pure arithmetic on the context; nothing here
 * shows the true pressure, and nothing here decides a score.
 */
import { hearingLimit } from './body.ts';
import type { BpContext } from './context.ts';

/** How long the needle takes to come to rest after a beat, ms. */
const bounceMs = 320;

/**
 * The needle: cuff pressure plus its small bounce after each beat, mmHg. `sinceMs` lets a view draw between two ticks:
 * milliseconds gone by since the context's clock, 0 to 20.
 */
export function gaugeMmHg(context: BpContext, sinceMs = 0): number {
  const after = context.nowMs + sinceMs - context.beat.atMs;
  const settled = Math.min(1, Math.max(0, after / bounceMs));
  return context.cuffMmHg <= 0 ? 0 : context.cuffMmHg + context.beat.kickMmHg * (1 - settled) * (1 - settled);
}

/** The needle as a careful reader reads it: to the nearest mark of the dial, an even number. */
export function readGauge(mmHg: number): number {
  return Math.round(mmHg / 2) * 2;
}

/** The last beat's sound, if it rises above the room's noise; null for silence. */
export function heardSound(
  context: BpContext,
): { readonly phase: 'I' | 'II' | 'III' | 'IV'; readonly loudness: number } | null {
  const { phase, loudness } = context.beat;
  return phase !== null && loudness > hearingLimit(context) ? { phase, loudness } : null;
}

/** The last beat's pulse under the fingers, 0 to 1; null when no finger is on a pulse. */
export function feltPulse(context: BpContext): number | null {
  return context.fingers === null ? null : context.beat.felt;
}
