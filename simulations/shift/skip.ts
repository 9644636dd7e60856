/**
 * How far the clock may run ahead: a wait in a task ends where somebody comes into danger, "until something happens" on the board
 * where anything does. Whoever sends `time.skipped` in a shift asks here first. A telephone does not end a wait with a patient.
 */
import type { ShiftContext } from './context.ts';
import { longestSkipMs } from '../core/compose.ts';
import { openDangers } from './world/danger.ts';
import { passWorld } from './world/pass.ts';

const tickMs = 20;

/** Milliseconds to skip in a task instead of those wanted: at least one tick, at most what one skip may be. */
export function skipWithin(context: Pick<ShiftContext, 'case' | 'world'>, nowMs: number, wantedMs: number): number {
  const { case: shift, world } = context;
  const untilMs = nowMs + Math.min(longestSkipMs, wantedMs);
  let here = world;
  while (here.nextMs !== null && here.nextMs < untilMs) {
    const atMs = here.nextMs;
    here = passWorld(shift, here, atMs);
    if (openDangers(shift, here).length > openDangers(shift, world).length)
      return Math.max(tickMs, Math.ceil((atMs - nowMs) / tickMs) * tickMs + tickMs);
  }
  return Math.max(tickMs, untilMs - nowMs);
}

/** Milliseconds until something happens in the clinic by itself; null when nothing will any more. */
export function skipToNext({ world }: Pick<ShiftContext, 'world'>, nowMs: number): number | null {
  if (world.nextMs === null) return null;
  return Math.min(longestSkipMs, Math.max(tickMs, Math.ceil((world.nextMs - nowMs) / tickMs) * tickMs + tickMs));
}
