/**
 * The visit in sentences: status, announcements, the patient's words, what is possible. Everything a screen reader says comes
 * from here and is tested as data. Nothing here looks at the true temperature.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import { routeCodes, type Cover, type Device, type Route } from './case.ts';
import type { Happening, Placement, TemperatureContext } from './context.ts';
import type { TemperatureLearnerEvent } from './events.ts';
import type { temperatureMachine } from './machine.ts';
import { columnWords, displayOf, leafletMs } from './perception.ts';

export type TemperatureSnapshot = SnapshotFrom<typeof temperatureMachine>;

export const deviceNames: Readonly<Record<Device, string>> = {
  'oral-probe': 'blue probe',
  'rectal-probe': 'red rectal probe',
  ear: 'ear thermometer',
  forehead: 'forehead scanner',
  column: 'glass column',
};

export const coverNames: Readonly<Record<Cover, string>> = {
  probe: 'probe cover',
  'ear-cone': 'ear cone',
  'forehead-cap': 'scanner cap',
  sleeve: 'glass sleeve',
};

export const routeNames: Readonly<Record<Route, string>> = {
  oral: 'mouth',
  axillary: 'armpit',
  tympanic: 'ear',
  temporal: 'forehead',
  rectal: 'rectum',
};

/** "2 months", "4 years": as on a chart. */
export function ageWords(ageMonths: number): string {
  if (ageMonths < 24) return `${String(ageMonths)} ${ageMonths === 1 ? 'month' : 'months'}`;
  return `${String(Math.floor(ageMonths / 12))} years`;
}

/** The person who answers. */
export function speaker({ case: patient }: TemperatureContext): string {
  return patient.companion ?? patient.person.name;
}

function stageSentence(snapshot: TemperatureSnapshot): string {
  if (snapshot.hasTag('finished')) return 'The visit is over.';
  if (snapshot.hasTag('deciding')) {
    const last = snapshot.context.charted.at(-1);
    if (last === undefined) return 'Charting.';
    const route = last.route === null ? 'no route' : routeCodes[last.route];
    return `Charted: ${String(last.value)} °${last.unit}, ${route}.`;
  }
  return snapshot.hasTag('measuring')
    ? 'Measuring: nothing of it is charted yet.'
    : 'Preparing: nothing has been placed yet.';
}

function placeWords(placement: Placement): string {
  switch (placement.route) {
    case 'oral': {
      const place = {
        'heat-pocket': 'under the tongue, far back',
        front: 'behind the front teeth',
        'on-tongue': 'on the tongue',
      }[placement.at];
      return `${place}, lips ${placement.lips}`;
    }
    case 'axillary':
      return `in the ${placement.at === 'center' ? 'middle' : 'edge'} of the armpit, arm ${
        placement.arm === 'loose' ? 'loose' : 'against the body'
      }`;
    case 'tympanic':
      return `in the ear, drawn ${
        placement.pull === 'none' ? 'not at all' : placement.pull === 'up-back' ? 'up and back' : 'down and back'
      }, ${placement.seal}`;
    case 'temporal':
      return `on the forehead, sliding ${
        {
          'center-to-hairline': 'from the middle to the hairline',
          'over-eyebrow': 'over the eyebrow',
          'one-spot': 'nowhere',
        }[placement.path]
      }, ${placement.pace === 'slow' ? 'slowly' : 'quickly'}`;
    case 'rectal':
      return `in the rectum, ${(placement.depthHundredthsIn / 100).toFixed(2)} inches deep, ${
        placement.hold === 'held' ? 'held' : 'not held'
      }`;
  }
}

/** The display in words: equal to what an eye gets, never more. */
export function displaySentence(context: TemperatureContext): string {
  const display = displayOf(context);
  switch (display.kind) {
    case 'off':
      return 'No thermometer is in your hand.';
    case 'ready':
      return `The display waits, set to °${display.unit}.`;
    case 'working':
      return 'The display shows dashes.';
    case 'hidden':
      return 'The column cannot be read while it is in place.';
    case 'column':
      return columnWords(display.degreesF, context.facts.columnMarkF);
    case 'number':
      return display.steady
        ? `The display shows ${display.text} °${display.unit}, steady.`
        : `The display shows ${display.text} °${display.unit} and is not steady.`;
  }
}

