/**
 * The visit in sentences: status text, announcements, names of things. Everything a screen reader says comes from here and from
 * perception.ts and is tested as data. Nothing here looks at the truth of a test or at the layers of the body.
 */
import type { SnapshotFrom } from 'xstate';
import { clock, formDate } from '../core/calendar.ts';
import { encounterSentence } from '../core/encounter.ts';
import { maps } from './body.ts';
import type { InjectionContext } from './context.ts';
import type { Hold } from './events.ts';
import { nowMin } from './acts.ts';
import { stockOf } from './labels.ts';
import type { injectionMachine } from './machine.ts';
import { barrelWords, fingerWords } from './perception.ts';
import { needles, syringes } from './supplies.ts';

export type InjectionSnapshot = SnapshotFrom<typeof injectionMachine>;

export const holdNames: Readonly<Record<Hold, string>> = {
  flat: 'stretched flat between two fingers',
  'pinch-fat': 'the fat pinched up',
  'bunch-muscle': 'the muscle bunched up',
  'z-track': 'pulled an inch to the side',
  taut: 'stretched tight along the forearm',
};

/** Who is spoken to: the patient, or the parent of a small child. */
export const speaker = ({ case: { person } }: InjectionContext): string => person.parent ?? person.name;

const nameOf = (context: InjectionContext, id: string): string => {
  const stock = stockOf(context.case, id);
  return stock === undefined ? id : `${stock.name} ${stock.strength}`;
};

function patientSentence(snapshot: InjectionSnapshot): string {
  const { context } = snapshot;
  const { name } = context.case.person;
  const how = {
    'flat-legs-raised': ' lies flat, legs raised',
    'sitting-up': ' sits up',
    'walk-to-a-room': ' walks, swaying',
  };
  const lies = context.position === null ? ' sits in the chair' : how[context.position];
  if (snapshot.hasTag('easing')) return `${name}${lies}. The breathing is easier, the hives fade.`;
  if (snapshot.hasTag('reacting')) return `${name}${lies}, hives on the neck, coughing and pale.`;
  return `${name}${lies} and is well.`;
}

function handsSentence(snapshot: InjectionSnapshot): string {
  const { context } = snapshot;
  const { syringe } = context;
  if (syringe === null) return 'No syringe is in your hand.';
  const needle = syringe.needle === null ? 'no needle on it' : needles[syringe.needle].name;
  const what = `A ${syringes[syringe.kind].name} syringe, ${needle}.`;
  if (syringe.used)
    return `${what} It is used${syringe.shielded ? ', the shield over the needle' : ', the needle bare'}.`;
  if (snapshot.hasTag('in-skin')) return `${what} The needle is in the skin.`;
  const at =
    syringe.at === null
      ? ''
      : ` The needle is in ${nameOf(context, syringe.at)}${syringe.upsideDown ? ', the container above it' : ', the container upright'}.`;
  return `${what}${at} ${barrelWords(context, syringe)}`;
}

function traySentence(context: InjectionContext): string {
  return context.tray.length === 0
    ? 'The tray is empty.'
    : `On the tray: ${context.tray.map((id) => nameOf(context, id)).join('; ')}.`;
}

function placeSentence(context: InjectionContext): string {
  const { spot, hold } = context;
  if (spot === null) return 'No place is chosen.';
  const at =
    spot.xMm === 0 && spot.yMm === 0
      ? 'no spot marked yet'
      : `spot ${String(spot.xMm)} mm from the left, ${String(spot.yMm)} mm from the top`;
  const skin = `${context.wipedAtMs === null ? 'not wiped' : 'wiped'}${hold === null ? '' : `, ${holdNames[hold]}`}`;
  return `Place: ${spot.side} ${maps[spot.region].name}, ${at}; skin ${skin}.`;
}

function orderSentence(context: InjectionContext): string {
  if (!context.orderKnown) return 'No order has been given yet.';
  const settled =
    context.orderSettledAtMs === null
      ? ''
      : context.case.corrected === null
        ? ' The provider has withdrawn it.'
        : ' The provider has written it anew.';
  return `Order: ${context.order.lines.join(' ')}.${settled}`.replace(/\.\.$/, '.');
}

function recordSentence({ record, induration, wheal }: InjectionContext): string {
  const fields = Object.keys(record);
  const more = [
    induration === null ? null : `hardness ${String(induration.mm)} mm`,
    wheal === null ? null : `wheal ${String(wheal.mm)} mm`,
  ].filter((part) => part !== null);
  const all = [...fields, ...more];
  return all.length === 0 ? 'Nothing is on the record yet.' : `On the record: ${all.join(', ')}.`;
}

