/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { questionIds, sides, solutions } from './case.ts';
import { statusOf } from './describe.ts';
import {
  chartNotes,
  dryWays,
  gearIds,
  lidHolds,
  patientLines,
  reportContents,
  reportTargets,
  type IrrigationLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readIrrigationFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { irrigationCasesSchema, readIrrigationEvent } from './schema.ts';
import { irrigation, startOf, type Irrigation } from './simulation.ts';

const by =
  (habits: Habits): Persona<Irrigation> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly IrrigationLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 20_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'side.said', side: one('side', sides) },
    { type: 'help.called' },
    { type: 'solution.taken', solution: one('solution', solutions) },
    { type: 'label.read' },
    { type: 'warmth.set', celsius: draw('warm', 5, 60) },
    { type: 'thermometer.read' },
    { type: 'gear.put', gear: one('gear', gearIds) },
    { type: 'head.tilted', towardDeg: draw('tilt', -40, 40) },
    { type: 'wear.removed' },
    { type: 'lids.held', on: one('lids', lidHolds) },
    { type: 'ear.pulled', upMm: draw('up', -15, 15), backMm: draw('back', -15, 15) },
    { type: 'tip.set', depthMm: draw('deep', 0, 20), upDeg: draw('tipUp', -60, 60), backDeg: draw('tipBack', -60, 60) },
    { type: 'eye.aimed', atMm: draw('at', -5, 35), heightMm: draw('high', 0, 120) },
    { type: 'flow.set', mlPerS: draw('flow', 1, 25) },
    { type: 'stream.begun', side: one('streamSide', sides) },
    { type: 'stream.stopped' },
    { type: 'comfort.asked' },
    { type: 'return.looked' },
    { type: 'ph.read' },
    { type: 'place.dried', how: one('dry', dryWays) },
    { type: 'result.asked' },
    {
      type: 'wash.charted',
      side: one('chartSide', sides),
      amount: draw('amount', 0, 4000),
      celsius: maybe('hasWarm') ? draw('chartWarm', 0, 70) : null,
      notes: chartNotes.filter((note) => maybe(`note-${note}`)),
      confirmed: maybe('confirmed'),
    },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Irrigation> {
  const cases = irrigationCasesSchema.parse(parse(casesYaml));
  const facts = readIrrigationFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: irrigation,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`irrigation: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readIrrigationEvent,
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
      caseId: 'wax-right-ear',
      events: [
        { type: 'solution.taken', solution: 'body-warm-water' },
        { type: 'stream.begun', side: 'right' },
        { type: 'stream.stopped' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 1000 },
        { type: 'time.passed', ms: 10_000 },
      ],
      bounded: ({ value, context }) => ({
        value,
        solution: context.solution,
        washes: Math.min(2, context.washes.length),
      }),
    },
    gotFar: ({ context }) => context.washes.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mrs. Kekoa, everything done: the order is questioned, the right ear washed, warm, up and back.',
        caseId: 'the-other-ear',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Ms. Leclair by somebody careful who forgets to say who they are; stopped when the room spins.',
        caseId: 'spinning-room',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mrs. Danso by a rule breaker: unwashed hands, no identity, a disease named.',
        caseId: 'sticky-eye',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'water-on-a-battery',
        about: 'Otto by somebody in a hurry: nobody asks, and cold water runs onto a battery.',
        caseId: 'battery-in-the-ear',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
