/**
 * The room in sentences. Everything a screen reader says comes from here and is tested as data. The wound is described by what
 * an eye takes in, never by the words the learner has to choose; its size only by the two marks of the ruler.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import { feelOf, mainTurns, overlapOf, widthMm } from './bandage.ts';
import type { Amount, Around, Bed, Drainage, Edges } from './case.ts';
import type { WoundContext } from './context.ts';
import type { woundMachine } from './machine.ts';
import { marksRead } from './measure.ts';

export type WoundSnapshot = SnapshotFrom<typeof woundMachine>;

const bedLooks: Readonly<Record<Bed, string>> = {
  pink: 'the bottom is the color of a shell',
  red: 'the bottom is like a ripe raspberry, moist and bumpy',
  yellow: 'on the bottom lies something like cream cheese',
  black: 'the bottom is dark and dry like leather',
  closed: 'there is a line and no bottom to be seen',
};
const drainageLooks: Readonly<Record<Drainage, string>> = {
  none: 'nothing wet',
  serous: 'something clear and thin like water',
  sanguineous: 'something like fresh blood',
  serosanguineous: 'something thin, like water with a drop of blood in it',
  purulent: 'something thick, tan and opaque',
};
const amountLooks: Readonly<Record<Amount, string>> = {
  none: '',
  scant: ', a coin on the gauze',
  moderate: ', half of the gauze',
  much: ', the gauze is soaked through',
};
const edgeLooks: Readonly<Record<Edges, string>> = {
  together: 'the sides touch all along',
  open: 'the sides stand apart, even all around',
  gaping: 'in the middle the sides have come apart and you can see in',
  ragged: 'the sides are torn and uneven',
};
const aroundLooks: Readonly<Record<Around, string>> = {
  'as-elsewhere': 'the skin around is as elsewhere',
  'red-narrow': 'a narrow rim of warmer color runs around it',
  'red-spreading': 'a warm, darker color reaches far beyond it, and a streak runs up',
  'white-soggy': 'the skin around is pale, soft and wrinkled like after a bath',
};

/** What the eye takes in once it looks. */
export function sightWords({ case: { wound }, looked }: WoundContext): string {
  if (wound === null) return 'The skin is whole.';
  if (!looked) return 'You have not looked at it closely.';
  const smell = wound.odor === 'foul' ? ' There is a smell that stays.' : ' It smells of nothing.';
  return `You see: ${bedLooks[wound.bed]}; ${drainageLooks[wound.drainage]}${amountLooks[wound.amount]}; ${edgeLooks[wound.edges]}; ${aroundLooks[wound.around]}.${smell}`;
}

function woundSentence(snapshot: WoundSnapshot): string {
  const { context } = snapshot;
  const { site } = context.case;
  if (snapshot.hasTag('dressed'))
    return `A ${(context.dressing?.kind ?? 'dressing').replace('-', ' ')} lies on the ${site}.`;
  if (snapshot.hasTag('bare'))
    return context.case.wound === null
      ? `The ${site} is bare; the skin is whole.`
      : `The ${site} is bare. ${sightWords(context)}`;
  return `An old dressing lies on the ${site}.`;
}

function rulerSentence(context: WoundContext): string {
  const marks = marksRead(context);
  if (marks === null) return 'No ruler lies there.';
  const way = { long: 'along the longest way', across: 'straight across', slant: 'slantwise' }[
    context.ruler?.way ?? 'long'
  ];
  return `The ruler lies ${way}: one edge at ${String(marks.from)}, the other at ${String(marks.to)} millimeters.`;
}

/** The bandage turn by turn, as drawn: kind, what it covers of the one before, how it feels. */
export function bandageSentence(snapshot: WoundSnapshot): string {
  const { bandage, case: patient } = snapshot.context;
  if (bandage === null)
    return patient.comesTight && snapshot.context.tightSinceMs !== null
      ? 'A splint is held by an elastic bandage that cuts into the skin.'
      : 'There is no bandage.';
  const width = widthMm(bandage);
  const last = bandage.turns.at(-1);
  const tips = bandage.tipsOut ? 'the tips out' : 'the tips wrapped in';
  const how =
    last === undefined
      ? 'no turn yet'
      : `${String(bandage.turns.length)} turns, ${String(mainTurns(bandage).length)} of them past the first ones; the last ${last.kind}${last.kind === 'circular' || last.kind === 'recurrent' ? '' : `, ${overlapOf(last, width) < 0 ? 'skin shows below it' : `${String(overlapOf(last, width))}% on the one before`}`}; ${
          {
            slips: 'it slips',
            snug: 'a finger slides under it',
            firm: 'a finger goes under it with force',
            tight: 'no finger goes under it',
          }[feelOf(last.pressure)]
        }`;
  const state = snapshot.hasTag('wrapped') ? 'is on' : 'is being wrapped';
  return `A ${String(bandage.widthIn)}-inch roller ${state}, begun at the ${bandage.start === 'far-end' ? 'far' : 'near'} end, ${tips}: ${how}.`;
}

function fingersSentence(snapshot: WoundSnapshot): string {
  const { limb } = snapshot.context.case;
  if (limb === null) return 'No limb has to be looked after.';
  const tips = limb.name === 'ankle' || limb.name === 'lower leg' ? 'toes' : 'fingers';
  return snapshot.hasTag('squeezed')
    ? `The ${tips} look paler than the other side.`
    : `The ${tips} look like those of the other side.`;
}

function chartSentence({ size, look, did }: WoundContext): string {
  const parts = [
    size === null ? null : `${cm(size.lengthMm)} by ${cm(size.widthMm)} by ${cm(size.depthMm)} cm`,
    look === null ? null : 'described',
    did.note === null ? null : 'note written',
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing is on the chart yet.' : `On the chart: ${parts.join(', ')}.`;
}

export const cm = (mm: number): string => String(Math.round(mm) / 10);

/** The room as it stands. */
export function statusOf(snapshot: WoundSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    woundSentence(snapshot),
    rulerSentence(context),
    bandageSentence(snapshot),
    fingersSentence(snapshot),
    chartSentence(context),
  ];
}

/** What somebody said or what was felt last, as words to show; null before anything happened. */
export function happenedSentence(context: WoundContext): string | null {
  const { happened, encounter } = context;
  if (happened === null) return null;
  const { name, birthDate } = context.case.person;
  if (happened.what !== 'confirmed-identity') return happened.words;
  return encounter.identifiedBy.includes('full-name') && encounter.identifiedBy.includes('birth-date')
    ? `The answers match the chart: ${name}, born ${birthDate}.`
    : 'The answer does not tell you surely who this is.';
}

/** What to announce after a step, in order. */
export function announcements(before: WoundSnapshot, after: WoundSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (is.looked && !was.looked) said.push(sightWords(is));
  if (
    is.bandage !== was.bandage &&
    is.bandage !== null &&
    (was.bandage === null || is.bandage.secured !== was.bandage.secured)
  )
    said.push(bandageSentence(after));
  if (after.hasTag('squeezed') && !before.hasTag('squeezed')) said.push(fingersSentence(after));
  if (is.dressing !== was.dressing && is.dressing !== null) said.push(woundSentence(after));
  if (is.sling !== was.sling) said.push('The sling is on.');
  if (is.did.note !== was.did.note) said.push('Charted.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
