/**
 * The work in the order a careful assistant does it: what is still to do, said as a coach says it, and how it is done. Looks
 * only at what a learner can see and hear. The coach speaks from it (hint.ts); the people of the tests walk along it
 * (personas.ts), so a hint can be followed to a pass by construction.
 */
import { eyes, habits, type Eye, type QuestionId, type Side } from './case.ts';
import { lineNumbers, type ChartKind, type Face } from './chart.ts';
import type { Reading, ShContext } from './context.ts';
import type { Order, ShLearnerEvent } from './events.ts';
import {
  acuityOf,
  findingReported,
  hasCorrection,
  isClean,
  levelFor,
  ordered,
  outOfRange,
  resultsReported,
  scoredLine,
  toneList,
} from './findings.ts';
import { lineIsRead } from './sight.ts';

export interface Step {
  readonly id: string;
  readonly still: (context: ShContext) => boolean;
  /** May hold `{fact-id}`. */
  readonly text: string;
  readonly teaches: string;
  /** What to do: an event, or milliseconds to wait. */
  readonly act: (context: ShContext) => ShLearnerEvent | number;
}

const eent = (id: string) => `clinical-procedures/eyes-ears-nose-and-throat#${id}`;
const distance = eent('distance-vision');
const near = eent('near-color-and-pressure');
const hearing = eent('test-hearing');
const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';

/** Pauses between tones, ms: short and long in turn. */
const pausesMs = [3000, 5600, 4000, 7200, 3400, 6200] as const;
/** After that the hand has gone up or it will not. */
const answerMs = 1500;

const kindFor = ({ case: patient }: ShContext): ChartKind => (patient.readsLetters ? 'letters' : 'pictures');
const sitting = (context: ShContext, eye: Eye): readonly Reading[] =>
  context.readings.filter(
    (reading) =>
      reading.at === 'distance' &&
      reading.eye === eye &&
      reading.measured === context.facts.chartFeet &&
      reading.kind === kindFor(context) &&
      !reading.dim &&
      !reading.pressed &&
      reading.worn === context.worn &&
      !(reading.covered !== null && reading.covered !== 'occluder'),
  );
const isRead = ({ right, of }: Reading, context: ShContext) => lineIsRead(right, of, context.facts.linePercent);

/** The line to ask this eye next; null when it has been read to its end. */
function nextLine(context: ShContext, eye: Eye): number | null {
  const clean = sitting(context, eye).filter(isClean);
  const start = 3;
  if (clean.length === 0) return start;
  const read = clean.filter((reading) => isRead(reading, context)).map(({ line }) => line);
  const failed = clean.filter((reading) => !isRead(reading, context)).map(({ line }) => line);
  if (read.length === 0) {
    const easier = Math.min(...failed) - 1;
    return easier < 0 ? null : easier;
  }
  const harder = Math.max(...read) + 1;
  return failed.includes(harder) || harder >= lineNumbers.length ? null : harder;
}

const eyeNow = (context: ShContext): Eye | null => eyes.find((eye) => nextLine(context, eye) !== null) ?? null;

/** Face and direction for an eye: never those in which the other eye read, never those said from memory. */
function wayFor(context: ShContext, eye: Eye): { readonly face: Face; readonly order: Order } {
  const ways: readonly { readonly face: Face; readonly order: Order }[] = [
    { face: 'a', order: 'forward' },
    { face: 'b', order: 'forward' },
    { face: 'b', order: 'backward' },
    { face: 'a', order: 'backward' },
  ];
  const same = (way: (typeof ways)[number]) => (reading: Reading) =>
    reading.at === 'distance' && reading.face === way.face && reading.order === way.order;
  const free = ways.find(
    (way) =>
      !context.readings.some((reading) => same(way)(reading) && (reading.eye !== eye || reading.fromMemory)),
  );
  return free ?? { face: 'b', order: 'backward' };
}

const coverFor = (eye: Eye): Side | null => (eye === 'both' ? null : eye === 'right' ? 'left' : 'right');

