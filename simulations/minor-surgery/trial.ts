/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import { identifiers, introductions } from '../core/encounter.ts';
import type { Persona, Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { allergens, homeLines } from './case.ts';
import { statusOf } from './describe.ts';
import {
  addWays,
  antiseptics,
  containers,
  covers,
  distractionWays,
  dressingActs,
  flapWays,
  flaps,
  gloveKinds,
  handPlaces,
  handWays,
  helps,
  labelPlaces,
  notePartIds,
  patientLines,
  prepWays,
  sharpsPlaces,
  sides,
  stands,
  stitchWays,
  tellingIds,
  timeOutParts,
  wipeWays,
  type SurgeryLearnerEvent,
} from './events.ts';
import { explainedCodes } from './explain.ts';
import { readSurgeryFacts } from './facts.ts';
import { isPaleNow } from './findings.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { itemIds } from './items.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { readSurgeryEvent, surgeryCasesSchema } from './schema.ts';
import { minorSurgery, startOf, type MinorSurgery } from './simulation.ts';

const by =
  (habits: Habits): Persona<MinorSurgery> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly SurgeryLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  const step = one('step', ['first', 'second', 'cuffs'] as const);
  const item = one('item', itemIds);
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 40_000) },
    { type: 'hint.asked' },
    { type: 'hands.cleaned' },
    { type: 'introduction.given', as: one('as', introductions) },
    { type: 'identity.checked', by: identifiers.filter((id) => maybe(`by-${id}`)) },
    { type: 'procedure.explained' },
    { type: 'order.read' },
    { type: 'allergies.asked', about: allergens.filter((one_) => maybe(`about-${one_}`)) },
    { type: 'consent.checked' },
    { type: 'consent.overstepped', how: maybe('over') ? 'explain' : 'urge' },
    { type: 'provider.told', what: one('told', tellingIds) },
    { type: 'stand.chosen', stand: one('stand', stands) },
    { type: 'pack.checked' },
    { type: 'pack.replaced' },
    { type: 'flap.opened', flap: one('flap', flaps), way: one('flap-way', flapWays) },
    { type: 'flap.opened', flap: one('flap2', flaps), way: 'tip' },
    { type: 'indicator.read' },
    { type: 'side.taken', side: one('side', sides) },
    {
      type: 'item.added',
      item,
      x: draw('x', -20, 500),
      y: draw('y', -20, 420),
      way: one('add', addWays),
      heightMm: draw('height', 0, 400),
    },
    { type: 'item.moved', item, x: draw('mx', 0, 480), y: draw('my', 0, 400) },
    { type: 'item.discarded', item },
    { type: 'bottle.read' },
    { type: 'bottle.poured', heightMm: draw('pour', 0, 400), palmed: maybe('palm'), lipped: maybe('lip') },
    { type: 'distraction.met', way: one('distraction', distractionWays) },
    { type: 'field.restarted' },
    { type: 'hands.rubbed' },
    { type: 'gloves.opened', kind: one('kind', gloveKinds) },
    {
      type: 'gloves.stepped',
      step,
      way: step === 'first' ? 'folded-cuff' : step === 'second' ? 'under-cuff' : 'outside-to-outside',
    },
    { type: 'gloves.changed' },
    { type: 'hands.went', to: one('hands', handPlaces) },
    { type: 'skin.prepped', with: one('prep', antiseptics), way: one('prep-way', prepWays) },
    { type: 'time-out.called', parts: timeOutParts.filter((part) => maybe(`part-${part}`)) },
    { type: 'procedure.begun' },
    { type: 'instrument.handed', item: one('hand', itemIds), way: one('hand-way', handWays) },
    { type: 'helped', how: one('help', helps) },
    {
      type: 'count.said',
      when: maybe('when') ? 'before' : 'after',
      gauze: draw('gauze', 0, 9),
      sharps: draw('sharps', 0, 4),
    },
    { type: 'specimen.taken', container: one('container', containers) },
    {
      type: 'jar.labeled',
      on: one('on', labelPlaces),
      site: one('site', ['left upper back', 'right armpit', 'back'] as const),
    },
    { type: 'label.compared' },
    { type: 'requisition.filled', site: one('paper-site', ['left upper back', 'right armpit', 'back'] as const) },
    { type: 'specimen.bagged' },
    { type: 'specimen.logged' },
    { type: 'wound.looked' },
    { type: 'wound.cleaned', way: one('wipe', wipeWays) },
    { type: 'scab.softened' },
    { type: 'stitch.removed', index: draw('stitch', 0, 8), way: one('stitch-way', stitchWays) },
    { type: 'stitches.counted', number: draw('stitches', 0, 9) },
    { type: 'wound.covered', with: one('cover', covers) },
    { type: 'dressing.done', act: one('dressing', dressingActs) },
    { type: 'sharps.discarded', into: one('sharps-into', sharpsPlaces) },
    { type: 'sheet.taught', line: one('line', homeLines) },
    { type: 'patient.told', line: one('patient', patientLines) },
    { type: 'note.charted', parts: notePartIds.filter((part) => maybe(`note-${part}`)) },
    { type: 'visit.finished' },
  ];
}

