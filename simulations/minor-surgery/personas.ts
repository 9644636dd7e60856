/**
 * People as code, for tests and demonstrations only: each drives a run through learner events and sees only what a screen gives
 * (what was said, what lies there, the provider's requests). If the simulation is fair, the expert always passes and the random
 * clicker never does.
 */
import type { Runner } from '../core/driver.ts';
import { allergens } from './case.ts';
import type { SurgeryContext } from './context.ts';
import { piecesInSight } from './describe.ts';
import { timeOutParts, type Help, type SurgeryLearnerEvent } from './events.ts';
import { isPaleNow, missingItems, orderedStitches, requestNow, stillIn, visibleStitch } from './findings.ts';
import { freePlace } from './follow.ts';
import { isSharp } from './items.ts';
import { noteOwed } from './rubric/after.ts';
import type { MinorSurgery } from './simulation.ts';

type Run = Runner<MinorSurgery>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly cleansHands: boolean;
  readonly identifies: boolean;
  readonly introduces: boolean;
  readonly reads: boolean;
  readonly checks: boolean;
  readonly timesOut: boolean;
  readonly counts: boolean;
  /** Says what was contaminated and starts again. */
  readonly honest: boolean;
  /** Slips with the first glove and drops the first thing too low. */
  readonly clumsy: boolean;
  readonly stays: boolean;
  readonly labels: boolean;
  readonly teaches: boolean;
  readonly charts: boolean;
  readonly oversteps: boolean;
  readonly paceMs: number;
}

export const expertHabits: Habits = {
  cleansHands: true,
  identifies: true,
  introduces: true,
  reads: true,
  checks: true,
  timesOut: true,
  counts: true,
  honest: true,
  clumsy: false,
  stays: true,
  labels: true,
  teaches: true,
  charts: true,
  oversteps: false,
  paceMs: 2000,
};

/** Careful, with clumsy hands: slips, says so, starts again. */
export const slowSafeHabits: Habits = { ...expertHabits, clumsy: true, paceMs: 6000 };

/** In a hurry: no checks, no counts, no time-out, and what slipped stays. */
export const rusherHabits: Habits = {
  ...expertHabits,
  introduces: false,
  identifies: false,
  reads: false,
  checks: false,
  timesOut: false,
  counts: false,
  honest: false,
  clumsy: true,
  stays: false,
  labels: false,
  teaches: false,
  charts: false,
  paceMs: 500,
};

