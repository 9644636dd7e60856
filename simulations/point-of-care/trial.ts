/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { clarities, colors, padIds, patterns, questionIds } from './case.ts';
import { statusOf } from './describe.ts';
import {
  dips,
  fingerSites,
  fingerWays,
  flags,
  fluids,
  instructionLines,
  lays,
  padTimes,
  patientLines,
  reportContents,
  reportTargets,
  samples,
  swabZones,
  units,
  wastes,
  words,
  type PocLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readPocFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import insertsYaml from './inserts.yaml?raw';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { insertsSchema, pocCasesSchema, readPocEvent } from './schema.ts';
import { pointOfCare, startOf, type PointOfCare } from './simulation.ts';

const by =
  (habits: Habits): Persona<PointOfCare> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly PocLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <const T>(label: string, list: readonly [T, ...T[]]): T =>
    list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  const level = one('level', ['low', 'high', 'negative', 'positive']);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 70_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'label.read' },
    { type: 'insert.read' },
    { type: 'log.read' },
    { type: 'lot.changed' },
    { type: 'lot.set-out' },
    { type: 'gloves.on' },
    { type: 'lamp.on' },
    { type: 'code.set' },
    { type: 'control.run', level },
    {
      type: 'control.logged',
      level,
      value: maybe('number') ? draw('logged', 0, 400) : one('word', words),
      verdict: one('verdict', ['in', 'out']),
    },
    { type: 'log.judged', pattern: one('pattern', patterns) },
    { type: 'instruction.said', line: one('line', instructionLines) },
    { type: 'patient.sent' },
    { type: 'specimen.labeled', on: one('on', ['cup', 'lid']), withTime: maybe('time') },
    { type: 'specimen.refused' },
    { type: 'specimen.set-out' },
    { type: 'specimen.chilled' },
    { type: 'specimen.swirled' },
    { type: 'culture.poured' },
    { type: 'urine.charted', color: one('color', colors), clarity: one('clarity', clarities) },
    { type: 'finger.cleaned', how: one('how', fingerWays) },
    { type: 'finger.dried' },
    { type: 'finger.lanced', site: one('site', fingerSites) },
    { type: 'drop.wiped' },
    { type: 'sample.taken', how: one('sample', samples) },
    { type: 'swab.taken' },
    { type: 'swab.touched', zone: one('zone', swabZones) },
    { type: 'swab.turned', turns: draw('turns', 1, 10) },
    { type: 'swab.soaked' },
    { type: 'swab.squeezed' },
    { type: 'device.opened' },
    { type: 'bottle.closed' },
    { type: 'fluid.added', fluid: one('fluid', fluids), drops: draw('drops', 1, 8) },
    { type: 'well.filled', drops: draw('well', 1, 6) },
    { type: 'strip.dipped', how: one('dip', dips) },
    { type: 'strip.edged' },
    { type: 'strip.blotted' },
    { type: 'strip.laid', how: one('lay', lays) },
    { type: 'timer.started' },
    { type: 'pads.looked', at: one('at', padTimes) },
    { type: 'pad.matched', pad: one('pad', padIds), block: draw('block', 0, 6) },
    { type: 'window.looked' },
    { type: 'monitor.developed' },
    { type: 'prism.filled', with: one('with', ['water', 'urine']) },
    { type: 'prism.wiped' },
    { type: 'prism.turned', thousandths: draw('turn', -5, 5) },
    { type: 'gravity.charted', thousandths: draw('gravity', 0, 40) },
    {
      type: 'result.charted',
      value: maybe('pads') ? 'pads' : maybe('wordy') ? one('result', words) : draw('value', 1, 500),
      lines: maybe('lines') ? ['T'] : [],
      unit: one('unit', units),
      flag: one('flag', flags),
      confirmed: maybe('confirmed'),
    },
    {
      type: 'report.made',
      to: one('to', reportTargets),
      content: one('content', reportContents),
      readBack: maybe('read-back'),
    },
    { type: 'order.declined' },
    { type: 'backup.sent' },
    { type: 'patient.told', line: one('told', patientLines) },
    { type: 'waste.discarded', into: one('waste', wastes) },
    { type: 'bench.cleaned' },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<PointOfCare> {
  const cases = pocCasesSchema.parse(parse(casesYaml));
  const facts = readPocFacts((id) => library.facts.get(id)?.value, insertsSchema.parse(parse(insertsYaml)));
  return {
    simulation: pointOfCare,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`point-of-care: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readPocEvent,
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
    ownNumbers: /A1c|COVID-19/g,
    walk: {
      caseId: 'ua-clean-catch',
      events: [
        { type: 'patient.sent' },
        { type: 'specimen.labeled', on: 'cup', withTime: true },
        { type: 'specimen.refused' },
        { type: 'device.opened' },
        { type: 'strip.dipped', how: 'quick' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 60_000 },
      ],
      bounded: (snapshot) => ({
        value: snapshot.value,
        since: Math.min(150, Math.floor((snapshot.context.nowMs - (snapshot.context.device?.startedAtMs ?? 0)) / 1000)),
        back: snapshot.context.backAtMs !== null,
      }),
    },
    gotFar: ({ context }) => context.entries.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Nwachukwu, everything done: taught, controls, culture off first, ten pads on time.',
        caseId: 'ua-clean-catch',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'drift',
        about: 'Mr. Wolde by an expert: the trend is seen, told, a new lot checked, then the patient.',
        caseId: 'glucose-drift',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mr. Yilmaz by somebody slow and safe: a pad misread, small things forgotten.',
        caseId: 'ua-refractometer',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Ms. Kaplan-Reyes by a rule breaker: unwashed hands, no identity, a disease named.',
        caseId: 'glucose-orange',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'hurry',
        about: 'Amelie by somebody in a hurry: no names, no log, no label.',
        caseId: 'hcg-invalid',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
