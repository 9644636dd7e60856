/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { depths, effortSigns, questionIds } from './case.ts';
import { statusOf } from './describe.ts';
import {
  breathNotes,
  looks,
  patientLines,
  reportContents,
  reportTargets,
  rhythms,
  windowsS,
  type BreathLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readBreathFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { breathCasesSchema, readBreathEvent } from './schema.ts';
import { respiration, startOf, type Respiration } from './simulation.ts';

const by =
  (habits: Habits): Persona<Respiration> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly BreathLearnerEvent[] {
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
    { type: 'breathing.announced' },
    { type: 'patient.seated' },
    { type: 'patient.laid' },
    { type: 'patient.comforted' },
    { type: 'clothes.loosened' },
    { type: 'wrist.held' },
    { type: 'wrist.released' },
    { type: 'look.turned', to: one('look', looks) },
    { type: 'count.started', windowS: one('window', windowsS) },
    { type: 'count.stopped' },
    { type: 'count.entered', breaths: draw('breaths', 0, 70) },
    {
      type: 'breathing.charted',
      ratePerMin: draw('rate', 0, 130),
      rhythm: one('rhythm', [...rhythms, null]),
      depth: one('depth', [...depths, null]),
      effort: maybe('effort') ? effortSigns.filter((sign) => maybe(`sign-${sign}`)) : null,
      notes: breathNotes.filter((note) => maybe(`note-${note}`)),
      confirmed: maybe('confirmed'),
    },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'help.called' },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Respiration> {
  const cases = breathCasesSchema.parse(parse(casesYaml));
  const facts = readBreathFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: respiration,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`respiration: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readBreathEvent,
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
      caseId: 'crying-toddler',
      events: [
        { type: 'patient.seated' },
        { type: 'patient.laid' },
        { type: 'patient.comforted' },
        { type: 'wrist.held' },
        { type: 'wrist.released' },
        { type: 'look.turned', to: 'chest' },
        { type: 'count.started', windowS: 15 },
        { type: 'count.stopped' },
        { type: 'count.entered', breaths: 9 },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 60_000 },
      ],
      bounded: (snapshot) => ({ value: snapshot.value, comforted: snapshot.context.comfortedAtMs !== null }),
    },
    gotFar: ({ context }) => context.entries.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Malik: help called at the first look, then the count, every sign named, the report.',
        caseId: 'child-in-distress',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mr. Lindgren by somebody careful who loses a breath now and then and leaves the depth out.',
        caseId: 'waxing-waning',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mr. Tanaka by a rule breaker: unwashed hands, no identity, a diagnosis of their own.',
        caseId: 'adult-even',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'announced',
        about: 'Ms. Dubois by somebody in a hurry who says what they count and counts a quarter of a minute.',
        caseId: 'shallow-fast',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
