/**
 * The visit in sentences: status text, announcements, the patient's words, names of signs. Everything a screen reader says comes
 * from here and is tested as data. Nothing here looks at the true rate. `{fact-id}` stands for a fact's shown value.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { EffortSign } from './case.ts';
import type { BreathContext } from './context.ts';
import type { LookAt } from './events.ts';
import { isAware } from './lungs.ts';
import type { respirationMachine } from './machine.ts';
import { effortSeen, lastBreath, phaseNow, riseSeen } from './perception.ts';

export type BreathSnapshot = SnapshotFrom<typeof respirationMachine>;

export const effortNames: Readonly<Record<EffortSign, string>> = {
  'wide-nostrils': 'nostrils widen with each breath in',
  'skin-pulled-in': 'skin pulls in between the ribs',
  'leaning-forward': 'leans forward on both hands',
  'pursed-lips': 'breathes out through pursed lips',
  'lifting-shoulders': 'shoulders lift with each breath',
  wheeze: 'a wheeze is heard',
  'single-words': 'speaks in single words',
};

export const lookNames: Readonly<Record<LookAt, string>> = {
  chest: 'the chest and shoulders',
  belly: 'the belly',
  face: 'the face',
  whole: 'the whole person',
};

/** Who is spoken to: the patient, or the parent of a child. */
export function speaker(context: BreathContext): string {
  return context.case.person.parent ?? context.case.person.name;
}

/** What the eye gets now, in words: the movement and the signs of effort. */
export function sightWords(context: BreathContext): string {
  if (context.look === null) return 'You are not looking at the patient.';
  const rise = riseSeen(context);
  const breath = lastBreath(context);
  const moves =
    breath === null || rise === 'nothing'
      ? 'No movement shows from here.'
      : `${{ in: 'Rising', out: 'Falling', still: 'Resting between breaths' }[phaseNow(context)]}, the last rise ${rise}.`;
  const signs = effortSeen(context).map((sign) => effortNames[sign]);
  return signs.length === 0 ? moves : `${moves} You notice: ${signs.join('; ')}.`;
}

function patientSentence(snapshot: BreathSnapshot): string {
  const { context } = snapshot;
  const { name, parent } = context.case.person;
  const with_ = parent === null ? '' : `, with ${parent}`;
  const cloth = context.case.bulky && !context.loosened ? ', covered by thick cloth' : '';
  const sleep = context.case.asleep ? ', asleep' : '';
  if (snapshot.hasTag('standing')) {
    const how = { rested: 'waits', hurried: 'breathes fast and waits', crying: 'cries' }[context.case.arrives];
    return `${name} ${how}, not seated yet${with_}${cloth}.`;
  }
  if (snapshot.hasTag('lying')) return `${name} lies flat${with_}${cloth}${sleep}.`;
  const mood = snapshot.hasTag('unsettled')
    ? context.case.arrives === 'crying'
      ? ', still upset'
      : ', still out of breath'
    : ', calm';
  return `${name} sits upright${with_}${mood}${cloth}${sleep}.`;
}

function handSentence(snapshot: BreathSnapshot): string {
  return snapshot.hasTag('holding')
    ? 'Your fingers are on the wrist, as if you counted the pulse.'
    : 'Your hands are free.';
}

function eyeSentence(snapshot: BreathSnapshot): string {
  const { context } = snapshot;
  if (!snapshot.hasTag('watching') || context.look === null) return sightWords({ ...context, look: null });
  return `You look at ${lookNames[context.look]}. ${sightWords(context)}`;
}

function watchSentence(snapshot: BreathSnapshot): string {
  const { count } = snapshot.context;
  if (snapshot.hasTag('counting') && count !== null)
    return `You count for ${String(count.windowS)} seconds by the watch.`;
  if (snapshot.hasTag('counted') && count !== null)
    return `The ${String(count.windowS)} seconds are over: say what you counted.`;
  return 'No count is running.';
}

function chartSentence({ entries }: BreathContext): string {
  const last = entries.at(-1);
  return last === undefined
    ? 'Nothing is on the chart yet.'
    : `On the chart: ${String(last.ratePerMin)} a minute${last.rhythm === null ? '' : `, ${last.rhythm}`}${last.depth === null ? '' : `, ${last.depth}`}.`;
}

/** The visit as it stands, one sentence each for beginning, patient, hand, eye, watch and chart. */
export function statusOf(snapshot: BreathSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    patientSentence(snapshot),
    handSentence(snapshot),
    eyeSentence(snapshot),
    watchSentence(snapshot),
    chartSentence(context),
  ];
}

/** What the patient or the record did last, as words to show; null before anything happened. */
export function happenedSentence(context: BreathContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { name, birthDate, parent } = context.case.person;
  const who = speaker(context);
  const by = encounter.identifiedBy;
  switch (happened.what) {
    case 'answered':
      return happened.question === null ? null : `${who}: “${context.case.answers[happened.question]}”`;
    case 'confirmed-identity':
      return by.includes('full-name') && by.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'sat-down':
      return parent === null ? `${name} sits upright.` : `${name} sits upright, held by ${parent}.`;
    case 'lay-down':
      return `${name} lies down.`;
    case 'cannot-lie':
      return `${name} struggles at once: “Can’t… breathe… like this.”`;
    case 'calmed-down':
      return context.case.arrives === 'crying' ? `${name} has calmed down.` : `${name} has rested.`;
    case 'needs-no-comfort':
      return `${name} is not upset.`;
    case 'breathes-on-purpose':
      return `${name}: “Oh. Like this?” The breaths become slow and wide.`;
    case 'noticed':
      return `${name} notices that you are watching, and begins to breathe on purpose.`;
    case 'window-over':
      return 'Time is up. What did you count?';
    case 'record-asks':
      return happened.words;
    case 'thanked':
      return `${who}: “Thank you.”`;
    case 'worried':
      return `${who}: “Is it something bad, then?”`;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. Never each breath. */
export function announcements(before: BreathSnapshot, after: BreathSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (is.look !== was.look && is.look !== null) said.push(`You look at ${lookNames[is.look]}. ${sightWords(is)}`);
  if (is.wristHeld !== was.wristHeld) said.push(handSentence(after));
  if (is.loosened && !was.loosened) said.push('The cloth is out of the way.');
  if (after.hasTag('counting') && !before.hasTag('counting')) said.push('The count begins now.');
  if (isAware(is, is.nowMs) !== isAware(was, was.nowMs) && !isAware(is, is.nowMs))
    said.push('The breath runs by itself again.');
  if (is.entries.length > was.entries.length) said.push(chartSentence(is));
  if (is.did.reports.length > was.did.reports.length) said.push('Reported.');
  if (is.did.helpCalledAtMs !== was.did.helpCalledAtMs) said.push('Help is on the way.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
