/**
 * Time going by: the models step on at each half second of the run, whoever was sent for arrives, the AED listens, the automatic
 * rhythm beats. Steps fall on the clock's own grid, so a stretch may be cut in any way.
 */
import { aedStep, disturbedBy } from './aed.ts';
import { autoMs, tapped } from './compress.ts';
import type { EmergencyContext, Happening } from './context.ts';
import { stepMs } from './world.ts';
import { lifeAfterMs } from './worlds/airway.ts';
import { courseOf, modelOf } from './worlds/all.ts';
import { fitIsOver } from './worlds/body.ts';

/** Grid of the simulated clock, ms: compressions are timed this finely. */
export const tickMs = 5;
/** A point of the debrief's curve each so many ms, and how many are kept. */
const traceMs = 10_000;
const mostTrace = 400;

type Moving = { -readonly [K in keyof EmergencyContext]: EmergencyContext[K] };

/** What the step itself brought; the later entries matter more. */
function happening(before: EmergencyContext, after: EmergencyContext): Happening | null {
  const { nowMs } = after;
  const came = (due: number | null): boolean => due !== null && due <= nowMs && due > nowMs - stepMs;
  const tell = (what: Happening['what']): Happening => ({ atMs: nowMs, what, act: null });
  const awake = modelOf(after).signs(after.world, after)?.awake ?? 'awake';
  if (after.aed.phase !== before.aed.phase) return tell('aed-speaks');
  if (before.wasAwake !== 'out' && awake === 'out') return tell('went-out');
  const { backMs = -1 } = after.world;
  if (
    after.case.kind === 'arrest' &&
    backMs >= 0 &&
    nowMs - backMs >= lifeAfterMs &&
    nowMs - backMs < lifeAfterMs + stepMs
  )
    return tell('life');
  if (after.case.kind === 'seizure' && fitIsOver(after.world, nowMs) && !fitIsOver(after.world, nowMs - stepMs))
    return tell('fit-over');
  if (before.wasAwake === 'out' && awake !== 'out') return tell('woke');
  if (came(after.emsDueMs)) return tell('ems-came');
  if (came(after.providerDueMs)) return tell('provider-came');
  if (came(after.aedDueMs)) return tell('aed-came');
  const [was, is] = [courseOf(before), courseOf(after)];
  if (was !== is && is !== 'active') return tell(is === 'worse' ? 'worse' : 'over');
  return null;
}

function step(context: Moving, atMs: number): void {
  const before: EmergencyContext = { ...context };
  const model = modelOf(before);
  context.nowMs = atMs;
  context.world = model.step(before.world, context);
  context.aed = aedStep(context);
  // After the reading a set of compressions begins anew.
  if (context.aed.phase === 'not-advised' && before.aed.phase !== 'not-advised')
    context.cpr = { ...context.cpr, sinceBreath: 0 };
  context.happened = happening(before, context) ?? context.happened;
  context.wasAwake = model.signs(context.world, context)?.awake ?? 'awake';
  if (atMs % traceMs === 0) context.trace = [...context.trace, model.trouble(context.world)].slice(-mostTrace);
}

/** Lets time go by: `ms` is a whole number of ticks. The same however it is cut. */
export function letTimePass(context: EmergencyContext, ms: number): EmergencyContext {
  const moving: Moving = { ...context };
  const untilMs = context.nowMs + ms;
  for (;;) {
    const stepDue = Math.floor(moving.nowMs / stepMs) * stepMs + stepMs;
    const autoDue = moving.cpr.nextAutoMs ?? Infinity;
    const next = Math.min(stepDue, autoDue);
    if (next > untilMs) break;
    if (next === autoDue) {
      moving.nowMs = next;
      moving.aed = disturbedBy(moving);
      moving.cpr = { ...tapped(moving, next, true), nextAutoMs: next + autoMs };
      if (next === stepDue) step(moving, next);
    } else step(moving, next);
  }
  moving.nowMs = untilMs;
  return moving;
}
