/** The coach: the first thing a careful assistant would still do (plan.ts), and the section that teaches it. */
import type { Hint } from '../core/hint.ts';
import type { ScContext } from './context.ts';
import { nextStep, steps } from './plan.ts';
import { sections } from './plan/step.ts';

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: sections.give };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...steps.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: ScContext): Hint {
  const step = nextStep(context);
  return step === null ? last : { text: step.text, teaches: step.teaches };
}
