/**
 * The draw in words: for a screen reader, for the line under the picture, for the room in words. Says what eyes, ears and
 * fingers get and never where a vein lies or what a tube is worth.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import { stillBleeds } from './acts/after.ts';
import { bandOnMs, takesUl, tieOn } from './blood.ts';
import type { ArmId, ArmView, BloodCase, Limit } from './case.ts';
import type { BloodContext, Tube } from './context.ts';
import type { NeedleKind } from './events.ts';
import type { bloodMachine } from './machine.ts';
import { bandFillsAfterMs, feltAt, type Felt } from './palpation.ts';
import { hangsUl } from './skin.ts';
import { additiveOf, testList, volumeOf, type TubeColor } from './tubes.ts';

export type BloodSnapshot = SnapshotFrom<typeof bloodMachine>;

export const colorNames: Readonly<Record<TubeColor, string>> = {
  'light-blue': 'light blue',
  red: 'red',
  gold: 'gold',
  green: 'green',
  lavender: 'lavender',
  gray: 'gray',
};
export const additiveNames = {
  citrate: 'sodium citrate',
  'clot-activator': 'clot activator',
  heparin: 'heparin',
  edta: 'EDTA',
  fluoride: 'fluoride and oxalate',
} as const;
export const needleNames: Readonly<Record<NeedleKind, string>> = {
  'straight-21': 'straight needle, 21 gauge',
  'straight-22': 'straight needle, 22 gauge',
  'winged-23': 'winged set, 23 gauge',
  'winged-25': 'winged set, 25 gauge',
};
export const viewNames: Readonly<Record<ArmView, string>> = { elbow: 'hollow of the elbow', hand: 'back of the hand' };

/** Who is spoken to: the patient, or the parent of a small child. */
export function speaker({ case: { person } }: BloodContext): string {
  return person.parent ?? person.name;
}

/** What the finger gets now; null when no finger is on the arm. */
export function feltNow(context: BloodContext): Felt | null {
  const { touch, ties } = context;
  if (touch === null) return null;
  const band = tieOn(ties);
  return feltAt(context.case, context.seed, touch, {
    filled: band?.arm === touch.arm && bandOnMs(context) >= bandFillsAfterMs,
    warm: context.warmed.includes(touch.arm),
  });
}

/** Which way something runs, in words. */
export function runWords(headingDeg: number): string {
  if (Math.abs(headingDeg) <= 12) return 'straight up the arm';
  const side = headingDeg > 0 ? 'toward the body side' : 'toward the thumb side';
  return `up and ${Math.abs(headingDeg) > 35 ? 'strongly ' : 'a little '}${side}`;
}

/** What the finger feels, in words. */
export function feltWords(felt: Felt): string {
  switch (felt.kind) {
    case 'nothing':
      return 'You feel soft skin and nothing else.';
    case 'swelling':
      return 'The skin is swollen: your finger leaves a dent, and no vein can be felt.';
    case 'beat':
      return 'Something beats deep under your finger.';
    case 'cord':
      return 'A hard cord that does not give and does not spring back.';
    case 'spring': {
      const how =
        felt.strength >= 0.7 ? 'springs back firmly' : felt.strength >= 0.4 ? 'springs back' : 'barely springs back';
      const width = felt.width === 'wide' ? 'wide' : felt.width === 'middle' ? 'middling' : 'thin';
      const depth = felt.depth === 'shallow' ? 'near the skin' : felt.depth === 'middle' ? 'a little deeper' : 'deep';
      const run = felt.headingDeg === null ? '' : ` It runs ${runWords(felt.headingDeg)}.`;
      return `A ${width} soft tube ${depth} ${how}.${run}`;
    }
  }
}

const limitWords: Readonly<Record<Limit, string>> = {
  mastectomy: 'a small sleeve on the forearm',
  fistula: 'a thick cord under a scar that hums under the fingers',
  hematoma: 'a blue bruise in the hollow of the elbow',
  scar: 'a shiny scar in the hollow of the elbow',
  edema: 'swollen skin',
};