/** The visit as it stands, a sentence each for beginning, clock, order, tray, hands, place, patient and record. */
export function statusOf(snapshot: InjectionSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  const finger = fingerWords(context);
  return [
    encounterSentence(context.encounter),
    `It is ${clock(nowMin(context))} on ${formDate(context.case.today)}.`,
    orderSentence(context),
    traySentence(context),
    handsSentence(snapshot),
    placeSentence(context),
    ...(finger === null ? [] : [finger]),
    patientSentence(snapshot),
    recordSentence(context),
  ];
}

/** What somebody said or what was seen last, as words to show; null before anything happened. */
export function happenedSentence(context: InjectionContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { person } = context.case;
  const by = encounter.identifiedBy;
  const words = happened.words ?? '';
  switch (happened.what) {
    case 'answered':
      return words.startsWith('“') ? words : `${speaker(context)}: “${words}”`;
    case 'confirmed-identity':
      return by.includes('full-name') && by.includes('birth-date')
        ? `${speaker(context)}: “${person.name}, born ${formDate(person.birthDate)}.”`
        : 'The answer does not tell you surely who this is.';
    case 'provider-answers':
      return `The provider: “${words}”`;
    case 'read-back-confirmed':
      return 'Dr. Haddad: “Right. Give it.”';
    case 'second-agrees':
      return 'Joan Kim, RN, looks at vial, order and syringe. Both initials stand beside the dose.';
    case 'plunger-springs-back':
      return 'The plunger springs back: there is a vacuum in the vial.';
    case 'air-comes-in':
      return 'Air comes into the barrel.';
    case 'item-changed':
      return 'You look at it against the light: even, no clumps.';
    case 'provider-comes':
      return `Dr. Haddad is at the chair: ${context.case.order.lines.map((line) => line.replace(/^Dr\. Haddad, at the chair: /, '')).join(' ')}`;
    case 'reaction-eases':
      return 'The cough loosens. The hives fade, color comes back.';
    case 'looked-at':
      return context.reactionAtMs !== null && context.easedAtMs === null
        ? `${person.name} is pale and coughs; hives on the neck.`
        : `${person.name} looks well. The skin is clear, the breathing quiet.`;
    case 'thanked':
      return `${speaker(context)}: “Thank you.”`;
    case 'worried':
      return `${speaker(context)}: “Positive? Do I have it, then?”`;
    default:
      return words;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: InjectionSnapshot, after: InjectionSnapshot): readonly string[] {
  const saidNow: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) saidNow.push(words);
  if (is.tray !== was.tray) saidNow.push(traySentence(is));
  if (is.syringe !== was.syringe) saidNow.push(handsSentence(after));
  if (is.spot !== was.spot || is.hold !== was.hold) saidNow.push(placeSentence(is));
  if (is.wipedAtMs !== was.wipedAtMs && is.wipedAtMs !== null) saidNow.push('The skin is wiped. It shines wet.');
  if (is.gloved && !was.gloved) saidNow.push('Gloves are on.');
  if (is.inSkin !== was.inSkin) saidNow.push(is.inSkin ? 'The needle is in.' : 'The needle is out.');
  if (is.worked !== was.worked) saidNow.push('The volume is written beside the order.');
  if (is.finger !== was.finger) saidNow.push(fingerWords(is) ?? '');
  if (is.edges !== was.edges) saidNow.push('The edge is marked with the pen.');
  if (is.record !== was.record || is.induration !== was.induration || is.wheal !== was.wheal)
    saidNow.push(recordSentence(is));
  if (is.did.logWrittenAtMs !== was.did.logWrittenAtMs) saidNow.push('Written into the log with time and initials.');
  if (is.did.setApartAtMs !== was.did.setApartAtMs) saidNow.push('Marked DO NOT USE and moved to a unit in range.');
  if (is.position !== was.position) saidNow.push(patientSentence(after));
  if (is.did.reports.length > was.did.reports.length) saidNow.push('Reported.');
  if (is.did.helpCalledAtMs !== was.did.helpCalledAtMs)
    saidNow.push('Help and 911 are called. Dr. Haddad is on the way.');
  if (after.hasTag('finished') && !before.hasTag('finished')) saidNow.push('The visit is over. The debrief follows.');
  return saidNow.filter((sentence) => sentence !== '');
}
