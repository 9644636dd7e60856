/**
 * Time going by: beats, the end of a window, the second assistant's way, a patient calming down. Driven by what is due next, so
 * a stretch may be cut in any way and an hour costs no more than its beats.
 */
import { beatsAt, beaten, calmAfterMs, reaches } from './heart.ts';
import { ownFelt, sensed } from './touch.ts';
import type { Count, PulseContext } from './context.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 50;

type Moving = { -readonly [K in keyof PulseContext]: PulseContext[K] };

/** A beat met by the hand. */
function met(context: Moving, atMs: number, strength: number): void {
  const { hand, sense, count } = context;
  if (hand === null || strength === 0) return;
  context.sense = {
    index: sense.index + 1,
    atMs,
    how: hand.with === 'stethoscope' ? 'heard' : 'felt',
    strength,
    intervalMs: atMs - sense.atMs,
  };
  if (count?.endedAtMs === null) context.count = { ...count, met: count.met + 1 };
}

function heartBeats(context: Moving): void {
  context.heart = beaten(context, context.heart);
  const { hand, heart } = context;
  if (hand === null || hand.with === 'thumb') return;
  met(context, heart.lastAtMs, sensed(context, hand, reaches(context, heart.index)));
}

function windowEnds(context: Moving, count: Count, atMs: number): void {
  const other = count.site === 'apical' ? 'radial' : 'apical';
  context.count = {
    ...count,
    endedAtMs: atMs,
    helper: count.together
      ? { site: other, beats: beatsAt(context, other, count.heart, count.windowS * 1000, count.startedAtMs) }
      : null,
  };
  context.happened = { atMs, what: 'window-over', question: null, words: null };
}

/** When haste or crying is over; null when it never will or was nothing. */
function calmAtMs(context: PulseContext): number | null {
  const { arrives } = context.case;
  if (arrives === 'crying') return context.comfortedAtMs === null ? null : context.comfortedAtMs + calmAfterMs;
  if (arrives === 'hurried')
    return context.seatedAtMs === null ? null : context.seatedAtMs + context.facts.restMin * 60_000;
  return null;
}

/** The learner's own beat after a moment, felt by a pressing thumb; never when no thumb presses. */
function ownAfter(context: PulseContext, atMs: number): number {
  const { hand, drawn, pressurePercent } = context;
  if (hand === null || ownFelt(hand, pressurePercent) === 0) return Infinity;
  const beats = Math.floor((atMs - drawn.ownFirstAtMs) / drawn.ownIntervalMs) + 1;
  return drawn.ownFirstAtMs + Math.max(0, beats) * drawn.ownIntervalMs;
}

/** Lets time go by: `ms` is a whole number of ticks. The same however it is cut. */
export function letTimePass(context: PulseContext, ms: number): PulseContext {
  const moving: Moving = { ...context };
  const untilMs = context.nowMs + ms;
  const after = (atMs: number | null): number => (atMs !== null && atMs > context.nowMs ? atMs : Infinity);
  let helperDue = after(context.helperAtMs);
  let calmDue = after(calmAtMs(context));
  let ownDue = ownAfter(moving, context.nowMs);
  for (;;) {
    const { count, heart } = moving;
    const windowDue = count?.endedAtMs === null ? count.startedAtMs + count.windowS * 1000 : Infinity;
    const next = Math.min(windowDue, heart.nextAtMs, ownDue, helperDue, calmDue);
    if (next > untilMs) break;
    if (next === windowDue && count !== null) windowEnds(moving, count, next);
    else if (next === heart.nextAtMs) heartBeats(moving);
    else if (next === ownDue) {
      met(moving, next, moving.hand === null ? 0 : ownFelt(moving.hand, moving.pressurePercent));
      ownDue = ownAfter(moving, next);
    } else if (next === helperDue) {
      moving.happened = { atMs: next, what: 'helper-came', question: null, words: null };
      helperDue = Infinity;
    } else {
      moving.happened = { atMs: next, what: 'calmed-down', question: null, words: null };
      calmDue = Infinity;
    }
  }
  moving.nowMs = untilMs;
  return moving;
}
