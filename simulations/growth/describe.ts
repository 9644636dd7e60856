/**
 * The visit in sentences: status text, announcements, the patient's words. Everything a screen reader says comes from here
 * and is tested as data. It gives what eyes get, told by marks and digits; nothing here looks at the truth.
 */
import type { SnapshotFrom } from 'xstate';
import { itemsOf } from './begin.ts';
import { posturePoints } from './case.ts';
import type { GrowthContext, Happening } from './context.ts';
import { bandInWords, curveOf } from './curves.ts';
import type { GrowthLearnerEvent } from './events.ts';
import type { growthMachine } from './machine.ts';
import { beam, byMarks, display, edgeCm, settled, tapeCm } from './perception.ts';
import { chartTitle, measureNames, pointNames, scaleNames, unitOfChart, wornNames } from './words.ts';

export type GrowthSnapshot = SnapshotFrom<typeof growthMachine>;

function placeSentence(snapshot: GrowthSnapshot): string {
  const { case: patient, scale } = snapshot.context;
  const { name } = patient.person;
  if (snapshot.hasTag('on-scale')) return `${name} is on the ${scale === null ? 'scale' : scaleNames[scale]}.`;
  if (snapshot.hasTag('at-wall')) return `${name} stands at the wall under the headpiece.`;
  if (snapshot.hasTag('on-board')) return `${name} lies on the length board.`;
  return patient.stance === 'lies'
    ? `${name} is in the arms of ${patient.helper ?? 'a grown-up'}.`
    : patient.stance === 'wheelchair'
      ? `${name} sits in the wheelchair in the room.`
      : `${name} is in the room, off every scale.`;
}

function wornSentence(context: GrowthContext): string {
  const on = itemsOf(context.case)
    .filter((item) => context.wears[item])
    .map((item) => wornNames[item]);
  const diaper =
    context.case.diaperG === null
      ? []
      : [context.diaper === 'worn' ? 'a used diaper' : context.diaper === 'fresh' ? 'a fresh diaper' : 'no diaper'];
  const all = [...on, ...diaper];
  return all.length === 0 ? 'In light clothes, nothing else on.' : `Still on: ${all.join(', ')}.`;
}

/** What the scale shows, in words. */
export function scaleSentence(context: GrowthContext): string {
  const { scale } = context;
  if (scale === null) return 'No scale is chosen.';
  if (scale === 'beam') {
    const { tilt, balanced, pounds } = beam(context);
    const pointer = balanced
      ? 'the pointer rests in the middle'
      : tilt > 0
        ? `the pointer stands ${tilt > 0.5 ? 'high at its stop' : 'a little high'}`
        : `the pointer hangs ${tilt < -0.5 ? 'low at its stop' : 'a little low'}`;
    return `The poises of the beam scale stand at ${String(pounds)} lb; ${pointer}.`;
  }
  const shown = display(context);
  const state = context.heldG !== null ? 'held' : settled(context) ? 'steady' : 'wandering';
  const paper = scale === 'infant' ? (context.paper ? ' Paper lies in the tray.' : ' The tray is bare.') : '';
  return `The ${scaleNames[scale]} shows ${shown?.digits ?? ''} ${shown?.unit ?? ''}, ${state}.${paper}`;
}

function handSentence(context: GrowthContext): string {
  return context.hand === 'near'
    ? 'Your hand is just beside them, not touching.'
    : context.hand === 'touching'
      ? 'Your hand is on them.'
      : 'Your hands are elsewhere.';
}

/** Where the edge or the tape is, in words; null when there is nothing to read. */
export function readingSentence(context: GrowthContext): string | null {
  const edge = edgeCm(context);
  if (edge !== null) return `The edge on the ruler: ${byMarks(edge)} centimeters.`;
  return null;
}

