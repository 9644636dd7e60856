/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what eyes, ears,
 * thermometer and basin give (perception.ts, the answers, the chart). If the simulation is fair, the expert always passes and the
 * random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { questionIds } from './case.ts';
import type { IrrigationContext } from './context.ts';
import { gearIds, type IrrigationLearnerEvent, type PatientLine } from './events.ts';
import { aimUp, chartWash, straighten } from './follow.ts';
import { givenMl, landingNow, orderedSide } from './perception.ts';
import type { Irrigation } from './simulation.ts';

type Run = Runner<Irrigation>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly asks: boolean;
  readonly reads: boolean;
  readonly prepares: boolean;
  /** Sets aim, lids, ear and force by what is seen; without it the hands stay as they fall. */
  readonly aims: boolean;
  readonly waits: boolean;
  readonly looksAfter: boolean;
  readonly line: PatientLine | null;
  /** Simulated ms between two acts. */
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  asks: true,
  reads: true,
  prepares: true,
  aims: true,
  waits: true,
  looksAfter: true,
  line: 'provider-looks',
  paceMs: 900,
};

/** Careful and slow; forgets to say who they are. */
export const slowSafeHabits: Habits = { ...expertHabits, introduces: false, paceMs: 3000 };

/** In a hurry: no questions, cold water, straight in. */
export const rusherHabits: Habits = {
  ...expertHabits,
  identifies: false,
  introduces: false,
  asks: false,
  reads: false,
  prepares: false,
  aims: false,
  waits: false,
  looksAfter: false,
  line: null,
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity, scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'only-a-little-infection',
};

const seen = (run: Run): IrrigationContext => run.snapshot.context;

function act(run: Run, habits: Habits, event: IrrigationLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

function greet(run: Run, habits: Habits): void {
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
  act(run, habits, { type: 'identity.checked', by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'] });
  act(run, habits, { type: 'procedure.explained' });
  if (!habits.asks) return;
  for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
}

/** Water at body warmth, by the thermometer, just before it is used. */
function warm(run: Run, habits: Habits): void {
  if (!habits.reads) return;
  act(run, habits, { type: 'warmth.set', celsius: seen(run).facts.warmC });
  act(run, habits, { type: 'thermometer.read' });
}

function setHands(run: Run, habits: Habits): void {
  if (!habits.aims) return;
  const { organ } = seen(run).case;
  act(run, habits, { type: 'flow.set', mlPerS: organ === 'ear' ? 8 : 5 });
  if (organ === 'eye') {
    act(run, habits, { type: 'lids.held', on: 'bone' });
    act(run, habits, { type: 'eye.aimed', atMm: 3, heightMm: 25 });
    return;
  }
  straighten(run);
  aimUp(run);
  for (let up = 18; up < 40 && landingNow(seen(run))?.place !== 'upper-back'; up += 2)
    run.act({ type: 'tip.set', depthMm: 4, upDeg: up, backDeg: 12 });
  run.pass(habits.paceMs);
}

function stops(run: Run, habits: Habits): void {
  run.act({ type: 'stream.stopped' });
  run.pass(habits.paceMs);
  if (habits.looksAfter) act(run, habits, { type: 'return.looked' });
}

/** Filling by filling, until the ordered amount is in or something happens. */
function washes(run: Run, habits: Habits): void {
  const ordered = seen(run).case.amountMl ?? 0;
  while (givenMl(seen(run)) < ordered - 4 && seen(run).symptom === null) {
    warm(run, habits);
    run.act({ type: 'stream.begun', side: orderedSide(seen(run)) });
    run.pass(1000);
    if (habits.looksAfter) run.act({ type: 'comfort.asked' });
    while (run.snapshot.hasTag('running') && givenMl(seen(run)) < ordered && seen(run).symptom === null) run.pass(500);
    stops(run, habits);
  }
}

function flushes(run: Run, habits: Habits): void {
  const { flushMin } = seen(run).facts;
  act(run, habits, { type: 'solution.taken', solution: 'eyewash-station' });
  if (habits.aims) act(run, habits, { type: 'lids.held', on: 'bone' });
  act(run, habits, { type: 'head.tilted', towardDeg: 15 });
  act(run, habits, { type: 'stream.begun', side: seen(run).case.side });
  act(run, habits, { type: 'help.called' });
  if (habits.prepares) act(run, habits, { type: 'wear.removed' });
  greet(run, habits);
  if (habits.looksAfter) act(run, habits, { type: 'comfort.asked' });
  run.act({ type: 'time.skipped', ms: (habits.waits ? flushMin : 3) * 60_000 });
  stops(run, habits);
  if (habits.looksAfter) act(run, habits, { type: 'ph.read' });
}

function prepare(run: Run, habits: Habits): void {
  const { case: patient } = seen(run);
  if (patient.letters && habits.asks)
    act(run, habits, { type: 'report.made', to: 'provider', content: 'what-letters-mean' });
  if (habits.asks) act(run, habits, { type: 'side.said', side: orderedSide(seen(run)) });
  act(run, habits, { type: 'solution.taken', solution: patient.solution });
  if (habits.reads) act(run, habits, { type: 'label.read' });
  if (!habits.prepares) return;
  for (const gear of gearIds) act(run, habits, { type: 'gear.put', gear });
  act(run, habits, { type: 'head.tilted', towardDeg: 15 });
  act(run, habits, { type: 'wear.removed' });
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const { emergency, hold } = seen(run).case;
  if (emergency) flushes(run, habits);
  else {
    greet(run, habits);
    if (hold !== null && habits.asks)
      act(run, habits, { type: 'report.made', to: 'provider', content: 'answers-before' });
    if (seen(run).providerSays !== 'no-water') {
      prepare(run, habits);
      setHands(run, habits);
      washes(run, habits);
    }
  }
  if (habits.looksAfter && seen(run).washes.length > 0) {
    if (seen(run).symptom !== null) act(run, habits, { type: 'report.made', to: 'provider', content: 'dizzy-or-pain' });
    act(run, habits, { type: 'place.dried', how: 'outside' });
    act(run, habits, { type: 'result.asked' });
    act(run, habits, { type: 'report.made', to: 'provider', content: 'done-please-look' });
  }
  chartWash(run);
  if (habits.line !== null) act(run, habits, { type: 'patient.told', line: habits.line });
  run.act({ type: 'visit.finished' });
}