function instrumentSentence(snapshot: TemperatureSnapshot): string {
  const { context } = snapshot;
  const { device, coverOn, take } = context;
  if (device === null) return 'Your hand is empty.';
  const cover =
    coverOn === null
      ? 'without a cover'
      : `with a ${coverOn.state === 'new' ? 'new' : coverOn.state === 'this-patient' ? 'used' : 'wrinkled, used'} ${coverNames[coverOn.cover]}`;
  if (take === null) return `The ${deviceNames[device]} is in your hand, ${cover}.`;
  const wait = snapshot.hasTag('settled')
    ? device === 'column'
      ? 'Its time is over.'
      : 'It has given its signal.'
    : device === 'column'
      ? `Its leaflet asks for ${String(leafletMs(take) / 60_000)} minutes.`
      : 'No signal yet.';
  return `The ${deviceNames[device]}, ${cover}, is ${placeWords(take.placement)}. ${wait}`;
}

/** The visit as it stands. */
export function statusOf(snapshot: TemperatureSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  const { context } = snapshot;
  return [
    stageSentence(snapshot),
    encounterSentence(context.encounter),
    instrumentSentence(snapshot),
    displaySentence(context),
    context.gloves ? 'You wear gloves.' : 'You wear no gloves.',
  ];
}

const happenings: Readonly<Record<Exclude<Happening['what'], 'answered'>, (who: string, words: string) => string>> = {
  'confirmed-identity': (who) => `${who} answers.`,
  'bit-the-probe': (who) => `${who} bites on the probe and pulls away.`,
  'mouth-fell-open': (who) => `${who}'s mouth does not stay closed around the probe.`,
  'ear-hurt': (who) => `${who} cries out: the ear hurts, and the cone is wet and yellow.`,
  bled: (who) => `${who} flinches. There is blood on the cover.`,
  'cried-out': (who) => `${who} cries out. Something resists.`,
  'slipped-out': () => 'The probe slips as nobody holds it.',
  'protested-route': (who) => `${who}: “Is that really necessary? Nobody told me.”`,
  signal: () => 'Beep. The reading is there.',
  'entry-questioned': (_who, words) => `The record asks: ${words}`,
  'entry-refused': (_who, words) => `The record says: ${words}`,
  'entry-kept': () => 'The record keeps the entry.',
  thanked: (who) => `${who}: “Thank you.”`,
  worried: (who) => `${who} looks worried.`,
};

/** What the patient, the instrument or the record did last; null before anything happened. */
export function happenedSentence(context: TemperatureContext): string | null {
  const { happened, encounter, case: patient } = context;
  if (happened === null) return null;
  const says = speaker(context);
  if (happened.what === 'answered')
    return happened.question === null ? null : `${says}: “${patient.answers[happened.question]}”`;
  if (happened.what === 'confirmed-identity')
    return encounter.identifiedBy.includes('full-name') && encounter.identifiedBy.includes('birth-date')
      ? `The answers match the chart: ${patient.person.name}, born ${patient.person.birthDate}.`
      : 'The answer does not tell you surely who this is.';
  const spoken = ['thanked', 'worried', 'protested-route'].includes(happened.what);
  return happenings[happened.what](spoken ? says : patient.person.name, happened.words ?? '');
}