/** A habit seen in the last reading and not yet spoken about. */
const habitSeen = (context: ShContext) => {
  const last = context.readings.findLast(({ at }) => at === 'distance');
  return (
    habits.find(
      (habit) =>
        !context.reminded.includes(habit) &&
        ((habit === 'squints' && last?.squinted) || (habit === 'peeks' && last?.peeked) || (habit === 'leans' && last?.leaned)),
    ) ?? null
  );
};

/** An acuity read and not on the chart as it was read. */
function acuityOwed(context: ShContext, at: 'distance' | 'near'): Eye | null {
  return (
    eyes.find((eye) => {
      const line = scoredLine(context, at, eye);
      const entry = acuityOf(context, at, eye);
      return line !== null && (entry?.bottom !== line.bottom || entry.missed !== line.missed);
    }) ?? null
  );
}
function chartOf(context: ShContext, at: 'distance' | 'near'): ShLearnerEvent | number {
  const eye = acuityOwed(context, at);
  const line = eye === null ? null : scoredLine(context, at, eye);
  if (eye === null || line === null) return 100;
  const top = line.top ?? context.facts.chartFeet;
  const correction = line.worn ? 'with' : 'without';
  return { type: 'acuity.charted', at, eye, top, bottom: line.bottom, missed: line.missed, correction, confirmed: true };
}

const nearRead = (context: ShContext) =>
  context.readings.filter(({ at, measured, worn }) => at === 'near' && measured === context.facts.nearInches && worn === context.worn);
function nextNear(context: ShContext): number | null {
  const mine = nearRead(context);
  if (mine.length === 0) return 3;
  const read = mine.filter((reading) => isRead(reading, context)).map(({ line }) => line);
  const failed = mine.filter((reading) => !isRead(reading, context)).map(({ line }) => line);
  if (read.length === 0) return Math.min(...failed) === 0 ? null : Math.min(...failed) - 1;
  const harder = Math.max(...read) + 1;
  return failed.includes(harder) || harder >= lineNumbers.length ? null : harder;
}

const plateInches = ({ facts }: ShContext) => Math.round(facts.plateCm / facts.cmPerInch);
const plateUnshown = (context: ShContext) =>
  context.plates.find(({ number }) => !context.plateReadings.some(({ plate }) => plate === number)) ?? null;
function plateUncharted(context: ShContext) {
  return (
    context.plateReadings.find(({ plate }) => !context.charted.plates.some((entry) => entry.plate === plate)) ?? null
  );
}

const tonesAt = (context: ShContext, ear: Side, pitch: number) =>
  context.tones.filter((tone) => tone.ear === ear && tone.pitch === pitch && tone.level === levelFor(context));
const isSettled = (context: ShContext, ear: Side, pitch: number) => {
  const mine = tonesAt(context, ear, pitch);
  return mine.some(({ raised }) => raised) || mine.length > 1;
};
const toneNow = (context: ShContext) => toneList(context).find(({ ear, pitch }) => !isSettled(context, ear, pitch)) ?? null;
const toneUncharted = (context: ShContext) =>
  toneList(context).find(
    ({ ear, pitch }) =>
      isSettled(context, ear, pitch) &&
      !context.charted.tones.some((entry) => entry.ear === ear && entry.pitch === pitch),
  ) ?? null;
const sinceToneMs = ({ nowMs, tones }: ShContext) => nowMs - (tones.at(-1)?.atMs ?? -60_000);
const pauseMs = ({ tones }: ShContext) => pausesMs[tones.length % pausesMs.length] ?? 3000;
const earUncharted = (context: ShContext): Side | null =>
  (['right', 'left'] as const).find(
    (ear) =>
      toneList(context).every(
        (one) => one.ear !== ear || context.charted.tones.some((entry) => entry.ear === ear && entry.pitch === one.pitch),
      ) && !context.charted.ears.some((entry) => entry.ear === ear),
  ) ?? null;