function bodySentence(snapshot: GrowthSnapshot): string | null {
  const { context } = snapshot;
  if (snapshot.hasTag('at-wall')) {
    const points = posturePoints.map((point) =>
      context.posture[point] ? pointNames[point].right : pointNames[point].wrong,
    );
    const headpiece =
      context.headpiece === 'up'
        ? 'the headpiece is up'
        : context.headpiece === 'resting'
          ? 'the headpiece rests on the hair'
          : 'the headpiece is down on the head';
    return `At the wall: ${points.join(', ')}; ${headpiece}.`;
  }
  if (snapshot.hasTag('on-board')) {
    const helper = context.helperHolds ? 'the head is held at the headpiece' : 'nobody holds the head';
    const legs = context.legsStraight ? 'the knees are straight' : 'the knees are bent';
    const foot =
      context.footboard === 'off'
        ? 'the footboard is away'
        : context.footboard === 'toes'
          ? 'the footboard touches the toes'
          : 'the footboard is flat against the heels';
    return `On the board: ${helper}, ${legs}, ${foot}.`;
  }
  return null;
}

function tapeSentence(context: GrowthContext): string | null {
  const cm = tapeCm(context);
  if (context.tape === null || cm === null) return null;
  const where = {
    widest: 'above brows and ears, over the largest bulge',
    'too-low': 'low, over the brows and the neck',
    'too-high': 'high on the forehead',
  }[context.tape.at];
  return `The tape lies ${where}, ${context.tape.fit}: ${byMarks(cm)} centimeters.`;
}

function chartSentence(context: GrowthContext): string {
  const last = new Map(
    context.entries.map((entry) => [entry.what, `${measureNames[entry.what]} ${String(entry.value)} ${entry.unit}`]),
  );
  const entries = last.size === 0 ? 'Nothing is charted.' : `On the chart: ${[...last.values()].join(', ')}.`;
  const { openChart } = context;
  if (openChart === null) return entries;
  const point = context.plotted.findLast(
    ({ set, sex, measure }) => set === openChart.set && sex === openChart.sex && measure === openChart.measure,
  );
  const curve = curveOf(openChart);
  const plotted =
    point === undefined
      ? ' No point of today is on it.'
      : ` Today’s point: age ${(point.ageTenths / 10).toFixed(1)} ${openChart.set === 'who' ? 'months' : 'years'}, ${(point.valueTenths / 10).toFixed(1)} ${unitOfChart(openChart.measure)}${
          point.band === null || curve === null ? '' : `, read as ${bandInWords(curve, point.band)} line`
        }.`;
  return `${entries} The growth chart is open: ${chartTitle(openChart)}.${plotted}`;
}

/** The visit as it stands. */
export function statusOf(snapshot: GrowthSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    placeSentence(snapshot),
    wornSentence(context),
    scaleSentence(context),
    handSentence(context),
    bodySentence(snapshot),
    readingSentence(context),
    tapeSentence(context),
    chartSentence(context),
    context.question?.words ?? null,
  ].filter((sentence) => sentence !== null);
}

const happenings: Readonly<Record<Exclude<Happening['what'], 'answered'>, (context: GrowthContext) => string>> = {
  'confirmed-identity': ({ case: patient }) => `The answers match the chart: ${patient.person.name}.`,
  'stepped-on': ({ case: patient }) =>
    patient.stance === 'lies'
      ? `${patient.person.name} lies in the tray and wriggles.`
      : patient.stance === 'wheelchair'
        ? `${patient.person.name} rolls onto the platform.`
        : `${patient.person.name} steps onto the scale.`,
  'stepped-off': ({ case: patient }) =>
    patient.stance === 'lies' ? `${patient.person.name} is back in arms.` : `${patient.person.name} is down again.`,
  rolled: ({ case: patient }) =>
    `${patient.person.name} rolls over. ${patient.helper === null ? 'Somebody' : 'A quick hand from the family'} catches the baby at the rim.`,
  stumbled: ({ case: patient }) => `${patient.person.name} sways and grabs the rail.`,
  'cannot-stand': ({ case: patient }) => `${patient.person.name}: “I cannot stand. Please, not like that.”`,
  questioned: ({ question }) => question?.words ?? 'The record asks.',
  refused: ({ question }) => question?.words ?? 'The record refuses the entry.',
  kept: ({ entries }) => {
    const last = entries.at(-1);
    return last === undefined ? 'Kept.' : `Charted: ${measureNames[last.what]} ${String(last.value)} ${last.unit}.`;
  },
  thanked: ({ case: patient }) => `${patient.stance === 'lies' ? 'The family' : patient.person.name}: “Thank you.”`,
  worried: ({ case: patient }) =>
    `${patient.stance === 'lies' ? 'The family' : patient.person.name} looks hurt and worried.`,
};

