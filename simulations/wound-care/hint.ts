/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know. Whoever follows
 * every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { mainTurns, recheckAfterMs, wrapDone } from './bandage.ts';
import type { WoundContext } from './context.ts';
import { flagsOwed, stopsHere, toldProvider } from './findings.ts';
import { teaches } from './rubric/look.ts';
import { noteOwed } from './rubric/tell.ts';

const says = (text: string, section: string, still: (context: WoundContext) => boolean): HintLine<WoundContext> => ({
  text,
  teaches: section.includes('/') ? section : teaches(section),
  still,
});
const room = 'clinical-procedures/rooming-a-patient#clean-hands';
const who = 'clinical-procedures/rooming-a-patient#call-and-identify';

const hasWound = ({ case: { wound } }: WoundContext) => wound !== null;
const tight = ({ did: { checks }, bandage, case: patient, tightSinceMs }: WoundContext) =>
  checks.at(-1)?.squeezed === true && (bandage !== null || (patient.comesTight && tightSinceMs !== null));
const untold = (context: WoundContext) =>
  flagsOwed(context).filter((flag) => flag !== 'out-of-stock' && !toldProvider(context, flag));
const opened = ({ case: { flags } }: WoundContext) => flags.includes('opened');
const wraps = ({ case: { wrap } }: WoundContext) => wrap !== null;
const asksAll = (context: WoundContext) =>
  (hasWound(context)
    ? (['pain', 'fever', 'tetanus', 'reactions', 'since'] as const)
    : (['pain', 'since', 'reactions'] as const)
  ).some((question) => !context.did.asked.includes(question));
const looks = (context: WoundContext) => hasWound(context) && !context.case.comesTight;
/** An opened wound is not measured or probed before the provider has seen it. */
const measures = (context: WoundContext) => looks(context) && !opened(context);
const checked = (context: WoundContext, which: 'before' | 'after' | 'again') =>
  context.did.checks.some(({ bandage, secured, atMs }) =>
    which === 'before'
      ? bandage === 0
      : bandage === context.bandages &&
        secured &&
        (which === 'after' || atMs - (context.bandage?.securedAtMs ?? 0) >= recheckAfterMs),
  );

