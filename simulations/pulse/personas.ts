/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what fingers,
 * ears and eyes get (perception.ts, the patient's answers, the chart). If the simulation is fair, the expert always passes and
 * the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { questionIds } from './case.ts';
import type { PulseContext } from './context.ts';
import type { ChartedRhythm, PatientLine, PulseLearnerEvent, Site, Strength, WindowS } from './events.ts';
import { lastBeat, levelOf } from './perception.ts';
import type { Pulse } from './simulation.ts';
import { apexOf, arteries, type Spot } from './touch.ts';

type Run = Runner<Pulse>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly asks: boolean;
  readonly settles: boolean;
  /** Hundredths off the right spot. */
  readonly offSpot: number;
  /** Beats lost of every hundred. */
  readonly losesOf100: number;
  /** Looks for the full minute, the right site and the second counter. */
  readonly careful: boolean;
  readonly namesScale: boolean;
  readonly namesStrength: boolean;
  readonly namesRhythm: boolean;
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
  settles: true,
  offSpot: 1,
  losesOf100: 0,
  careful: true,
  namesScale: true,
  namesStrength: true,
  namesRhythm: true,
  line: 'number-provider-explains',
  reports: true,
  paceMs: 900,
};

/** Careful, but with clumsy fingers: everything is done, a beat is lost now and then. */
export const slowSafeHabits: Habits = { ...expertHabits, offSpot: 7, losesOf100: 3, namesScale: false, paceMs: 4000 };

