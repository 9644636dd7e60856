/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and feels nothing but what a
 * fingertip gets (seek.ts), sees nothing but blood in a window and in tubes, and hears what is said. If the simulation is fair,
 * the expert always passes and the random clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { inversionsFor, isWinged, takesUl } from './blood.ts';
import { questionIds } from './case.ts';
import type { BloodContext, Tube } from './context.ts';
import type { BloodLearnerEvent } from './events.ts';
import { fromSkin, mustNotDraw, neededTubes } from './findings.ts';
import { chartIt, enter, lance } from './follow.ts';
import { handlingOwed, notYetFull, owedTube } from './hint.ts';
import { labelNeeds } from './acts/tubes.ts';
import { policy } from './policy.ts';
import { seekVein } from './seek.ts';
import { isSpun } from './tubes.ts';
import type { Venipuncture } from './simulation.ts';

type Run = Runner<Venipuncture>;
const seen = (run: Run): BloodContext => run.snapshot.context;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly title: 'medical-assistant' | 'no-title';
  readonly identifies: boolean;
  readonly asks: boolean;
  readonly heedsNo: boolean;
  readonly gloves: boolean;
  readonly letsDry: boolean;
  readonly holds: boolean;
  readonly angleDeg: number;
  readonly keepsOrder: boolean;
  readonly mixes: boolean;
  readonly releases: boolean;
  readonly sharps: 'container' | 'recapped';
  readonly presses: boolean;
  readonly labels: 'chair' | 'away';
  readonly showsLabels: boolean;
  readonly spins: 'rightly' | 'early';
  readonly advises: boolean;
  readonly reports: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  title: 'medical-assistant',
  identifies: true,
  asks: true,
  heedsNo: true,
  gloves: true,
  letsDry: true,
  holds: true,
  angleDeg: 25,
  keepsOrder: true,
  mixes: true,
  releases: true,
  sharps: 'container',
  presses: true,
  labels: 'chair',
  showsLabels: true,
  spins: 'rightly',
  advises: false,
  reports: true,
  paceMs: 300,
};

/** Careful and slow: says no title, goes in a little steeply, forgets to show the labels. */
export const slowSafeHabits: Habits = {
  ...expertHabits,
  title: 'no-title',
  angleDeg: 34,
  showsLabels: false,
  paceMs: 900,
};

/** In a hurry: no questions, wet skin, lavender first, labels at the counter. */
export const rusherHabits: Habits = {
  ...expertHabits,
  identifies: false,
  asks: false,
  heedsNo: false,
  letsDry: false,
  keepsOrder: false,
  mixes: false,
  presses: false,
  labels: 'away',
  showsLabels: false,
  spins: 'early',
  reports: false,
  paceMs: 150,
};

