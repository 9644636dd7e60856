/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees nothing but what a
 * screen gives (perception.ts, the chart, the answers).
 */
import type { Runner } from '../core/driver.ts';
import { drawInt } from '../core/draw.ts';
import { itemsOf } from './begin.ts';
import { measures, posturePoints, questionIds, scales, wornItems, type Measure } from './case.ts';
import type { GrowthContext } from './context.ts';
import { chartMeasures, chartSets, chartSexes } from './curves.ts';
import { oneOfEach } from './describe.ts';
import {
  diapers,
  footboards,
  hands,
  headpieces,
  patientLines,
  reportContents,
  reportTargets,
  tapePlaces,
  type GrowthLearnerEvent,
  type PatientLine,
  type Unit,
} from './events.ts';
import { ageTenths, bandOfPoint, bmiOf, charted, isDue, rightChart, statureDue, yearsOld } from './findings.ts';
import { beam, display, edgeCm, settled, tapeCm } from './perception.ts';
import type { Growth } from './simulation.ts';

type Run = Runner<Growth>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly zeroes: boolean;
  readonly undresses: boolean;
  readonly guards: boolean;
  readonly waits: boolean;
  readonly arranges: boolean;
  readonly repeatsTape: boolean;
  /** Added to each reading at an edge, cm: a careless eye. */
  readonly eyeOffCm: number;
  readonly plots: boolean;
  readonly readsBand: boolean;
  readonly reports: boolean;
  readonly line: PatientLine;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  zeroes: true,
  undresses: true,
  guards: true,
  waits: true,
  arranges: true,
  repeatsTape: true,
  eyeOffCm: 0,
  plots: true,
  readsBand: true,
  reports: true,
  line: 'numbers-provider-explains',
  paceMs: 700,
};
/** Careful, with a rough eye and no second look at the tape. */
export const slowSafeHabits: Habits = { ...expertHabits, eyeOffCm: 0.2, repeatsTape: false, paceMs: 2500 };
/** In a hurry: no zero, clothes on, no waiting, no plot. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  zeroes: false,
  undresses: false,
  waits: false,
  arranges: false,
  repeatsTape: false,
  plots: false,
  readsBand: false,
  reports: false,
  paceMs: 300,
};
/** Good hands, no respect for the rules. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  guards: false,
  line: 'growth-is-wrong',
};

const seen = (run: Run): GrowthContext => run.snapshot.context;
const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

function act(run: Run, habits: Habits, event: GrowthLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

/** Charts a value; when the record asks, says yes: it was measured. */
function chart(run: Run, habits: Habits, what: Measure, value: number, unit: Unit): void {
  const entry = { type: 'entry.made', what, value, unit } as const;
  act(run, habits, { ...entry, confirmed: false });
  if (seen(run).question?.verdict === 'questioned') act(run, habits, { ...entry, confirmed: true });
}

/** Moves the poises until the pointer rests in the middle. */
export function balance(run: Run): void {
  let big = 0;
  while (big < 7 && beam(seen(run)).tilt > 0) run.act({ type: 'poise.moved', which: 'big', to: (big += 1) });
  if (beam(seen(run)).tilt < 0) run.act({ type: 'poise.moved', which: 'big', to: (big -= 1) });
  let low = 0;
  let high = 199;
  while (low < high && !beam(seen(run)).balanced) {
    const middle = Math.floor((low + high) / 2);
    run.act({ type: 'poise.moved', which: 'small', to: middle });
    if (beam(seen(run)).tilt > 0) low = middle + 1;
    else high = middle;
  }
  if (!beam(seen(run)).balanced) run.act({ type: 'poise.moved', which: 'small', to: low });
}

function weigh(run: Run, habits: Habits): void {
  const { case: patient, facts } = seen(run);
  const scale =
    patient.stance === 'lies'
      ? 'infant'
      : patient.stance === 'wheelchair'
        ? 'wheelchair'
        : (patient.scales.find((one) => one !== 'infant') ?? 'digital');
  act(run, habits, { type: 'scale.chosen', scale });
  if (scale === 'infant') act(run, habits, { type: 'paper.laid' });
  if (habits.zeroes) act(run, habits, { type: 'scale.zeroed' });
  if (patient.chairG !== null && habits.zeroes)
    act(run, habits, { type: 'tare.entered', tenthsKg: Math.round(patient.chairG / 100) });
  if (scale !== 'beam') act(run, habits, { type: 'unit.switched', to: 'kg' });
  if (habits.guards && (patient.stance === 'lies' || patient.stance === 'needs-hand'))
    act(run, habits, { type: 'hand.set', to: 'near' });
  act(run, habits, { type: 'scale.mounted' });
  if (scale === 'beam') balance(run);
  if (habits.waits) for (let ms = 0; ms < 20_000 && !settled(seen(run)); ms += 500) run.pass(500);
  const kg =
    scale === 'beam' ? beam(seen(run)).pounds / facts.poundsPerKg : Number(display(seen(run))?.digits ?? Number.NaN);
  chart(run, habits, 'weight', patient.stance === 'lies' ? hundredth(kg) : tenth(kg), 'kg');
  act(run, habits, { type: 'scale.left' });
}

