/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what eyes, ears
 * and the device's screen give (perception.ts, the answers, the chart). If the simulation is fair, the expert always passes and the
 * random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { questionIds } from './case.ts';
import type { Phase, SpirometryContext } from './context.ts';
import { speeds, type PatientLine, type SpirometryLearnerEvent } from './events.ts';
import { checkReads, effortsOf, owesSecond, rightVerdict, setIsDone } from './findings.ts';
import { chartSet, correctLast } from './follow.ts';
import { chestStopped, lineIsFlat } from './perception.ts';
import type { Spirometry } from './simulation.ts';

type Run = Runner<Spirometry>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly asks: boolean;
  readonly checks: boolean;
  readonly measures: boolean;
  readonly fits: boolean;
  /** Shows, seats, clips. */
  readonly prepares: boolean;
  /** Calls the breath in and keeps people going. */
  readonly coaches: boolean;
  readonly judges: boolean;
  readonly line: PatientLine | null;
  readonly reports: boolean;
  /** Simulated ms between two acts. */
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  asks: true,
  checks: true,
  measures: true,
  fits: true,
  prepares: true,
  coaches: true,
  judges: true,
  line: 'provider-explains',
  reports: true,
  paceMs: 900,
};

/** Careful and slow; forgets to say who they are. */
export const slowSafeHabits: Habits = { ...expertHabits, introduces: false, paceMs: 3000 };

/** In a hurry: one look at the screen, three short blows, the next patient. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  identifies: false,
  asks: false,
  checks: false,
  measures: false,
  prepares: false,
  coaches: false,
  judges: false,
  line: null,
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity, scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'this-is-copd',
};

const seen = (run: Run): SpirometryContext => run.snapshot.context;

function act(run: Run, habits: Habits, event: SpirometryLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

function greet(run: Run, habits: Habits): void {
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
  act(run, habits, { type: 'procedure.explained' });
  act(run, habits, { type: 'identity.checked', by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'] });
  if (habits.asks) for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
}

function ready(run: Run, habits: Habits): void {
  const { person } = seen(run).case;
  if (habits.checks) {
    const check = (): boolean => {
      for (const speed of speeds) act(run, habits, { type: 'syringe.emptied', speed });
      const passed = checkReads(seen(run), seen(run).device) === true;
      act(run, habits, { type: 'check.logged', passed });
      return passed;
    };
    if (!check()) {
      act(run, habits, { type: 'device.swapped' });
      check();
    }
  }
  if (habits.measures) act(run, habits, { type: 'height.measured', shoes: false });
  act(run, habits, {
    type: 'device.entered',
    heightCm: seen(run).height?.cm ?? person.saidHeightCm,
    ageYears: person.age,
    sex: person.sex,
    confirmed: true,
  });
  if (habits.fits) act(run, habits, { type: 'filter.fitted' });
  if (!habits.prepares) return;
  act(run, habits, { type: 'posture.set', posture: 'upright-feet-flat' });
  act(run, habits, { type: 'clip.put' });
  act(run, habits, { type: 'maneuver.shown' });
}

function blowOnce(run: Run, habits: Habits): void {
  run.act({ type: 'effort.begun' });
  run.pass(600);
  if (habits.coaches) run.act({ type: 'cue.called', cue: 'deep' });
  while (!chestStopped(seen(run)) && run.snapshot.hasTag('inhaling')) run.pass(100);
  run.act({ type: 'cue.called', cue: 'blast' });
  while (run.snapshot.hasTag('blowing')) {
    run.pass(1000);
    if (!run.snapshot.hasTag('blowing')) break;
    if (lineIsFlat(seen(run))) run.act({ type: 'effort.ended' });
    else if (habits.coaches) run.act({ type: 'cue.called', cue: 'keep' });
  }
  run.pass(habits.paceMs);
  const made = seen(run).made.at(-1);
  if (made === undefined) return;
  act(run, habits, {
    type: 'effort.judged',
    verdict: habits.judges ? rightVerdict(made, seen(run).facts) : 'acceptable',
  });
  if (habits.judges) correctLast(run);
}

function blowSet(run: Run, habits: Habits, phase: Phase): void {
  const { most, wanted } = seen(run).facts;
  while (effortsOf(seen(run), phase).length < (habits.judges ? most : wanted)) {
    blowOnce(run, habits);
    if (habits.judges && (setIsDone(seen(run), phase) || seen(run).dizzyAtMs !== null)) return;
  }
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  const { hold } = seen(run).case;
  if (hold !== null && habits.asks) {
    act(run, habits, { type: 'report.made', to: 'provider', content: 'answers-before' });
    if (seen(run).providerSays === 'not-today') {
      act(run, habits, {
        type: 'patient.told',
        line: habits.line === 'provider-explains' ? 'new-date' : 'this-is-copd',
      });
      run.act({ type: 'visit.finished' });
      return;
    }
  }
  ready(run, habits);
  blowSet(run, habits, 'before');
  if (habits.judges && seen(run).dizzyAtMs !== null) {
    act(run, habits, { type: 'test.stopped' });
    act(run, habits, { type: 'report.made', to: 'provider', content: 'dizzy-now' });
  } else if (owesSecond(seen(run)) && habits.coaches) {
    act(run, habits, { type: 'reliever.given' });
    run.act({ type: 'time.skipped', ms: seen(run).facts.relieverMin * 60_000 });
    blowSet(run, habits, 'after');
  }
  for (const phase of ['before', 'after'] as const) if (effortsOf(seen(run), phase).length > 0) chartSet(run, phase);
  if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: 'results-and-quality' });
  if (habits.line !== null) act(run, habits, { type: 'patient.told', line: habits.line });
  run.act({ type: 'visit.finished' });
}
