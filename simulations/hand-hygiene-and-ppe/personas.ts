/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees what a person there sees:
 * the sign, the order, their card, whether the seal leaks. Nobody looks under the lamp.
 */
import type { Runner } from '../core/driver.ts';
import { careActs, coughs, isAirborne, neededBySign, neededInAll } from './care.ts';
import { owesSoap } from './cleaning.ts';
import type { HygieneContext } from './context.ts';
import { strokes, type HygieneLearnerEvent, type PatientLine, type Piece, type Stroke } from './events.ts';
import { bareTouchSince } from './findings.ts';
import type { Hygiene } from './simulation.ts';

type Run = Runner<Hygiene>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansFirst: boolean;
  readonly cleansLast: boolean;
  readonly amount: 'little' | 'enough';
  readonly strokes: readonly Stroke[];
  readonly strokeMs: number;
  readonly towel: boolean;
  readonly minds: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly gear: 'all' | 'sign' | 'gloves';
  readonly wipes: boolean;
  readonly masks: boolean;
  readonly checksSeal: boolean;
  readonly changesGloves: boolean;
  readonly answersPhone: boolean;
  readonly takesOff: 'clean' | 'dirty';
  readonly respiratorInside: boolean;
  readonly line: PatientLine | null;
  readonly handsOn: boolean;
  readonly respectsFitTest: boolean;
}

export const expertHabits: Habits = {
  cleansFirst: true,
  cleansLast: true,
  amount: 'enough',
  strokes,
  strokeMs: 2100,
  towel: true,
  minds: true,
  identifies: true,
  introduces: true,
  gear: 'all',
  wipes: true,
  masks: true,
  checksSeal: true,
  changesGloves: true,
  answersPhone: false,
  takesOff: 'clean',
  respiratorInside: false,
  line: 'sign-provider-explains',
  handsOn: true,
  respectsFitTest: true,
};

/** Careful, with a hurried way of rubbing and a tap closed by hand; forgets the patient's mask. */
export const slowSafeHabits: Habits = { ...expertHabits, strokeMs: 1700, masks: false };

/** In a hurry: a drop of rub on the palms, gloves, in and out. */
export const rusherHabits: Habits = {
  ...expertHabits,
  amount: 'little',
  strokes: ['palms', 'between'],
  strokeMs: 1500,
  towel: false,
  minds: false,
  identifies: false,
  introduces: false,
  gear: 'gloves',
  wipes: false,
  masks: false,
  checksSeal: false,
  changesGloves: false,
  answersPhone: true,
  takesOff: 'dirty',
  line: null,
  handsOn: false,
  respectsFitTest: false,
};

/** Good hands, no respect for the rules: no fit test, no last cleaning, a diagnosis of their own. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansLast: false,
  identifies: false,
  respiratorInside: true,
  line: 'you-have-it',
  respectsFitTest: false,
};

const seen = (run: Run): HygieneContext => run.snapshot.context;
const paceMs = 900;

function act(run: Run, event: HygieneLearnerEvent): void {
  run.act(event);
  run.pass(paceMs);
}

/** Cleans the hands, with soap where it is owed and the person minds. */
function clean(run: Run, habits: Habits): void {
  const soap = habits.minds && owesSoap(seen(run));
  if (soap) act(run, { type: 'hands.wetted' });
  run.act({ type: 'product.taken', product: soap ? 'soap' : 'rub', amount: habits.amount });
  for (const stroke of habits.strokes) {
    run.act({ type: 'stroke.begun', stroke });
    run.pass(habits.strokeMs);
  }
  if (soap) {
    act(run, { type: 'hands.rinsed', held: 'down' });
    act(run, { type: 'hands.dried', with: 'paper-towel' });
    act(run, { type: 'tap.closed', with: habits.towel ? 'towel' : 'hand' });
  } else if (habits.amount === 'enough') run.pass(16_000);
  run.act({ type: 'hands.stopped' });
}