export function trial(library: Library): Trial<MinorSurgery> {
  const cases = surgeryCasesSchema.parse(parse(casesYaml));
  const facts = readSurgeryFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: minorSurgery,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`minor-surgery: no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readSurgeryEvent,
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
      caseId: 'punch-biopsy',
      events: [
        { type: 'flap.opened', flap: 'far', way: 'tip' },
        { type: 'flap.opened', flap: 'left', way: 'tip' },
        { type: 'flap.opened', flap: 'right', way: 'tip' },
        { type: 'flap.opened', flap: 'near', way: 'tip' },
        { type: 'field.restarted' },
        { type: 'gloves.opened', kind: 'latex-free' },
        { type: 'gloves.stepped', step: 'first', way: 'folded-cuff' },
        { type: 'gloves.stepped', step: 'second', way: 'under-cuff' },
        { type: 'gloves.stepped', step: 'cuffs', way: 'outside-to-outside' },
        { type: 'gloves.changed' },
        { type: 'procedure.begun' },
        { type: 'provider.told', what: 'patient-pale' },
        { type: 'helped', how: 'blot' },
        { type: 'helped', how: 'hold-jar' },
        { type: 'item.added', item: 'punch', x: 185, y: 225, way: 'flip', heightMm: 152 },
        { type: 'instrument.handed', item: 'punch', way: 'neutral-zone' },
        { type: 'instrument.handed', item: 'adson-forceps', way: 'handle-first' },
        { type: 'instrument.handed', item: 'iris-scissors', way: 'handle-first' },
        { type: 'visit.finished' },
      ],
      bounded: ({ context }) => ({
        flaps: context.field.opened.length,
        again: context.field.attempt > 1,
        gloves: context.gloves.steps.length,
        asked: context.asked,
        punch: context.field.items.some(({ item }) => item === 'punch'),
        pale: isPaleNow(context),
        told: context.did.told.some(({ what }) => what === 'patient-pale'),
      }),
    },
    gotFar: ({ context }) => context.field.opened.length > 2 || context.gloves.steps.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Falk: a doubtful indicator seen, a new pack, the specimen labeled at the bedside.',
        caseId: 'punch-biopsy',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Ms. Ouma by clumsy, honest hands: a wrapper touched, a glove touched, both said and started again.',
        caseId: 'laceration',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mr. Mansour by somebody in a hurry: an unchecked pack, no time-out, the wrong toe unsaid.',
        caseId: 'toenail',
        seed: 11,
        play: by(rusherHabits),
      },
      {
        name: 'stopped',
        about: 'Mrs. Quintero: the wound opens after the third suture; stopped, covered moist, told.',
        caseId: 'sutures-gape',
        seed: 11,
        play: by(expertHabits),
      },
    ],
  };
}
