/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { questionIds, regions } from './case.ts';
import { statusOf } from './describe.ts';
import {
  cares,
  holds,
  paces,
  patientLines,
  positions,
  recordFields,
  reportContents,
  reportTargets,
  rulerWays,
  sides,
  type InjectionLearnerEvent,
} from './events.ts';
import { orderDoubts, orderParts } from './order.ts';
import { explainedCodes } from './explain.ts';
import { readInjectionFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { injectionCasesSchema, readInjectionEvent } from './schema.ts';
import { injection, startOf, type Injection } from './simulation.ts';
import { needleIds, syringeKinds } from './supplies.ts';

const by =
  (habits: Habits): Persona<Injection> =>
  (run) => {
    work(run, habits);
  };

/** Containers that stand on more than one shelf, and some of one. */
const items = [
  'flu',
  'flu-old',
  'dtap',
  'tdap',
  'mmr',
  'diluent',
  'regular',
  'nph',
  'cef',
  'lido',
  'b12',
  'ppd',
  'mpa',
  'epi',
] as const;

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly InjectionLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  const item = one('item', items);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 70_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'order.compared', part: one('part', orderParts) },
    { type: 'provider.asked', about: one('about', orderDoubts) },
    { type: 'order.read-back' },
    { type: 'statement.given', which: maybe('which') ? 1 : 0 },
    { type: 'log.read' },
    { type: 'log.written' },
    { type: 'stock.set-apart' },
    { type: 'item.taken', item },
    { type: 'item.returned', item },
    { type: 'label.checked', item },
    { type: 'dose.worked', ul: draw('worked', 0, 6000), confirmed: maybe('confirmed') },
    { type: 'second.checked' },
    { type: 'syringe.taken', syringe: one('syringe', syringeKinds) },
    { type: 'needle.attached', needle: one('needle', needleIds) },
    { type: 'syringe.discarded' },
    { type: 'stopper.wiped', item },
    { type: 'ampule.opened', item, with: maybe('gauze') ? 'gauze' : 'bare-fingers' },
    { type: 'vial.mixed', item, how: maybe('roll') ? 'roll' : 'shake' },
    { type: 'needle.inserted', item },
    { type: 'container.turned' },
    { type: 'plunger.set', ul: draw('plunger', 0, 3000) },
    { type: 'barrel.tapped' },
    { type: 'needle.withdrawn' },
    { type: 'gloves.put-on' },
    { type: 'site.chosen', region: one('region', regions), side: one('side', sides) },
    { type: 'site.marked', xMm: draw('x', 0, 300), yMm: draw('y', 0, 420) },
    { type: 'skin.wiped' },
    { type: 'skin.held', how: one('hold', holds) },
    { type: 'skin.released' },
    {
      type: 'needle.entered',
      angleDeg: draw('angle', 1, 90),
      depthTenthsMm: draw('depth', 1, 380),
      bevelUp: maybe('bevel'),
    },
    { type: 'plunger.pulled-back' },
    { type: 'dose.pushed', pace: one('pace', paces) },
    { type: 'needle.out' },
    { type: 'shield.activated' },
    { type: 'needle.recapped' },
    { type: 'sharps.dropped' },
    { type: 'site.cared-for', with: one('care', cares) },
    { type: 'wheal.measured', mm: draw('wheal', 0, 15) },
    { type: 'patient.looked-at' },
    { type: 'patient.laid', how: one('how', positions) },
    { type: 'finger.moved', way: one('way', rulerWays), atMm: draw('finger', 0, 100) },
    { type: 'edge.marked', way: one('way', rulerWays), atMm: draw('edge', 0, 100) },
    { type: 'induration.charted', mm: draw('mm', 0, 70), confirmed: maybe('sure') },
    {
      type: 'record.written',
      field: one('field', recordFields),
      text: one('text', ['0.5 mL', 'FV6M114', '2027-06-30', '10:10', 'IM', '']),
    },
    { type: 'report.made', to: one('to', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    { type: 'help.called' },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Injection> {
  const cases = injectionCasesSchema.parse(parse(casesYaml));
  const facts = readInjectionFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: injection,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`injection: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readInjectionEvent,
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
      caseId: 'anaphylaxis',
      events: [
        { type: 'help.called' },
        { type: 'item.taken', item: 'epi' },
        { type: 'syringe.taken', syringe: 'tb-1' },
        { type: 'needle.attached', needle: 'g25-10' },
        { type: 'needle.inserted', item: 'epi' },
        { type: 'container.turned' },
        { type: 'plunger.set', ul: 150 },
        { type: 'needle.withdrawn' },
        { type: 'site.chosen', region: 'thigh', side: 'left' },
        { type: 'needle.entered', angleDeg: 90, depthTenthsMm: 234, bevelUp: true },
        { type: 'dose.pushed', pace: 'steady' },
        { type: 'needle.out' },
        { type: 'sharps.dropped' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 60_000 },
        { type: 'time.passed', ms: 120_000 },
      ],
      bounded: ({ value, context: { syringe, tray, inSkin, shots, spot } }) => ({
        value,
        tray: tray.length,
        needle: syringe?.needle ?? null,
        at: syringe?.at ?? null,
        turned: syringe?.upsideDown ?? null,
        full: syringe === null ? null : syringe.contents.length > 0,
        used: syringe?.used ?? null,
        inSkin,
        pushed: shots.at(-1)?.pushedAtMs !== undefined && shots.at(-1)?.pushedAtMs !== null,
        spot: spot !== null,
      }),
    },
    gotFar: ({ context }) => context.shots.length > 0 || context.induration !== null || context.did.doubts.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Holloway, everything done: powder, Z-track into the hip, the record, the watch.',
        caseId: 'ceftriaxone-hip',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mr. Paredes by somebody careful who forgets the second check and the log’s line.',
        caseId: 'insulin-mix',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Ms. Nair by a rule breaker: unwashed hands, no identity, the cap back on, a verdict.',
        caseId: 'tb-placed',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'in-a-hurry',
        about: 'Mr. Blaylock by somebody in a hurry: the allergy nobody asked about.',
        caseId: 'penicillin-allergy',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