/** What eyes see of an arm before anything is touched. */
export function armWords(patient: BloodCase, arm: ArmId): string {
  const { limit } = patient.arms[arm];
  return limit === null ? `The ${arm} arm looks sound.` : `On the ${arm} arm you see ${limitWords[limit]}.`;
}

function patientSentence(snapshot: BloodSnapshot): string {
  const { name, parent } = snapshot.context.case.person;
  if (snapshot.hasTag('gone')) return `${name} has left the chair.`;
  if (snapshot.hasTag('waiting')) return `${name} stands and waits.`;
  if (parent !== null) {
    return snapshot.hasTag('sitting')
      ? `${name} sits on the lap of ${parent}.`
      : `${name} lies, ${parent} at the side.`;
  }
  return snapshot.hasTag('sitting') ? `${name} sits in the draw chair, the arm on its rest.` : `${name} lies flat.`;
}

function faintSentence(snapshot: BloodSnapshot): string {
  const who = snapshot.context.case.person.name;
  if (snapshot.hasTag('warned')) return `${who} is pale and sweats: “I feel far away.”`;
  if (snapshot.hasTag('fainted')) return `${who} has fainted.`;
  return snapshot.hasTag('came-to') ? `${who} is awake again, still pale.` : `${who} looks well.`;
}

function bandSentence(snapshot: BloodSnapshot): string {
  const { context } = snapshot;
  const tie = tieOn(context.ties);
  if (tie === null) return 'No tourniquet is tied.';
  const on = Math.floor(bandOnMs(context) / 1000);
  return `The tourniquet is tied on the ${tie.arm} arm, ${String(tie.inches)} inches above the site, for ${String(on)} seconds now.`;
}

function tubeName(tube: Tube): string {
  return `${colorNames[tube.color]}${tube.size === 'standard' ? '' : tube.size === 'small' ? ', small draw' : ', micro'}`;
}

/** How full a tube is, in words, as one sees it. */
export function fillWords(tube: Tube): string {
  if (tube.ul === 0) return 'empty';
  const of = tube.ul / volumeOf(tube.color, tube.size);
  const marks = tube.expired ? ' (past its date)' : '';
  const fill =
    of >= 0.97
      ? 'to its line'
      : of >= 0.9
        ? 'almost to its line'
        : of >= 0.6
          ? 'more than half'
          : of >= 0.3
            ? 'less than half'
            : 'a little';
  return `${fill}${marks}`;
}

function needleSentence(snapshot: BloodSnapshot): string {
  const { context } = snapshot;
  const { needle, lancet } = context;
  if (snapshot.hasTag('lancet-ready')) return `A lancet of ${((lancet ?? 0) / 10).toFixed(1)} mm is ready.`;
  if (snapshot.hasTag('lancet-used')) return 'The used lancet is in your hand.';
  if (needle === null) return 'No needle is in hand.';
  const kind = needleNames[needle.kind];
  if (snapshot.hasTag('needle-covered')) return `The ${kind} is out and covered by its safety device.`;
  if (snapshot.hasTag('needle-bare')) return `The ${kind} is out, its point bare.`;
  if (needle.aim === null) return `A ${kind} is ready.`;
  const where = viewNames[needle.aim.at];
  const flash =
    needle.lie === 'artery'
      ? ' Bright red blood beats in it.'
      : needle.flash
        ? ' Blood shows in its window.'
        : ' No blood shows in it.';
  return `The ${kind} lies ${needle.mm.toFixed(1)} mm under the skin of the ${where}, ${String(needle.aim.angleDeg)} degrees.${flash}`;
}

function holderSentence(context: BloodContext): string {
  const tube = context.tubes.find(({ id }) => id === context.inHolder);
  if (tube === undefined) return 'No tube is in the holder.';
  const full = tube.ul >= takesUl(tube);
  const flows = (context.needle?.flow ?? 0) > 0;
  return `The ${tubeName(tube)} tube is in the holder, filled ${fillWords(tube)}.${full ? ' It takes no more.' : flows ? ' Blood runs in.' : ' No blood runs in.'}`;
}