/** Good hands, no respect for the rules. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  gloves: false,
  sharps: 'recapped',
  advises: true,
};

function act(run: Run, habits: Habits, event: BloodLearnerEvent): void {
  run.act(event);
  run.pass(habits.paceMs);
}

function greet(run: Run, habits: Habits): void {
  if (habits.asks) act(run, habits, { type: 'requisition.read' });
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  act(run, habits, { type: 'introduction.given', as: habits.title });
  act(run, habits, { type: 'identity.checked', by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'] });
  act(run, habits, { type: 'procedure.explained' });
  if (habits.asks) for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
}

function layTubes(run: Run, habits: Habits): void {
  for (let color = owedTube(seen(run)); color !== null; color = owedTube(seen(run))) {
    act(run, habits, { type: 'tube.laid', color, size: fromSkin(seen(run)) ? 'micro' : 'standard' });
    const old = seen(run).tubes.find(({ expired }) => expired);
    if (old !== undefined) act(run, habits, { type: 'tube.returned', id: old.id });
  }
}

const troubled = ({ needle, faint }: BloodContext): boolean =>
  needle?.nerve === true || needle?.lie === 'artery' || faint.stage === 'warned' || faint.stage === 'out';

function mix(run: Run, habits: Habits, tube: Tube): void {
  const times = habits.mixes ? inversionsFor(tube.color, seen(run).facts).low : 1;
  act(run, habits, { type: 'tube.inverted', id: tube.id, times });
}

function fillTubes(run: Run, habits: Habits): void {
  const order = habits.keepsOrder ? notYetFull(seen(run)) : [...notYetFull(seen(run))].reverse();
  for (const { id } of order) {
    act(run, habits, { type: 'tube.pushed', id });
    for (let waited = 0; waited < 60_000; waited += 500) {
      run.pass(500);
      if (troubled(seen(run))) return;
      const tube = seen(run).tubes.find((one) => one.id === id);
      if (tube === undefined || tube.ul >= takesUl(tube)) break;
      if (habits.releases && tube.ul > 0 && waited >= 500) run.act({ type: 'band.released' });
    }
    act(run, habits, { type: 'tube.removed' });
    const tube = seen(run).tubes.find((one) => one.id === id);
    if (tube !== undefined) mix(run, habits, tube);
    if (troubled(seen(run))) return;
  }
}

function takeOut(run: Run, habits: Habits): void {
  act(run, habits, { type: 'band.released' });
  act(run, habits, { type: 'needle.withdrawn', gauze: true });
  act(run, habits, { type: 'safety.activated' });
  act(run, habits, { type: 'sharps.dropped', how: habits.sharps });
}

/** After a faint or a pain: what helps, and the word to the provider. */
function care(run: Run, habits: Habits): void {
  const { faint } = seen(run);
  if (faint.stage === 'warned' || faint.stage === 'out') {
    act(run, habits, { type: 'patient.placed', posture: 'lying' });
    act(run, habits, { type: 'legs.raised' });
    act(run, habits, { type: 'help.called' });
    act(run, habits, { type: 'pulse.taken' });
  }
  const loose = seen(run).tubes.find((tube) => tube.ul > 0 && tube.mixedAtMs === null);
  if (loose !== undefined) mix(run, habits, loose);
}

function press(run: Run, habits: Habits): void {
  act(run, habits, { type: 'pressure.begun', elbow: 'straight' });
  const { case: patient } = seen(run);
  run.pass(habits.presses ? (patient.thinner ? policy.pressLongMs : policy.pressMs) + 1000 : 5000);
}

function stick(run: Run, habits: Habits): void {
  const spot = seekVein(run, Math.min(400, habits.paceMs), 3.5);
  if (spot === null) return;
  const { arm, at } = spot.touch;
  act(run, habits, { type: 'needle.picked', needle: at === 'hand' ? 'winged-23' : 'straight-21' });
  const needle = seen(run).needle;
  const blueFirst = neededTubes(seen(run))[0] === 'light-blue';
  const blues = seen(run).tubes.filter(({ color }) => color === 'light-blue').length;
  if (needle !== null && isWinged(needle.kind) && blueFirst && blues < 2 && habits.keepsOrder)
    act(run, habits, { type: 'tube.laid', color: 'light-blue', size: 'standard' });
  act(run, habits, { type: 'skin.cleaned', arm, at });
  if (habits.letsDry) run.pass(31_000);
  act(run, habits, { type: 'band.tied', arm, inches: 3.5 });
  if (habits.holds) act(run, habits, { type: 'vein.anchored', how: 'below' });
  enter(run, { angleDeg: habits.angleDeg, bevel: 'up', paceMs: Math.min(400, habits.paceMs) });
  if (!troubled(seen(run))) fillTubes(run, habits);
  const wasTroubled = troubled(seen(run));
  takeOut(run, habits);
  if (wasTroubled) care(run, habits);
  press(run, habits);
  if (wasTroubled && habits.reports)
    act(run, habits, { type: 'report.made', to: 'provider', content: 'what-happened' });
}