const questionsFor = (context: ShContext): readonly QuestionId[] => [
  ...(context.case.ordered.some((task) => task !== 'hearing') ? (['eyes-today', 'glasses', 'letters'] as const) : []),
  ...(ordered(context, 'hearing') ? (['ears-today'] as const) : []),
];
const questionOwed = (context: ShContext) => questionsFor(context).find((one) => !context.did.asked.includes(one));
const readsEyes = (context: ShContext) => ordered(context, 'distance') && eyeNow(context) !== null;
const setTo = (context: ShContext, ear: Side, pitch: number, level: number) =>
  context.set.ear === ear && context.set.pitch === pitch && context.set.level === level;

const greeting: readonly Step[] = [
  {
    id: 'hands',
    still: ({ encounter }) => encounter.handsCleanedAtMs === null,
    text: 'Clean your hands where the person can see it.',
    teaches: 'clinical-procedures/rooming-a-patient#clean-hands',
    act: () => ({ type: 'hands.cleaned' }),
  },
  {
    id: 'introduction',
    still: ({ encounter }) => encounter.introducedAs === null,
    text: 'Say who you are: your name and "medical assistant".',
    teaches: rooming,
    act: () => ({ type: 'introduction.given', as: 'medical-assistant' }),
  },
  {
    id: 'identity',
    still: ({ encounter }) => encounter.identifiedAtMs === null,
    text: 'Ask for full name and birth date and compare with the chart.',
    teaches: rooming,
    act: () => ({ type: 'identity.checked', by: ['full-name', 'birth-date'] }),
  },
  {
    id: 'explanation',
    still: ({ encounter }) => encounter.explainedAtMs === null,
    text: 'Say in a sentence what you are going to do.',
    teaches: distance,
    act: () => ({ type: 'procedure.explained' }),
  },
  {
    id: 'questions',
    still: (context) => questionOwed(context) !== undefined,
    text: 'Ask how eyes and ears are today, and about glasses and letters, as far as today’s tests need it.',
    teaches: eent('look-and-listen-first'),
    act: (context) => ({ type: 'question.asked', question: questionOwed(context) ?? 'eyes-today' }),
  },
  {
    id: 'light',
    still: ({ light, case: patient }) => !light && patient.ordered.some((task) => task !== 'hearing'),
    text: 'It is dim in here: turn the light on.',
    teaches: distance,
    act: () => ({ type: 'light.turned', on: true }),
  },
];