function traySentence({ tubes }: BloodContext): string {
  if (tubes.length === 0) return 'The tray is empty.';
  const list = tubes.map((tube) => {
    const mixed = tube.ul > 0 ? `, turned over ${String(tube.inversions)} times` : '';
    const label = tube.label === null ? '' : ', labeled';
    return `${tubeName(tube)} (${tube.expired && tube.ul === 0 ? 'empty, date past' : fillWords(tube)}${mixed}${label})`;
  });
  return `In the tray: ${list.join('; ')}.`;
}

function siteSentence(snapshot: BloodSnapshot): string {
  const { context } = snapshot;
  if (context.sticks.length + context.lancings.length === 0) return 'The skin is whole.';
  const pressing =
    context.pressing === null ? 'Nobody presses on it.' : `It is pressed, the elbow ${context.pressing.elbow}.`;
  const bruise =
    context.hematoma >= 200
      ? ' A swelling stands beside it.'
      : context.hematoma >= 40
        ? ' A small swelling forms.'
        : '';
  const bleeds =
    stillBleeds(context) && context.pressing === null ? 'The puncture bleeds.' : 'The puncture does not bleed.';
  return `${snapshot.hasTag('needle-in') ? 'The needle is in.' : bleeds} ${pressing}${bruise}`;
}

function dropSentence(context: BloodContext): string {
  if (context.case.method === 'vein') return 'A draw from a vein is ordered.';
  if (context.lancings.length === 0) return `A puncture of a ${context.case.method} is ordered.`;
  const drop =
    context.dropUl >= hangsUl * 0.7
      ? 'A full drop hangs there'
      : context.dropUl >= 20
        ? 'A drop forms'
        : context.dropUl >= 1
          ? 'A small drop stands there'
          : 'No drop stands there';
  return `${drop}${context.dropIsFirst ? ', the first one' : ''}.`;
}

/** The draw as it stands, in sentences. */
export function statusOf(snapshot: BloodSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The draw is over.'];
  const { context } = snapshot;
  const felt = feltNow(context);
  const skin =
    context.cleaned === null
      ? 'No skin has been cleaned.'
      : `The ${viewNames[context.cleaned.at]} of the ${context.cleaned.arm} arm is cleaned${context.cleaned.spoiled ? ', and was touched since' : ''}.`;
  return [
    encounterSentence(context.encounter),
    patientSentence(snapshot),
    faintSentence(snapshot),
    bandSentence(snapshot),
    felt === null ? 'No finger is on the arm.' : feltWords(felt),
    skin,
    needleSentence(snapshot),
    holderSentence(context),
    traySentence(context),
    siteSentence(snapshot),
    dropSentence(context),
    context.gloves === null ? 'You wear no gloves.' : `You wear ${context.gloves} gloves.`,
  ];
}

/** The requisition in words. */
export function requisitionWords({ case: patient }: BloodContext): string {
  const tests = patient.tests.map((test) => testList[test].name).join(', ');
  return `${tests}; ${patient.fastingOrdered ? 'fasting' : 'no fasting'}; for ${patient.person.name}, born ${patient.person.birthDate}.`;
}

const spoken: Readonly<Record<string, string>> = {
  flash: 'Blood shows in the window of the needle.',
  'no-flash': 'No blood shows.',
  flows: 'Dark blood runs into the tube.',
  'no-flow': 'No blood runs into the tube.',
  'bright-red': 'Bright red blood beats into it.',
  swells: 'The skin swells beside the needle.',
  'tube-full': 'The tube takes no more.',
  'still-bleeding': 'You lift the gauze: it still bleeds.',
  'bleeding-stopped': 'You lift the gauze: it is dry.',
  spun: 'The centrifuge runs smoothly and stops by itself.',
  rattles: 'The centrifuge shakes and rattles.',
  'colleague-comes': 'A colleague comes to help.',
  drop: 'The lancet clicks. A first drop appears.',
  'expired-tube': 'The tube you took expired last year.',
};

