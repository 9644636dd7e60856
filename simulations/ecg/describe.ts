/**
 * The visit in sentences: status text, announcements, the patient's words. Everything a screen reader says comes from here and from
 * `describe-tracing.ts`, and is tested as data. Nothing here looks at the true rate or names a rhythm.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import { wiresOf } from './chest.ts';
import type { EcgContext } from './context.ts';
import { disturbanceNow } from './signal/disturb.ts';
import type { ecgMachine } from './machine.ts';
import { isUrgent } from './findings.ts';

export type EcgSnapshot = SnapshotFrom<typeof ecgMachine>;

function patientSentence(snapshot: EcgSnapshot): string {
  const { context } = snapshot;
  const { name } = context.case.person;
  if (snapshot.hasTag('sitting')) return `${name} sits on the edge of the table. ${context.case.looks}`;
  const how = context.posture === 'raised' ? 'lies with the head raised' : 'lies flat';
  const limbs = context.limbsSettled ? ', limbs apart and at rest' : '';
  const breath = context.case.breathless && context.posture === 'flat' ? ' and struggles for air' : '';
  const { tremor, talk } = disturbanceNow(context);
  const moves = [tremor > 0 ? 'shakes' : null, talk > 0 ? 'talks and moves a hand' : null].filter(
    (word) => word !== null,
  );
  const moving = moves.length === 0 ? '' : ` The patient ${moves.join(' and ')}.`;
  return `${name} ${how}${limbs}${breath}.${moving}`;
}

/** "460 mm out on the left arm" */
export function spotWords(spot: { readonly on: string; readonly x: number; readonly y: number }): string {
  if (spot.on !== 'chest') {
    const limb = spot.on.replace('-', ' ');
    return spot.x < 0
      ? `on the trunk beside the ${limb}, ${String(-spot.x)} mm inward`
      : `on the ${limb}, ${String(spot.x)} mm out`;
  }
  const side =
    spot.x === 0 ? 'in the middle' : `${String(Math.abs(spot.x))} mm to the ${spot.x > 0 ? 'left' : 'right'}`;
  return `on the chest, ${side}, ${String(spot.y)} mm below the notch`;
}

function stickerSentence(context: EcgContext): string {
  const wanted = wiresOf(context.case);
  const on = wanted.filter((wire) => context.electrodes[wire] !== undefined);
  if (on.length === 0) return context.removed ? 'The stickers are off again.' : 'No sticker is on the skin.';
  if (on.length === wanted.length) return `All ${String(on.length)} stickers are on.`;
  return `On the skin: ${on.join(', ')}.`;
}

function deviceSentence(snapshot: EcgSnapshot): string {
  const { context } = snapshot;
  const set = `${String(context.speed)} mm a second, ${String(context.gain)} mm for a millivolt`;
  if (snapshot.hasTag('recording')) return `The machine records (${set}).`;
  if (snapshot.hasTag('printed'))
    return `A tracing hangs out of the machine: number ${String(context.tracings.at(-1)?.number ?? 0)} (${set}).`;
  return `The machine waits (${set}).`;
}

function helpSentence(snapshot: EcgSnapshot): string {
  if (snapshot.hasTag('help-here')) return 'The emergency team is here.';
  return snapshot.hasTag('help-coming') ? 'The emergency team is on its way.' : 'You are alone with the patient.';
}

function chartSentence({ rates, did }: EcgContext): string {
  const last = rates.at(-1);
  const noted = did.notes.length === 0 ? '' : ` Remarks on the tracing: ${String(did.notes.length)}.`;
  return last === undefined
    ? `No rate is on the chart yet.${noted}`
    : `On the chart: ${String(last.ratePerMin)} a minute.${noted}`;
}

/** The visit as it stands. */
export function statusOf(snapshot: EcgSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    patientSentence(snapshot),
    stickerSentence(context),
    deviceSentence(snapshot),
    helpSentence(snapshot),
    chartSentence(context),
  ];
}

function ribWords({ counted }: EcgContext): string {
  if (counted === 'ridge')
    return 'Your finger slides down from the notch to the ridge, sideways to the second rib, and counts the spaces down. They are marked on the skin.';
  return counted === 'collarbone'
    ? 'You count down from the collarbone. The spaces are marked on the skin as you counted them.'
    : 'You go by the nipples. The spaces are marked on the skin as you took them.';
}

/** What the patient, the helper or the record did last, as words to show; null before anything happened. */
export function happenedSentence(context: EcgContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { name, birthDate, pronoun } = context.case.person;
  const by = encounter.identifiedBy;
  switch (happened.what) {
    case 'answered':
      return happened.question === null ? null : `${name}: “${context.case.answers[happened.question]}”`;
    case 'confirmed-identity':
      return by.includes('full-name') && by.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'lay-down':
      return context.posture === 'raised' ? `${name} lies with the head raised.` : `${name} lies down.`;
    case 'not-comfortable':
      return `${name}: “I cannot breathe like this.”`;
    case 'pouch':
      return context.freshPouch
        ? 'The new pouch: sealed, in date, the gel moist.'
        : context.case.pouch === 'dry'
          ? 'The pouch has been open for weeks. The gel is dry at the edges.'
          : 'The pouch is in date and the gel is moist.';
    case 'ribs':
      return ribWords(context);
    case 'warm':
      return `${name} has stopped shivering.`;
    case 'tracing-out':
      return 'The tracing is out. Look at it before anything comes off.';
    case 'patient-well':
      return `You look up: ${name} is awake, breathes easily and talks. “Is something wrong?”`;
    case 'patient-ill': {
      const subject = pronoun === 'she' ? 'She' : pronoun === 'he' ? 'He' : 'They';
      return `You look up: ${context.case.looks} ${subject} answer${pronoun === 'they' ? '' : 's'} you.`;
    }
    case 'help-came':
      return 'The emergency team comes in.';
    case 'report-taken':
      return 'You are heard: “Thank you. I have it.”';
    case 'record-asks':
      return happened.words;
    case 'worse':
      return `${name} looks worse: “I do not feel good at all.”`;
    case 'thanked':
      return `${name}: “Thank you.”`;
    case 'worried':
      return `${name}: “What does that mean?”`;
    case 'compressions':
      return isUrgent(context) ? `${name} is awake and pushes your hands away.` : `${name}: “Ow! What are you doing?”`;
  }
}

/** Sentences for a screen reader when one snapshot follows another. */
export function announcements(before: EcgSnapshot, now: EcgSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context.happened, now.context.happened];
  if (is !== null && (was === null || was.atMs !== is.atMs || was.what !== is.what)) {
    const sentence = happenedSentence(now.context);
    if (sentence !== null) said.push(sentence);
  }
  if (!before.hasTag('recording') && now.hasTag('recording')) said.push('The machine records. Hands off.');
  return said;
}
