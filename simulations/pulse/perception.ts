/**
 * What fingers, ears and eyes get: the only window a view or a persona needs. Nothing here shows the true rate, and nothing here
 * decides a score.
 */
import type { PulseContext, Sense } from './context.ts';

export type SenseLevel = 'nothing' | 'faint' | 'clear' | 'pounding';

/** A strength as a person would name it. */
export function levelOf(strength: number): SenseLevel {
  if (strength <= 0) return 'nothing';
  return strength < 0.45 ? 'faint' : strength < 0.85 ? 'clear' : 'pounding';
}

/** The last beat under the hand, if one came lately; null for silence. The heart never rests this long, ms. */
const lostAfterMs = 2500;

export function lastBeat(context: PulseContext): Sense | null {
  const { hand, sense, nowMs } = context;
  return hand !== null && sense.index > 0 && nowMs - sense.atMs < lostAfterMs ? sense : null;
}

/** Where the second hand of the watch stands, ms of its minute. `sinceMs` lets a view draw between two ticks. */
export function watchMs(context: PulseContext, sinceMs = 0): number {
  return (context.drawn.watchMs + context.nowMs + sinceMs) % 60_000;
}

/** How much of the running window has gone by, ms; null when none runs. */
export function windowGoneMs(context: PulseContext): number | null {
  const { count, nowMs } = context;
  return count?.endedAtMs === null ? nowMs - count.startedAtMs : null;
}

/** The second heart sound follows the first after this, ms: a third of the beat, never longer than a good third of a second. */
export function secondSoundAfterMs(intervalMs: number): number {
  return Math.round(Math.min(340, Math.max(110, intervalMs * 0.36)));
}

/** What the second assistant says they counted, in the count that waits for its number or was entered last; null otherwise. */
export function helperSays(
  context: PulseContext,
): { readonly site: 'radial' | 'apical'; readonly beats: number } | null {
  return context.count === null ? (context.counts.at(-1)?.helper ?? null) : context.count.helper;
}