/** What happened last, as words to show; null before anything happened. */
export function happenedSentence(context: BloodContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { name, birthDate } = context.case.person;
  const who = speaker(context);
  const plain = spoken[happened.what];
  if (plain !== undefined) return plain;
  switch (happened.what) {
    case 'answered':
      return happened.question === null ? null : `${who}: “${context.case.answers[happened.question]}”`;
    case 'confirmed-identity':
      return encounter.identifiedBy.includes('full-name') && encounter.identifiedBy.includes('birth-date')
        ? `The answers match the requisition: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'read-requisition':
      return `On the requisition: ${requisitionWords(context)}`;
    case 'shooting-pain':
      return `${name}: “Ow! That shot right down into my hand, like electricity!”`;
    case 'feels-faint':
      return `${name} grows pale: “I feel far away.”`;
    case 'fainted':
      return `${name} faints.`;
    case 'comes-to':
      return `${name} opens the eyes: “What happened?”`;
    case 'labels-right':
      return `${who}: “Yes, that is right.”`;
    case 'labels-wrong':
      return `${who}: “I cannot see my name and birth date on all of them.”`;
    case 'record-asks':
      return happened.words;
    case 'provider-says':
      return happened.words === null ? null : `The answer: ${happened.words}`;
    case 'thanked':
      return `${who}: “Thank you.”`;
    case 'worried':
      return `${who} looks worried.`;
    default:
      return null;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: BloodSnapshot, after: BloodSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  const felt = feltNow(is);
  if (is.touch !== was.touch && felt !== null) said.push(feltWords(felt));
  if (after.hasTag('band-on') !== before.hasTag('band-on'))
    said.push(after.hasTag('band-on') ? 'The tourniquet is tied.' : 'The tourniquet is off.');
  const seconds = (context: BloodContext): number => Math.floor(bandOnMs(context) / 15_000);
  if (seconds(is) > seconds(was)) said.push(`The tourniquet has been on for ${String(seconds(is) * 15)} seconds.`);
  if (is.cleaned?.atMs !== was.cleaned?.atMs && is.cleaned !== null) said.push('The skin is cleaned and wet.');
  if (is.cleaned?.spoiled === true && was.cleaned?.spoiled === false) said.push('The cleaned skin was touched.');
  if (is.needle?.mm !== was.needle?.mm && is.needle?.aim != null)
    said.push(`${is.needle.mm.toFixed(1)} mm deep.${is.needle.flash ? '' : ' No blood shows.'}`);
  if (after.hasTag('needle-bare') && !before.hasTag('needle-bare')) said.push('The needle is out, its point bare.');
  if (after.hasTag('needle-covered') && !before.hasTag('needle-covered')) said.push('The point is covered.');
  if (is.inHolder !== was.inHolder) said.push(holderSentence(is));
  if (is.gloves !== was.gloves) said.push(is.gloves === null ? 'Gloves off.' : 'Gloves on.');
  const turned = is.tubes.find(
    (tube) => tube.inversions > (was.tubes.find(({ id }) => id === tube.id)?.inversions ?? 0),
  );
  if (turned !== undefined) said.push(`${colorNames[turned.color]}: turned over ${String(turned.inversions)} times.`);
  if (is.tubes.length !== was.tubes.length) said.push(traySentence(is));
  const labels = (context: BloodContext): number => context.tubes.filter(({ label }) => label !== null).length;
  if (labels(is) > labels(was)) said.push('Labeled.');
  if (is.posture !== was.posture) said.push(patientSentence(after));
  if ((is.pressing === null) !== (was.pressing === null))
    said.push(is.pressing === null ? 'The pressure is off.' : 'The place is pressed.');
  if (is.did.reports.length > was.did.reports.length) said.push('Reported.');
  if (is.charted !== was.charted) said.push('Charted.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The draw is over. The debrief follows.');
  return said;
}

/** How a tube is named on a control. */
export function tubeLabel(tube: Tube, all: readonly Tube[]): string {
  const same = all.filter(({ color }) => color === tube.color);
  const nth = same.length > 1 ? ` ${String(same.findIndex(({ id }) => id === tube.id) + 1)}` : '';
  return `${tubeName(tube)}${nth}`;
}

export const additiveWords = (color: TubeColor): string => additiveNames[additiveOf[color]];
