/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import {
  answers,
  carriers,
  insides,
  labelParts,
  loadDecisions,
  logParts,
  outfits,
  packVerdicts,
  programs,
  rinses,
  slots,
  vialReadings,
  ways as sortWays,
  wraps,
  type InstrumentLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readInstrumentFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, ruleBreakerHabits, rusherHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { instrumentCasesSchema, readInstrumentEvent } from './schema.ts';
import { instruments, startOf, type Instruments } from './simulation.ts';

const by =
  (habits: Habits): Persona<Instruments> =>
  (run) => {
    work(run, habits);
  };

const someItems = ['hemostat', 'forceps', 'blade', 'scope', 'holder', 'speculum'] as const;
const somePacks = [
  'suture-set',
  'speculum-pouch',
  'biopsy-set',
  'laceration-set',
  'holder-pouch',
  'excision-set',
] as const;
const someStored = ['stored-a', 'stored-b', 'stored-c'] as const;

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly InstrumentLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly T[]): T => {
    const drawn = list[draw(label, 0, list.length - 1)];
    if (drawn === undefined) throw new RangeError('an empty list');
    return drawn;
  };
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 900_000) },
    { type: 'hint.asked' },
    { type: 'outfit.put-on', outfit: one('outfit', outfits) },
    { type: 'soil.kept-moist' },
    { type: 'tray.carried', in: one('carrier', carriers) },
    { type: 'item.sorted', item: one('item', someItems), to: one('way', sortWays) },
    { type: 'batch.rinsed', water: maybe('hot') ? 'hot' : 'cool' },
    { type: 'batch.soaked', minutes: draw('minutes', 1, 30), open: maybe('open') },
    { type: 'batch.brushed', where: maybe('tap') ? 'at-the-tap' : 'under-water' },
    { type: 'batch.shaken', lid: maybe('lid'), open: maybe('shaken') },
    { type: 'batch.rinsed-clear' },
    { type: 'batch.dried' },
    { type: 'batch.oiled', with: maybe('oil') ? 'household-oil' : 'instrument-milk' },
    { type: 'item.inspected', item: one('look', someItems) },
    { type: 'item.tagged', item: one('tag', someItems) },
    {
      type: 'pack.wrapped',
      pack: one('pack', somePacks),
      wrap: one('wrap', wraps),
      hinges: maybe('hinges') ? 'open' : 'closed',
      tips: maybe('tips') ? 'guarded' : 'bare',
      inside: one('inside', insides),
      outside: maybe('outside'),
      label: labelParts.filter((part) => maybe(`label-${part}`)),
      written: maybe('paper') ? 'paper' : 'tape-or-film',
    },
    { type: 'water.filled', with: maybe('water') ? 'tap' : 'distilled' },
    {
      type: 'pack.placed',
      pack: one('place', somePacks),
      slot: one('slot', slots),
      how: maybe('flat') ? 'flat' : 'on-edge',
    },
    { type: 'spores.placed', slot: one('spores', slots) },
    { type: 'cycle.started', program: one('program', programs), dryMin: draw('dry', 0, 45) },
    { type: 'cycle.stopped' },
    { type: 'load.unloaded', hands: maybe('hands') ? 'clean-and-dry' : 'bare-and-damp' },
    {
      type: 'printout.recorded',
      lowestC: draw('celsius', 80, 150),
      minutes: draw('exposure', 0, 130),
      meets: maybe('meets'),
      confirmed: maybe('confirmed'),
    },
    { type: 'pack.judged', pack: one('judge', somePacks), as: one('verdict', packVerdicts) },
    { type: 'load.logged', parts: logParts.filter((part) => maybe(`log-${part}`)) },
    { type: 'spores.incubated', withControl: maybe('control') },
    { type: 'night.passed' },
    { type: 'spores.read', test: one('test', vialReadings), control: one('control-read', vialReadings) },
    { type: 'load.decided', as: one('decision', loadDecisions) },
    { type: 'sterilizer.tagged-out' },
    { type: 'sterilizer.put-back' },
    { type: 'supervisor.told' },
    { type: 'soak.tested' },
    { type: 'soak.replaced' },
    { type: 'soak.begun' },
    { type: 'soak.lifted', rinse: one('rinse', rinses) },
    { type: 'cabinet.judged', pack: one('stored', someStored), as: one('stored-verdict', packVerdicts) },
    { type: 'request.answered', answer: one('answer', answers) },
    { type: 'day.finished' },
  ];
}

const wrapped: InstrumentLearnerEvent = {
  type: 'pack.wrapped',
  pack: 'holder-pouch',
  wrap: 'pouch',
  hinges: 'open',
  tips: 'guarded',
  inside: 'integrator',
  outside: true,
  label: labelParts,
  written: 'tape-or-film',
};

export function trial(library: Library): Trial<Instruments> {
  const cases = instrumentCasesSchema.parse(parse(casesYaml));
  const facts = readInstrumentFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: instruments,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const scenario = cases.find(({ id }) => id === caseId);
      if (scenario === undefined) throw new Error(`instruments: no case "${caseId}"`);
      return startOf(scenario, facts, seed, mode);
    },
    readEvent: readInstrumentEvent,
    personas: {
      expert: by(expertHabits),
      slowButSafe: by(slowSafeHabits),
      rusher: by(rusherHabits),
      ruleBreaker: by(ruleBreakerHabits),
    },
    randomEvents,
    end: { type: 'day.finished' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'scope-in-the-soak',
      events: [
        wrapped,
        { type: 'pack.placed', pack: 'holder-pouch', slot: 'top-left', how: 'on-edge' },
        { type: 'cycle.started', program: 'wrapped-132', dryMin: 15 },
        { type: 'load.unloaded', hands: 'clean-and-dry' },
        { type: 'soak.begun' },
        { type: 'soak.lifted', rinse: 'sterile-or-filtered' },
        { type: 'night.passed' },
        { type: 'day.finished' },
        { type: 'time.passed', ms: 3_600_000 },
      ],
      bounded: ({ context }) => ({
        wrapped: context.wrapped.length,
        lifted: context.soak.soakedMin === null ? 0 : 1,
        started:
          context.run === null ? null : Math.min(2, Math.floor((context.nowMs - context.run.startedAtMs) / 3_600_000)),
      }),
    },
    gotFar: ({ context }) => context.run !== null,
    recorded: [
      {
        name: 'perfect',
        about: 'The weekly spore test in the vacuum sterilizer, from the sink to the vials of the next morning.',
        caseId: 'weekly-spores',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'The suture tray by somebody careful who forgets the oil and the initials.',
        caseId: 'suture-tray',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Growth in the vial by a rule breaker: everything released, nobody told, the machine put back.',
        caseId: 'growth-in-the-vial',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'short-cycle',
        about: 'Dr. Whitfield’s set by somebody in a hurry: a hot rinse, the unwrapped cycle, packs out wet.',
        caseId: 'paper-tells',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
