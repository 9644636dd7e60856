/**
 * People as code, for tests and demonstrations only: each goes through the steps of the work as they stand open, leaving some out
 * or doing them another way. If the simulation is fair, the expert always passes and the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import type { InjectionContext } from './context.ts';
import { doings, entering, type Doing } from './follow.ts';
import { steps } from './hint.ts';
import type { Injection } from './simulation.ts';

type Run = Runner<Injection>;

/** How somebody works: what they leave out, and what they do in another way. */
export interface Habits {
  readonly leavesOut: readonly string[];
  readonly instead: Readonly<Record<string, Doing>>;
  /** Said or done before leaving. */
  readonly atTheEnd: Doing;
  /** Simulated ms between two acts. */
  readonly paceMs: number;
}

const nothing: Doing = () => [];

export const expertHabits: Habits = { leavesOut: [], instead: {}, atTheEnd: nothing, paceMs: 900 };

/** Careful, but with clumsy hands: beside the spot, a bubble left, a field of the record wrong way round. */
export const slowSafeHabits: Habits = {
  leavesOut: ['introduce', 'log-write', 'dry', 'second'],
  instead: {
    spot: (context) => {
      const [first] = doings['spot']?.(context) ?? [];
      return first?.type === 'site.marked' ? [{ ...first, xMm: first.xMm + 2 }] : [];
    },
    tell: (context) => doings['tell']?.(context) ?? [],
    feel: (context) => doings['feel']?.(context).slice(0, 3) ?? [],
  },
  atTheEnd: nothing,
  paceMs: 3000,
};

const hurried = [
  'introduce',
  'explain',
  'identify',
  'read-back',
  'compare',
  'ask',
  'ask-patient',
  'ask-notation',
  'ask-route',
  'ask-dose',
  'ask-allergy',
  'ask-interval',
  'ask-not-mine',
  'log',
  'log-write',
  'set-apart',
  'statement',
  'work-out',
  'check-taking',
  'check-drawing',
  'check-giving',
  'second',
  'air',
  'bubbles',
  'wipe',
  'dry',
  'hold',
  'shield',
  'gauze',
  'watch',
  'look',
  'tell',
  'held',
  'held-told',
  'reading-told',
];

export const rusherHabits: Habits = { leavesOut: hurried, instead: {}, atTheEnd: nothing, paceMs: 400 };

/** Good hands, no respect for the rules: hands, identity, the cap back on, a diagnosis. */
export const ruleBreakerHabits: Habits = {
  leavesOut: ['hands', 'identify', 'shield'],
  instead: {
    sharps: () => [{ type: 'needle.recapped' }, { type: 'sharps.dropped' }],
    enter: (context) => [entering(context)],
  },
  atTheEnd: () => [{ type: 'patient.told', line: 'it-is-positive' }],
  paceMs: 900,
};

const mostSteps = 160;

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const seen = (): InjectionContext => run.snapshot.context;
  const tried = new Map<string, number>();
  for (let count = 0; count < mostSteps && !run.ended; count += 1) {
    const step = steps.find(
      ({ id, still }) => !habits.leavesOut.includes(id) && (tried.get(id) ?? 0) < 24 && still(seen()),
    );
    if (step === undefined) break;
    tried.set(step.id, (tried.get(step.id) ?? 0) + 1);
    for (const event of (habits.instead[step.id] ?? doings[step.id] ?? nothing)(seen())) {
      run.act(event);
      run.pass(habits.paceMs);
    }
  }
  for (const event of habits.atTheEnd(seen())) run.act(event);
  run.act({ type: 'visit.finished' });
}
