/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import { isSqueezed } from './bandage.ts';
import casesYaml from './cases.yaml?raw';
import {
  amounts,
  skinAround,
  beds,
  drainages,
  dressingKinds,
  edgesSeen,
  flagIds,
  homeLines,
  odors,
  questionIds,
} from './case.ts';
import { statusOf } from './describe.ts';
import {
  gearIds,
  laidWays,
  noteParts,
  patientLines,
  rollerWidthsIn,
  rulerWays,
  slingHands,
  slingKnots,
  starts,
  tapeWays,
  targets,
  turnKinds,
  urgencies,
  wipeWays,
  type WoundLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readWoundFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { readWoundEvent, woundCasesSchema } from './schema.ts';
import { startOf, woundCare, type WoundCare } from './simulation.ts';

const by =
  (habits: Habits): Persona<WoundCare> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly WoundLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 400_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'order.read' },
    { type: 'question.asked', question: one('question', questionIds) },
    { type: 'gear.put-on', gear: gearIds.filter((gear) => maybe(`gear-${gear}`)) },
    { type: 'gloves.changed' },
    { type: 'old.removed' },
    { type: 'wound.looked' },
    { type: 'ruler.laid', way: one('ruler', rulerWays), offsetMm: draw('offset', 0, 30) },
    { type: 'depth.dipped' },
    {
      type: 'size.charted',
      lengthMm: draw('length', 0, 400),
      widthMm: draw('width', 0, 400),
      depthMm: draw('depth', 0, 30),
      confirmed: maybe('sure'),
    },
    {
      type: 'look.charted',
      bed: one('bed', beds),
      drainage: one('drainage', drainages),
      amount: one('amount', amounts),
      odor: one('odor', odors),
      edges: one('edges', edgesSeen),
      around: one('around', skinAround),
    },
    { type: 'wound.wiped', way: one('wipe', wipeWays) },
    {
      type: 'wound.irrigated',
      distanceMm: draw('tip', 0, 120),
      gentle: maybe('gentle'),
      toDirtyEnd: maybe('dirty-end'),
    },
    { type: 'dressing.laid', kind: one('kind', dressingKinds), way: one('laid', laidWays) },
    { type: 'dressing.taped', way: one('tape', tapeWays) },
    { type: 'cms.checked' },
    {
      type: 'bandage.begun',
      widthIn: one('roller', rollerWidthsIn),
      start: one('start', starts),
      tipsOut: maybe('tips'),
    },
    { type: 'turn.laid', kind: one('turn', turnKinds), advanceMm: draw('advance', 0, 120), pull: draw('pull', 1, 200) },
    { type: 'turn.laid', kind: 'spiral', advanceMm: draw('advance2', 20, 60), pull: draw('pull2', 5, 60) },
    { type: 'bandage.secured', way: one('secure', tapeWays) },
    { type: 'bandage.loosened' },
    { type: 'sling.put-on', hand: one('sling', slingHands), knot: one('knot', slingKnots) },
    { type: 'report.made', what: one('flag', flagIds), to: one('to', targets), when: one('when', urgencies) },
    { type: 'sheet.taught', line: one('line', homeLines) },
    { type: 'shown.back' },
    { type: 'patient.told', line: one('told', patientLines) },
    { type: 'note.charted', parts: noteParts.filter((part) => maybe(`note-${part}`)) },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<WoundCare> {
  const cases = woundCasesSchema.parse(parse(casesYaml));
  const facts = readWoundFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: woundCare,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`wound-care: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readWoundEvent,
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
      caseId: 'road-rash',
      events: [
        { type: 'old.removed' },
        { type: 'dressing.laid', kind: 'nonstick-pad', way: 'straight-down' },
        { type: 'bandage.begun', widthIn: 3, start: 'far-end', tipsOut: true },
        { type: 'turn.laid', kind: 'circular', advanceMm: 0, pull: 200 },
        { type: 'bandage.secured', way: 'edges' },
        { type: 'bandage.loosened' },
        { type: 'visit.finished' },
        { type: 'time.passed', ms: 180_000 },
      ],
      bounded: ({ context }) => ({
        turns: Math.min(2, context.bandage?.turns.length ?? 0),
        squeezed: isSqueezed(context),
        tight: context.tightSinceMs !== null,
      }),
    },
    gotFar: ({ context }) =>
      context.size !== null || (context.bandage?.turns.length ?? 0) > 0 || context.did.checks.length > 0,
    recorded: [
      {
        name: 'perfect',
        about:
          'Mx. Oumarou: measured, irrigated, a spiral reverse bandage, the sling, circulation checked three times.',
        caseId: 'road-rash',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mr. Thornbury by careful hands that misread the ruler a little; the missing foam asked about.',
        caseId: 'heel',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Ms. Arriaga by somebody in a hurry: wrapped toward the toes, far too tight, unchecked.',
        caseId: 'ankle',
        seed: 11,
        play: by(rusherHabits),
      },
      {
        name: 'squeezed',
        about: 'Ms. Tallchief: cool, pale, numb fingers seen at once, loosened, told.',
        caseId: 'splint',
        seed: 11,
        play: by(expertHabits),
      },
    ],
  };
}
