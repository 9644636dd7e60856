/**
 * The room in sentences: status text, announcements, what people say. Everything a screen reader says comes from here and is
 * tested as data. In a check-off run it says what happened and never whether that made something unsterile.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { Cause, SurgeryContext } from './context.ts';
import { needsPackGauze, removalOf, requestNow, sharpsOnField, stillIn } from './findings.ts';
import { items } from './items.ts';
import type { surgeryMachine } from './machine.ts';
import { fieldMm, placeName, zoneAt } from './sterility.ts';
import { causeWords, seenWords } from './words.ts';

export type SurgerySnapshot = SnapshotFrom<typeof surgeryMachine>;

const flapNames = { far: 'far', left: 'left', right: 'right', near: 'near' } as const;

function packSentence(snapshot: SurgerySnapshot): string {
  const { field } = snapshot.context;
  const stand =
    field.stand === null
      ? 'in your hands'
      : {
          'waist-high': 'on the stand at waist height',
          'low-stool': 'on a low stool',
          'damp-counter': 'on a damp counter',
        }[field.stand];
  if (snapshot.hasTag('open'))
    return `The field lies open ${stand}, ${String(fieldMm.width)} by ${String(fieldMm.depth)} millimeters.`;
  if (snapshot.hasTag('opening'))
    return `The pack ${stand} is half open: ${field.opened.map(({ flap }) => flapNames[flap]).join(', ')}.`;
  return field.attempt === 1 ? `The pack lies closed ${stand}.` : `A new pack lies closed ${stand}.`;
}

/** Each piece on the field with its place: the same a drawing shows. */
export function fieldSentence({ field, facts, drawn }: SurgeryContext): string {
  if (field.items.length === 0) return 'Nothing lies on the field.';
  const one = field.items.map(({ item, x, y }) => {
    const count = item === 'gauze' ? ` (${String(drawn.gauze)} pieces)` : '';
    return `${items[item].name}${count} ${placeName(facts, { x, y })}`;
  });
  const wet = field.wet === null ? '' : ' The drape is wet around the cup.';
  return `On the field: ${one.join('; ')}.${wet}`;
}

function handsSentence(snapshot: SurgerySnapshot): string {
  const { gloves, handsRubbedAtMs } = snapshot.context;
  const at = {
    'above-waist': 'above the waist',
    'at-sides': 'at your sides',
    'own-face': 'at your face',
    'light-handle': 'at the light',
  }[gloves.at];
  if (snapshot.hasTag('gloved')) return `Both sterile gloves are on, your hands ${at}.`;
  if (snapshot.hasTag('gloving'))
    return `The glove wrapper is open${gloves.steps.length === 0 ? '' : gloves.steps.length === 1 ? ', the first glove is on' : ', both are on with folded cuffs'}.`;
  return handsRubbedAtMs === null ? 'Your hands are bare.' : 'Your hands are bare and clean.';
}

function workSentence(snapshot: SurgerySnapshot): string {
  const { context } = snapshot;
  const task = removalOf(context);
  if (snapshot.hasTag('pale')) return `${context.case.person.name} is silent, pale and damp.`;
  if (snapshot.hasTag('closing')) return 'The provider has finished the work on the skin.';
  if (snapshot.hasTag('operating')) return `The provider asks: “${requestNow(context)?.says ?? ''}”`;
  if (task !== null)
    return context.woundSeen
      ? `${String(stillIn(context))} ${task.what}s in sight, ${String(context.stitches.length)} out.`
      : 'The wound is still covered by your not having looked.';
  return context.case.task.kind === 'dressing' ? 'The wound is under its dressing.' : 'The provider has not begun.';
}

export function countsSentence(context: SurgeryContext): string {
  const said = context.did.counts;
  return said.before === null && said.after === null
    ? 'Nothing has been counted.'
    : [
        said.before === null
          ? null
          : `Before: ${String(said.before.gauze)} gauze, ${String(said.before.sharps)} sharps`,
        said.after === null ? null : `after: ${String(said.after.gauze)} gauze, ${String(said.after.sharps)} sharps`,
      ]
        .filter((part) => part !== null)
        .join('; ')
        .concat('.');
}

/** What there is to count now, piece by piece: the eye's work in words. */
export function piecesInSight(
  context: SurgeryContext,
  when: 'before' | 'after',
): { readonly gauze: number; readonly sharps: number } {
  const found = context.did.told.some(({ what }) => what === 'count-off');
  const missing = when === 'after' && !found ? context.drawn.gauzeLost : 0;
  return { gauze: needsPackGauze(context) - missing, sharps: sharpsOnField(context) };
}

function breakSentence(context: SurgeryContext): string {
  if (context.mode === 'check-off') return 'Whether all of it is still sterile, only you can say.';
  const open = shownBreaks(context).filter(({ settledAtMs }) => settledAtMs === null);
  return open.length === 0
    ? 'Nothing on field or hands is known to be unsterile.'
    : `Not sterile any more: ${open.map(({ cause }) => causeWords[cause] ?? cause).join(' ')}`;
}

/** Breaks a coach may name: not a pack whose fault nobody has looked at yet. */
export function shownBreaks({ breaks, field }: SurgeryContext): SurgeryContext['breaks'] {
  return breaks.filter(({ cause }) => cause !== 'pack-not-sterile' || field.checked || field.indicatorRead);
}

/** The room as it stands. */
export function statusOf(snapshot: SurgerySnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    packSentence(snapshot),
    fieldSentence(context),
    handsSentence(snapshot),
    workSentence(snapshot),
    countsSentence(context),
    breakSentence(context),
  ];
}

function causeOf(words: string | null): Cause | null {
  const cause = words?.split(':')[1];
  return cause === undefined ? null : (cause as Cause);
}

/** What somebody said or what was seen last, as words to show; null before anything happened. */
export function happenedSentence(context: SurgeryContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { name, birthDate } = context.case.person;
  switch (happened.what) {
    case 'confirmed-identity':
      return encounter.identifiedBy.includes('full-name') && encounter.identifiedBy.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'words':
    case 'pale':
    case 'gapes':
      return happened.words;
    case 'request':
      return happened.words === null ? 'The provider: “That is it. Thank you.”' : `The provider: “${happened.words}”`;
    case 'break': {
      const cause = causeOf(happened.words);
      if (cause === null) return null;
      const seen = seenWords[cause] ?? '';
      const hidden = cause === 'pack-not-sterile' && !context.field.checked && !context.field.indicatorRead;
      return context.mode === 'coached' && !hidden ? `${seen} That is not sterile any more.` : seen;
    }
  }
}

/** What to announce after a step, in order. */
export function announcements(before: SurgerySnapshot, after: SurgerySnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (is.field.items.length > was.field.items.length && is.field.items.length - was.field.items.length < 3) {
    const last = is.field.items.at(-1);
    if (last !== undefined)
      said.push(
        `${items[last.item].name}: ${zoneAt(is.facts, last) === 'off' ? 'beside the field' : placeName(is.facts, last)}.`,
      );
  }
  if (is.field.opened.length !== was.field.opened.length || is.gloves !== was.gloves)
    said.push(
      after.hasTag('gloved') || is.field.opened.length === was.field.opened.length
        ? handsSentence(after)
        : packSentence(after),
    );
  if (is.did.note !== was.did.note) said.push('Charted.');
  if (is.did.covered !== was.did.covered) said.push('The wound is covered.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
