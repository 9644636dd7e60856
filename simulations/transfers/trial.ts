/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { questionIds, stretches } from './case.ts';
import { statusOf } from './describe.ts';
import {
  beltPlaces,
  blocks,
  chartNotes,
  fallWays,
  floorActs,
  grips,
  helpers,
  patientLines,
  reportContents,
  reportTargets,
  rideWays,
  type TransfersLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readTransfersFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { readTransfersEvent, transfersCasesSchema } from './schema.ts';
import { startOf, transfers, type Transfers } from './simulation.ts';

const by =
  (habits: Habits): Persona<Transfers> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly TransfersLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 70_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'dizzy.asked' },
    { type: 'shoes.put' },
    { type: 'path.cleared' },
    { type: 'table.readied' },
    { type: 'chair.placed', x: draw('x', -140, 140), y: draw('y', 0, 160), facing: draw('facing', -12, 12) * 15 },
    { type: 'brake.set', wheel: maybe('wheel') ? 'left' : 'right', on: maybe('on') },
    { type: 'footrests.set', up: maybe('up') },
    { type: 'belt.put', place: one('belt', beltPlaces), fingers: draw('fingers', 0, 6) },
    { type: 'belt.removed' },
    { type: 'helper.called', helper: one('helper', helpers) },
    { type: 'patient.satup' },
    { type: 'patient.edged' },
    { type: 'stance.taken', feetCm: draw('feet', 0, 90), bent: maybe('bent'), block: one('block', blocks) },
    { type: 'grip.taken', grip: one('grip', grips) },
    { type: 'count.said' },
    { type: 'rise.made' },
    { type: 'turn.made' },
    { type: 'seat.lowered', slowly: maybe('slowly') },
    { type: 'seat.regained' },
    { type: 'fall.met', way: one('way', fallWays) },
    { type: 'floor.acted', act: one('floor', floorActs) },
    { type: 'moved.otherwise', by: one('otherwise', ['lift', 'themself', 'examined-in-chair'] as const) },
    { type: 'ride.made', stretch: one('stretch', stretches), way: one('ride', rideWays) },
    { type: 'move.charted', notes: chartNotes.filter((note) => maybe(`note-${note}`)) },
    { type: 'incident.written', inChart: maybe('in-chart') },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Transfers> {
  const cases = transfersCasesSchema.parse(parse(casesYaml));
  const facts = readTransfersFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: transfers,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`transfers: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readTransfersEvent,
    personas: {
      expert: by(expertHabits),
      slowButSafe: by(slowSafeHabits),
      rusher: by(rusherHabits),
      ruleBreaker: by(ruleBreakerHabits),
    },
    randomEvents,
    end: { type: 'visit.finished' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'knees-give-way',
      events: [
        { type: 'chair.placed', x: -60, y: 40, facing: 60 },
        { type: 'brake.set', wheel: 'left', on: true },
        { type: 'brake.set', wheel: 'right', on: true },
        { type: 'helper.called', helper: 'second-person' },
        { type: 'patient.satup' },
        { type: 'rise.made' },
        { type: 'turn.made' },
        { type: 'seat.lowered', slowly: true },
        { type: 'seat.regained' },
        { type: 'fall.met', way: 'ease-to-floor' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 60_000 },
      ],
      bounded: ({ value, context }) => ({
        value,
        brakes: context.brakes,
        helper: context.helper === null ? 0 : context.helper.comesAtMs <= context.nowMs ? 2 : 1,
        x: context.place.x === -60,
      }),
    },
    gotFar: ({ context }) => context.setup !== null || context.did.otherwise !== null || context.did.rides.length > 0,
    recorded: [
      {
        name: 'perfect',
        about:
          'Mr. Iyer, everything done: chair with the table on his right, brakes, belt, knee blocked, count, pause.',
        caseId: 'stroke-left',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Ms. Obi by somebody careful who forgets to say who they are.',
        caseId: 'new-knee',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Ms. Barros by a rule breaker: unwashed hands, no identity, an order loosened.',
        caseId: 'knees-give-way',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'up-and-over',
        about:
          'Ms. Barros by somebody in a hurry: no question, no stance, no count; her knees give way and she is held up.',
        caseId: 'knees-give-way',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
