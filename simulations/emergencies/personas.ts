/**
 * People as code, for tests and demonstrations only: each works by the plan of the emergency, with hands and habits of their
 * own, and sees nothing but what the room shows.
 */
import { acts, isOffered, type ActId } from './acts.ts';
import { nextStep } from './hint.ts';
import { goodPace, seen, type Pace, type Run } from './plan-step.ts';

export interface Habits extends Pace {
  /** Leaves out what seems to take time. */
  readonly hurries: boolean;
  /** Does one harmful thing before everything else. */
  readonly breaks: boolean;
  /** Words of the small things that are forgotten. */
  readonly forgets: RegExp | null;
}

export const expertHabits: Habits = { ...goodPace, hurries: false, breaks: false, forgets: null };
/** Careful, with slow and uneven hands. */
export const slowSafeHabits: Habits = {
  ...expertHabits,
  tapMs: 608,
  depthOff: -2,
  paceMs: 2600,
  forgets: /calmly|Note the time it began/,
};
export const rusherHabits: Habits = { ...expertHabits, tapMs: 430, depthOff: -14, paceMs: 400, hurries: true };
export const ruleBreakerHabits: Habits = { ...expertHabits, breaks: true };

/** The harm a rule breaker does: the first of these that is offered. */
const harmful: readonly ActId[] = ['wait-and-see', 'finish-schedule', 'take-elevator', 'mop-hall'];
/** Steps no run of anybody has. */
const mostSteps = 900;

export function work(run: Run, habits: Habits): void {
  if (habits.breaks) {
    const act = harmful.find((one) => acts[one].part !== 'look' && isOffered(one, seen(run).case.kind));
    if (act !== undefined) run.act({ type: 'act.done', act });
  }
  for (let count = 0; count < mostSteps && !run.ended; count += 1) {
    nextStep(seen(run), (step) => (habits.hurries && step.light) || (habits.forgets?.test(step.text) ?? false)).go(
      run,
      habits,
    );
    run.pass(habits.paceMs);
  }
  if (!run.ended) run.act({ type: 'scene.left' });
}
