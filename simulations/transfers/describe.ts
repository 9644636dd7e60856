/**
 * The visit in sentences: status text, announcements, the person's words. Everything a screen reader says comes from here and is
 * tested as data. Nothing here says what a case will do before it does it, and nothing says what would be right.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import type { FallCause, TransfersContext } from './context.ts';
import { goalSide, helperHere } from './findings.ts';
import { angleToTable, nearestCm } from './geometry.ts';
import type { transfersMachine } from './machine.ts';

export type TransfersSnapshot = SnapshotFrom<typeof transfersMachine>;

const facingWord = (facing: number): string => {
  const size = Math.abs(facing);
  if (size <= 15) return 'toward the table';
  if (size >= 165) return 'away from the table';
  const side = facing > 0 ? 'right' : 'left';
  return size === 90
    ? `along the table to the ${side}`
    : size < 90
      ? `toward the table and to the ${side}`
      : `away and to the ${side}`;
};

/** Where the chair stands, in words with numbers: what the drawing shows. */
export function placeWords(context: TransfersContext): string {
  const { place, case: patient } = context;
  const across =
    place.x === 0
      ? 'at the middle'
      : `${String(Math.abs(place.x))} cm to the ${place.x > 0 ? 'right' : 'left'} of the middle`;
  const side = goalSide(context);
  const goal = patient.kind === 'table-to-chair' ? 'the chair' : 'the table';
  const beside =
    side === null
      ? `${goal} lies on neither side of ${patient.person.name}`
      : `${goal} lies on the ${side} of ${patient.person.name}`;
  return `The wheelchair stands ${across} of the table’s edge, ${String(nearestCm(place))} cm from it, at ${String(angleToTable(place))} degrees, facing ${facingWord(place.facing)}; ${beside}.`;
}

function chairSentence(context: TransfersContext): string {
  if (context.case.kind === 'ride') return brakesWords(context);
  return `${placeWords(context)} ${brakesWords(context)}`;
}

function brakesWords({ brakes, footrestsUp }: TransfersContext): string {
  const locked =
    brakes.left && brakes.right
      ? 'Both brakes are locked'
      : brakes.left || brakes.right
        ? `Only the ${brakes.left ? 'left' : 'right'} brake is locked`
        : 'Both brakes are open';
  return `${locked}, the footrests are ${footrestsUp ? 'swung away' : 'down'}.`;
}

function personSentence(snapshot: TransfersSnapshot): string {
  const { context } = snapshot;
  const { name } = context.case.person;
  if (snapshot.hasTag('falling')) return `${name} is falling!`;
  if (snapshot.hasTag('down')) return `${name} is on the floor.`;
  if (snapshot.hasTag('landed')) return `${name} sits where they should be.`;
  if (snapshot.hasTag('turned')) return `${name} stands with the seat at the backs of the legs.`;
  if (snapshot.hasTag('standing')) return context.pale ? `${name} stands, pale, and sways.` : `${name} stands.`;
  const table = context.case.kind === 'table-to-chair';
  if (snapshot.hasTag('edge')) {
    const seconds = Math.floor((context.nowMs - (context.edgeAtMs ?? context.nowMs)) / 1000);
    return table
      ? `${name} has been sitting on the edge of the table for ${String(Math.floor(seconds / 30) * 30)} seconds or more, feet on the floor.`
      : `${name} sits at the front of the seat, feet flat.`;
  }
  return table ? `${name} lies on the table.` : `${name} sits back in the wheelchair.`;
}

function gearSentence(context: TransfersContext): string {
  const { belt, shoes, path, table, stance, grip } = context;
  const places = {
    'waist-over-clothes': 'around the waist over the clothes',
    'waist-on-skin': 'around the waist on the skin',
    'under-the-arms': 'under the arms',
  } as const;
  const parts = [
    shoes ? 'shoes on' : 'in socks',
    path ? 'the way clear' : 'a cord and a stool in the way',
    table ? 'the table low and locked' : 'the table high',
    belt === null ? 'no belt' : `a belt ${places[belt.place]}, room for ${String(belt.fingers)} fingers`,
    stance === null
      ? null
      : `your feet ${String(stance.feetCm)} cm apart, knees ${stance.bent ? 'bent' : 'straight'}, ${stance.block === 'none' ? 'no knee blocked' : `at the ${stance.block.replace('-', ' ')}`}`,
    grip === null ? null : `your hold: ${gripWords[grip]}`,
  ].filter((part) => part !== null);
  return `In the room: ${parts.join('; ')}.`;
}

