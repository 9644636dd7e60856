/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but chart,
 * answers and displays. If the simulation is fair, the expert always passes and the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { covers, devices, questionIds, routes, type Condition, type Route } from './case.ts';
import { bestChoice, type Choice } from './choice.ts';
import type { TemperatureContext } from './context.ts';
import { actNames } from './describe.ts';
import {
  armPlaces,
  earPulls,
  mouthPlaces,
  patientLines,
  preparations,
  reportContents,
  reportTargets,
  sweepPaths,
  type PatientLine,
  type Preparation,
  type TemperatureLearnerEvent,
} from './events.ts';
import { displayOf, leafletMs, nearestMark } from './perception.ts';
import { rightDepthIn, rightPull } from './route-rules.ts';
import { coverFor } from './sensing.ts';
import type { Temperature } from './simulation.ts';

type Run = Runner<Temperature>;

/** How somebody works. The others differ from the expert in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly explains: boolean;
  readonly asks: boolean;
  readonly waits: boolean;
  readonly changesCover: boolean;
  readonly makesReady: boolean;
  /** Takes it out before the signal the first time, sees the low number and measures again. */
  readonly fumbles: boolean;
  readonly staysForSignal: boolean;
  readonly discardsTo: 'trash' | 'counter';
  readonly line: PatientLine;
  readonly reports: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  explains: true,
  asks: true,
  waits: true,
  changesCover: true,
  makesReady: true,
  fumbles: false,
  staysForSignal: true,
  discardsTo: 'trash',
  line: 'number-provider-explains',
  reports: true,
  paceMs: 900,
};

/** Careful, but slow and clumsy: takes it out early once, measures again, lays the cover on the counter. */
export const slowSafeHabits: Habits = { ...expertHabits, fumbles: true, discardsTo: 'counter', paceMs: 4000 };

