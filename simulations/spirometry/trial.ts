/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { questionIds, sexes } from './case.ts';
import { statusOf } from './describe.ts';
import {
  chartNotes,
  corrections,
  cues,
  patientLines,
  postures,
  reportContents,
  reportTargets,
  speeds,
  verdicts,
  type SpirometryLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readSpirometryFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { readSpirometryEvent, spirometryCasesSchema } from './schema.ts';
import { spirometry, startOf, type Spirometry } from './simulation.ts';

const by =
  (habits: Habits): Persona<Spirometry> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly SpirometryLearnerEvent[] {
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
    { type: 'height.measured', shoes: maybe('shoes') },
    {
      type: 'device.entered',
      heightCm: draw('height', 60, 240),
      ageYears: draw('age', 5, 95),
      sex: one('sex', sexes),
      confirmed: maybe('sure'),
    },
    { type: 'syringe.emptied', speed: one('speed', speeds) },
    { type: 'check.logged', passed: maybe('passed') },
    { type: 'device.swapped' },
    { type: 'filter.fitted' },
    { type: 'posture.set', posture: one('posture', postures) },
    { type: 'clip.put' },
    { type: 'maneuver.shown' },
    { type: 'effort.begun' },
    { type: 'cue.called', cue: one('cue', cues) },
    { type: 'effort.ended' },
    { type: 'effort.judged', verdict: one('verdict', verdicts) },
    { type: 'correction.made', correction: one('correction', corrections) },
    { type: 'reliever.given' },
    { type: 'test.stopped' },
    {
      type: 'set.charted',
      phase: maybe('phase') ? 'before' : 'after',
      fvcL: draw('fvc', 10, 1000) / 100,
      fev1L: draw('fev1', 10, 700) / 100,
      repeatable: maybe('repeat'),
      notes: chartNotes.filter((note) => maybe(`note-${note}`)),
      confirmed: maybe('confirmed'),
    },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Spirometry> {
  const cases = spirometryCasesSchema.parse(parse(casesYaml));
  const facts = readSpirometryFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: spirometry,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`spirometry: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readSpirometryEvent,
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
    ownNumbers: /FEV1/g,
    walk: {
      caseId: 'respirator-form',
      events: [
        { type: 'effort.begun' },
        { type: 'cue.called', cue: 'blast' },
        { type: 'effort.ended' },
        { type: 'effort.judged', verdict: 'acceptable' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 2000 },
        { type: 'time.passed', ms: 20_000 },
      ],
      bounded: ({ value, context }) => ({ value, made: Math.min(2, context.made.length) }),
    },
    gotFar: ({ context }) => context.made.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Aguilar, everything done: two sets with the ordered reliever between them.',
        caseId: 'asthma-before-and-after',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mx. Vang by somebody careful who forgets to say who they are; the device that is off goes back.',
        caseId: 'machine-reads-high',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mrs. Fontenot by a rule breaker: unwashed hands, no identity, a disease named.',
        caseId: 'long-smoker',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'against-the-eye',
        about: 'Mr. Clegg by somebody in a hurry: nobody asks, and a new eye is blown against.',
        caseId: 'new-eye',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