function dress(run: Run, habits: Habits): void {
  const { case: scenario } = seen(run);
  const wanted: readonly Piece[] =
    habits.gear === 'all' ? neededInAll(scenario) : habits.gear === 'sign' ? neededBySign(scenario) : ['gloves'];
  for (const piece of wanted) {
    act(run, { type: 'ppe.on', piece, well: habits.minds });
    if (piece !== 'respirator' || !habits.checksSeal) continue;
    act(run, { type: 'seal.checked' });
    if (seen(run).seal === 'leaks') {
      act(run, { type: 'respirator.adjusted' });
      act(run, { type: 'seal.checked' });
    }
  }
}

function greet(run: Run, habits: Habits): void {
  if (habits.introduces) {
    act(run, { type: 'introduction.given', as: 'medical-assistant' });
    act(run, { type: 'procedure.explained' });
  }
  act(run, { type: 'identity.checked', by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'] });
  if (habits.masks && coughs(seen(run).case)) act(run, { type: 'patient.masked' });
}

function care(run: Run, habits: Habits): void {
  let dirty = false;
  for (const one of seen(run).case.cares) {
    if (one === 'new-dressing-on' && dirty && habits.changesGloves) {
      act(run, { type: 'ppe.off', piece: 'gloves', how: 'glove-in-glove' });
      clean(run, habits);
      act(run, { type: 'ppe.on', piece: 'gloves', well: true });
    }
    act(run, { type: 'care.done', care: one });
    dirty ||= careActs[one].dirty;
    if (habits.answersPhone && seen(run).happened?.what === 'phone-rings')
      act(run, { type: 'surface.touched', surface: 'phone' });
  }
  if (habits.line !== null) act(run, { type: 'patient.told', line: habits.line });
  if (!habits.wipes) return;
  if (!seen(run).worn.includes('gloves')) act(run, { type: 'ppe.on', piece: 'gloves', well: true });
  act(run, {
    type: 'surfaces.wiped',
    with: seen(run).case.germ === 'outlives-alcohol' ? 'sporicidal' : 'disinfectant',
  });
}

function undress(run: Run, habits: Habits): void {
  const wears = (piece: Piece) => seen(run).worn.includes(piece);
  const cleanWay = habits.takesOff === 'clean';
  if (wears('gloves'))
    act(run, { type: 'ppe.off', piece: 'gloves', how: cleanWay ? 'glove-in-glove' : 'by-the-fingers' });
  if (wears('eyes')) act(run, { type: 'ppe.off', piece: 'eyes', how: cleanWay ? 'by-band' : 'by-front' });
  if (wears('gown')) act(run, { type: 'ppe.off', piece: 'gown', how: cleanWay ? 'from-inside' : 'over-the-front' });
  const cover = wears('mask') || wears('respirator');
  if (habits.minds && cover && bareTouchSince(seen(run))) clean(run, habits);
  if (wears('mask')) act(run, { type: 'ppe.off', piece: 'mask', how: cleanWay ? 'by-straps' : 'by-front' });
  if (wears('respirator') && habits.respiratorInside)
    act(run, { type: 'ppe.off', piece: 'respirator', how: 'by-straps' });
  if (habits.cleansLast) clean(run, habits);
  act(run, { type: 'room.left' });
  act(run, { type: 'door.shut' });
  if (!wears('respirator')) return;
  act(run, { type: 'ppe.off', piece: 'respirator', how: 'by-straps' });
  if (habits.cleansLast) clean(run, habits);
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  const { case: scenario } = seen(run);
  if (habits.respectsFitTest && isAirborne(scenario) && !scenario.fitTest.holds) {
    act(run, { type: 'task.handed-over', to: 'nurse' });
    run.act({ type: 'visit.finished' });
    return;
  }
  if (habits.cleansFirst) clean(run, habits);
  dress(run, habits);
  act(run, { type: 'room.entered' });
  if (habits.minds) act(run, { type: 'door.shut' });
  greet(run, habits);
  care(run, habits);
  undress(run, habits);
  if (habits.handsOn) act(run, { type: 'room.handed-on', how: isAirborne(scenario) ? 'kept-shut' : 'next-patient' });
  run.act({ type: 'visit.finished' });
}
