/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what fingers and
 * eyes get (perception.ts, signal/read.ts, the patient's looks and answers, the chart). If the simulation is fair, the expert always
 * passes and the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { usualLimb } from './begin.ts';
import { wiresOf } from './chest.ts';
import type { EcgContext } from './context.ts';
import {
  goodHolterLines,
  labelParts,
  lineIds,
  recorderParts,
  type EcgLearnerEvent,
  type PatientLine,
  type Start,
} from './events.ts';
import { trueLook } from './findings.ts';
import { landmarkSpot, onScreen, pictureSpots, type Column, type Row } from './perception.ts';
import { looksOf, peaksOf, tallest } from './signal/read.ts';
import type { Ecg } from './simulation.ts';
import { chestWires, limbOf, limbWires, type ChestWire, type LimbWire } from './wires.ts';

type Run = Runner<Ecg>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly asks: boolean;
  readonly privacy: boolean;
  readonly skin: boolean;
  readonly counts: Start | null;
  /** mm that a sticker lies beside where fingers put it. */
  readonly offMm: number;
  readonly cures: boolean;
  readonly labels: boolean;
  readonly judges: boolean;
  readonly rates: 0 | 1 | 2;
  readonly notes: boolean;
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
  privacy: true,
  skin: true,
  counts: 'ridge',
  offMm: 3,
  cures: true,
  labels: true,
  judges: true,
  rates: 2,
  notes: true,
  line: 'provider-reads-it',
  reports: true,
  paceMs: 900,
};

/** Careful, but with clumsy hands: everything is done, stickers lie a little beside, one method is enough. */
export const slowSafeHabits: Habits = { ...expertHabits, offMm: 13, rates: 1, paceMs: 2500 };

