/**
 * What eyes and ears get: the only window a view or a persona needs. Nothing here shows the true rate, and nothing here decides
 * a score.
 */
import type { EffortSign } from './case.ts';
import type { BreathContext, Sense } from './context.ts';
import { levelAt } from './lungs.ts';
import { signsNow, visibility } from './sight.ts';

export type RiseLevel = 'nothing' | 'small' | 'moderate' | 'wide';

/** A rise as a person would name it: what shows, set against how well it shows from there. */
export function levelOf(strength: number, shows: number): RiseLevel {
  if (strength <= 0 || shows <= 0) return 'nothing';
  const depth = strength / shows;
  return depth < 0.45 ? 'small' : depth < 0.8 ? 'moderate' : 'wide';
}

/** The last breath that showed, if it came lately; null when nothing moves. */
const lostAfterMs = 20_000;

export function lastBreath(context: BreathContext): Sense | null {
  const { look, sense, nowMs } = context;
  return look !== null && sense.index > 0 && nowMs - sense.atMs < lostAfterMs ? sense : null;
}

/** What the body does now: breathing in, out, or resting between. `sinceMs` lets a view draw between two ticks. */
export function phaseNow(context: BreathContext, sinceMs = 0): 'in' | 'out' | 'still' {
  const { lungs, nowMs } = context;
  const since = nowMs + sinceMs - lungs.startMs;
  if (lungs.index === 0 || since < 0 || since >= lungs.inMs + lungs.outMs) return 'still';
  return since < lungs.inMs ? 'in' : 'out';
}

/** How far the chest has risen, 0 to 1, for drawing. */
export function riseNow(context: BreathContext, sinceMs = 0): number {
  return levelAt(context.lungs, context.nowMs + sinceMs);
}

/** Signs of effort that show from where the learner looks. */
export function effortSeen(context: BreathContext): readonly EffortSign[] {
  return signsNow(context);
}

/** How the last breath looked, in one word. */
export function riseSeen(context: BreathContext): RiseLevel {
  const breath = lastBreath(context);
  return breath === null ? 'nothing' : levelOf(breath.strength, visibility(context));
}

/** Where the second hand of the watch stands, ms of its minute. */
export function watchMs(context: BreathContext, sinceMs = 0): number {
  return (context.drawn.watchMs + context.nowMs + sinceMs) % 60_000;
}

/** How much of the running window has gone by, ms; null when none runs. */
export function windowGoneMs(context: BreathContext): number | null {
  const { count, nowMs } = context;
  return count?.endedAtMs === null ? nowMs - count.startedAtMs : null;
}
