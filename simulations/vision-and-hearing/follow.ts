/** How the coach's hints are followed, for tests: each is a step of the plan, done as the plan says. */
import { does, type Way } from '../core/follow.ts';
import { nextStep } from './plan.ts';
import type { VisionAndHearing } from './simulation.ts';

export const ways: readonly Way<VisionAndHearing>[] = [
  ['Everything is done', does({ type: 'visit.finished' })],
  [
    /./,
    (run) => {
      const act = nextStep(run.snapshot.context)?.act(run.snapshot.context);
      if (typeof act === 'number') run.pass(act);
      else if (act !== undefined) run.act(act);
    },
  ],
];
