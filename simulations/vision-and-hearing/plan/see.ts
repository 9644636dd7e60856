/** The steps of distance vision. */
import { eyes, habits, type Eye, type Side } from '../case.ts';
import { lineNumbers, type ChartKind, type Face } from '../chart.ts';
import type { Reading, ShContext } from '../context.ts';
import type { Order } from '../events.ts';
import { hasCorrection, isClean, ordered } from '../findings.ts';
import { acuityOwed, chartOf, isRead } from './acuity.ts';
import { sections, type Step } from './step.ts';

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
    (way) => !context.readings.some((reading) => same(way)(reading) && (reading.eye !== eye || reading.fromMemory)),
  );
  return free ?? { face: 'b', order: 'backward' };
}

const coverFor = (eye: Eye): Side | null => (eye === 'both' ? null : eye === 'right' ? 'left' : 'right');

/** A habit seen in the last reading and not yet spoken about. */
const habitSeen = (context: ShContext) => {
  const last = context.readings.findLast(({ at }) => at === 'distance');
  if (last === undefined) return null;
  const seen = { squints: last.squinted, peeks: last.peeked, leans: last.leaned } as const;
  return habits.find((habit) => seen[habit] && !context.reminded.includes(habit)) ?? null;
};
const readsEyes = (context: ShContext) => ordered(context, 'distance') && eyeNow(context) !== null;

export const distanceSteps: readonly Step[] = [
  {
    id: 'occluder',
    still: (context) => readsEyes(context) && !context.occluderClean,
    text: 'Clean the occluder before it comes near the face.',
    teaches: sections.distance,
    act: () => ({ type: 'occluder.cleaned' }),
  },
  {
    id: 'place',
    still: (context) => readsEyes(context) && context.placed?.feet !== context.facts.chartFeet,
    text: 'Measure {ex-snellen-distance} from the chart with the tape and place the person there. Old marks lie.',
    teaches: sections.distance,
    act: ({ facts }) => ({ type: 'patient.placed', feet: facts.chartFeet }),
  },
  {
    id: 'glasses',
    still: (context) => readsEyes(context) && hasCorrection(context, 'distance') && !context.worn,
    text: 'Glasses or lenses for distance are here: have them put on.',
    teaches: sections.distance,
    act: () => ({ type: 'correction.worn', on: true }),
  },
  {
    id: 'habit',
    still: (context) => ordered(context, 'distance') && habitSeen(context) !== null,
    text: 'Look at the face: something helps the person read. Say a kind word about it and have the line read again.',
    teaches: sections.distance,
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
    teaches: sections.distance,
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
    teaches: sections.distance,
    act: (context) => {
      const side = coverFor(eyeNow(context) ?? 'both');
      return side === null
        ? { type: 'eye.uncovered' }
        : { type: 'eye.covered', eye: side, with: 'occluder', bothOpen: true };
    },
  },
  {
    id: 'cover-better',
    still: (context) =>
      readsEyes(context) && context.cover !== null && (context.cover.with !== 'occluder' || !context.cover.bothOpen),
    text: 'Use the occluder, and ask to keep both eyes open behind it.',
    teaches: sections.distance,
    act: ({ cover }) => ({ type: 'eye.covered', eye: cover?.eye ?? 'left', with: 'occluder', bothOpen: true }),
  },
  {
    id: 'blurred',
    still: (context) => {
      const eye = eyeNow(context);
      return readsEyes(context) && eye !== null && eye !== 'both' && context.nowMs < context.blurredUntilMs[eye];
    },
    text: 'That eye was pressed: let a minute or two go by before it reads.',
    teaches: sections.distance,
    act: (context) => {
      const eye = eyeNow(context);
      return eye === null || eye === 'both' ? 100 : Math.max(100, context.blurredUntilMs[eye] - context.nowMs);
    },
  },
  {
    id: 'line',
    still: readsEyes,
    text: 'Point to a line: begin with an easy one and go down until {sv-line-rule} is no longer read. A line that comes at once, without looking, is known by heart: ask backward or turn the face.',
    teaches: sections.distance,
    act: (context) => {
      const eye = eyeNow(context) ?? 'right';
      return { type: 'line.asked', line: nextLine(context, eye) ?? 0, order: wayFor(context, eye).order };
    },
  },
  {
    id: 'chart-distance',
    still: (context) => ordered(context, 'distance') && acuityOwed(context, 'distance') !== null,
    text: 'Chart each eye: distance, the smallest line of which {sv-line-rule} was read, the misses, with or without correction.',
    teaches: sections.distance,
    act: (context) => chartOf(context, 'distance'),
  },
  {
    id: 'note-glasses',
    still: ({ case: patient, charted }) =>
      patient.correction === 'at-home' && !charted.notes.includes('glasses-at-home'),
    text: 'Note that the glasses are at home.',
    teaches: sections.distance,
    act: () => ({ type: 'note.charted', note: 'glasses-at-home' }),
  },
  {
    id: 'uncover',
    still: ({ cover }) => cover !== null,
    text: 'Take the occluder away.',
    teaches: sections.distance,
    act: () => ({ type: 'eye.uncovered' }),
  },
];
