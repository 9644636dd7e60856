/**
 * The visit in sentences: status text, announcements, the patient's words. Everything a screen reader says comes from here and is
 * tested as data. Nothing here looks at the true volumes or names a fault.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { SpirometryContext } from './context.ts';
import type { spirometryMachine } from './machine.ts';
import { chestStopped, lineIsFlat, noticedWords, printedWords, screenTrace } from './perception.ts';

export type SpirometrySnapshot = SnapshotFrom<typeof spirometryMachine>;

function patientSentence(context: SpirometryContext): string {
  const { name } = context.case.person;
  const seat =
    context.posture === null
      ? 'stands beside the chair'
      : context.posture === 'standing'
        ? 'stands at the spirometer'
        : context.posture === 'slumped'
          ? 'sits slumped, one foot under the chair'
          : 'sits upright in the chair with arms, feet flat';
  const clip = context.clip ? ', the nose clip on' : '';
  const stars = context.dizzyAtMs === null ? '' : ' The face is gray, the hands hold on to the chair.';
  return `${name} ${seat}${clip}.${stars}`;
}

function machineSentence(context: SpirometryContext): string {
  const device =
    context.device === 0 ? 'The morning’s spirometer is on the desk' : 'The spare spirometer is on the desk';
  const pushes = context.pushes.filter(({ device: of }) => of === context.device);
  const read =
    pushes.length === 0
      ? 'not checked yet'
      : `the syringe read ${pushes.map(({ speed, readL }) => `${readL.toFixed(2)} L ${speed}`).join(', ')}`;
  const check = context.checks.filter(({ device: of }) => of === context.device).at(-1);
  const log = check === undefined ? '' : check.passed ? ', logged as passed' : ', logged as failed';
  const filter = context.filter ? 'A new filter is fitted.' : 'No filter is fitted.';
  const { entered } = context;
  const set =
    entered === null
      ? 'Nothing is entered.'
      : `Entered: ${String(entered.heightCm)} cm, ${String(entered.ageYears)} years, ${entered.sex}.`;
  return `${device}, ${read}${log}. ${filter} ${set}`;
}

export function blowSentence(snapshot: SpirometrySnapshot): string {
  const { context } = snapshot;
  if (snapshot.hasTag('inhaling'))
    return chestStopped(context)
      ? 'The chest has stopped rising; the breath is held.'
      : 'The lips are around the mouthpiece, the chest rises.';
  if (snapshot.hasTag('blowing')) {
    const trace = screenTrace(context);
    const seconds = Math.floor(((trace?.volumesL.length ?? 1) - 1) / 100);
    return lineIsFlat(context)
      ? `Blowing for ${String(seconds)} seconds; the volume line is flat.`
      : `Blowing for ${String(seconds)} seconds; the volume line still rises.`;
  }
  if (snapshot.hasTag('over')) return 'The effort is over and waits for your verdict.';
  return context.stoppedAtMs === null ? 'Nobody is blowing.' : 'The test has been stopped.';
}

function effortsSentence(context: SpirometryContext): string {
  if (context.made.length === 0) return 'No effort has been made.';
  return context.made.map((made) => `${printedWords(made)} ${noticedWords(made)}`).join(' ');
}

function chartSentence(context: SpirometryContext): string {
  if (context.sets.length === 0) return 'No result stands on the chart.';
  return context.sets
    .map(
      ({ phase, fvcL, fev1L }) =>
        `Charted ${phase === 'before' ? 'first set' : 'after the reliever'}: FVC ${fvcL.toFixed(2)} L, FEV1 ${fev1L.toFixed(2)} L.`,
    )
    .join(' ');
}

function relieverSentence(context: SpirometryContext): string {
  if (context.relieverAtMs === null) return 'No reliever has been given.';
  const minutes = Math.floor((context.nowMs - context.relieverAtMs) / 60_000);
  return `The reliever was given ${String(minutes)} minutes ago.`;
}

/** The whole visit in sentences; never the same for two different states. */
export function statusOf(snapshot: SpirometrySnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    patientSentence(context),
    machineSentence(context),
    blowSentence(snapshot),
    effortsSentence(context),
    relieverSentence(context),
    chartSentence(context),
  ];
}

const correctionWords: Readonly<Record<string, string>> = {
  'fill-to-the-top': 'nods: “To the very top.”',
  'blast-at-once': 'nods: “At once, like a cork.”',
  'keep-squeezing': 'nods: “Until you say stop.”',
  'water-and-rest': 'drinks some water and rests for a moment.',
  'seal-lips': 'tries the seal: lips tight, tongue down.',
  'chin-up-throat-open': 'lifts the chin and leaves the throat open.',
  'just-try-harder': 'asks: “Harder how?”',
};

/** What the patient, the device or a colleague did last, as words to show; null before anything happened. */
export function happenedSentence(context: SpirometryContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { name, birthDate } = context.case.person;
  const by = encounter.identifiedBy;
  switch (happened.what) {
    case 'answered':
      return happened.question === null ? null : `${name}: “${context.case.answers[happened.question]}”`;
    case 'confirmed-identity':
      return by.includes('full-name') && by.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'height-read':
      return context.height === null
        ? null
        : `The bar reads ${String(context.height.cm)} cm${context.height.shoes ? ', in shoes' : ', without shoes'}.`;
    case 'device-asks':
    case 'someone-answers':
      return happened.words;
    case 'device-set':
      return 'The device has taken the values.';
    case 'syringe-read': {
      const push = context.pushes.at(-1);
      return push === undefined ? null : `The screen shows ${push.readL.toFixed(2)} L, ${push.speed}.`;
    }
    case 'effort-over': {
      const last = context.made.at(-1);
      return last === undefined ? null : `The mouthpiece is out. ${printedWords(last)} ${noticedWords(last)}`;
    }
    case 'dizzy': {
      const last = context.made.at(-1);
      return `${name}: “Whoa. I see stars.” The face is gray.${last === undefined ? '' : ` ${printedWords(last)}`}`;
    }
    case 'corrected':
      return `${name} ${correctionWords[happened.words ?? ''] ?? 'nods.'}`;
    case 'reliever-in':
      return `The ordered reliever is in, one puff at a time through the spacer. The clock reads zero minutes.`;
    case 'thanked':
      return `${name}: “Thank you.”`;
    case 'worried':
      return `${name}: “Oh. Is it bad, then?”`;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: SpirometrySnapshot, after: SpirometrySnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (after.hasTag('inhaling') && !before.hasTag('inhaling')) said.push('The chest rises.');
  if (chestStopped(is) && !chestStopped(was)) said.push('The chest has stopped rising.');
  if (after.hasTag('blowing') && !before.hasTag('blowing')) said.push('The air bursts out.');
  if (after.hasTag('blowing') && lineIsFlat(is) && !lineIsFlat(was)) said.push('The line is flat.');
  if (is.filter && !was.filter) said.push('A new filter and mouthpiece are on.');
  if (is.clip && !was.clip) said.push('The nose clip is on.');
  if (is.shown && !was.shown) said.push('You show the whole maneuver.');
  if (is.posture !== was.posture) said.push(patientSentence(is));
  if (is.checks.length > was.checks.length || is.device !== was.device) said.push(machineSentence(is));
  if (is.sets.length > was.sets.length) said.push(chartSentence(is));
  if (is.stoppedAtMs !== was.stoppedAtMs) said.push('The test is stopped.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