/** Good hands, no respect for the rules: hands, identity and scope. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  cleansHands: false,
  identifies: false,
  oversteps: true,
};

const seen = (run: Run): SurgeryContext => run.snapshot.context;

function act(run: Run, habits: Habits, ...events: readonly SurgeryLearnerEvent[]): void {
  for (const event of events) {
    run.act(event);
    run.pass(habits.paceMs);
  }
}

function greet(run: Run, habits: Habits): void {
  if (habits.cleansHands) act(run, habits, { type: 'hands.cleaned' });
  if (habits.introduces) act(run, habits, { type: 'introduction.given', as: 'medical-assistant' });
  act(run, habits, { type: 'identity.checked', by: habits.identifies ? ['full-name', 'birth-date'] : ['first-name'] });
  const { case: patient } = seen(run);
  if (habits.reads) {
    act(run, habits, { type: 'order.read' }, { type: 'allergies.asked', about: allergens });
    if (patient.allergy !== null) act(run, habits, { type: 'provider.told', what: 'allergy' });
    act(run, habits, { type: 'consent.checked' });
    if (patient.task.kind === 'procedure' && patient.task.consent !== 'signed')
      act(run, habits, { type: 'provider.told', what: 'consent' });
    act(run, habits, { type: 'procedure.explained' });
  }
}

function openPack(run: Run, habits: Habits): void {
  act(run, habits, { type: 'stand.chosen', stand: 'waist-high' });
  if (habits.checks) {
    act(run, habits, { type: 'pack.checked' });
    if (!['none', 'indicator'].includes(seen(run).field.pack))
      act(run, habits, { type: 'pack.replaced' }, { type: 'pack.checked' });
  }
  const order = habits.checks
    ? (['far', 'left', 'right', 'near'] as const)
    : (['near', 'left', 'right', 'far'] as const);
  for (const flap of order) act(run, habits, { type: 'flap.opened', flap, way: 'tip' });
  if (!habits.checks) return;
  act(run, habits, { type: 'indicator.read' });
  if (seen(run).field.pack !== 'indicator') return;
  act(run, habits, { type: 'field.restarted' });
  openPack(run, habits);
}

function fillField(run: Run, habits: Habits, slips: boolean): void {
  for (const item of missingItems(seen(run))) {
    const isFirst = slips && item === missingItems(seen(run))[0];
    act(run, habits, {
      type: 'item.added',
      item,
      ...freePlace(seen(run), item),
      way: 'flip',
      heightMm: isFirst ? 60 : 155,
    });
  }
  act(run, habits, { type: 'distraction.met', way: habits.stays ? 'ask-colleague' : 'turn-away' });
  if (seen(run).case.pours)
    act(
      run,
      habits,
      { type: 'bottle.read' },
      { type: 'bottle.poured', heightMm: 130, palmed: true, lipped: habits.checks },
    );
}

function setUp(run: Run, habits: Habits): void {
  openPack(run, habits);
  fillField(run, habits, habits.clumsy && seen(run).case.adds.length > 0);
  if (seen(run).field.unsterile && habits.honest) {
    act(run, habits, { type: 'field.restarted' });
    openPack(run, habits);
    fillField(run, habits, false);
  }
}

function glove(run: Run, habits: Habits): void {
  if (habits.checks) act(run, habits, { type: 'hands.rubbed' });
  act(run, habits, { type: 'gloves.opened', kind: 'latex-free' });
  act(run, habits, { type: 'gloves.stepped', step: 'first', way: habits.clumsy ? 'outside' : 'folded-cuff' });
  if (habits.clumsy && habits.honest) {
    act(run, habits, { type: 'gloves.changed' }, { type: 'gloves.opened', kind: 'latex-free' });
    act(run, habits, { type: 'gloves.stepped', step: 'first', way: 'folded-cuff' });
  }
  act(
    run,
    habits,
    { type: 'gloves.stepped', step: 'second', way: 'under-cuff' },
    { type: 'gloves.stepped', step: 'cuffs', way: 'outside-to-outside' },
  );
}

function count(run: Run, habits: Habits, when: 'before' | 'after'): void {
  act(run, habits, { type: 'count.said', when, ...piecesInSight(seen(run), when) });
}

const helpFor: Readonly<Record<string, Help>> = {
  blot: 'blot',
  'cut-suture': 'cut-as-told',
  specimen: 'hold-jar',
  'out-of-scope': 'not-mine',
};

function answer(run: Run, habits: Habits): void {
  for (let turn = 0; turn < 30 && requestNow(seen(run)) !== null; turn += 1) {
    if (isPaleNow(seen(run))) act(run, habits, { type: 'provider.told', what: 'patient-pale' });
    const request = requestNow(seen(run));
    if (request === null) return;
    if (request.item !== null)
      act(run, habits, {
        type: 'instrument.handed',
        item: request.item,
        way: isSharp(request.item) && habits.checks ? 'neutral-zone' : 'handle-first',
      });
    else
      act(run, habits, {
        type: 'helped',
        how: request.kind === 'out-of-scope' && habits.oversteps ? 'do-it' : (helpFor[request.kind] ?? 'blot'),
      });
    if (request.item !== null && !seen(run).field.items.some(({ item }) => item === request.item)) return;
  }
}

function operate(run: Run, habits: Habits): void {
  const { antiseptic, case: patient } = seen(run);
  if (patient.task.kind !== 'procedure') return;
  const { specimen, markAgrees } = patient.task;
  act(run, habits, {
    type: 'skin.prepped',
    with: antiseptic,
    way: antiseptic === 'chlorhexidine' ? 'back-and-forth' : 'center-outward',
  });
  glove(run, habits);
  if (habits.counts) count(run, habits, 'before');
  if (habits.timesOut) {
    act(run, habits, { type: 'time-out.called', parts: timeOutParts });
    if (!markAgrees) act(run, habits, { type: 'provider.told', what: 'wrong-site' });
    run.act({ type: 'time.skipped', ms: 30_000 });
  }
  if (specimen !== null) act(run, habits, { type: 'specimen.taken', container: specimen.container });
  act(run, habits, { type: 'procedure.begun' });
  answer(run, habits);
  if (habits.counts) {
    count(run, habits, 'after');
    const { before, after } = seen(run).did.counts;
    if (before !== null && after !== null && after.gauze < before.gauze) {
      act(run, habits, { type: 'provider.told', what: 'count-off' });
      count(run, habits, 'after');
    }
  }
  act(run, habits, { type: 'wound.covered', with: 'dry-dressing' });
  if (specimen !== null) {
    act(run, habits, { type: 'jar.labeled', on: habits.labels ? 'jar' : 'lid', site: specimen.site });
    if (habits.labels)
      act(
        run,
        habits,
        { type: 'requisition.filled', site: specimen.site },
        { type: 'label.compared' },
        { type: 'specimen.bagged' },
        { type: 'specimen.logged' },
      );
  }
  act(run, habits, { type: 'sharps.discarded', into: habits.checks ? 'sharps-box' : 'left-on-tray' });
}

function takeOut(run: Run, habits: Habits): void {
  const { task } = seen(run).case;
  if (task.kind !== 'removal') return;
  glove(run, habits);
  if (task.looks === 'red-with-pus' && habits.checks) {
    act(run, habits, { type: 'provider.told', what: 'wound-looks' });
    return;
  }
  act(run, habits, { type: 'wound.cleaned', way: 'clean-to-dirty' });
  const order = habits.checks ? orderedStitches(seen(run)) : Array.from({ length: task.placed }, (_, index) => index);
  const way = task.what === 'suture' ? 'cut-at-skin-pull-toward' : 'squeeze-fully-lift-straight';
  const quick = task.what === 'suture' ? 'cut-mid-thread-pull-toward' : 'squeeze-half-and-pull';
  for (const index of order) {
    if (seen(run).did.gapedAtMs !== null && habits.checks) break;
    if (visibleStitch(seen(run), index))
      act(run, habits, { type: 'stitch.removed', index, way: habits.checks ? way : quick });
  }
  const isShort = task.order === 'all' && seen(run).did.gapedAtMs === null && seen(run).stitches.length < task.placed;
  if (isShort && habits.checks) {
    act(run, habits, { type: 'provider.told', what: 'stitch-missing' }, { type: 'scab.softened' });
    for (const index of order)
      if (visibleStitch(seen(run), index) && stillIn(seen(run)) > 0)
        act(run, habits, { type: 'stitch.removed', index, way });
  }
  if (habits.counts) act(run, habits, { type: 'stitches.counted', number: seen(run).stitches.length });
  const gapes = seen(run).did.gapedAtMs !== null;
  if (gapes && habits.checks) act(run, habits, { type: 'provider.told', what: 'wound-gapes' });
  act(run, habits, { type: 'wound.covered', with: gapes ? 'moist-gauze' : 'dry-dressing' });
  act(run, habits, { type: 'sharps.discarded', into: habits.checks ? 'sharps-box' : 'trash' });
}

function changeDressing(run: Run, habits: Habits): void {
  if (seen(run).case.task.kind !== 'dressing') return;
  glove(run, habits);
  act(run, habits, { type: 'wound.cleaned', way: habits.checks ? 'clean-to-dirty' : 'back-and-forth-same-gauze' });
  act(run, habits, { type: 'dressing.done', act: habits.checks ? 'laid-straight-down' : 'laid-and-slid' });
  act(run, habits, { type: 'dressing.done', act: 'taped-at-edges' });
  if (habits.checks) act(run, habits, { type: 'dressing.done', act: 'dated-and-initialed' });
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  greet(run, habits);
  const { task, sheet } = seen(run).case;
  if (task.kind === 'dressing') {
    if (habits.checks) act(run, habits, { type: 'dressing.done', act: 'clean-gloves-on' });
    act(
      run,
      habits,
      { type: 'dressing.done', act: 'tape-toward-wound' },
      { type: 'dressing.done', act: 'old-into-bag' },
    );
    if (habits.checks) act(run, habits, { type: 'dressing.done', act: 'gloves-off' }, { type: 'hands.rubbed' });
  }
  if (habits.reads && task.kind !== 'procedure') act(run, habits, { type: 'wound.looked' });
  setUp(run, habits);
  operate(run, habits);
  takeOut(run, habits);
  changeDressing(run, habits);
  if (habits.teaches) for (const line of sheet) act(run, habits, { type: 'sheet.taught', line });
  act(run, habits, { type: 'patient.told', line: habits.oversteps ? 'it-is-not-cancer' : 'provider-will-explain' });
  if (habits.charts) act(run, habits, { type: 'note.charted', parts: noteOwed(seen(run)) });
  run.act({ type: 'visit.finished' });
}
