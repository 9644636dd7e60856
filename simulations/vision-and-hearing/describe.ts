/**
 * The visit in sentences: what stands, what the person says and does, what to announce. Everything a screen reader says
 * comes from here. Nothing here looks at the truth.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { Eye, Habit } from './case.ts';
import { lineNumbers, type ChartKind } from './chart.ts';
import type { Reading, ShContext } from './context.ts';
import type { visionAndHearingMachine } from './machine.ts';
import { handIsUp, roomIsNoisy, seenWhileReading, soundingTone } from './perception.ts';

export type ShSnapshot = SnapshotFrom<typeof visionAndHearingMachine>;

export const eyeWords: Readonly<Record<Eye, string>> = { right: 'right eye', left: 'left eye', both: 'both eyes' };
export const chartWords: Readonly<Record<ChartKind, string>> = {
  letters: 'letter chart',
  'tumbling-e': 'chart of turned E’s',
  pictures: 'picture chart',
};
export const habitWords: Readonly<Record<Habit, string>> = {
  squints: 'squinting',
  peeks: 'peeking',
  leans: 'leaning forward',
};

function stageSentence(snapshot: ShSnapshot): string {
  if (snapshot.hasTag('finished')) return 'The visit is over.';
  if (snapshot.hasTag('charting')) return 'Charting.';
  return snapshot.hasTag('testing') ? 'Testing.' : 'Preparing.';
}

function roomSentence(context: ShContext): string {
  const parts = [
    context.light ? 'The room is light' : 'The room is dim',
    roomIsNoisy(context) ? 'a fan and voices can be heard' : 'it is quiet',
    context.doorClosed ? 'the door is shut' : 'the door is open',
  ];
  return `${parts.join(', ')}.`;
}

function placeSentence({ hung, placed, case: patient, worn }: ShContext): string {
  const { name } = patient.person;
  const stands =
    placed === null
      ? `${name} has no place before the chart yet`
      : placed.feet === null
        ? `${name} stands at the old mark on the floor`
        : `${name} stands ${String(placed.feet)} feet from the chart, measured`;
  const chart =
    hung === null ? 'no chart hangs' : `the ${chartWords[hung.kind]} hangs, face ${hung.face.toUpperCase()}`;
  return `${stands}; ${chart}; ${worn ? 'glasses or lenses are worn' : 'no glasses are worn'}.`;
}

function coverSentence(snapshot: ShSnapshot): string {
  const { cover } = snapshot.context;
  if (!snapshot.hasTag('covered') || cover === null) return 'Both eyes are free.';
  const how =
    cover.with === 'occluder' ? 'the occluder' : cover.with === 'palm' ? 'a palm pressed on it' : 'spread fingers';
  return `The ${cover.eye} eye is covered with ${how}${cover.bothOpen ? ', both eyes open' : ''}.`;
}

/** A reading in words: what was asked, what was said, what was to be seen. */
export function readingSentence(reading: Reading): string {
  const number = lineNumbers[reading.line] ?? 0;
  const said = reading.said === null ? '“I can’t make that out.”' : `“${reading.said.join(', ')}.”`;
  const seen = seenWhileReading(reading);
  const where = reading.at === 'near' ? `near card, line ${String(number)}` : `line ${String(number)}`;
  return `${eyeWords[reading.eye]}, ${where}${reading.order === 'backward' ? ', backward' : ''}: ${said}${seen === null ? '' : ` The person ${seen}.`}`;
}

function earsSentence(snapshot: ShSnapshot): string {
  const { context } = snapshot;
  const { set, phones } = context;
  const dials = `dials: ${set.ear} ear, ${String(set.pitch)} hertz, ${String(set.level)} decibels`;
  if (!snapshot.hasTag('phones-on') || phones === null) return `The headphones hang on their hook; ${dials}.`;
  const on = `The headphones are on, red on the ${phones.red} ear${phones.cleared ? '' : ', over glasses and earrings'}`;
  const sees = context.facesAway ? 'facing away' : 'in sight of your hand';
  return `${on}; ${dials}; the person sits ${sees}${handIsUp(context) ? ', hand up' : ''}.`;
}

function chartSentence({ charted }: ShContext): string {
  const count = charted.acuity.length + charted.plates.length + charted.tones.length + charted.ears.length;
  return count === 0
    ? 'Nothing is on the chart yet.'
    : `${String(count)} ${count === 1 ? 'entry is' : 'entries are'} on the chart.`;
}