function drawFromVein(run: Run, habits: Habits): void {
  stick(run, habits);
  const { painAtMs, sticks } = seen(run);
  if (painAtMs !== null && sticks.length < policy.tries && notYetFull(seen(run)).length > 0) stick(run, habits);
}

function drawFromSkin(run: Run, habits: Habits): void {
  const { case: patient, facts } = seen(run);
  if (patient.cold && habits.letsDry) {
    act(run, habits, { type: 'limb.warmed' });
    run.pass(facts.warmMin.low * 60_000 + 1000);
  }
  act(run, habits, { type: 'lancet.picked', tenths: patient.method === 'heel' ? 10 : 15 });
  act(run, habits, { type: 'pad.cleaned' });
  if (habits.letsDry) run.pass(31_000);
  lance(run);
  run.pass(habits.paceMs);
  act(run, habits, { type: 'sharps.dropped', how: habits.sharps });
  if (habits.presses) act(run, habits, { type: 'drop.wiped' });
  const colors = habits.keepsOrder ? neededTubes(seen(run)) : [...neededTubes(seen(run))].reverse();
  for (const color of colors) {
    const of = () => seen(run).tubes.find((tube) => tube.color === color);
    for (let drops = 0; drops < 20 && (of()?.ul ?? 500) < 400; drops += 1) {
      act(run, habits, { type: 'drop.pressed', how: habits.presses ? 'gentle' : 'milked' });
      act(run, habits, { type: 'drop.pressed', how: 'gentle' });
      const tube = of();
      if (tube !== undefined) act(run, habits, { type: 'drop.taken', id: tube.id, how: 'touched' });
    }
    const tube = of();
    if (tube !== undefined) mix(run, habits, tube);
  }
  press(run, habits);
}

function label(run: Run, habits: Habits): void {
  for (const { id, ul } of seen(run).tubes)
    if (ul > 0) act(run, habits, { type: 'tube.labeled', id, holds: labelNeeds });
}

function finish(run: Run, habits: Habits): void {
  const drawn = seen(run).sticks.length + seen(run).lancings.length > 0;
  if (drawn) {
    if (habits.labels === 'chair') label(run, habits);
    if (habits.showsLabels) act(run, habits, { type: 'labels.shown' });
    act(run, habits, { type: 'site.checked' });
    if (seen(run).case.ageGroup !== 'infant') act(run, habits, { type: 'bandage.put' });
    act(run, habits, { type: 'gloves.removed' });
    if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  }
  act(run, habits, {
    type: 'patient.told',
    line: habits.advises ? 'you-should-skip-your-medicine' : 'provider-goes-over-results',
  });
  act(run, habits, { type: 'patient.released' });
  if (habits.labels === 'away') label(run, habits);
  for (const tube of seen(run).tubes)
    if (tube.ul > 0) act(run, habits, { type: 'tube.handled', id: tube.id, how: handlingOwed(seen(run), tube) });
  if (seen(run).tubes.some(({ ul, color, size }) => ul > 0 && isSpun(color) && size !== 'micro')) {
    if (habits.spins === 'rightly') run.act({ type: 'time.skipped', ms: seen(run).facts.clotMin * 60_000 });
    act(run, habits, { type: 'centrifuge.run', balance: 'equal-opposite' });
  }
  if (drawn) act(run, habits, { type: 'specimens.sent' });
  chartIt(run);
  run.act({ type: 'visit.finished' });
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  const why = mustNotDraw(seen(run));
  if (why !== null && habits.heedsNo) {
    if (habits.reports) act(run, habits, { type: 'report.made', to: 'provider', content: why });
    finish(run, habits);
    return;
  }
  const lies = seen(run).case.faints === 'told' && habits.asks;
  act(run, habits, { type: 'patient.placed', posture: lies ? 'lying' : 'sitting' });
  if (habits.gloves) act(run, habits, { type: 'gloves.put', kind: 'nitrile' });
  layTubes(run, habits);
  if (fromSkin(seen(run))) drawFromSkin(run, habits);
  else drawFromVein(run, habits);
  finish(run, habits);
}