/** In a hurry: no words, no waiting, no look at the cover, out before the signal. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  explains: false,
  asks: false,
  waits: false,
  changesCover: false,
  makesReady: false,
  staysForSignal: false,
  discardsTo: 'counter',
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'you-have-an-infection',
};

const seen = (run: Run): TemperatureContext => run.snapshot.context;

/** Does it, then lets the pace's time pass. */
export function act(run: Run, habits: Pick<Habits, 'paceMs'>, event: TemperatureLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

/** What has to be made ready for a choice. */
function readyFor(context: TemperatureContext, { route, device }: Choice): readonly Preparation[] {
  const known = (condition: Condition) => context.case.conditions.includes(condition);
  return [
    ...(device === 'column' ? (['column-shaken'] as const) : []),
    ...(route === 'axillary' ? (['clothes-opened', 'armpit-dried'] as const) : []),
    ...(route === 'temporal' && known('sweaty') ? (['forehead-dried'] as const) : []),
    ...(route === 'temporal' && known('hat') ? (['hat-off'] as const) : []),
    ...(route === 'rectal' ? (['laid-and-covered', 'lubricated'] as const) : []),
  ];
}

/** The placing a good hand does. */
export function rightPlacing(context: TemperatureContext, route: Route): TemperatureLearnerEvent {
  const { case: patient, facts } = context;
  switch (route) {
    case 'oral':
      return { type: 'mouth.placed', at: 'heat-pocket', lips: 'asked-to-close' };
    case 'axillary':
      return { type: 'armpit.placed', at: 'center', arm: 'against-body' };
    case 'tympanic':
      return { type: 'ear.placed', pull: rightPull(patient, facts), seal: 'snug' };
    case 'temporal':
      return { type: 'forehead.swept', path: 'center-to-hairline', pace: 'slow' };
    case 'rectal':
      return {
        type: 'rectum.placed',
        depthHundredthsIn: Math.round(rightDepthIn(patient, facts).low * 100),
        hold: 'held',
      };
  }
}

function untilWhole(run: Run): void {
  const { take } = seen(run);
  if (take?.device === 'column') run.act({ type: 'time.skipped', ms: leafletMs(take) });
  for (let ms = 0; ms < 30_000 && !run.snapshot.hasTag('settled'); ms += 500) run.pass(500);
}

/** The number as it stands on the instrument, in the unit it stands in; null when there is none. */
function read(run: Run): { readonly value: number; readonly unit: 'F' | 'C' } | null {
  const display = displayOf(seen(run));
  if (display.kind === 'column')
    return { value: nearestMark(display.degreesF, seen(run).facts.columnMarkF), unit: 'F' };
  return display.kind === 'number' ? { value: Number(display.text), unit: display.unit } : null;
}

function chart(run: Run, habits: Habits, route: Route): void {
  const number = read(run);
  if (number === null) return;
  const entries = seen(run).charted.length;
  act(run, habits, { type: 'temperature.charted', ...number, route, confirmed: false });
  // The record asked: look at the display once more, then say yes.
  if (seen(run).charted.length === entries)
    act(run, habits, { type: 'temperature.charted', ...number, route, confirmed: true });
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const { case: patient, facts } = seen(run);
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
  if (habits.identifies) act(run, habits, { type: 'identity.checked', by: ['full-name', 'birth-date'] });
  if (habits.explains) act(run, habits, { type: 'procedure.explained' });
  if (habits.asks) for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
  const choice: Choice = habits.asks
    ? bestChoice(patient, facts)
    : patient.tray.includes('ear')
      ? { route: 'tympanic', device: 'ear' }
      : { route: 'oral', device: 'column' };
  if (habits.waits && choice.route === 'oral' && patient.mouth !== null) {
    const waitMs = (facts.oralWaitMin - patient.mouth.minutesAgo) * 60_000 - run.nowMs;
    if (waitMs > 0) run.act({ type: 'time.skipped', ms: Math.ceil(waitMs) + 1000 });
  }
  if (choice.route === 'rectal') act(run, habits, { type: 'gloves.put-on' });
  act(run, habits, { type: 'thermometer.taken', device: choice.device });
  if (habits.changesCover) {
    if (seen(run).coverOn?.state === 'someone-else') act(run, habits, { type: 'cover.discarded', to: 'trash' });
    act(run, habits, { type: 'cover.put-on', cover: coverFor[choice.device] });
  }
  if (habits.makesReady) for (const what of readyFor(seen(run), choice)) act(run, habits, { type: 'made.ready', what });
  if (habits.fumbles) {
    act(run, { paceMs: 200 }, rightPlacing(seen(run), choice.route));
    act(run, habits, { type: 'probe.removed' });
    if (choice.device === 'column') act(run, habits, { type: 'made.ready', what: 'column-shaken' });
  }
  act(run, { paceMs: 300 }, rightPlacing(seen(run), choice.route));
  if (habits.staysForSignal) untilWhole(run);
  act(run, habits, { type: 'probe.removed' });
  chart(run, habits, choice.route);
  if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: 'number-route-and-look' });
  act(run, habits, { type: 'cover.discarded', to: habits.discardsTo });
  act(run, habits, { type: 'thermometer.returned' });
  if (choice.route === 'rectal') act(run, habits, { type: 'gloves.taken-off' });
  act(run, habits, { type: 'patient.told', line: habits.line });
  run.act({ type: 'visit.finished' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly TemperatureLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  function one<T>(label: string, list: readonly [T, ...T[]]): T {
    return list[draw(label, 0, list.length - 1)] ?? list[0];
  }
  const varied: readonly TemperatureLearnerEvent[] = [
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'thermometer.taken', device: one('device', devices) },
    { type: 'cover.put-on', cover: one('cover', covers) },
    { type: 'cover.discarded', to: one('to', ['trash', 'counter']) },
    { type: 'made.ready', what: one('ready', preparations) },
    { type: 'mouth.placed', at: one('mouth', mouthPlaces), lips: one('lips', ['asked-to-close', 'as-they-are']) },
    { type: 'armpit.placed', at: one('arm', armPlaces), arm: one('held-arm', ['against-body', 'loose']) },
    { type: 'ear.placed', pull: one('pull', earPulls), seal: one('seal', ['snug', 'loose']) },
    { type: 'forehead.swept', path: one('path', sweepPaths), pace: one('pace', ['slow', 'quick']) },
    { type: 'rectum.placed', depthHundredthsIn: draw('depth', 10, 300), hold: one('hold', ['held', 'let-go']) },
    {
      type: 'temperature.charted',
      value: draw('value', 300, 1100) / 10,
      unit: one('unit', ['F', 'C']),
      route: draw('route', 0, 3) === 0 ? null : one('which-route', routes),
      confirmed: draw('confirmed', 0, 1) === 1,
    },
    {
      type: 'report.made',
      to: one('target', reportTargets),
      content: one('content', reportContents),
    },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'time.skipped', ms: draw('skip', 1, 400_000) },
  ];
  const covered = new Set(varied.map(({ type }) => type));
  return [...varied, ...actNames.map(({ event }) => event).filter(({ type }) => !covered.has(type))];
}