/** In a hurry: by eye, no skin, no look back. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  identifies: false,
  asks: false,
  privacy: false,
  skin: false,
  counts: null,
  offMm: 12,
  cures: false,
  judges: false,
  rates: 0,
  notes: false,
  line: null,
  paceMs: 400,
};

/** Good hands, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  line: 'heart-attack',
};

const seen = (run: Run): EcgContext => run.snapshot.context;

/** Does it, then lets the pace's time pass. */
export function act(run: Run, habits: Pick<Habits, 'paceMs'>, event: EcgLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

const landmarks: Readonly<Record<ChestWire, readonly [Row, Column]>> = {
  V1: ['fourth', 'right-edge'],
  V2: ['fourth', 'left-edge'],
  V3: ['between', 'between'],
  V4: ['fifth', 'midclavicular'],
  V5: ['level-v4', 'anterior-axillary'],
  V6: ['level-v4', 'midaxillary'],
};
/** On the right side the two inner places change sides. */
const mirroredColumn = (column: Column): Column =>
  column === 'right-edge' ? 'left-edge' : column === 'left-edge' ? 'right-edge' : column;

export function layLimb(run: Run, habits: Pick<Habits, 'paceMs'>, wire: LimbWire, near: boolean): void {
  const arm = limbOf[wire].endsWith('arm');
  const stump = seen(run).case.missing !== null && !arm;
  const x = near ? (arm ? 200 : 300) : arm ? usualLimb.arm : stump ? 360 : usualLimb.leg;
  act(run, habits, { type: 'electrode.placed', wire, on: limbOf[wire], x, y: 0 });
}

export function layChest(run: Run, habits: Pick<Habits, 'paceMs' | 'offMm'>, wire: ChestWire): void {
  const right = seen(run).case.order === 'right-sided';
  const [row, column] = landmarks[wire];
  const spot = landmarkSpot(seen(run), row, right ? mirroredColumn(column) : column, right ? 'right' : 'left');
  act(run, habits, { type: 'electrode.placed', wire, on: 'chest', x: spot.x + habits.offMm, y: spot.y });
}

/** V4 before V3: halfway needs both ends. */
export const chestOrder: readonly ChestWire[] = ['V1', 'V2', 'V4', 'V3', 'V5', 'V6'];

function greet(run: Run, habits: Habits): void {
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
  act(run, habits, { type: 'identity.checked', by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'] });
  if (habits.asks) act(run, habits, { type: 'question.asked', question: 'symptoms' });
  const ill = /gray|pale|damp|sweaty/.test(seen(run).case.looks);
  if (ill && habits.reports && habits.asks) {
    act(run, habits, { type: 'report.made', to: 'provider', content: 'symptoms' });
    act(run, habits, { type: 'help.called' });
    act(run, habits, { type: 'cart.fetched' });
  }
  if (habits.asks)
    for (const question of ['heart-history', 'allergy', 'hair-permission', 'comfort'] as const)
      act(run, habits, { type: 'question.asked', question });
  if (habits.introduces) act(run, habits, { type: 'procedure.explained' });
  if (habits.privacy)
    for (const how of ['door', 'drape', 'chaperone'] as const) act(run, habits, { type: 'privacy.arranged', how });
  act(run, habits, { type: 'patient.laid', as: 'flat' });
  if (habits.asks && seen(run).happened?.what === 'not-comfortable')
    act(run, habits, { type: 'patient.laid', as: 'raised' });
  act(run, habits, { type: 'limbs.settled' });
}

function skin(run: Run, habits: Habits): void {
  if (!habits.skin || Object.keys(seen(run).electrodes).length > 0) return;
  for (const zone of ['chest', 'limbs'] as const)
    for (const how of ['wash', 'dry', 'rub'] as const) act(run, habits, { type: 'skin.prepared', zone, how });
  if (seen(run).case.chest.hair) act(run, habits, { type: 'skin.prepared', zone: 'chest', how: 'clip' });
  act(run, habits, { type: 'pouch.checked' });
  if (seen(run).case.pouch === 'dry') act(run, habits, { type: 'pouch.opened' });
}

function electrodes(run: Run, habits: Habits): void {
  if (habits.counts !== null) act(run, habits, { type: 'ribs.counted', from: habits.counts });
  if (habits.counts === 'ridge') for (const line of lineIds) act(run, habits, { type: 'line.found', line });
  if (seen(run).case.chest.breasts && habits.asks) act(run, habits, { type: 'breast.lifted', by: 'patient' });
  const shaky = /shake|shaking/.test(seen(run).case.looks) && habits.cures;
  const missing = (wire: LimbWire): boolean => seen(run).electrodes[wire] === undefined;
  for (const wire of limbWires)
    if (missing(wire) || seen(run).electrodes[wire]?.spot.on !== limbOf[wire]) layLimb(run, habits, wire, shaky);
  for (const wire of chestOrder) layChest(run, habits, wire);
}

/** What the screen shows before the tracing runs, and what is done about it. */
function mend(run: Run, habits: Habits): void {
  if (!habits.cures) return;
  act(run, habits, { type: 'cure.tried', cure: 'lie-still' });
  const look = () => looksOf(seen(run), onScreen(seen(run), 99));
  if (look().includes('broken')) {
    act(run, habits, { type: 'patient.looked-at' });
    for (const wire of [...limbWires, ...chestWires]) act(run, habits, { type: 'wire.clipped', wire });
  }
  if (look().includes('fuzz')) {
    act(run, habits, { type: 'cure.tried', cure: 'hands-under-hips' });
    act(run, habits, { type: 'cure.tried', cure: 'blanket' });
    if (seen(run).case.looks.includes('shivers')) run.act({ type: 'time.skipped', ms: 70_000 });
  }
  if (look().includes('band'))
    for (const cure of ['lamp-off', 'phone-away'] as const) act(run, habits, { type: 'cure.tried', cure });
}

function record(run: Run, habits: Habits): void {
  act(run, habits, { type: 'record.started' });
  run.pass(10_500);
  if (habits.judges) {
    const last = seen(run).tracings.at(-1);
    if (last !== undefined)
      act(run, habits, { type: 'tracing.judged', looks: trueLook(seen(run), last)[0] ?? 'clean' });
  }
}

function count(run: Run, habits: Habits): void {
  const last = seen(run).tracings.at(-1);
  if (habits.rates === 0 || last === undefined) return;
  const peaks = peaksOf(seen(run), last);
  const gaps = peaks.slice(1).map((peak, index) => peak - (peaks[index] ?? 0));
  const uneven = Math.max(...gaps) > Math.min(...gaps) * 1.15;
  const rhythm = uneven ? 'irregular' : 'regular';
  const enter = (method: 'squares' | 'six-seconds', ratePerMin: number): void => {
    act(run, habits, { type: 'rate.charted', method, ratePerMin, rhythm, confirmed: false });
    if (seen(run).happened?.what === 'record-asks')
      act(run, habits, { type: 'rate.charted', method, ratePerMin, rhythm, confirmed: true });
  };
  if (!uneven && habits.rates === 2) {
    const mean = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
    enter('squares', Math.round(seen(run).facts.largePerMin / mean));
  }
  enter('six-seconds', peaks.filter((peak) => peak < 30).length * 10);
}

function holter(run: Run, habits: Habits): void {
  const spots = pictureSpots(seen(run));
  for (const wire of wiresOf(seen(run).case)) {
    const spot = spots[wire];
    if (spot !== undefined)
      act(run, habits, { type: 'electrode.placed', wire, on: 'chest', x: spot.x + habits.offMm, y: spot.y });
  }
  if (habits.labels) for (const part of recorderParts) act(run, habits, { type: 'recorder.prepared', part });
  const said = habits.judges
    ? goodHolterLines
    : goodHolterLines.filter((line) => line !== 'diary' && line !== 'emergency');
  for (const line of said) act(run, habits, { type: 'holter.taught', line });
  if (habits.rates === 2) act(run, habits, { type: 'diary.practiced' });
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  skin(run, habits);
  if (seen(run).case.order === 'holter') holter(run, habits);
  else {
    electrodes(run, habits);
    mend(run, habits);
    if (habits.labels) for (const part of labelParts) act(run, habits, { type: 'label.entered', part });
    act(run, habits, { type: 'machine.set', speed: 25, gain: 10 });
    record(run, habits);
    const last = seen(run).tracings.at(-1);
    if (habits.judges && last !== undefined && tallest(seen(run), last) * last.gain > 30) {
      act(run, habits, { type: 'machine.set', speed: 25, gain: 5 });
      record(run, habits);
    }
    if (/gray|pale|damp/.test(seen(run).case.looks) && habits.reports)
      act(run, habits, { type: 'report.made', to: 'provider', content: 'tracing-and-symptoms' });
    else count(run, habits);
  }
  if (habits.notes) for (const note of seen(run).case.notes) act(run, habits, { type: 'note.written', note });
  if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: 'tracing-and-symptoms' });
  if (habits.line !== null) act(run, habits, { type: 'patient.told', line: habits.line });
  if (seen(run).case.order !== 'holter') {
    act(run, habits, { type: 'stickers.removed' });
    act(run, habits, { type: 'machine.cleaned' });
  }
  run.act({ type: 'visit.finished' });
}