const seeing: readonly Step[] = [
  {
    id: 'occluder',
    still: (context) => readsEyes(context) && !context.occluderClean,
    text: 'Clean the occluder before it comes near the face.',
    teaches: distance,
    act: () => ({ type: 'occluder.cleaned' }),
  },
  {
    id: 'place',
    still: (context) => readsEyes(context) && context.placed?.feet !== context.facts.chartFeet,
    text: 'Measure {ex-snellen-distance} from the chart with the tape and place the person there. Old marks lie.',
    teaches: distance,
    act: ({ facts }) => ({ type: 'patient.placed', feet: facts.chartFeet }),
  },
  {
    id: 'glasses',
    still: (context) => readsEyes(context) && hasCorrection(context, 'distance') && !context.worn,
    text: 'Glasses or lenses for distance are here: have them put on.',
    teaches: distance,
    act: () => ({ type: 'correction.worn', on: true }),
  },
  {
    id: 'habit',
    still: (context) => ordered(context, 'distance') && habitSeen(context) !== null,
    text: 'Look at the face: something helps the person read. Say a kind word about it and have the line read again.',
    teaches: distance,
    act: (context) => ({ type: 'patient.reminded', of: habitSeen(context) ?? 'squints' }),
  },
  {
    id: 'chart',
    still: (context) => {
      const eye = eyeNow(context);
      return (
        readsEyes(context) &&
        eye !== null &&
        (context.hung?.kind !== kindFor(context) || context.hung.face !== wayFor(context, eye).face)
      );
    },
    text: 'Hang a chart this person can read, with a face the other eye has not read and nobody knows by heart.',
    teaches: distance,
    act: (context) => ({
      type: 'chart.hung',
      kind: kindFor(context),
      face: wayFor(context, eyeNow(context) ?? 'right').face,
    }),
  },
  {
    id: 'cover',
    still: (context) => {
      const eye = eyeNow(context);
      return readsEyes(context) && eye !== null && (context.cover?.eye ?? null) !== coverFor(eye);
    },
    text: 'Right eye, left eye, both: cover the eye that is not tested with the occluder, both eyes open, without pressing.',
    teaches: distance,
    act: (context) => {
      const side = coverFor(eyeNow(context) ?? 'both');
      return side === null
        ? { type: 'eye.uncovered' }
        : { type: 'eye.covered', eye: side, with: 'occluder', bothOpen: true };
    },
  },
  {
    id: 'cover-better',
    still: (context) => readsEyes(context) && context.cover !== null && (context.cover.with !== 'occluder' || !context.cover.bothOpen),
    text: 'Use the occluder, and ask to keep both eyes open behind it.',
    teaches: distance,
    act: ({ cover }) => ({ type: 'eye.covered', eye: cover?.eye ?? 'left', with: 'occluder', bothOpen: true }),
  },
  {
    id: 'blurred',
    still: (context) => {
      const eye = eyeNow(context);
      return readsEyes(context) && eye !== null && eye !== 'both' && context.nowMs < context.blurredUntilMs[eye];
    },
    text: 'That eye was pressed: let a minute or two go by before it reads.',
    teaches: distance,
    act: (context) => {
      const eye = eyeNow(context);
      return eye === null || eye === 'both' ? 100 : Math.max(100, context.blurredUntilMs[eye] - context.nowMs);
    },
  },
  {
    id: 'line',
    still: readsEyes,
    text: 'Point to a line: begin with an easy one and go down until {sv-line-rule} is no longer read. A line that comes at once, without looking, is known by heart: ask backward or turn the face.',
    teaches: distance,
    act: (context) => {
      const eye = eyeNow(context) ?? 'right';
      return { type: 'line.asked', line: nextLine(context, eye) ?? 0, order: wayFor(context, eye).order };
    },
  },
  {
    id: 'chart-distance',
    still: (context) => ordered(context, 'distance') && acuityOwed(context, 'distance') !== null,
    text: 'Chart each eye: distance, the smallest line of which {sv-line-rule} was read, the misses, with or without correction.',
    teaches: distance,
    act: (context) => chartOf(context, 'distance'),
  },
  {
    id: 'note-glasses',
    still: ({ case: patient, charted }) =>
      patient.correction === 'at-home' && !charted.notes.includes('glasses-at-home'),
    text: 'Note that the glasses are at home.',
    teaches: distance,
    act: () => ({ type: 'note.charted', note: 'glasses-at-home' }),
  },
  {
    id: 'uncover',
    still: ({ cover }) => cover !== null,
    text: 'Take the occluder away.',
    teaches: distance,
    act: () => ({ type: 'eye.uncovered' }),
  },
  {
    id: 'reading-glasses',
    still: (context) =>
      ordered(context, 'near') && nextNear(context) !== null && hasCorrection(context, 'near') && !context.worn,
    text: 'Near vision is read with the reading glasses on.',
    teaches: near,
    act: () => ({ type: 'correction.worn', on: true }),
  },
  {
    id: 'near-card',
    still: (context) =>
      ordered(context, 'near') && nextNear(context) !== null && context.cardInches !== context.facts.nearInches,
    text: 'Hold the near card at {ex-near-distance}, measured.',
    teaches: near,
    act: ({ facts }) => ({ type: 'card.held', inches: facts.nearInches }),
  },
  {
    id: 'near-line',
    still: (context) => ordered(context, 'near') && nextNear(context) !== null,
    text: 'Have the near card read down to the line that fails.',
    teaches: near,
    act: (context) => ({ type: 'near.asked', line: nextNear(context) ?? 0 }),
  },
  {
    id: 'chart-near',
    still: (context) => ordered(context, 'near') && acuityOwed(context, 'near') !== null,
    text: 'Chart near vision, inches as the upper number, with or without correction.',
    teaches: near,
    act: (context) => chartOf(context, 'near'),
  },
  {
    id: 'plate-distance',
    still: (context) =>
      ordered(context, 'color') && plateUnshown(context) !== null && context.cardInches !== plateInches(context),
    text: 'Hold the color plates at {ex-plate-distance}.',
    teaches: near,
    act: (context) => ({ type: 'card.held', inches: plateInches(context) }),
  },
  {
    id: 'chart-plate',
    still: (context) => ordered(context, 'color') && plateUncharted(context) !== null,
    text: 'Chart the plate as it was answered: as in the key, another number, or not seen.',
    teaches: near,
    act: (context) => {
      const shown = plateUncharted(context);
      const plate = context.plates.find(({ number }) => number === shown?.plate);
      return {
        type: 'plate.charted',
        plate: shown?.plate ?? 1,
        answer: shown?.said == null ? 'not-seen' : shown.said === plate?.digit ? 'as-key' : 'other',
      };
    },
  },
  {
    id: 'plate',
    still: (context) => ordered(context, 'color') && plateUnshown(context) !== null,
    text: 'Show the next color plate; the one that everybody reads comes first.',
    teaches: near,
    act: (context) => ({ type: 'plate.shown', plate: plateUnshown(context)?.number ?? 1 }),
  },
];

