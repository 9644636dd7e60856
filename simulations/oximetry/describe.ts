/**
 * The visit in sentences: status, announcements, the patient's words, what is possible. Everything a screen reader says comes
 * from here and is tested as data. Nothing here looks at the true saturation.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { Finger, Nail, Site } from './case.ts';
import { fingers } from './case.ts';
import type { Happening, OximetryContext } from './context.ts';
import type { Help, OximetryLearnerEvent, Seating } from './events.ts';
import type { oximetryMachine } from './machine.ts';
import { screenOf, toneWords } from './perception.ts';
import { movement, nailNow, warmth } from './signal.ts';

export type OximetrySnapshot = SnapshotFrom<typeof oximetryMachine>;

export const siteNames: Readonly<Record<Site, string>> = {
  'right-index': 'right index finger',
  'right-ring': 'right ring finger',
  'left-index': 'left index finger',
  'left-ring': 'left ring finger',
  earlobe: 'earlobe',
};

export const seatingNames: Readonly<Record<Seating, string>> = {
  'over-nail': 'light over the nail',
  sideways: 'turned sideways',
  'half-on': 'only half on',
};

export const nailNames: Readonly<Record<Nail, string>> = {
  bare: 'bare',
  polish: 'dark polish',
  artificial: 'artificial nail',
};

export const helpNames: Readonly<Record<Help, { readonly act: string; readonly done: string }>> = {
  'hand-warmed': { act: 'Warm the hand in a towel', done: 'A warm towel lies around the hand. It takes two minutes.' },
  'hand-rested': { act: 'Rest the hand on a pillow, held', done: 'The hand rests on a pillow and is held.' },
  'blanket-given': { act: 'Give a blanket', done: 'A blanket lies over the shoulders. It takes two minutes.' },
  'light-shaded': { act: 'Shade the hand from the light', done: 'A cloth keeps the light off the hand.' },
};

/** Who answers. */
export function speaker({ case: patient }: OximetryContext): string {
  return patient.companion ?? patient.person.name;
}

function stageSentence(snapshot: OximetrySnapshot): string {
  if (snapshot.hasTag('finished')) return 'The visit is over.';
  if (snapshot.hasTag('deciding')) {
    const last = snapshot.context.charted.at(-1);
    if (last === undefined) return 'Charting.';
    const air =
      last.air === null
        ? 'no air named'
        : last.air === 'room-air'
          ? 'room air'
          : `${((last.oxygenTenthsL ?? 0) / 10).toFixed(1)} liters of oxygen`;
    return `Charted: ${String(last.percent)}%, ${air}.`;
  }
  return snapshot.hasTag('measuring')
    ? 'Measuring: nothing of it is charted yet.'
    : 'Preparing: no sensor has been on yet.';
}

function sensorSentence(snapshot: OximetrySnapshot): string {
  const { clip, sensor } = snapshot.context;
  const name = sensor === 'ear' ? 'ear sensor' : 'finger sensor';
  if (clip !== null) return `The ${name} is on the ${siteNames[clip.site]}, ${seatingNames[clip.how]}.`;
  return snapshot.hasTag('in-hand') ? `The ${name} is in your hand.` : 'The sensors lie on the tray.';
}

/** The screen in words: equal to what an eye gets, never more. */
export function screenSentence(context: OximetryContext): string {
  const screen = screenOf(context);
  if (screen.kind === 'off') return 'The screen is dark.';
  const trace =
    screen.trace === 'steady'
      ? 'The trace is steady, each pulse like the next.'
      : screen.trace === 'uneven'
        ? 'The trace is uneven.'
        : 'The trace is ragged, with no clear pulse.';
  const numbers = `The screen shows ${String(screen.percent)}% and a pulse of ${String(screen.pulsePerMin)}.`;
  return screen.held
    ? `${numbers} It stands still: the sensor is off.`
    : `${numbers} ${trace} Its tone ${screen.trace === 'steady' ? `is ${toneWords(screen.percent)}` : 'stutters'}.`;
}

function wristSentence(snapshot: OximetrySnapshot): string {
  const { context } = snapshot;
  const count = context.counted === null ? '' : ` Counted: ${String(context.counted.perMin)} a minute.`;
  return `${snapshot.hasTag('feeling') ? 'Your fingers feel the pulse at the wrist.' : 'Your fingers are not at the wrist.'}${count}`;
}

/** The visit as it stands. */
export function statusOf(snapshot: OximetrySnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  return [
    stageSentence(snapshot),
    encounterSentence(snapshot.context.encounter),
    sensorSentence(snapshot),
    screenSentence(snapshot.context),
    wristSentence(snapshot),
    ...(snapshot.context.did.grewWorseAtMs === null ? [] : ['The patient is pale and can hardly hold the head up.']),
  ];
}

/** What hands and nails are like, once somebody looked. */
export function handsSentence(context: OximetryContext): string {
  const nails = (finger: Finger) => nailNames[nailNow(context, finger)];
  const all = fingers.map((finger) => `${siteNames[finger]}: ${nails(finger)}`).join(', ');
  const warm = warmth(context, context.nowMs);
  const touch = warm >= 0.9 ? 'warm' : warm >= 0.5 ? 'getting warm' : 'cold';
  const restless = { none: 'still', tremor: 'trembling', shivering: 'shivering', child: 'never still' };
  const moves = movement(context, context.nowMs) > 0.3 ? restless[context.case.motion] : 'still';
  const lit = context.case.brightLight && context.helped['light-shaded'] === undefined;
  const light = lit ? ' Sunlight falls on the desk.' : '';
  return `Nails: ${all}. The fingers are ${touch}, the hand ${moves}.${light}`;
}

