/** What happens by itself while time goes by: only a blow that goes on has a clock of its own. */
import { blowLater, keptBlow } from './blow.ts';
import type { SpirometryContext } from './context.ts';

/** Grid of the simulated clock, ms: finer than anybody coaches. */
export const tickMs = 50;

/** The context after an ended blow: kept as an effort, and perhaps somebody sees stars. */
export function blowEnded(context: SpirometryContext): SpirometryContext {
  const { blow, case: patient } = context;
  if (blow?.endedAtMs === undefined || blow.endedAtMs === null) return context;
  const made = keptBlow(context, blow);
  const { dizzyAfter } = patient.habits;
  const dizzy = dizzyAfter !== null && made.length >= dizzyAfter && context.dizzyAtMs === null;
  return {
    ...context,
    made,
    dizzyAtMs: dizzy ? context.nowMs : context.dizzyAtMs,
    happened: { atMs: context.nowMs, what: dizzy ? 'dizzy' : 'effort-over', question: null, words: null },
  };
}

export function letTimePass(context: SpirometryContext, ms: number): SpirometryContext {
  const endMs = context.nowMs + ms;
  let now = context;
  while (now.nowMs < endMs) {
    const { blow } = now;
    if (blow?.endedAtMs !== null) return { ...now, nowMs: endMs };
    const later = { ...now, nowMs: now.nowMs + Math.min(tickMs, endMs - now.nowMs) };
    const next = blowLater(later, blow);
    now = next === blow ? later : blowEnded({ ...later, blow: next });
  }
  return now;
}