/** In a hurry: a quarter of a minute at the wrist, whoever it is. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  identifies: false,
  asks: false,
  settles: false,
  offSpot: 8,
  losesOf100: 4,
  careful: false,
  namesScale: false,
  namesStrength: false,
  namesRhythm: false,
  line: null,
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'you-have-a-rhythm-disease',
};

const seen = (run: Run): PulseContext => run.snapshot.context;

/** Does it, then lets the pace's time pass. */
export function act(run: Run, habits: Habits, event: PulseLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

/** What was taken in while a hand lay on the patient. */
interface Felt {
  readonly beats: number;
  readonly irregular: boolean;
  readonly strength: Strength;
}

/** How often fingers and ears are asked, ms: no two beats come faster. */
const lookMs = 100;

/** Takes beats in until `over`, and what they were like. */
function takeIn(run: Run, over: () => boolean): Felt {
  const first = seen(run).sense.index;
  let last = first;
  const intervals: number[] = [];
  const levels: Record<string, number> = {};
  while (!over() && !run.ended) {
    run.pass(lookMs);
    const beat = lastBeat(seen(run));
    if (beat === null || beat.index === last) continue;
    // The interval before the very first beat is a stretch without a hand.
    if (last !== first) intervals.push(beat.intervalMs);
    last = beat.index;
    const level = levelOf(beat.strength);
    levels[level] = (levels[level] ?? 0) + 1;
  }
  const usual = Object.entries(levels).sort(([, a], [, b]) => b - a)[0]?.[0];
  return {
    beats: last - first,
    irregular: intervals.length > 2 && Math.max(...intervals) > Math.min(...intervals) * 1.25,
    strength: usual === 'faint' ? '1+' : usual === 'pounding' ? '3+' : usual === undefined ? '0' : '2+',
  };
}

function lay(run: Run, habits: Habits, site: Site): void {
  const { ageGroup } = seen(run).case;
  const spot = (right: Spot): Spot => ({ x: right.x + habits.offSpot, y: right.y });
  if (site === 'apical') {
    act(run, habits, { type: 'stethoscope.cleaned' });
    act(run, habits, { type: 'gown.opened' });
    act(run, habits, { type: 'stethoscope.placed', ...spot(apexOf(ageGroup)) });
    return;
  }
  const on = site === 'radial' ? 'wrist' : 'upper-arm';
  act(run, habits, { type: 'arm.supported' });
  act(run, habits, { type: 'fingers.placed', on, with: 'fingertips', ...spot(arteries[on][0]) });
  act(run, habits, { type: 'pressure.set', percent: 30 });
}

interface Counted extends Felt {
  readonly ratePerMin: number;
}

function count(run: Run, habits: Habits, windowS: WindowS, together = false): Counted {
  run.act({ type: 'count.started', windowS, together });
  const felt = takeIn(run, () => run.snapshot.hasTag('counted'));
  const beats = felt.beats - Math.ceil((felt.beats * habits.losesOf100) / 100);
  act(run, habits, { type: 'count.entered', beats });
  return { ...felt, beats, ratePerMin: beats * (60 / windowS) };
}

function chart(run: Run, habits: Habits, site: Site, counted: Counted, irregular: boolean): void {
  const rhythm: ChartedRhythm = irregular ? 'irregular' : 'regular';
  const entry = {
    type: 'pulse.charted',
    site,
    ratePerMin: counted.ratePerMin,
    rhythm: habits.namesRhythm ? rhythm : null,
    strength: site === 'apical' ? 'not-felt' : habits.namesStrength ? counted.strength : null,
    scaleNamed: habits.namesScale && site !== 'apical',
    notes: [],
  } as const;
  act(run, habits, { ...entry, confirmed: false });
  if (seen(run).happened?.what === 'record-asks') act(run, habits, { ...entry, confirmed: true });
}

/** An adult's limits as they hang on the wall, and the order on the chart. */
function alarming(context: PulseContext, ratePerMin: number): boolean {
  const { order } = context.case;
  const { reportBelowPerMin, reportAbovePerMin } = context.facts;
  const below = order.kind === 'apical-before-medicine' ? order.callBelowPerMin : reportBelowPerMin;
  return ratePerMin < below || ratePerMin > reportAbovePerMin;
}

function atTheWrist(run: Run, habits: Habits): boolean {
  lay(run, habits, 'radial');
  const from = run.nowMs;
  const felt = takeIn(run, () => run.nowMs >= from + 15_000);
  let counted = count(run, habits, felt.irregular ? 60 : 30);
  const irregular = felt.irregular || counted.irregular;
  const { emergencySigns } = seen(run).case;
  const isEmergency = emergencySigns.length > 0 && alarming(seen(run), counted.ratePerMin);
  if (!isEmergency && (alarming(seen(run), counted.ratePerMin) || irregular) && !felt.irregular)
    counted = count(run, habits, 60);
  chart(run, habits, 'radial', counted, irregular);
  if (isEmergency && habits.reports) {
    act(run, habits, { type: 'help.called' });
    act(run, habits, { type: 'report.made', to: 'provider', content: 'findings-and-signs' });
  }
  return irregular;
}

function atTheApex(run: Run, habits: Habits): void {
  const isDeficit = seen(run).case.order.kind === 'deficit';
  if (isDeficit) {
    act(run, habits, { type: 'helper.called' });
    run.act({ type: 'time.skipped', ms: 50_000 });
  }
  lay(run, habits, 'apical');
  const counted = count(run, habits, 60, isDeficit);
  const helper = seen(run).counts.at(-1)?.helper ?? null;
  chart(run, habits, 'apical', counted, counted.irregular);
  if (helper !== null) act(run, habits, { type: 'deficit.charted', beats: counted.beats - helper.beats });
  act(run, habits, { type: 'gown.closed' });
}

function greet(run: Run, habits: Habits): void {
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) {
    act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
    act(run, habits, { type: 'procedure.explained' });
  }
  act(run, habits, {
    type: 'identity.checked',
    by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'],
  });
  if (habits.asks) for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
  act(run, habits, { type: 'patient.seated' });
  if (habits.settles && run.snapshot.hasTag('unsettled')) {
    act(run, habits, { type: 'patient.comforted' });
    run.act({ type: 'time.skipped', ms: seen(run).facts.restMin * 60_000 });
  }
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  const { case: patient } = seen(run);
  if (!habits.careful) {
    lay(run, habits, 'radial');
    const counted = count(run, habits, 15);
    chart(run, habits, 'radial', counted, false);
  } else if (patient.ageGroup !== 'adult' || patient.order.kind === 'apical-before-medicine') {
    atTheApex(run, habits);
  } else if (atTheWrist(run, habits)) {
    atTheApex(run, habits);
  }
  if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: 'findings-and-signs' });
  if (habits.line !== null) act(run, habits, { type: 'patient.told', line: habits.line });
  act(run, habits, { type: 'hand.lifted' });
  run.act({ type: 'visit.finished' });
}
