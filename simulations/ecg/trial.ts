/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { notes, questionIds } from './case.ts';
import { statusOf } from './describe.ts';
import {
  cures,
  holterLines,
  labelParts,
  lifts,
  lineIds,
  looks,
  methods,
  patientLines,
  postures,
  preparations,
  privacies,
  recorderParts,
  reportContents,
  reportTargets,
  starts,
  zones,
  type EcgLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readEcgFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { ecgCasesSchema, readEcgEvent } from './schema.ts';
import { ecg, startOf, type Ecg } from './simulation.ts';
import { limbs, wires, type Limb } from './wires.ts';

const by =
  (habits: Habits): Persona<Ecg> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly EcgLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  const on = one<'chest' | Limb>('on', ['chest', 'chest', 'chest', ...limbs]);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 70_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'privacy.arranged', how: one('privacy', privacies) },
    { type: 'patient.laid', as: one('posture', postures) },
    { type: 'limbs.settled' },
    { type: 'skin.prepared', zone: one('zone', zones), how: one('how', preparations) },
    { type: 'pouch.checked' },
    { type: 'pouch.opened' },
    { type: 'ribs.counted', from: one('from', starts) },
    { type: 'line.found', line: one('line', lineIds) },
    { type: 'breast.lifted', by: one('lift', lifts) },
    {
      type: 'electrode.placed',
      wire: one('wire', wires),
      on,
      x: on === 'chest' ? draw('x', -250, 250) : draw('x', -100, 700),
      y: on === 'chest' ? draw('y', 0, 300) : 0,
    },
    { type: 'electrode.renewed', wire: one('renewed', wires) },
    { type: 'wire.clipped', wire: one('clipped', wires) },
    { type: 'cure.tried', cure: one('cure', cures) },
    { type: 'machine.set', speed: one('speed', [25, 50]), gain: one('gain', [5, 10, 20]) },
    { type: 'label.entered', part: one('part', labelParts) },
    { type: 'record.started' },
    { type: 'patient.looked-at' },
    { type: 'tracing.judged', looks: one('looks', looks) },
    {
      type: 'rate.charted',
      method: one('method', methods),
      ratePerMin: draw('rate', 10, 330),
      rhythm: one('rhythm', ['regular', 'irregular', null]),
      confirmed: maybe('confirmed'),
    },
    { type: 'note.written', note: one('note', notes) },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'help.called' },
    { type: 'cart.fetched' },
    { type: 'compressions.started' },
    { type: 'patient.told', line: one('line-said', patientLines) },
    { type: 'recorder.prepared', part: one('recorder', recorderParts) },
    { type: 'holter.taught', line: one('holter', holterLines) },
    { type: 'diary.practiced' },
    { type: 'stickers.removed' },
    { type: 'machine.cleaned' },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Ecg> {
  const cases = ecgCasesSchema.parse(parse(casesYaml));
  const facts = readEcgFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: ecg,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`ecg: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readEcgEvent,
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
    // The names of the chest leads.
    ownNumbers: /V[1-6]/g,
    walk: {
      caseId: 'before-surgery',
      events: [
        { type: 'patient.laid', as: 'flat' },
        { type: 'electrode.placed', wire: 'RA', on: 'right-arm', x: 460, y: 0 },
        { type: 'record.started' },
        { type: 'help.called' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 12_000 },
        { type: 'time.passed', ms: 60_000 },
      ],
      bounded: (snapshot) => ({ value: snapshot.value, stickers: Object.keys(snapshot.context.electrodes).length }),
    },
    gotFar: ({ context }) => context.tracings.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Latu, everything done: told first, a tracing in minutes, into the provider’s hand.',
        caseId: 'chest-pain',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Ms. Renteria by somebody careful with clumsy hands: stickers a little beside, one way to count.',
        caseId: 'before-surgery',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mr. Bashir by a rule breaker: unwashed hands, no identity, a diagnosis of their own.',
        caseId: 'rower',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'by-eye',
        about: 'Mr. Ekblad by somebody in a hurry: stickers by eye on hair, a shivering patient, no look back.',
        caseId: 'cold-room',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
