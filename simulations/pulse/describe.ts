/**
 * The visit in sentences: status text, announcements, the patient's words, names of sites and lines. Everything a screen reader
 * says comes from here and is tested as data. Nothing here looks at the true rate. `{fact-id}` stands for a fact's shown value.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { Hand, PulseContext } from './context.ts';
import type { Site, Strength } from './events.ts';
import type { pulseMachine } from './machine.ts';
import { helperSays, lastBeat, levelOf } from './perception.ts';

export type PulseSnapshot = SnapshotFrom<typeof pulseMachine>;

export const siteNames: Readonly<Record<Site, string>> = {
  radial: 'radial (wrist)',
  brachial: 'brachial (upper arm)',
  apical: 'apical (chest)',
};

export const strengthNames: Readonly<Record<Strength, string>> = {
  '0': '0, absent',
  '1+': '1+, weak or thready',
  '2+': '2+, normal',
  '3+': '3+, bounding',
  'not-felt': 'not felt, counted by ear',
};

const placeNames: Readonly<Record<Hand['on'], string>> = {
  wrist: 'the wrist',
  'upper-arm': 'the upper arm',
  chest: 'the chest',
};
const toolNames: Readonly<Record<Hand['with'], string>> = {
  fingertips: 'Your fingertips are',
  thumb: 'Your thumb is',
  stethoscope: 'The stethoscope is',
};

/** Who is spoken to: the patient, or the parent of a small child. */
export function speaker(context: PulseContext): string {
  return context.case.person.parent ?? context.case.person.name;
}

/** What the hand gets of the last beat, in words. */
export function beatWords(context: PulseContext): string {
  const beat = lastBeat(context);
  if (context.hand === null) return 'No hand is on the patient.';
  if (beat === null) return context.hand.with === 'stethoscope' ? 'You hear nothing.' : 'You feel nothing.';
  const verb = beat.how === 'heard' ? 'hear' : 'feel';
  const noun = beat.how === 'heard' ? 'heartbeat, lub-dub' : 'beat';
  return `You ${verb} a ${levelOf(beat.strength)} ${noun}.`;
}

function patientSentence(snapshot: PulseSnapshot): string {
  const { context } = snapshot;
  const { name, parent } = context.case.person;
  const arm = context.armSupported ? ', the arm supported' : '';
  if (snapshot.hasTag('standing')) {
    const how = { rested: 'waits', hurried: 'breathes fast and waits', crying: 'cries' }[context.case.arrives];
    return parent === null
      ? `${name} ${how}, not yet seated for the count.`
      : `${name} ${how} in the arms of ${parent}.`;
  }
  const sits = parent === null ? 'sits' : `sits on the lap of ${parent}`;
  const mood = snapshot.hasTag('unsettled')
    ? context.case.arrives === 'crying'
      ? ', still upset'
      : ', still out of breath'
    : ', calm';
  return `${name} ${sits}${mood}${arm}.`;
}

function handSentence(snapshot: PulseSnapshot): string {
  const { context } = snapshot;
  const { hand } = context;
  if (hand === null || (!snapshot.hasTag('feeling') && !snapshot.hasTag('listening'))) return 'Your hands are free.';
  const pressing = hand.with === 'stethoscope' ? '' : `, pressing ${pressureWord(context.pressurePercent)}`;
  return `${toolNames[hand.with]} on ${placeNames[hand.on]}${pressing}. ${beatWords(context)}`;
}

/** A pressure as a person would name it. */
export function pressureWord(percent: number): string {
  if (percent < 15) return 'barely';
  if (percent < 35) return 'lightly';
  if (percent < 60) return 'firmly';
  return percent < 85 ? 'hard' : 'very hard';
}

function watchSentence(snapshot: PulseSnapshot): string {
  const { count } = snapshot.context;
  if (snapshot.hasTag('counting') && count !== null) {
    const who = count.together ? 'You both count' : 'You count';
    return `${who} for ${String(count.windowS)} seconds by the watch.`;
  }
  if (snapshot.hasTag('counted') && count !== null)
    return `The ${String(count.windowS)} seconds are over: say what you counted.`;
  return 'No count is running.';
}

function helperSentence(snapshot: PulseSnapshot): string {
  if (snapshot.hasTag('helper-here')) {
    const says = helperSays(snapshot.context);
    return says === null
      ? 'A second assistant is here.'
      : `A second assistant is here and counted ${String(says.beats)} at the ${says.site} site.`;
  }
  return snapshot.hasTag('helper-coming') ? 'A second assistant is on the way.' : 'Nobody else is in the room.';
}

function chartSentence({ entries, deficit }: PulseContext): string {
  const last = entries.at(-1);
  if (last === undefined) return 'Nothing is on the chart yet.';
  const gap = deficit === null ? '' : ` Deficit: ${String(deficit.beats)}.`;
  return `On the chart: ${String(last.ratePerMin)} a minute, ${siteNames[last.site]}.${gap}`;
}

/** The visit as it stands, one sentence each for beginning, patient, hand, watch, helper and chart. */
export function statusOf(snapshot: PulseSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    patientSentence(snapshot),
    handSentence(snapshot),
    watchSentence(snapshot),
    helperSentence(snapshot),
    chartSentence(context),
  ];
}

/** What the patient, the helper or the record did last, as words to show; null before anything happened. */
export function happenedSentence(context: PulseContext): string | null {
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
      return parent === null ? `${name} sits down.` : `${name} sits on the lap of ${parent}.`;
    case 'calmed-down':
      return context.case.arrives === 'crying' ? `${name} has calmed down.` : `${name} has rested.`;
    case 'needs-no-comfort':
      return `${name} is not upset.`;
    case 'helper-sent-for':
      return 'A second assistant is coming. It takes less than a minute.';
    case 'helper-came':
      return 'The second assistant is here.';
    case 'window-over': {
      const says = helperSays(context);
      const other = says === null ? '' : ` The second assistant says: “${String(says.beats)}, ${says.site}.”`;
      return `Time is up.${other} What did you count?`;
    }
    case 'record-asks':
      return happened.words;
    case 'thanked':
      return `${who}: “Thank you.”`;
    case 'worried':
      return `${who}: “Is it something bad, then?”`;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. Never each beat. */
export function announcements(before: PulseSnapshot, after: PulseSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  const feels = (context: PulseContext) => {
    const beat = lastBeat(context);
    return context.hand === null ? 'none' : levelOf(beat?.strength ?? 0);
  };
  if (is.hand !== was.hand)
    said.push(is.hand === null ? 'Your hands are free.' : `${toolNames[is.hand.with]} on ${placeNames[is.hand.on]}.`);
  if (feels(is) !== feels(was) && is.hand !== null) said.push(beatWords(is));
  if (after.hasTag('counting') && !before.hasTag('counting')) said.push('The count begins now.');
  if (is.entries.length > was.entries.length) said.push(chartSentence(is));
  if (is.deficit !== was.deficit) said.push('Deficit charted.');
  if (is.gownOpen !== was.gownOpen)
    said.push(is.gownOpen ? 'The chest is bare as far as needed.' : 'The chest is covered.');
  if (is.armSupported && !was.armSupported) said.push('The arm rests on the desk.');
  if (is.stethoscopeClean && !was.stethoscopeClean) said.push('The stethoscope is clean.');
  if (is.did.reports.length > was.did.reports.length) said.push('Reported.');
  if (is.did.helpCalledAtMs !== was.did.helpCalledAtMs) said.push('Help is on the way.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
