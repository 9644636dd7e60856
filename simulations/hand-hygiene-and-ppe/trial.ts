/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { cares } from './case.ts';
import { statusOf } from './describe.ts';
import {
  handOns,
  offWays,
  patientLines,
  pieces,
  reaches,
  strokes,
  takers,
  wipes,
  type HygieneLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readHygieneFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, ruleBreakerHabits, rusherHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { hygieneCasesSchema, readHygieneEvent } from './schema.ts';
import { hygiene, startOf, type Hygiene } from './simulation.ts';

const by =
  (habits: Habits): Persona<Hygiene> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly HygieneLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly T[]): T => {
    const drawn = list[draw(label, 0, list.length - 1)];
    if (drawn === undefined) throw new RangeError('an empty list');
    return drawn;
  };
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  const piece = one('off', pieces);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 30_000) },
    { type: 'hint.asked' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'hands.wetted' },
    { type: 'product.taken', product: maybe('soap') ? 'soap' : 'rub', amount: maybe('little') ? 'little' : 'enough' },
    { type: 'stroke.begun', stroke: one('stroke', strokes) },
    { type: 'hands.rinsed', held: maybe('up') ? 'up' : 'down' },
    { type: 'hands.dried', with: maybe('towel') ? 'paper-towel' : 'uniform' },
    { type: 'tap.closed', with: maybe('tap') ? 'towel' : 'hand' },
    { type: 'hands.stopped' },
    { type: 'ppe.on', piece: one('on', pieces), well: maybe('well') },
    { type: 'seal.checked' },
    { type: 'respirator.adjusted' },
    { type: 'ppe.off', piece, how: one('how', offWays[piece]) },
    { type: 'room.entered' },
    { type: 'room.left' },
    { type: 'door.shut' },
    { type: 'patient.masked' },
    { type: 'care.done', care: one('care', cares) },
    { type: 'surface.touched', surface: one('surface', reaches) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'surfaces.wiped', with: one('wipe', wipes) },
    { type: 'room.handed-on', how: one('hand-on', handOns) },
    { type: 'task.handed-over', to: one('to', takers) },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Hygiene> {
  const cases = hygieneCasesSchema.parse(parse(casesYaml));
  const facts = readHygieneFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: hygiene,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const scenario = cases.find(({ id }) => id === caseId);
      if (scenario === undefined) throw new Error(`hand-hygiene-and-ppe: no case "${caseId}"`);
      return startOf(scenario, facts, seed, mode);
    },
    readEvent: readHygieneEvent,
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
      caseId: 'contact-draining-wound',
      events: [
        { type: 'hands.wetted' },
        { type: 'product.taken', product: 'rub', amount: 'enough' },
        { type: 'product.taken', product: 'soap', amount: 'enough' },
        { type: 'hands.stopped' },
        { type: 'room.entered' },
        { type: 'room.left' },
        { type: 'door.shut' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 1000 },
      ],
      bounded: (snapshot) => ({ product: snapshot.context.cleaning?.product ?? null }),
    },
    gotFar: ({ context }) => context.did.cares.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Quiroga, everything done: from the old dressing to the new one by way of clean hands.',
        caseId: 'contact-draining-wound',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mr. Salonga by somebody careful who rubs a little too short and forgets the patient’s mask.',
        caseId: 'airborne-cough',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mrs. Przybylski by a rule breaker: spores on the hands to the end, an illness named.',
        caseId: 'contact-loose-stool',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'gloves-only',
        about: 'Teo’s swab by somebody in a hurry: gloves, a bare face, the phone in between.',
        caseId: 'droplet-swab',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