export const gripWords = {
  'belt-palms-up': 'belt from below, both sides',
  'hips-and-forearm': 'hip and forearm',
  'under-the-arms': 'under the arms',
  'pulls-the-arms': 'both hands pulled',
  'arms-around-neck': 'their arms around your neck',
} as const;

function helperSentence(context: TransfersContext): string {
  const here = helperHere(context);
  if (context.helper === null) return 'You are alone with the patient.';
  const who = context.helper.who === 'second-person' ? 'A second assistant' : 'The lift with two trained people';
  return here === null ? `${who} is on the way.` : `${who} is here.`;
}

function papersSentence({ charted, did }: TransfersContext): string {
  const chart = charted === null ? 'Nothing is charted' : `Charted: ${charted.join(', ').replaceAll('-', ' ')}`;
  const ride =
    did.rides.length === 0
      ? ''
      : ` Ridden: ${did.rides.map(({ stretch, way }) => `${stretch.replace('-', ' ')} ${way}`).join(', ')}.`;
  return `${chart}.${ride}`;
}

/** The whole visit in sentences; never the same for two different states. */
export function statusOf(snapshot: TransfersSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  return [
    encounterSentence(context.encounter),
    personSentence(snapshot),
    chairSentence(context),
    gearSentence(context),
    helperSentence(context),
    papersSentence(context),
  ];
}

export const causes: Readonly<Record<FallCause, string>> = {
  'chair-rolled': 'The chair rolls away.',
  footrest: 'A foot catches on the footrest.',
  dizzy: 'Everything goes black for them.',
  knees: 'The knees fold.',
  'weak-knee': 'The weak knee folds.',
  'too-far': 'The seat is too far.',
  alone: 'The legs do not carry.',
};

/** What the person, a colleague or the room did last, as words to show; null before anything happened. */
export function happenedSentence(context: TransfersContext): string | null {
  const { happened, encounter, fall } = context;
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
    case 'dizzy-answer':
    case 'floor-answer':
    case 'belt-hurts':
      return `${name}: ${happened.words ?? ''}`;
    case 'someone-answers':
    case 'helper':
    case 'ride':
      return happened.words;
    case 'rolled':
      return 'The chair rolls.';
    case 'too-heavy':
      return `${name} barely leaves the seat and sinks back. It pulls in your back.`;
    case 'not-that-way':
      return `${name}: “Hands off, please. I told you how I do it.”`;
    case 'pale':
      return `${name} stands, goes pale and reaches for something to hold.`;
    case 'stands':
      return `${name} stands.`;
    case 'falls':
      return `${fall === null ? '' : causes[fall.cause]} ${name} is going down. What do you do?`;
    case 'on-floor':
      return fall?.met === 'ease-to-floor'
        ? `${name} slides down your leg and sits on the floor, head safe.`
        : fall?.met === 'hold-up'
          ? `You hold on; both of you go down, and something tears in your back.`
          : `${name} hits the floor.`;
    case 'seated':
      return `${name} sits safely.`;
    case 'regained':
      return `${name} sits down again. Color comes back.`;
    case 'thanked':
      return `${name}: “Thank you.”`;
    case 'worried':
      return `${name}: “Are you sure?”`;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: TransfersSnapshot, after: TransfersSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (is.place !== was.place) said.push(placeWords(is));
  if (is.brakes !== was.brakes || is.footrestsUp !== was.footrestsUp) said.push(brakesWords(is));
  const edged = after.hasTag('edge') && !before.hasTag('edge') && is.happened === null;
  const turnedNow = after.hasTag('turned') && !before.hasTag('turned');
  if (edged || turnedNow) said.push(personSentence(after));
  if (is.counted && !was.counted) said.push('One, two, three.');
  if (helperHere(is) !== helperHere(was)) said.push(helperSentence(is));
  if (is.charted !== was.charted) said.push(papersSentence(is));
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
