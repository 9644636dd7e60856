/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { armIds, questionIds, veinIds, views } from './case.ts';
import { statusOf } from './describe.ts';
import {
  balances,
  digits,
  labelParts,
  needleKinds,
  patientLines,
  postures,
  reactions,
  reportContents,
  reportTargets,
  type BloodLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readBloodFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { bloodCasesSchema, readBloodEvent } from './schema.ts';
import { startOf, venipuncture, type Venipuncture } from './simulation.ts';
import { handlings, tubeColors, tubeSizes } from './tubes.ts';

const by =
  (habits: Habits): Persona<Venipuncture> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly BloodLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  const id = draw('id', 1, 8);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 40_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((one_) => maybe(`by-${one_}`)) },
    { type: 'procedure.explained' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'requisition.read' },
    { type: 'patient.placed', posture: one('posture', postures) },
    { type: 'gloves.put', kind: maybe('kind') ? 'nitrile' : 'latex' },
    { type: 'gloves.removed' },
    { type: 'tube.laid', color: one('color', tubeColors), size: one('size', tubeSizes) },
    { type: 'tube.returned', id },
    { type: 'needle.picked', needle: one('needle', needleKinds) },
    { type: 'arm.warmed', arm: one('warm', armIds) },
    { type: 'band.tied', arm: one('arm', armIds), inches: draw('inches', 0, 10) },
    { type: 'band.released' },
    { type: 'fist.asked', how: one('fist', ['closed', 'pumping', 'open'] as const) },
    {
      type: 'finger.placed',
      arm: one('farm', armIds),
      at: one('fat', views),
      x: draw('x', 0, 100),
      y: draw('y', 0, 120),
    },
    { type: 'finger.lifted' },
    { type: 'skin.cleaned', arm: one('clean-arm', armIds), at: one('cat', views) },
    { type: 'skin.fanned' },
    { type: 'vein.anchored', how: maybe('how') ? 'below' : 'both-sides' },
    {
      type: 'needle.entered',
      arm: one('needle-arm', armIds),
      at: one('nat', views),
      x: draw('nx', 0, 100),
      y: draw('ny', 0, 120),
      headingDeg: draw('heading', -80, 80),
      angleDeg: draw('angle', 5, 80),
      bevel: maybe('bevel') ? 'up' : 'down',
      mm: draw('mm', 0, 20) / 2,
    },
    { type: 'needle.advanced', mm: draw('advance', 0, 50) / 2 },
    { type: 'needle.redirected', headingDeg: draw('redirect', -80, 80) },
    { type: 'tube.pushed', id },
    { type: 'tube.removed' },
    { type: 'tube.inverted', id, times: draw('times', 1, 10) },
    { type: 'tube.shaken', id },
    { type: 'tube.poured', from: id, to: draw('to', 1, 8) },
    { type: 'needle.withdrawn', gauze: maybe('gauze') },
    { type: 'safety.activated' },
    { type: 'sharps.dropped', how: one('sharps', ['container', 'recapped', 'tray'] as const) },
    { type: 'pressure.begun', elbow: maybe('elbow') ? 'straight' : 'bent' },
    { type: 'pressure.ended' },
    { type: 'site.checked' },
    { type: 'bandage.put' },
    { type: 'tube.labeled', id, holds: labelParts.filter((part) => maybe(`label-${part}`)) },
    { type: 'labels.shown' },
    { type: 'limb.warmed' },
    { type: 'lancet.picked', tenths: draw('tenths', 5, 30) },
    { type: 'pad.cleaned' },
    {
      type: 'lancet.fired',
      digit: one('digit', [...digits, 'heel'] as const),
      x: draw('lx', -9, 30),
      y: draw('ly', 0, 60),
      lines: maybe('lines') ? 'across' : 'along',
    },
    { type: 'drop.wiped' },
    { type: 'drop.pressed', how: maybe('milk') ? 'gentle' : 'milked' },
    { type: 'drop.taken', id, how: maybe('scrape') ? 'touched' : 'scraped' },
    { type: 'legs.raised' },
    { type: 'help.called' },
    { type: 'pulse.taken' },
    { type: 'colleague.called' },
    { type: 'tube.handled', id, how: one('handling', handlings) },
    { type: 'centrifuge.run', balance: one('balance', balances) },
    { type: 'specimens.sent' },
    { type: 'report.made', to: one('rto', reportTargets), content: one('content', reportContents) },
    { type: 'patient.told', line: one('line', patientLines) },
    {
      type: 'draw.charted',
      site: one('site', [...veinIds, 'finger', 'heel', null] as const),
      arm: one('charm', [...armIds, null] as const),
      tries: draw('tries', 0, 12),
      reaction: one('reaction', reactions),
      confirmed: maybe('confirmed'),
    },
    { type: 'patient.released' },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<Venipuncture> {
  const cases = bloodCasesSchema.parse(parse(casesYaml));
  const facts = readBloodFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: venipuncture,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`venipuncture: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readBloodEvent,
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
      caseId: 'first-draw',
      events: [
        { type: 'patient.placed', posture: 'sitting' },
        { type: 'patient.placed', posture: 'lying' },
        { type: 'patient.released' },
        { type: 'band.tied', arm: 'right', inches: 4 },
        { type: 'band.released' },
        { type: 'needle.picked', needle: 'straight-21' },
        {
          type: 'needle.entered',
          arm: 'right',
          at: 'elbow',
          x: 50,
          y: 60,
          headingDeg: 50,
          angleDeg: 25,
          bevel: 'up',
          mm: 5,
        },
        { type: 'needle.withdrawn', gauze: true },
        { type: 'safety.activated' },
        { type: 'sharps.dropped', how: 'container' },
        { type: 'lancet.picked', tenths: 15 },
        { type: 'lancet.fired', digit: 'ring', x: 5, y: 12, lines: 'across' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 14_500 },
        { type: 'time.passed', ms: 60_000 },
      ],
      bounded: (snapshot) => ({ value: snapshot.value, lying: snapshot.context.posture }),
    },
    gotFar: ({ context }) => context.tubes.some(({ ul }) => ul > 0),
    recorded: [
      {
        name: 'perfect',
        about: 'Mrs. Eaglefeather, small rolling veins: a winged set in the hand, a discard tube, every tube right.',
        caseId: 'hard-to-find',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mr. Banks by somebody careful who says no title, goes in steeply and forgets to show the labels.',
        caseId: 'on-warfarin',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mr. Okpara by a rule breaker: bare hands, a recapped needle, advice on medicines.',
        caseId: 'three-tubes',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'lavender-first',
        about:
          'Mr. Okpara by somebody in a hurry: no name asked, wet skin, EDTA before everything, labels at the counter.',
        caseId: 'three-tubes',
        seed: 11,
        play: by(rusherHabits),
      },
      {
        name: 'heel',
        about: 'Bodhi, six days old: warmed, the outer edge of the heel, lavender first, the bilirubin in the dark.',
        caseId: 'infant-heel',
        seed: 11,
        play: by(expertHabits),
      },
    ],
  };
}
