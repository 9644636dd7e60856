/**
 * The coach: the first thing a careful assistant would still do, read off the plan of the kind. Whoever follows every hint
 * passes (a test does).
 */
import type { Hint } from '../core/hint.ts';
import type { EmergencyContext } from './context.ts';
import type { Step } from './plan-step.ts';
import { everyStep, planOf } from './plan.ts';

/** The next step of a kind's plan. There is always one; the last is to leave. */
export function nextStep(context: EmergencyContext, leavesOut: (step: Step) => boolean = () => false): Step {
  const plan = planOf(context.case.kind);
  const next = plan.find((step) => !leavesOut(step) && step.still(context)) ?? plan.at(-1);
  if (next === undefined) throw new Error('a plan has no steps');
  return next;
}

/** Every hint there is, once each. */
export const hintLines: readonly Hint[] = [
  ...new Map(everyStep.map(({ text, teaches }) => [text, { text, teaches }])).values(),
];

export function hintOf(context: EmergencyContext): Hint {
  const { text, teaches } = nextStep(context);
  return { text, teaches };
}
