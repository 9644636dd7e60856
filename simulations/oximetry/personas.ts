/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but chart,
 * answers, hands and screen. If the simulation is fair, the expert always passes and the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { fingers, questionIds, sites, type Site } from './case.ts';
import { goodPlaces, helpsNeeded, polishToRemove } from './choice.ts';
import type { OximetryContext } from './context.ts';
import { actNames } from './describe.ts';
import {
  airs,
  helps,
  patientLines,
  reportContents,
  reportTargets,
  seatings,
  type OximetryLearnerEvent,
  type PatientLine,
} from './events.ts';
import { reportNeed } from './findings.ts';
import { feltBeats, screenOf } from './perception.ts';
import type { Oximetry } from './simulation.ts';

type Run = Runner<Oximetry>;

/** How somebody works. The others differ from the expert in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introducesAs: 'medical-assistant' | 'no-title' | null;
  readonly explains: boolean;
  readonly looks: boolean;
  readonly mends: boolean;
  readonly cleansSensor: boolean;
  readonly counts: boolean;
  readonly waits: boolean;
  readonly rechecks: boolean;
  readonly line: PatientLine;
  readonly reports: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introducesAs: 'medical-assistant',
  explains: true,
  looks: true,
  mends: true,
  cleansSensor: true,
  counts: true,
  waits: true,
  rechecks: true,
  line: 'number-provider-explains',
  reports: true,
  paceMs: 900,
};

/** Careful but slow: forgets the title, forgets to wipe the sensor, does the rest. */
export const slowSafeHabits: Habits = {
  ...expertHabits,
  introducesAs: 'no-title',
  cleansSensor: false,
  paceMs: 4000,
};

/** In a hurry: says what has to be said, but mends nothing, counts nothing, waits for nothing. */
export const rusherHabits: Habits = {
  ...expertHabits,
  mends: false,
  counts: false,
  waits: false,
  rechecks: false,
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'you-have-a-lung-problem',
};

const seen = (run: Run): OximetryContext => run.snapshot.context;

/** Does it, then lets the pace's time pass. */
function act(run: Run, habits: Pick<Habits, 'paceMs'>, event: OximetryLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

/** Fingers on the wrist for as long as the book says; the beats felt, made a minute. */
function count(run: Run, habits: Habits): void {
  const { countSeconds } = seen(run).facts;
  run.act({ type: 'wrist.felt' });
  const from = seen(run).nowMs;
  run.pass(countSeconds * 1000);
  const beats = feltBeats(seen(run), from, from + countSeconds * 1000).length;
  act(run, habits, { type: 'pulse.counted', beatsPerMin: Math.round((beats * 60) / countSeconds) });
  act(run, habits, { type: 'wrist.let-go' });
}

function chart(run: Run, habits: Habits): void {
  const screen = screenOf(seen(run));
  if (screen.kind === 'off') return;
  const { oxygenTenthsL } = seen(run).case;
  const entry = {
    type: 'saturation.charted',
    percent: screen.percent,
    air: oxygenTenthsL === null ? 'room-air' : 'oxygen',
    oxygenTenthsL,
  } as const;
  const entries = seen(run).charted.length;
  act(run, habits, { ...entry, confirmed: false });
  // The record asked: look at the screen once more, then say yes.
  if (seen(run).charted.length === entries) {
    const again = screenOf(seen(run));
    act(run, habits, {
      ...entry,
      percent: again.kind === 'off' ? entry.percent : again.percent,
      confirmed: true,
    });
  }
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const { case: patient } = seen(run);
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introducesAs !== null) act(run, habits, { type: 'introduction.given', as: habits.introducesAs });
  if (habits.identifies) act(run, habits, { type: 'identity.checked', by: ['full-name', 'birth-date'] });
  if (habits.explains) act(run, habits, { type: 'procedure.explained' });
  if (habits.looks) {
    act(run, habits, { type: 'person.looked-at' });
    if (patient.blueLips && habits.reports) act(run, habits, { type: 'help.called' });
    else if (patient.breathless && habits.reports)
      act(run, habits, { type: 'report.made', to: 'provider', content: 'number-air-and-look' });
    for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
    act(run, habits, { type: 'hands.examined' });
  }
  if (habits.mends) {
    const finger = polishToRemove(seen(run));
    if (finger !== null) act(run, habits, { type: 'polish.removed', finger });
    const needed = helpsNeeded(seen(run));
    for (const what of needed) act(run, habits, { type: 'help.given', what });
    if (needed.includes('hand-warmed') || needed.includes('blanket-given'))
      run.act({ type: 'time.skipped', ms: 125_000 });
  }
  act(run, habits, { type: 'sensor.taken', sensor: 'finger' });
  if (habits.cleansSensor) act(run, habits, { type: 'sensor.cleaned' });
  const places = habits.mends ? goodPlaces(seen(run)) : [{ site: 'right-index' as Site, how: 'over-nail' as const }];
  const [first, second] = places;
  if (first !== undefined) act(run, { paceMs: 300 }, { type: 'clip.placed', ...first });
  if (habits.counts) count(run, habits);
  if (habits.waits) run.pass(12_000);
  const screen = screenOf(seen(run));
  const low = patient.targetLowPercent ?? seen(run).facts.reportBelowPercent;
  if (habits.rechecks && second !== undefined && screen.kind === 'on' && screen.percent < low) {
    if (reportNeed(seen(run)) !== 'emergency') {
      act(run, { paceMs: 300 }, { type: 'clip.placed', ...second });
      run.pass(14_000);
    }
  }
  chart(run, habits);
  if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: 'number-air-and-look' });
  act(run, habits, { type: 'patient.told', line: habits.line });
  act(run, habits, { type: 'clip.removed' });
  run.act({ type: 'visit.finished' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly OximetryLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  function one<T>(label: string, list: readonly [T, ...T[]]): T {
    return list[draw(label, 0, list.length - 1)] ?? list[0];
  }
  const varied: readonly OximetryLearnerEvent[] = [
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'polish.removed', finger: one('finger', fingers) },
    { type: 'help.given', what: one('help', helps) },
    { type: 'sensor.taken', sensor: one('sensor', ['finger', 'ear']) },
    { type: 'clip.placed', site: one('site', sites), how: one('how', seatings) },
    { type: 'pulse.counted', beatsPerMin: draw('count', 30, 180) },
    {
      type: 'saturation.charted',
      percent: draw('percent', 30, 104),
      air: draw('no-air', 0, 3) === 0 ? null : one('air', airs),
      oxygenTenthsL: draw('liters', 0, 2) === 0 ? draw('how-many', 5, 60) : null,
      confirmed: draw('confirmed', 0, 1) === 1,
    },
    { type: 'report.made', to: one('target', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'time.skipped', ms: draw('skip', 1, 120_000) },
  ];
  const covered = new Set(varied.map(({ type }) => type));
  return [...varied, ...actNames.map(({ event }) => event).filter(({ type }) => !covered.has(type))];
}