/** What happened last, as words to show; null before anything did. */
export function happenedSentence(context: GrowthContext): string | null {
  const { happened, case: patient } = context;
  if (happened === null) return null;
  if (happened.what === 'answered') {
    const who = patient.stance === 'lies' ? (patient.helper ?? 'The family') : patient.person.name;
    return happened.question === null
      ? null
      : `${who.charAt(0).toUpperCase()}${who.slice(1)}: “${patient.answers[happened.question]}”`;
  }
  return happenings[happened.what](context);
}

/** What to announce after a step, in order. Never a running number. */
export function announcements(before: GrowthSnapshot, after: GrowthSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const was = before.context;
  const words = happenedSentence(context);
  if (words !== null && context.happened !== was.happened) said.push(words);
  const turned = (tag: Parameters<GrowthSnapshot['hasTag']>[0]) => after.hasTag(tag) !== before.hasTag(tag);
  if (turned('at-wall') || turned('on-board')) said.push(placeSentence(after));
  if (
    context.scale !== was.scale ||
    context.zeroG !== was.zeroG ||
    context.unit !== was.unit ||
    context.heldG !== was.heldG
  )
    said.push(scaleSentence(context));
  if (context.place === 'scale' && context.scale !== 'beam' && settled(context) && !settled(was))
    said.push(scaleSentence(context));
  if (context.scale === 'beam' && beam(context).balanced && !beam(was).balanced && context.place === 'scale')
    said.push('The pointer rests in the middle.');
  if (context.tape !== was.tape) said.push(tapeSentence(context) ?? 'The tape is off.');
  if (edgeCm(context) !== edgeCm(was)) said.push(readingSentence(context) ?? 'There is no edge to read at.');
  if (context.openChart !== was.openChart && context.openChart !== null)
    said.push(`Open: ${chartTitle(context.openChart)}.`);
  if (context.did.reports.length > was.did.reports.length) said.push('Reported.');
  if (turned('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}

/** One event of every kind, to try what is possible and for walks. */
export const oneOfEach: readonly GrowthLearnerEvent[] = [
  { type: 'hint.asked' },
  { type: 'hands.cleaned' },
  { type: 'introduction.given', as: 'medical-assistant' },
  { type: 'identity.checked', by: ['full-name', 'birth-date'] },
  { type: 'procedure.explained' },
  { type: 'question.asked', question: 'standing' },
  { type: 'worn.set', item: 'shoes', on: false },
  { type: 'diaper.set', to: 'fresh' },
  { type: 'scale.chosen', scale: 'infant' },
  { type: 'scale.chosen', scale: 'beam' },
  { type: 'scale.chosen', scale: 'digital' },
  { type: 'paper.laid' },
  { type: 'scale.zeroed' },
  { type: 'unit.switched', to: 'kg' },
  { type: 'tare.entered', tenthsKg: 164 },
  { type: 'scale.mounted' },
  { type: 'scale.left' },
  { type: 'hand.set', to: 'near' },
  { type: 'poise.moved', which: 'big', to: 3 },
  { type: 'poise.moved', which: 'small', to: 40 },
  { type: 'reading.held' },
  { type: 'wall.used' },
  { type: 'board.used' },
  { type: 'measuring.left' },
  { type: 'posture.set', point: 'heels', right: true },
  { type: 'headpiece.set', to: 'firm' },
  { type: 'helper.placed', holding: true },
  { type: 'legs.set', straight: true },
  { type: 'footboard.set', to: 'heels' },
  { type: 'tape.placed', at: 'widest', fit: 'snug' },
  { type: 'tape.removed' },
  { type: 'entry.made', what: 'bmi', value: 17, unit: 'kg/m²', confirmed: false },
  { type: 'chart.opened', set: 'who', sex: 'girls', measure: 'weight' },
  { type: 'point.plotted', ageTenths: 60, valueTenths: 70 },
  { type: 'band.read', band: 4 },
  { type: 'report.made', to: 'provider', content: 'numbers-and-pattern' },
  { type: 'patient.told', line: 'numbers-provider-explains' },
  { type: 'time.skipped', ms: 3000 },
  { type: 'visit.finished' },
];
