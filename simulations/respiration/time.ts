/**
 * Time going by: breaths, the end of a window, a patient calming down or noticing that they are watched. Driven by what is due
 * next, so a stretch may be cut in any way and an hour costs no more than its breaths.
 */
import type { BreathContext, Count } from './context.ts';
import { breathed, calmAfterMs, isAware } from './lungs.ts';
import { seen } from './sight.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 50;

type Moving = { -readonly [K in keyof BreathContext]: BreathContext[K] };

function breathes(context: Moving): void {
  context.lungs = breathed(context, context.lungs);
  const { lungs, sense, count } = context;
  const strength = seen(context, lungs.depth);
  if (count?.endedAtMs === null)
    context.count = { ...count, there: count.there + 1, met: count.met + (strength > 0 ? 1 : 0) };
  if (strength === 0) return;
  context.sense = { index: sense.index + 1, atMs: lungs.startMs, strength, intervalMs: lungs.startMs - sense.atMs };
}

function windowEnds(context: Moving, count: Count, atMs: number): void {
  context.count = { ...count, endedAtMs: atMs, aware: count.aware || isAware(context, atMs) };
  context.happened = { atMs, what: 'window-over', question: null, words: null };
}

/** When haste or crying is over; null when it never will or was nothing. */
function calmAtMs(context: BreathContext): number | null {
  const { arrives } = context.case;
  if (arrives === 'crying') return context.comfortedAtMs === null ? null : context.comfortedAtMs + calmAfterMs;
  if (arrives === 'hurried')
    return context.seatedAtMs === null ? null : context.seatedAtMs + context.facts.restMin * 60_000;
  return null;
}

/** Lets time go by: `ms` is a whole number of ticks. The same however it is cut. */
export function letTimePass(context: BreathContext, ms: number): BreathContext {
  const moving: Moving = { ...context };
  const untilMs = context.nowMs + ms;
  const after = (atMs: number | null): number => (atMs !== null && atMs > context.nowMs ? atMs : Infinity);
  let calmDue = after(calmAtMs(context));
  let noticeDue = context.did.announced ? Infinity : after(context.awareFromMs);
  for (;;) {
    const { count, lungs } = moving;
    const windowDue = count?.endedAtMs === null ? count.startedAtMs + count.windowS * 1000 : Infinity;
    const next = Math.min(windowDue, lungs.nextAtMs, calmDue, noticeDue);
    if (next > untilMs) break;
    if (next === windowDue && count !== null) windowEnds(moving, count, next);
    else if (next === lungs.nextAtMs) breathes(moving);
    else if (next === noticeDue) {
      moving.happened = { atMs: next, what: 'noticed', question: null, words: null };
      noticeDue = Infinity;
    } else {
      moving.happened = { atMs: next, what: 'calmed-down', question: null, words: null };
      calmDue = Infinity;
    }
  }
  moving.nowMs = untilMs;
  return moving;
}