const happenings: Readonly<
  Record<
    Exclude<Happening['what'], 'answered' | 'looked' | 'hands-examined' | 'helped'>,
    (who: string, words: string) => string
  >
> = {
  'confirmed-identity': (who) => `${who} answers.`,
  'polish-off': () => 'The polish is off that nail.',
  'does-not-come-off': (who) => `${who}: “Those are glued on. They don't come off here.”`,
  'oxygen-turned': (who) => `${who}: “Should you be turning that?”`,
  'entry-questioned': (_who, words) => `The record asks: ${words}`,
  'entry-refused': (_who, words) => `The record says: ${words}`,
  'entry-kept': () => 'The record keeps the entry.',
  thanked: (who) => `${who}: “Thank you.”`,
  worried: (who) => `${who} looks worried.`,
  'grows-worse': (who) =>
    `${who} grows pale, retches and can hardly hold the head up: “I feel much worse. And at home the heater is still on.”`,
};

/** What the patient, the hand or the record did last; null before anything happened. */
export function happenedSentence(context: OximetryContext): string | null {
  const { happened, encounter, case: patient } = context;
  if (happened === null) return null;
  switch (happened.what) {
    case 'answered':
      return happened.question === null ? null : `${speaker(context)}: “${patient.answers[happened.question]}”`;
    case 'looked':
      return patient.look;
    case 'hands-examined':
      return handsSentence(context);
    case 'helped': {
      const help = (['hand-warmed', 'hand-rested', 'blanket-given', 'light-shaded'] as const).find(
        (what) => what === happened.words,
      );
      return help === undefined ? null : helpNames[help].done;
    }
    case 'confirmed-identity':
      return encounter.identifiedBy.includes('full-name') && encounter.identifiedBy.includes('birth-date')
        ? `The answers match the chart: ${patient.person.name}, born ${patient.person.birthDate}.`
        : 'The answer does not tell you surely who this is.';
    default:
      return happenings[happened.what](speaker(context), happened.words ?? '');
  }
}

/** What to announce after a step, in order; never a running number. */
export function announcements(before: OximetrySnapshot, after: OximetrySnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const words = happenedSentence(context);
  if (words !== null && context.happened !== before.context.happened) said.push(words);
  if (context.clip !== before.context.clip || context.sensor !== before.context.sensor)
    said.push(sensorSentence(after));
  if (after.hasTag('feeling') !== before.hasTag('feeling') || context.counted !== before.context.counted)
    said.push(wristSentence(after));
  const watch = (of: OximetryContext) =>
    of.feltSinceMs === null ? 0 : Math.floor((of.nowMs - of.feltSinceMs) / (of.facts.countSeconds * 1000));
  if (watch(context) > watch(before.context))
    said.push(`The watch says ${String(watch(context) * context.facts.countSeconds)} seconds.`);
  if (context.clip !== null && before.context.clip === context.clip) {
    const now = screenOf(context);
    const was = screenOf(before.context);
    if (now.kind === 'on' && was.kind === 'on' && now.trace !== was.trace) said.push(`The trace is ${now.trace}.`);
  }
  if (context.sensorCleaned !== before.context.sensorCleaned) said.push('The sensor is wiped clean.');
  if (context.did.reports.length > before.context.did.reports.length) said.push('Reported.');
  if (context.did.helpCalledAtMs !== before.context.did.helpCalledAtMs) said.push('Help is on the way.');
  if (after.hasTag('finished') !== before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}

/** The acts of a visit with a name for a button or a menu, each with an event to ask `can` with. */
export const actNames: readonly { readonly name: string; readonly event: OximetryLearnerEvent }[] = [
  { name: 'Clean your hands', event: { type: 'hands.cleaned' } },
  { name: 'Introduce yourself', event: { type: 'introduction.given', as: 'medical-assistant' } },
  { name: 'Check who the patient is', event: { type: 'identity.checked', by: ['full-name', 'birth-date'] } },
  { name: 'Say what will happen', event: { type: 'procedure.explained' } },
  { name: 'Ask a question', event: { type: 'question.asked', question: 'feeling' } },
  { name: 'Look at the person', event: { type: 'person.looked-at' } },
  { name: 'Look at the hands', event: { type: 'hands.examined' } },
  { name: 'Take polish off', event: { type: 'polish.removed', finger: 'right-index' } },
  { name: 'Help the signal', event: { type: 'help.given', what: 'hand-warmed' } },
  { name: 'Take a sensor', event: { type: 'sensor.taken', sensor: 'finger' } },
  { name: 'Wipe the sensor', event: { type: 'sensor.cleaned' } },
  { name: 'Put the sensor on', event: { type: 'clip.placed', site: 'right-index', how: 'over-nail' } },
  { name: 'Take the sensor off', event: { type: 'clip.removed' } },
  { name: 'Feel the pulse at the wrist', event: { type: 'wrist.felt' } },
  { name: 'Let go of the wrist', event: { type: 'wrist.let-go' } },
  { name: 'Note the count', event: { type: 'pulse.counted', beatsPerMin: 72 } },
  { name: 'Turn the oxygen up', event: { type: 'oxygen.turned-up' } },
  {
    name: 'Chart the saturation',
    event: { type: 'saturation.charted', percent: 97, air: 'room-air', oxygenTenthsL: null, confirmed: false },
  },
  { name: 'Report the finding', event: { type: 'report.made', to: 'provider', content: 'number-air-and-look' } },
  { name: 'Speak about the result', event: { type: 'patient.told', line: 'number-provider-explains' } },
  { name: 'Call for help', event: { type: 'help.called' } },
  { name: 'Let time pass', event: { type: 'time.skipped', ms: 60_000 } },
  { name: 'Ask for a hint', event: { type: 'hint.asked' } },
  { name: 'Leave the room', event: { type: 'visit.finished' } },
];
