/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what the room and
 * the answers show. If the simulation is fair, the expert always passes and the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { questionIds, stretches } from './case.ts';
import type { TransfersContext } from './context.ts';
import type { PatientLine, TransfersLearnerEvent } from './events.ts';
import { helperHere, mustTell } from './findings.ts';
import { chartAll, lockBoth, placeWell, takeGrip, takeStance } from './follow.ts';
import type { Transfers } from './simulation.ts';

type Run = Runner<Transfers>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  /** Asks, and does what the answers ask for. */
  readonly asks: boolean;
  readonly prepares: boolean;
  /** Brakes, footrests, belt. */
  readonly secures: boolean;
  /** Stance, grip, count, pause. */
  readonly careful: boolean;
  readonly charts: boolean;
  readonly line: PatientLine | null;
  /** Simulated ms between two acts. */
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  asks: true,
  prepares: true,
  secures: true,
  careful: true,
  charts: true,
  line: 'what-comes-next',
  paceMs: 900,
};

/** Careful and slow; forgets to say who they are. */
export const slowSafeHabits: Habits = { ...expertHabits, introduces: false, paceMs: 2500 };

/** In a hurry: chair, brakes, belt, and then up and over. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  identifies: false,
  asks: false,
  careful: false,
  charts: false,
  line: null,
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity, scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'put-more-weight-on-it',
};

const seen = (run: Run): TransfersContext => run.snapshot.context;

function act(run: Run, habits: Habits, event: TransfersLearnerEvent): void {
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

function call(run: Run, helper: 'second-person' | 'lift-team'): void {
  run.act({ type: 'helper.called', helper });
  while (helperHere(seen(run)) === null) run.act({ type: 'time.skipped', ms: 30_000 });
}

/** Up, turn, down. Returns when they sit, or lie on the floor. */
function transfer(run: Run, habits: Habits): void {
  act(run, habits, { type: seen(run).case.kind === 'table-to-chair' ? 'patient.satup' : 'patient.edged' });
  if (habits.careful) {
    if (seen(run).case.kind === 'table-to-chair')
      run.act({ type: 'time.skipped', ms: seen(run).facts.dangleMin * 60_000 });
    act(run, habits, { type: 'dizzy.asked' });
    takeStance(run);
    takeGrip(run);
    act(run, habits, { type: 'count.said' });
  } else act(run, habits, { type: 'grip.taken', grip: 'pulls-the-arms' });
  act(run, habits, { type: 'rise.made' });
  if (habits.careful) act(run, habits, { type: 'dizzy.asked' });
  if (habits.careful && seen(run).pale) {
    act(run, habits, { type: 'seat.regained' });
    act(run, habits, { type: 'report.made', to: 'provider', content: 'dizzy' });
    return;
  }
  act(run, habits, { type: 'turn.made' });
  act(run, habits, { type: 'seat.lowered', slowly: habits.careful });
  if (habits.careful) act(run, habits, { type: 'belt.removed' });
}

function move(run: Run, habits: Habits): void {
  const { kind, need, beltAllowed } = seen(run).case;
  if (kind === 'ride') {
    if (habits.secures) act(run, habits, { type: 'footrests.set', up: false });
    for (const stretch of stretches)
      act(run, habits, { type: 'ride.made', stretch, way: habits.careful ? 'backward' : 'forward' });
    if (habits.secures) lockBoth(run);
    return;
  }
  if (habits.asks && need === 'wait') return;
  if (habits.asks && need === 'lift') {
    call(run, 'lift-team');
    act(run, habits, { type: 'moved.otherwise', by: 'lift' });
    return;
  }
  if (habits.asks && (need === 'two' || seen(run).case.buckles)) call(run, 'second-person');
  if (habits.prepares) {
    act(run, habits, { type: 'path.cleared' });
    act(run, habits, { type: 'shoes.put' });
    act(run, habits, { type: 'table.readied' });
    placeWell(run);
  }
  if (habits.secures) {
    lockBoth(run);
    act(run, habits, { type: 'footrests.set', up: true });
    if (beltAllowed && need !== 'own-way')
      act(run, habits, { type: 'belt.put', place: 'waist-over-clothes', fingers: 2 });
  }
  if (habits.asks && need === 'own-way') act(run, habits, { type: 'moved.otherwise', by: 'themself' });
  else transfer(run, habits);
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  if (habits.asks && mustTell(seen(run)))
    act(run, habits, { type: 'report.made', to: 'provider', content: 'answers-before' });
  move(run, habits);
  if (run.snapshot.hasTag('falling')) act(run, habits, { type: 'fall.met', way: 'hold-up' });
  if (habits.charts) chartAll(run);
  if (habits.line !== null) act(run, habits, { type: 'patient.told', line: habits.line });
  run.act({ type: 'visit.finished' });
}
