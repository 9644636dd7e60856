/**
 * People as code, for tests and demonstrations only: each works through the bench in the coach's order and sees nothing but what
 * eyes get (perception.ts, labels, logs, answers). They differ in what they leave out and how they see. If the simulation is
 * fair, the expert always passes and the random clicker never does.
 */
import { firstHint } from '../core/hint.ts';
import type { Runner } from '../core/driver.ts';
import { wayFor } from '../core/follow.ts';
import type { PocContext } from './context.ts';
import type { PocLearnerEvent } from './events.ts';
import { ways } from './follow.ts';
import { last, lines } from './hint.ts';
import type { PointOfCare } from './simulation.ts';

type Run = Runner<PointOfCare>;

export interface Habits {
  /** Hints this person never thinks of. */
  readonly leavesOut: RegExp | null;
  /** What this person says at the end instead. */
  readonly says: PocLearnerEvent | null;
  /** Sees one block too many on the first pad of the strip. */
  readonly misreads: boolean;
  /** Simulated ms between two acts. */
  readonly paceMs: number;
}

export const expertHabits: Habits = { leavesOut: null, says: null, misreads: false, paceMs: 900 };

/** Everything that matters is done, slowly; small things are forgotten and a pad is misread. */
export const slowSafeHabits: Habits = {
  leavesOut: /^(Say who you are|Read the insert|Disinfect|Close the bottle|Draw the edge)/,
  says: null,
  misreads: true,
  paceMs: 1800,
};

/** In a hurry: no names, no label, no controls, no lamp; but the timer is kept. */
export const rusherHabits: Habits = {
  leavesOut:
    /^(Say who|Ask|Read the|It is cold|Wait until the (kit|urine)|Run the|Write|Look at|Put gloves|Teach|Label|A culture|Turn the lamp|Swirl|Hold the cup|Draw|Blot|Let the finger|Wipe|Disinfect|Discard what)|full name/,
  says: null,
  misreads: true,
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  leavesOut: /^(Clean your hands|Say who will talk)|full name/,
  says: { type: 'patient.told', line: 'you-have-it' },
  misreads: false,
  paceMs: 900,
};

/** More acts than any visit takes. */
const mostActs = 400;

function misread(run: Run): void {
  const { matches }: PocContext = run.snapshot.context;
  const block = matches.glucose;
  if (block !== undefined) run.act({ type: 'pad.matched', pad: 'glucose', block: Math.min(5, block + 1) });
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const { leavesOut } = habits;
  const known = lines.filter(({ text }) => leavesOut?.test(text) !== true);
  for (let act = 0; act < mostActs && !run.ended; act += 1) {
    const { text } = firstHint(known, run.snapshot.context, last);
    if (text === last.text && habits.says !== null) run.act(habits.says);
    if (text.startsWith('Chart what you saw') && habits.misreads) misread(run);
    wayFor(ways, text)?.(run);
    run.pass(habits.paceMs);
  }
  run.act({ type: 'visit.finished' });
}
