/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import { exactly, type Way } from '../core/follow.ts';
import { everyStep } from './plan.ts';
import { goodPace } from './plan-step.ts';
import type { Emergencies } from './simulation.ts';

export const ways: readonly Way<Emergencies>[] = [...new Map(everyStep.map((step) => [step.text, step])).values()].map(
  ({ text, go }) => [
    exactly(text),
    (run) => {
      go(run, goodPace);
    },
  ],
);