const listens = (context: ShContext) => ordered(context, 'hearing') && toneNow(context) !== null;

const listening: readonly Step[] = [
  {
    id: 'ears',
    still: (context) => ordered(context, 'hearing') && context.did.earsLookedAtMs === null,
    text: 'Look into both ears for wax or drainage.',
    teaches: hearing,
    act: () => ({ type: 'ears.looked' }),
  },
  {
    id: 'ear-finding',
    still: (context) =>
      context.did.earsLookedAtMs !== null && context.case.earFinding !== null && !findingReported(context),
    text: 'There is something in an ear: tell the provider before you go on.',
    teaches: hearing,
    act: () => ({ type: 'report.made', to: 'provider', content: 'ear-finding' }),
  },
  {
    id: 'door',
    still: (context) => ordered(context, 'hearing') && context.case.noisy && !context.doorClosed,
    text: 'It is noisy: shut the door.',
    teaches: hearing,
    act: () => ({ type: 'door.closed' }),
  },
  {
    id: 'phones-clean',
    still: (context) => listens(context) && !context.phonesClean,
    text: 'Wipe the headphones.',
    teaches: hearing,
    act: () => ({ type: 'headphones.wiped' }),
  },
  {
    id: 'away',
    still: (context) => listens(context) && !context.facesAway,
    text: 'Seat the person so that dial and hand cannot be seen.',
    teaches: hearing,
    act: () => ({ type: 'patient.turned', away: true }),
  },
  {
    id: 'task',
    still: (context) => listens(context) && !context.taskTold,
    text: 'Say what to do: a hand up at each tone, however soft.',
    teaches: hearing,
    act: () => ({ type: 'task.told' }),
  },
  {
    id: 'phones-off-first',
    still: ({ phones }) => phones !== null && (phones.red === 'left' || !phones.cleared),
    text: 'Take the headphones off again: red belongs on the right ear, glasses and earrings off first.',
    teaches: hearing,
    act: () => ({ type: 'headphones.off' }),
  },
  {
    id: 'phones',
    still: (context) => listens(context) && context.phones === null,
    text: 'Put the headphones on: red on the right ear, glasses and earrings off, hair behind the ears.',
    teaches: hearing,
    act: () => ({ type: 'headphones.put', red: 'right', cleared: true }),
  },
  {
    id: 'practice-dial',
    still: (context) =>
      listens(context) &&
      context.tones.length === 0 &&
      !(context.set.pitch === context.facts.practicePitch && context.set.level >= context.facts.practiceLevel),
    text: 'Set a clear tone for practice: {sv-practice-tone}.',
    teaches: hearing,
    act: ({ facts }) => ({ type: 'audiometer.set', ear: 'right', pitch: 1000, level: facts.practiceLevel }),
  },
  {
    id: 'practice',
    still: (context) => listens(context) && context.tones.length === 0,
    text: 'Give the practice tone.',
    teaches: hearing,
    act: () => ({ type: 'tone.given' }),
  },
  {
    id: 'watch',
    still: (context) => ordered(context, 'hearing') && context.tones.length > 0 && sinceToneMs(context) < answerMs,
    text: 'Watch the hand for a moment.',
    teaches: hearing,
    act: (context) => Math.max(100, answerMs - sinceToneMs(context)),
  },
  {
    id: 'chart-tone',
    still: (context) => ordered(context, 'hearing') && toneUncharted(context) !== null,
    text: 'Chart the tone: heard or not heard, at its ear, pitch and level.',
    teaches: hearing,
    act: (context) => {
      const one = toneUncharted(context);
      if (one === null) return 100;
      const raised = tonesAt(context, one.ear, one.pitch).some((tone) => tone.raised);
      const result = raised ? 'heard' : 'not-heard';
      return { type: 'tone.charted', ear: one.ear, pitch: one.pitch, level: levelFor(context), result, confirmed: true };
    },
  },
  {
    id: 'tone-dial',
    still: (context) => {
      const one = toneNow(context);
      return listens(context) && one !== null && !setTo(context, one.ear, one.pitch, levelFor(context));
    },
    text: 'Set the next tone: {ex-hearing-tones}, right ear first, at {ex-hearing-level}.',
    teaches: hearing,
    act: (context) => {
      const one = toneNow(context);
      return one === null
        ? 100
        : { type: 'audiometer.set', ear: one.ear, pitch: one.pitch, level: levelFor(context) };
    },
  },
  {
    id: 'pause',
    still: (context) => listens(context) && sinceToneMs(context) < pauseMs(context),
    text: 'Let a pause go by, another length each time.',
    teaches: hearing,
    act: (context) => Math.max(100, pauseMs(context) - sinceToneMs(context)),
  },
  {
    id: 'tone',
    still: listens,
    text: 'Give the tone. Repeat once what was missed.',
    teaches: hearing,
    act: () => ({ type: 'tone.given' }),
  },
  {
    id: 'ear-result',
    still: (context) => ordered(context, 'hearing') && earUncharted(context) !== null,
    text: 'Chart each ear: pass when every tone was heard, else refer.',
    teaches: hearing,
    act: (context) => {
      const ear = earUncharted(context) ?? 'right';
      const missed = context.charted.tones.some((entry) => entry.ear === ear && entry.result === 'not-heard');
      return { type: 'ear.charted', ear, result: missed ? 'refer' : 'pass' };
    },
  },
  {
    id: 'phones-off',
    still: ({ phones }) => phones !== null,
    text: 'Take the headphones off.',
    teaches: hearing,
    act: () => ({ type: 'headphones.off' }),
  },
];

const ending: readonly Step[] = [
  {
    id: 'report',
    still: (context) => outOfRange(context).length > 0 && !resultsReported(context),
    text: 'Something is out of range: tell the provider before the person leaves.',
    teaches: distance,
    act: () => ({ type: 'report.made', to: 'provider', content: 'results' }),
  },
  {
    id: 'tell',
    still: ({ did }) => did.told.length === 0,
    text: 'Say what you wrote down and who will explain it.',
    teaches: eent('people-who-see-or-hear-less'),
    act: () => ({ type: 'patient.told', line: 'written-down-provider-explains' }),
  },
];

export const steps: readonly Step[] = [...greeting, ...seeing, ...listening, ...ending];

/** What is still to do first; null when all is done. */
export function nextStep(context: ShContext, skip: ReadonlySet<string> = new Set()): Step | null {
  return steps.find((step) => !skip.has(step.id) && step.still(context)) ?? null;
}
