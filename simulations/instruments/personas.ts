/**
 * People as code, for tests and demonstrations only: each drives a day through learner events and sees what a person there sees: the
 * sheet, the things under the light, the paper, the packs on the cart, the vials. Nobody knows the machine's fault.
 */
import type { Runner } from '../core/driver.ts';
import { paperOf } from './acts.ts';
import type { InstrumentContext } from './context.ts';
import {
  labelParts,
  logParts,
  slots,
  type InstrumentLearnerEvent,
  type LabelPart,
  type LogPart,
  type Program,
} from './events.ts';
import { atTheSink, openPacks, rightVerdict, soaks, storedVerdict } from './findings.ts';
import { leastWay } from './items.ts';
import { chamberNow, vialsShow } from './load.ts';
import type { Instruments } from './simulation.ts';

type Run = Runner<Instruments>;

/** How somebody works. The expert's way is `expertHabits`; the others differ from it in what they leave out. */
export interface Habits {
  readonly dresses: boolean;
  readonly boxes: boolean;
  readonly cleans: boolean;
  readonly oils: boolean;
  readonly looks: boolean;
  readonly indicators: boolean;
  readonly label: readonly LabelPart[];
  readonly onEdge: boolean;
  readonly chooses: 'by-load' | 'shortest';
  readonly dryMin: number;
  readonly reads: boolean;
  readonly judges: 'by-finding' | 'all-good';
  readonly log: readonly LogPart[];
  readonly spores: boolean;
  readonly reports: boolean;
  readonly strip: boolean;
  readonly soakShare: number;
  readonly answers: 'no' | 'yes';
  readonly putsBack: boolean;
  readonly readsOff: number;
}

export const expertHabits: Habits = {
  dresses: true,
  boxes: true,
  cleans: true,
  oils: true,
  looks: true,
  indicators: true,
  label: labelParts,
  onEdge: true,
  chooses: 'by-load',
  dryMin: 30,
  reads: true,
  judges: 'by-finding',
  log: logParts,
  spores: true,
  reports: true,
  strip: true,
  soakShare: 1,
  answers: 'no',
  putsBack: false,
  readsOff: 0,
};

/** Careful, but forgets the oil and the initials. */
export const slowSafeHabits: Habits = {
  ...expertHabits,
  oils: false,
  label: ['contents', 'date', 'sterilizer', 'load'],
  log: ['load', 'date', 'contents', 'cycle', 'readings', 'indicators'],
};

/** In a hurry: a quick rinse, the short cycle, packs out wet. */
export const rusherHabits: Habits = {
  ...expertHabits,
  boxes: false,
  cleans: false,
  oils: false,
  looks: false,
  label: ['contents'],
  chooses: 'shortest',
  dryMin: 0,
  reads: false,
  judges: 'all-good',
  log: ['load'],
  spores: false,
  reports: false,
  strip: false,
  soakShare: 0.3,
  answers: 'yes',
};

/** Good hands, no respect for the rules: releases everything, tells nobody, puts the machine back. */
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  dresses: false,
  judges: 'all-good',
  reports: false,
  strip: false,
  putsBack: true,
  answers: 'yes',
};

const seen = (run: Run): InstrumentContext => run.snapshot.context;
const paceMs = 3000;

function act(run: Run, event: InstrumentLearnerEvent): void {
  run.act(event);
  run.pass(paceMs);
}

function atSink(run: Run, habits: Habits): void {
  const { items } = seen(run).case;
  if (habits.dresses) act(run, { type: 'outfit.put-on', outfit: 'utility-full' });
  if (habits.boxes) act(run, { type: 'soil.kept-moist' });
  act(run, { type: 'tray.carried', in: habits.boxes ? 'closed-labeled-box' : 'open-basin' });
  for (const { id, kind } of [...items].sort((a, b) => Number(b.kind === 'blade') - Number(a.kind === 'blade')))
    act(run, { type: 'item.sorted', item: id, to: leastWay(kind) });
  if (atTheSink(seen(run)).length === 0) return;
  act(run, { type: 'batch.rinsed', water: habits.cleans ? 'cool' : 'hot' });
  if (habits.cleans) {
    act(run, { type: 'batch.soaked', minutes: 10, open: true });
    act(run, { type: 'batch.brushed', where: 'under-water' });
    act(run, { type: 'batch.rinsed-clear' });
    act(run, { type: 'batch.dried' });
  }
  if (habits.oils) act(run, { type: 'batch.oiled', with: 'instrument-milk' });
  if (!habits.looks) return;
  for (const { id } of atTheSink(seen(run))) {
    act(run, { type: 'item.inspected', item: id });
    const words = seen(run).happened?.words ?? '';
    if (!words.startsWith('clean')) act(run, { type: 'item.tagged', item: id });
  }
}