function stretch(run: Run, habits: Habits): void {
  const what = statureDue(seen(run));
  if (what === null) return;
  if (yearsOld(seen(run)) < seen(run).facts.chartAgeYears) {
    act(run, habits, { type: 'board.used' });
    if (habits.arranges) {
      act(run, habits, { type: 'helper.placed', holding: true });
      act(run, habits, { type: 'legs.set', straight: true });
    }
    act(run, habits, { type: 'footboard.set', to: habits.arranges ? 'heels' : 'toes' });
  } else {
    act(run, habits, { type: 'wall.used' });
    if (habits.arranges)
      for (const point of posturePoints)
        if (!seen(run).posture[point]) act(run, habits, { type: 'posture.set', point, right: true });
    act(run, habits, { type: 'headpiece.set', to: habits.arranges ? 'firm' : 'resting' });
  }
  const edge = edgeCm(seen(run));
  if (edge !== null) chart(run, habits, what, tenth(edge + habits.eyeOffCm), 'cm');
  act(run, habits, { type: 'measuring.left' });
}

function tapeHead(run: Run, habits: Habits): void {
  const readings: number[] = [];
  for (let time = 0; time < (habits.repeatsTape ? 2 : 1); time += 1) {
    act(run, habits, { type: 'tape.placed', at: 'widest', fit: 'snug' });
    readings.push(tapeCm(seen(run)) ?? 0);
    act(run, habits, { type: 'tape.removed' });
  }
  chart(run, habits, 'head', tenth(Math.max(...readings) + habits.eyeOffCm), 'cm');
}

function plot(run: Run, habits: Habits): void {
  for (const measure of seen(run).case.plots) {
    const chartName = rightChart(seen(run), measure);
    const value = charted(seen(run), measure);
    if (chartName === null || value === null) continue;
    act(run, habits, { type: 'chart.opened', ...chartName });
    act(run, habits, {
      type: 'point.plotted',
      ageTenths: ageTenths(seen(run), chartName.set),
      valueTenths: Math.round(value * 10),
    });
    const point = seen(run).plotted.at(-1);
    const band = point === undefined ? null : bandOfPoint(point);
    if (habits.readsBand && band !== null) act(run, habits, { type: 'band.read', band });
  }
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const { case: patient } = seen(run);
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) {
    act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
    act(run, habits, { type: 'procedure.explained' });
  }
  if (habits.identifies) act(run, habits, { type: 'identity.checked', by: ['full-name', 'birth-date'] });
  for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
  if (habits.undresses) {
    for (const item of itemsOf(patient)) act(run, habits, { type: 'worn.set', item, on: false });
    act(run, habits, { type: 'diaper.set', to: 'fresh' });
  }
  if (isDue(seen(run), 'weight')) weigh(run, habits);
  if (isDue(seen(run), 'head')) tapeHead(run, habits);
  stretch(run, habits);
  const [kg, cm] = [charted(seen(run), 'weight'), charted(seen(run), 'height')];
  if (isDue(seen(run), 'bmi') && kg !== null && cm !== null) chart(run, habits, 'bmi', tenth(bmiOf(kg, cm)), 'kg/m²');
  if (habits.plots) plot(run, habits);
  if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: 'numbers-and-pattern' });
  act(run, habits, { type: 'patient.told', line: habits.line });
  run.act({ type: 'visit.finished' });
}

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly GrowthLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const what = one('what', measures);
  const inUnit: Readonly<Record<Measure, readonly [number, number, Unit]>> = {
    weight: [30, 900, draw('unit', 0, 2) === 0 ? 'lb' : 'kg'],
    length: [480, 900, 'cm'],
    height: [800, 1900, 'cm'],
    head: [330, 500, draw('unit', 0, 4) === 0 ? 'in' : 'cm'],
    bmi: [120, 400, 'kg/m²'],
  };
  const [low, high, unit] = inUnit[what];
  const varied: readonly GrowthLearnerEvent[] = [
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'worn.set', item: one('item', wornItems), on: draw('on', 0, 2) === 0 },
    { type: 'diaper.set', to: one('diaper', diapers) },
    { type: 'scale.chosen', scale: one('scale', scales) },
    { type: 'hand.set', to: one('hand', hands) },
    { type: 'poise.moved', which: 'big', to: draw('big', 0, 7) },
    { type: 'poise.moved', which: 'small', to: draw('small', 0, 199) },
    { type: 'tare.entered', tenthsKg: draw('tare', 0, 300) },
    { type: 'unit.switched', to: one('kg-lb', ['kg', 'lb']) },
    { type: 'posture.set', point: one('point', posturePoints), right: draw('right', 0, 1) === 1 },
    { type: 'headpiece.set', to: one('headpiece', headpieces) },
    { type: 'helper.placed', holding: draw('holding', 0, 1) === 1 },
    { type: 'legs.set', straight: draw('straight', 0, 1) === 1 },
    { type: 'footboard.set', to: one('footboard', footboards) },
    { type: 'tape.placed', at: one('tape', tapePlaces), fit: draw('fit', 0, 1) === 0 ? 'snug' : 'loose' },
    { type: 'entry.made', what, value: draw('value', low, high) / 10, unit, confirmed: draw('sure', 0, 1) === 1 },
    {
      type: 'chart.opened',
      set: one('set', chartSets),
      sex: one('sex', chartSexes),
      measure: one('measure', chartMeasures),
    },
    { type: 'point.plotted', ageTenths: draw('age', 0, 240), valueTenths: draw('up', 20, 1800) },
    { type: 'band.read', band: draw('band', 0, 9) },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'time.skipped', ms: draw('skip', 1, 60_000) },
  ];
  const covered = new Set(varied.map(({ type }) => type));
  return [...varied, ...oneOfEach.filter(({ type }) => !covered.has(type))];
}