/** The visit as it stands. */
export function statusOf(snapshot: ShSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  const { context } = snapshot;
  const last = context.readings.at(-1);
  return [
    stageSentence(snapshot),
    encounterSentence(context.encounter),
    roomSentence(context),
    placeSentence(context),
    coverSentence(snapshot),
    ...(last === undefined ? [] : [readingSentence(last)]),
    earsSentence(snapshot),
    chartSentence(context),
  ];
}

/** What the person says to a plate, in words. */
export function plateSentence(context: ShContext): string | null {
  const last = context.plateReadings.at(-1);
  if (last === undefined) return null;
  const { name } = context.case.person;
  return last.said === null
    ? `${name}: “Only dots.” (plate ${String(last.plate)})`
    : `${name}: “${String(last.said)}.” (plate ${String(last.plate)})`;
}

/** What the person or the room did last, as words to show; null before anything happened. */
export function happenedSentence(context: ShContext): string | null {
  const { happened } = context;
  if (happened === null) return null;
  const { person, earFinding, answers } = context.case;
  const { name } = person;
  switch (happened.what) {
    case 'answered':
      return happened.question === null
        ? null
        : answers[happened.question].includes('“')
          ? answers[happened.question]
          : `${name}: “${answers[happened.question]}”`;
    case 'confirmed-identity': {
      const { identifiedBy } = context.encounter;
      return identifiedBy.includes('full-name') && identifiedBy.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${person.birthDate}.`
        : 'The answer does not tell you surely who this is.';
    }
    case 'read': {
      const last = context.readings.at(-1);
      return last === undefined ? null : `${name}, ${readingSentence(last)}`;
    }
    case 'knows-no-letters':
      return `${name} looks at the letters: “I don’t know these.”`;
    case 'saw-plate':
      return plateSentence(context);
    case 'agreed':
      return `${name} nods.`;
    case 'put-glasses-on':
      return `${name} puts them on.`;
    case 'took-glasses-off':
      return `${name} takes them off.`;
    case 'has-no-glasses-here':
      return `${name}: “I don’t have any here.”`;
    case 'ears-clear':
      return 'Both ears look clear at the opening.';
    case 'ear-finding':
      return earFinding === null
        ? null
        : earFinding.what === 'wax'
          ? `There is dark wax in the opening of the ${earFinding.side} ear.`
          : `There is something wet and yellow at the opening of the ${earFinding.side} ear.`;
    case 'provider-says-go-on':
      return 'The provider has looked: “Thank you. Test both, gently, and wipe the phones well.”';
    case 'reported':
      return 'You have told it.';
    case 'thanked':
      return `${name}: “Thank you.”`;
    case 'worried':
      return `${name} looks unsure. “What does that mean?”`;
    case 'unsure-what-to-do':
      return `${name}: “I think I heard something. Should I say so?”`;
    case 'question-of-record':
      return context.question?.text ?? null;
  }
}

/** What to announce after a step, in order. A tone is never announced: that would tell who cannot hear it that it came. */
export function announcements(before: ShSnapshot, after: ShSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const words = happenedSentence(context);
  if (words !== null && context.happened !== before.context.happened) said.push(words);
  const cover = context.cover !== before.context.cover ? coverSentence(after) : null;
  if (cover !== null) said.push(cover);
  if (handIsUp(context) && !handIsUp(before.context)) said.push('The hand goes up.');
  const tone = context.tones.at(-1);
  const old = before.context.tones.at(-1);
  if (tone !== undefined && tone.number !== old?.number)
    said.push(`Tone: ${tone.ear} ear, ${String(tone.pitch)} hertz, ${String(tone.level)} decibels.`);
  if (
    soundingTone(before.context) !== null &&
    soundingTone(context) === null &&
    !handIsUp(context) &&
    tone?.raised === false
  )
    said.push('No hand.');
  if (
    context.hung !== before.context.hung ||
    context.placed !== before.context.placed ||
    context.worn !== before.context.worn
  )
    said.push(placeSentence(context));
  if ((context.phones === null) !== (before.context.phones === null)) said.push(earsSentence(after));
  if (context.charted.lastAtMs !== before.context.charted.lastAtMs || context.charted !== before.context.charted)
    said.push('Charted.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