function soak(run: Run, habits: Habits): void {
  const { case: scenario } = seen(run);
  if (!soaks(seen(run)) || scenario.soak === null) return;
  if (habits.strip) {
    act(run, { type: 'soak.tested' });
    if (seen(run).happened?.what === 'strip-fails') {
      act(run, { type: 'soak.replaced' });
      act(run, { type: 'soak.tested' });
    }
  }
  act(run, { type: 'soak.begun' });
  run.act({ type: 'time.skipped', ms: Math.round(scenario.soak.minutes * 60_000 * habits.soakShare) });
  act(run, { type: 'soak.lifted', rinse: habits.soakShare < 1 ? 'not-rinsed' : 'sterile-or-filtered' });
}

function sterilize(run: Run, habits: Habits): void {
  const context = seen(run);
  for (const { id, kind } of openPacks(context))
    act(run, {
      type: 'pack.wrapped',
      pack: id,
      wrap: kind === 'single' ? 'pouch' : 'double-wrap',
      hinges: habits.looks ? 'open' : 'closed',
      tips: habits.looks ? 'guarded' : 'bare',
      inside: habits.indicators ? 'integrator' : 'none',
      outside: true,
      label: habits.label,
      written: 'tape-or-film',
    });
  act(run, { type: 'water.filled', with: habits.oils || habits.reads ? 'distilled' : 'tap' });
  for (const [index, { pack }] of seen(run).wrapped.entries())
    act(run, {
      type: 'pack.placed',
      pack,
      slot: habits.onEdge ? (slots[index] ?? 'top-left') : 'top-left',
      how: habits.onEdge ? 'on-edge' : 'flat',
    });
  if (habits.spores && context.case.sporeDue) act(run, { type: 'spores.placed', slot: 'bottom-left' });
  if (context.case.request !== null)
    act(run, {
      type: 'request.answered',
      answer: habits.answers === 'no' ? 'full-cycle-and-another-set' : 'shorten-it',
    });
  const program: Program =
    habits.chooses === 'shortest'
      ? 'immediate-132'
      : context.case.sterilizer === 'prevacuum'
        ? 'vacuum-132'
        : 'wrapped-121';
  act(run, { type: 'cycle.started', program, dryMin: habits.dryMin });
  for (let step = 0; step < 24 && !(chamberNow(seen(run))?.phase === 'over'); step += 1)
    run.act({ type: 'time.skipped', ms: 300_000 });
  act(run, { type: 'load.unloaded', hands: habits.reads ? 'clean-and-dry' : 'bare-and-damp' });
}

function prove(run: Run, habits: Habits): void {
  const paper = paperOf(seen(run));
  if (habits.reads && paper !== null)
    act(run, {
      type: 'printout.recorded',
      lowestC: paper.lowestC + habits.readsOff,
      minutes: paper.exposureMin,
      meets: paper.lowestC >= paper.setC,
      confirmed: true,
    });
  for (const out of seen(run).out)
    act(run, {
      type: 'pack.judged',
      pack: out.pack,
      as: habits.judges === 'all-good' ? 'release' : rightVerdict(seen(run), out),
    });
  if (habits.reports && paper !== null && paper.lowestC < paper.setC) doubt(run);
  act(run, { type: 'load.logged', parts: habits.log });
  if (habits.spores && seen(run).case.sporeDue) act(run, { type: 'spores.incubated', withControl: true });
  for (const pack of seen(run).case.cabinet)
    act(run, {
      type: 'cabinet.judged',
      pack: pack.id,
      as: habits.judges === 'all-good' ? 'release' : storedVerdict(pack),
    });
  if (seen(run).incubated === null) return;
  act(run, { type: 'night.passed' });
  const shown = vialsShow(seen(run));
  if (shown === null) return;
  act(run, { type: 'spores.read', ...shown });
  const bad = shown.test === 'growth' || shown.control === 'no-growth';
  if (bad && habits.reports) doubt(run);
  act(run, {
    type: 'load.decided',
    as:
      habits.judges === 'all-good' || !bad
        ? 'stays-released'
        : shown.test === 'growth'
          ? 'quarantine-and-recall'
          : 'wait-for-a-new-test',
  });
}

function doubt(run: Run): void {
  act(run, { type: 'sterilizer.tagged-out' });
  act(run, { type: 'supervisor.told' });
}

/** A whole day with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  atSink(run, habits);
  soak(run, habits);
  sterilize(run, habits);
  prove(run, habits);
  if (habits.putsBack) {
    act(run, { type: 'sterilizer.tagged-out' });
    act(run, { type: 'sterilizer.put-back' });
  }
  run.act({ type: 'day.finished' });
}