/** What to announce after a step, in order; never a running number. */
export function announcements(before: TemperatureSnapshot, after: TemperatureSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const words = happenedSentence(context);
  if (words !== null && context.happened !== before.context.happened) said.push(words);
  const turned = (tag: Parameters<TemperatureSnapshot['hasTag']>[0]) => after.hasTag(tag) !== before.hasTag(tag);
  if (context.device !== before.context.device || context.coverOn !== before.context.coverOn || turned('at-site'))
    said.push(instrumentSentence(after));
  if (
    turned('settled') ||
    (turned('at-site') && !after.hasTag('at-site')) ||
    context.columnTenthsF !== before.context.columnTenthsF
  )
    said.push(displaySentence(context));
  if (context.gloves !== before.context.gloves) said.push(context.gloves ? 'Gloves on.' : 'Gloves off.');
  if (context.ready.length > before.context.ready.length) {
    const what = context.ready.at(-1);
    if (what !== undefined) said.push(readyNames[what].done);
  }
  if (context.did.reports.length > before.context.did.reports.length) said.push('Reported.');
  if (context.did.helpCalledAtMs !== before.context.did.helpCalledAtMs) said.push('Help is on the way.');
  if (turned('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}

/** Names of what is made ready: as an act, and done. */
export const readyNames = {
  'armpit-dried': { act: 'Pat the armpit dry', done: 'The armpit is dry.' },
  'forehead-dried': { act: 'Wipe the forehead dry', done: 'The forehead is dry.' },
  'hat-off': { act: 'Take the hat off', done: 'The hat is off.' },
  'clothes-opened': { act: 'Open the clothing', done: 'The skin is bare.' },
  lubricated: { act: 'Lubricate the cover', done: 'The cover is lubricated.' },
  'laid-and-covered': {
    act: 'Lay them down, covered',
    done: 'They lie on the side, a baby on the back, and are covered.',
  },
  'column-shaken': { act: 'Shake the column down', done: 'The column is shaken down.' },
} as const;

/** The acts of a visit with a name for a button or a menu, each with an event to ask `can` with. */
export const actNames: readonly { readonly name: string; readonly event: TemperatureLearnerEvent }[] = [
  { name: 'Clean your hands', event: { type: 'hands.cleaned' } },
  { name: 'Introduce yourself', event: { type: 'introduction.given', as: 'medical-assistant' } },
  { name: 'Check who the patient is', event: { type: 'identity.checked', by: ['full-name', 'birth-date'] } },
  { name: 'Say what will happen', event: { type: 'procedure.explained' } },
  { name: 'Ask a question', event: { type: 'question.asked', question: 'mouth' } },
  { name: 'Put gloves on', event: { type: 'gloves.put-on' } },
  { name: 'Take the gloves off', event: { type: 'gloves.taken-off' } },
  { name: 'Take a thermometer', event: { type: 'thermometer.taken', device: 'oral-probe' } },
  { name: 'Put the thermometer back', event: { type: 'thermometer.returned' } },
  { name: 'Put a cover on', event: { type: 'cover.put-on', cover: 'probe' } },
  { name: 'Discard the cover', event: { type: 'cover.discarded', to: 'trash' } },
  { name: 'Make the site ready', event: { type: 'made.ready', what: 'armpit-dried' } },
  { name: 'Place it in the mouth', event: { type: 'mouth.placed', at: 'heat-pocket', lips: 'asked-to-close' } },
  { name: 'Place it in the armpit', event: { type: 'armpit.placed', at: 'center', arm: 'against-body' } },
  { name: 'Place it in the ear', event: { type: 'ear.placed', pull: 'up-back', seal: 'snug' } },
  { name: 'Sweep the forehead', event: { type: 'forehead.swept', path: 'center-to-hairline', pace: 'slow' } },
  { name: 'Place it in the rectum', event: { type: 'rectum.placed', depthHundredthsIn: 50, hold: 'held' } },
  { name: 'Take it out', event: { type: 'probe.removed' } },
  {
    name: 'Chart the temperature',
    event: { type: 'temperature.charted', value: 98.6, unit: 'F', route: 'oral', confirmed: false },
  },
  { name: 'Report the finding', event: { type: 'report.made', to: 'provider', content: 'number-route-and-look' } },
  { name: 'Speak about the result', event: { type: 'patient.told', line: 'number-provider-explains' } },
  { name: 'Call for help', event: { type: 'help.called' } },
  { name: 'Let time pass', event: { type: 'time.skipped', ms: 60_000 } },
  { name: 'Ask for a hint', event: { type: 'hint.asked' } },
  { name: 'Leave the room', event: { type: 'visit.finished' } },
];

/** Names of the acts that are physically possible now. */
export function possibleActs(snapshot: TemperatureSnapshot): readonly string[] {
  return actNames.filter(({ event }) => snapshot.can(event)).map(({ name }) => name);
}
