/**
 * The way through each emergency, step by step: what is still to do, said as the coach says it, and how it is done. The coach's
 * hints, the test that follows them and the people of personas.ts all read this one list. A step looks only at what the
 * learner could see.
 */
import type { Kind } from './kinds.ts';
import type { Step } from './plan-step.ts';
import { arrestSteps, chokingSteps } from './plans/airway.ts';
import { allergySteps, chestSteps, faintSteps, fitSteps, strokeSteps, sugarSteps } from './plans/body.ts';
import { ending, opening } from './plans/frame.ts';
import { fireSteps, spillSteps, stickSteps } from './plans/room.ts';
import { bleedingSteps, burnSteps } from './plans/wound.ts';

const plans: Readonly<Record<Kind, readonly Step[]>> = {
  anaphylaxis: allergySteps,
  syncope: faintSteps,
  seizure: fitSteps,
  glucose: sugarSteps,
  'chest-pain': chestSteps,
  stroke: strokeSteps,
  choking: chokingSteps,
  arrest: arrestSteps,
  bleeding: bleedingSteps,
  burn: burnSteps,
  needlestick: stickSteps,
  fire: fireSteps,
  spill: spillSteps,
};

/** All steps of a kind, in the order of the work. */
export const planOf = (kind: Kind): readonly Step[] => [...opening, ...plans[kind], ...ending];

/** Every step there is. */
export const everyStep: readonly Step[] = [...opening, ...Object.values(plans).flat(), ...ending];
