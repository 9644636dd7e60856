/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { questionIds } from './case.ts';
import { statusOf } from './describe.ts';
import {
  patientLines,
  places,
  pulseNotes,
  reportContents,
  reportTargets,
  rhythms,
  sites,
  strengths,
  windowsS,
  type PulseLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readPulseFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { pulseCasesSchema, readPulseEvent } from './schema.ts';
import { pulse, startOf, type Pulse } from './simulation.ts';

const by =
  (habits: Habits): Persona<Pulse> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly PulseLearnerEvent[] {
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
    { type: 'patient.seated' },
    { type: 'patient.comforted' },
    { type: 'arm.supported' },
    { type: 'gown.opened' },
    { type: 'gown.closed' },
    { type: 'stethoscope.cleaned' },
    {
      type: 'fingers.placed',
      on: one('on', places) === 'wrist' ? 'wrist' : 'upper-arm',
      with: maybe('thumb') ? 'thumb' : 'fingertips',
      x: draw('x', 0, 100),
      y: draw('y', 0, 100),
    },
    { type: 'stethoscope.placed', x: draw('sx', 0, 100), y: draw('sy', 0, 100) },
    { type: 'pressure.set', percent: draw('pressure', 0, 100) },
    { type: 'hand.lifted' },
    { type: 'helper.called' },
    { type: 'count.started', windowS: one('window', windowsS), together: maybe('together') },
    { type: 'count.stopped' },
    { type: 'count.entered', beats: draw('beats', 0, 200) },
    {
      type: 'pulse.charted',
      site: one('site', sites),
      ratePerMin: draw('rate', 10, 320),
      rhythm: one('rhythm', [...rhythms, null]),
      strength: one('strength', [...strengths, null]),
      scaleNamed: maybe('scale'),
      notes: pulseNotes.filter((note) => maybe(`note-${note}`)),
      confirmed: maybe('confirmed'),
    },
    { type: 'deficit.charted', beats: draw('deficit', -20, 40) },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'help.called' },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Pulse> {
  const cases = pulseCasesSchema.parse(parse(casesYaml));
  const facts = readPulseFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: pulse,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`pulse: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readPulseEvent,
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
      caseId: 'hurried-adult',
      events: [
        { type: 'patient.seated' },
        { type: 'fingers.placed', on: 'wrist', with: 'fingertips', x: 40, y: 38 },
        { type: 'stethoscope.placed', x: 64, y: 63 },
        { type: 'hand.lifted' },
        { type: 'helper.called' },
        { type: 'count.started', windowS: 15, together: false },
        { type: 'count.started', windowS: 60, together: true },
        { type: 'count.stopped' },
        { type: 'count.entered', beats: 20 },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 60_000 },
        { type: 'time.passed', ms: 600_000 },
      ],
      bounded: (snapshot) => ({
        value: snapshot.value,
        together: snapshot.context.count?.together ?? null,
        calm: snapshot.hasTag('unsettled'),
      }),
    },
    gotFar: ({ context }) => context.entries.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Haddad, everything done: wrist, apex with a second counter, the deficit, the report.',
        caseId: 'atrial-fibrillation',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mrs. Chen by somebody careful with clumsy fingers: a beat lost now and then, the scale unnamed.',
        caseId: 'extra-beats',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mr. Kowalski by a rule breaker: unwashed hands, no identity, a diagnosis of their own.',
        caseId: 'before-digoxin',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'quarter-minute',
        about: 'Mateo by somebody in a hurry: a quarter of a minute at a baby’s wrist.',
        caseId: 'infant',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