const lines: readonly HintLine<WoundContext>[] = [
  says('Fingers or toes are cool, pale and numb: loosen the bandage at once.', 'bandages', tight),
  says('Clean your hands where the patient sees it.', room, ({ encounter }) => encounter.handsCleanedAtMs === null),
  says('Say who you are: your name and “medical assistant”.', who, ({ encounter }) => encounter.introducedAs === null),
  says(
    'Ask for full name and birth date and compare with the chart.',
    who,
    ({ encounter }) => encounter.identifiedAtMs === null,
  ),
  says('Read order, place and side.', 'change-a-dressing', ({ did }) => !did.orderRead),
  says(
    'Check circulation, movement and sensation first: somebody with a bandage who hurts cannot wait.',
    'bandages',
    (context) => context.case.comesTight && context.did.checks.length === 0,
  ),
  says(
    'Check circulation, movement and sensation again now that it is loose.',
    'bandages',
    ({ case: patient, did }) =>
      patient.comesTight && did.loosenedAtMs !== null && !did.checks.some(({ squeezed }) => !squeezed),
  ),
  says('Ask about pain, fever, tetanus, reactions and when it happened.', 'tetanus-and-teaching', asksAll),
  says(
    'Tell the provider now, in person, what you found.',
    'look-first',
    (context) => untold(context).length > 0 && (context.looked || !hasWound(context)),
  ),
  says(
    'Say in plain words what will happen.',
    'change-a-dressing',
    ({ encounter }) => encounter.explainedAtMs === null,
  ),
  says('Put on gloves.', 'change-a-dressing', (context) => hasWound(context) && !context.gear.includes('gloves')),
  says(
    'Take the old dressing off, toward the wound.',
    'change-a-dressing',
    (context) => hasWound(context) && !context.oldOff,
  ),
  says('Look at the wound before you do anything to it.', 'look-first', (context) => looks(context) && !context.looked),
  says(
    'Change gloves, with clean hands between.',
    'change-a-dressing',
    (context) => hasWound(context) && context.glovesDirty,
  ),
  says(
    'Lay the ruler along the longest way.',
    'look-first',
    (context) => measures(context) && !context.did.measured.includes('long'),
  ),
  says(
    'Lay the ruler straight across.',
    'look-first',
    (context) => measures(context) && !context.did.measured.includes('across'),
  ),
  says('Find the depth with a sterile swab.', 'look-first', (context) => measures(context) && !context.dipped),
  says(
    'Chart length, width and depth in centimeters.',
    'look-first',
    (context) => measures(context) && context.size === null,
  ),
  says(
    'Chart bed, drainage and amount, smell, edges and the skin around, as you see them.',
    'look-first',
    (context) => looks(context) && context.look === null,
  ),
  says(
    'Clean from clean to dirty, a new gauze each time.',
    'clean-and-irrigate',
    (context) => context.case.clean === 'wipe' && !stopsHere(context) && context.did.wiped === null,
  ),
  says(
    'Put on mask, eye protection and gown: it splashes.',
    'clean-and-irrigate',
    (context) => context.case.clean === 'irrigate' && !context.gear.includes('gown'),
  ),
  says(
    'Irrigate gently from about {ms-irrigation-distance}, toward the dirty end.',
    'clean-and-irrigate',
    (context) => context.case.clean === 'irrigate' && context.did.irrigated === null,
  ),
  says(
    'The ordered dressing is not to be had: ask the provider.',
    'dressings',
    (context) => !context.case.inStock && !toldProvider(context, 'out-of-stock'),
  ),
  says(
    'Lay the ordered dressing straight down.',
    'dressings',
    (context) => context.case.dressing !== null && context.dressing === null,
  ),
  says('Tape the edges of the dressing.', 'change-a-dressing', ({ dressing }) => dressing?.taped === null),
  says(
    'Check circulation, movement and sensation before you wrap.',
    'bandages',
    (context) => wraps(context) && context.bandage === null && !checked(context, 'before'),
  ),
  says(
    'Begin at the far end with the ordered roller, the tips left out.',
    'bandages',
    (context) => wraps(context) && context.bandage === null,
  ),
  says(
    'Lay two circular turns to hold the end.',
    'bandages',
    (context) => wraps(context) && (context.bandage?.turns.length ?? 0) < 2,
  ),
  says(
    'Lay the ordered turns toward the heart, each on {wc-bandage-overlap} of the last, snug and even.',
    'bandages',
    (context) => wraps(context) && context.bandage?.secured === null && !wrapDone(context),
  ),
  says(
    'Secure the end on the bandage.',
    'bandages',
    (context) => wraps(context) && context.bandage?.secured === null && mainTurns(context.bandage).length > 0,
  ),
  says(
    'Check circulation, movement and sensation now that it is on.',
    'bandages',
    (context) => wraps(context) && !checked(context, 'after'),
  ),
  says(
    'Put the sling on: hand higher than the elbow, knot beside the neck.',
    'bandages',
    (context) => context.case.sling && context.sling === null,
  ),
  says('Go through the provider’s sheet, every line.', 'tetanus-and-teaching', ({ did, case: { sheet } }) =>
    sheet.some((line) => !did.taught.includes(line)),
  ),
  says('Let the patient show it back.', 'tetanus-and-teaching', ({ did }) => !did.shownBack),
  says(
    'Wait some minutes with the bandage on.',
    'bandages',
    (context) =>
      wraps(context) &&
      context.nowMs - (context.bandage?.securedAtMs ?? 0) < recheckAfterMs &&
      !checked(context, 'again'),
  ),
  says(
    'Check circulation, movement and sensation once more.',
    'bandages',
    (context) => wraps(context) && !checked(context, 'again'),
  ),
  says('Say who looks at it next.', 'look-first', ({ did }) => did.told.length === 0),
  says('Chart what was seen, done, checked and told.', 'look-first', (context) => {
    const note = context.did.note ?? [];
    return noteOwed(context).some((part) => !note.includes(part));
  }),
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: teaches('change-a-dressing') };

export const hintLines: readonly Hint[] = [...lines, last];

export function hintOf(context: WoundContext): Hint {
  // An opened wound is covered moist and nothing else: the lines for cleaning leave it out by themselves.
  return opened(context) && context.looked && untold(context).length > 0
    ? (lines.find(({ text }) => text.startsWith('Tell the provider')) ?? last)
    : firstHint(lines, context, last);
}
