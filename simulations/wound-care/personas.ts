/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees only what a screen gives
 * (the marks of the ruler, what is seen, how a turn feels). If the simulation is fair, the expert always passes and the random
 * clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { mainTurns, recheckAfterMs, wrapDone } from './bandage.ts';
import { questionIds } from './case.ts';
import type { WoundContext } from './context.ts';
import type { RollerWidth, WoundLearnerEvent } from './events.ts';
import { dressingNow, flagsOwed } from './findings.ts';
import { layTurn, sizeOf, snugPull } from './follow.ts';
import { noteOwed } from './rubric/tell.ts';
import type { WoundCare } from './simulation.ts';

type Run = Runner<WoundCare>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly asks: boolean;
  readonly gloves: boolean;
  readonly measures: boolean;
  /** Millimeters a ruler is misread by. */
  readonly misreadMm: number;
  readonly describes: boolean;
  readonly careful: boolean;
  readonly rechecks: boolean;
  readonly reports: boolean;
  readonly teaches: boolean;
  readonly charts: boolean;
  readonly oversteps: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  asks: true,
  gloves: true,
  measures: true,
  misreadMm: 0,
  describes: true,
  careful: true,
  rechecks: true,
  reports: true,
  teaches: true,
  charts: true,
  oversteps: false,
  paceMs: 3000,
};

/** Careful, with a ruler misread by a little and one check of circulation left out. */
export const slowSafeHabits: Habits = { ...expertHabits, misreadMm: 2, rechecks: false, paceMs: 8000 };

/** In a hurry: a guess for a size, a bandage pulled on as it comes, nothing told. */
export const rusherHabits: Habits = {
  ...expertHabits,
  identifies: false,
  measures: false,
  careful: false,
  rechecks: false,
  reports: false,
  teaches: false,
  paceMs: 700,
};

/** Good hands, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  oversteps: true,
};

const seen = (run: Run): WoundContext => run.snapshot.context;

function act(run: Run, habits: Habits, ...events: readonly WoundLearnerEvent[]): void {
  for (const event of events) {
    run.act(event);
    run.pass(habits.paceMs);
  }
}

function greet(run: Run, habits: Habits): void {
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces)
    act(run, habits, { type: 'introduction.given', as: 'medical-assistant' }, { type: 'procedure.explained' });
  act(run, habits, { type: 'identity.checked', by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'] });
  if (seen(run).case.comesTight && habits.careful)
    act(
      run,
      habits,
      { type: 'cms.checked' },
      { type: 'bandage.loosened' },
      { type: 'report.made', what: 'circulation', to: 'provider', when: 'now' },
      { type: 'cms.checked' },
    );
  if (habits.asks) {
    act(run, habits, { type: 'order.read' });
    for (const question of questionIds) act(run, habits, { type: 'question.asked', question });
  }
}

function report(run: Run, habits: Habits): void {
  if (!habits.reports) return;
  for (const what of flagsOwed(seen(run)))
    if (!seen(run).did.reports.some((one) => one.what === what))
      act(run, habits, { type: 'report.made', what, to: 'provider', when: 'now' });
}

function tend(run: Run, habits: Habits): void {
  const { wound, clean, flags, dressing } = seen(run).case;
  if (wound === null) return;
  if (habits.gloves) act(run, habits, { type: 'gear.put-on', gear: ['gloves'] });
  act(run, habits, { type: 'old.removed' });
  if (habits.careful) act(run, habits, { type: 'wound.looked' }, { type: 'gloves.changed' });
  report(run, habits);
  const leavesIt = flags.includes('opened') && habits.careful;
  if (habits.measures && !leavesIt)
    act(
      run,
      habits,
      { type: 'ruler.laid', way: 'long', offsetMm: 10 },
      { type: 'ruler.laid', way: 'across', offsetMm: 10 },
      { type: 'depth.dipped' },
    );
  const size = sizeOf(seen(run));
  const lengthMm = habits.measures ? size.lengthMm + habits.misreadMm : 50;
  if (!leavesIt) act(run, habits, { type: 'size.charted', ...size, lengthMm, confirmed: true });
  const { bed, drainage, amount, odor, edges, around } = wound;
  if (habits.describes) act(run, habits, { type: 'look.charted', bed, drainage, amount, odor, edges, around });
  if (clean === 'irrigate') {
    if (habits.careful) act(run, habits, { type: 'gear.put-on', gear: ['mask-and-eyes', 'gown'] });
    act(run, habits, {
      type: 'wound.irrigated',
      distanceMm: habits.careful ? 25 : 90,
      gentle: habits.careful,
      toDirtyEnd: true,
    });
  } else if (clean === 'wipe' && !leavesIt) {
    act(run, habits, { type: 'wound.wiped', way: habits.careful ? 'clean-to-dirty' : 'same-gauze' });
  }
  const kind = habits.careful ? dressingNow(seen(run)) : 'dry-gauze';
  if (dressing !== null && kind !== null)
    act(
      run,
      habits,
      { type: 'dressing.laid', kind, way: habits.careful ? 'straight-down' : 'slid' },
      { type: 'dressing.taped', way: 'edges' },
    );
}

function wrap(run: Run, habits: Habits): void {
  const { wrap: ordered, sling } = seen(run).case;
  if (ordered === null) return;
  if (habits.careful) act(run, habits, { type: 'cms.checked' });
  act(run, habits, {
    type: 'bandage.begun',
    widthIn: ordered.widthIn as RollerWidth,
    start: habits.careful ? 'far-end' : 'near-end',
    tipsOut: habits.careful,
  });
  const pull = habits.careful ? snugPull(seen(run), 'circular', 0) : 180;
  act(run, habits, { type: 'turn.laid', kind: 'circular', advanceMm: 0, pull });
  if (habits.careful) act(run, habits, { type: 'turn.laid', kind: 'circular', advanceMm: 0, pull });
  for (let turn = 0; turn < 20 && !wrapDone(seen(run)); turn += 1) {
    if (!habits.careful && turn > 2) break;
    layTurn(run);
    run.pass(habits.paceMs);
  }
  if (
    mainTurns(
      seen(run).bandage ?? { turns: [], widthIn: 3, start: 'far-end', tipsOut: true, secured: null, securedAtMs: null },
    ).length > 0
  )
    act(run, habits, { type: 'bandage.secured', way: 'edges' });
  if (habits.careful) act(run, habits, { type: 'cms.checked' });
  if (sling)
    act(run, habits, { type: 'sling.put-on', hand: habits.careful ? 'above-elbow' : 'hanging', knot: 'side-of-neck' });
  if (habits.rechecks) {
    run.act({ type: 'time.skipped', ms: recheckAfterMs });
    act(run, habits, { type: 'cms.checked' });
  }
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  tend(run, habits);
  wrap(run, habits);
  report(run, habits);
  if (habits.teaches) {
    for (const line of seen(run).case.sheet) act(run, habits, { type: 'sheet.taught', line });
    act(run, habits, { type: 'shown.back' });
  }
  act(run, habits, { type: 'patient.told', line: habits.oversteps ? 'it-is-infected' : 'provider-looks' });
  if (habits.charts) act(run, habits, { type: 'note.charted', parts: noteOwed(seen(run)) });
  run.act({ type: 'visit.finished' });
}
