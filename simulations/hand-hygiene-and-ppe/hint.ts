/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know: sign, order, card and
 * what was done; never at what glows. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { careActs, coughs, isAirborne, neededInAll } from './care.ts';
import { isWet, needMs, owesSoap } from './cleaning.ts';
import type { HygieneContext } from './context.ts';
import type { Piece, Stroke } from './events.ts';
import { strokes } from './events.ts';
import { bareTouchSince, isCover, mustStayOut, owesCleaning, wentIn } from './findings.ts';
import { strokeNames } from './names.ts';
import { section } from './rubric/parts.ts';
import { percentOf, reach, type Zone } from './zones.ts';

type Still = HintLine<HygieneContext>['still'];
const line = (still: Still, text: string, teaches: string): HintLine<HygieneContext> => ({ still, text, teaches });

const allDone = ({ case: scenario, did }: HygieneContext): boolean =>
  scenario.cares.every((care) => did.cares.some((one) => one.care === care));
const nextCare = ({ case: scenario, did }: HygieneContext) =>
  scenario.cares.find((care) => !did.cares.some((one) => one.care === care)) ?? null;
const hasWiped = ({ did }: HygieneContext): boolean =>
  did.wiped.some(({ atMs }) => atMs >= (did.cares.at(-1)?.atMs ?? 0));
const has = ({ worn }: HygieneContext, piece: Piece): boolean => worn.includes(piece);

/** The next task needs clean gloves, and those worn have been at a dirty site. */
const betweenSites = (context: HygieneContext): boolean => {
  const care = nextCare(context);
  const dirty = context.did.cares.find((one) => careActs[one.care].dirty);
  return care === 'new-dressing-on' && dirty !== undefined && !context.did.taken.some(({ atMs }) => atMs >= dirty.atMs);
};
/** Getting ready in the hall, before anybody went in. */
const before = (context: HygieneContext): boolean => !wentIn(context) && !mustStayOut(context);
/** The work is done and wiped: gear comes off. */
const after = (context: HygieneContext): boolean =>
  wentIn(context) && allDone(context) && context.did.told.length > 0 && hasWiped(context);

/** When the hands are due: before everything, between dirty and clean, once the gear that comes off inside is off. */
function handsDue(context: HygieneContext): boolean {
  if (mustStayOut(context)) return false;
  if (context.cleaning !== null) return true;
  if (before(context)) return context.worn.length === 0 && owesCleaning(context);
  if (has(context, 'gloves')) return false;
  if (!allDone(context)) return context.did.taken.length > 0 && owesCleaning(context);
  if (!after(context)) return false;
  const stays = context.worn.filter((piece) => !(piece === 'respirator' && isAirborne(context.case)));
  // A hand that was on the patient does not go to the straps behind the ears.
  if (stays.every(isCover) && bareTouchSince(context)) return true;
  return stays.length === 0 && owesCleaning(context);
}

const wash = (context: HygieneContext): boolean =>
  handsDue(context) && (context.cleaning === null ? owesSoap(context) : context.cleaning.product !== 'rub');
const rub = (context: HygieneContext): boolean =>
  handsDue(context) && (context.cleaning === null ? !owesSoap(context) : context.cleaning.product === 'rub');
const hasProduct = ({ cleaning }: HygieneContext): boolean => cleaning?.product != null;

const strokesLeft = (context: HygieneContext): readonly Stroke[] => {
  const { cleaning } = context;
  if (cleaning?.rinsed !== null) return [];
  const need = needMs(context);
  return strokes.filter((stroke) =>
    Object.entries(reach[stroke]).some(
      ([zone, percent]) => percent === 100 && percentOf(cleaning.covered, zone as Zone, need) < 100,
    ),
  );
};

const strokeLines = strokes.map((stroke) =>
  line(
    (context) => hasProduct(context) && strokesLeft(context)[0] === stroke,
    `Rub on: ${strokeNames[stroke]}, until that part has had its time.`,
    section.wash,
  ),
);

const needs =
  (piece: Piece) =>
  (context: HygieneContext): boolean =>
    before(context) && neededInAll(context.case).includes(piece) && !has(context, piece);

const offInside =
  (piece: Piece) =>
  (context: HygieneContext): boolean =>
    after(context) && context.inside && has(context, piece) && !(isCover(piece) && isAirborne(context.case));

const lines: readonly HintLine<HygieneContext>[] = [
  line(
    (context) => mustStayOut(context) && context.did.handedTo !== 'nurse' && !wentIn(context),
    'Your card does not cover this respirator: do not go in. Tell the nurse, who is tested with it.',
    section.choose,
  ),
  line((context) => mustStayOut(context), 'The nurse goes in. Your part is done: end the visit.', section.choose),
  line(
    (context) => wash(context) && context.cleaning === null,
    'Hand rub is not enough now: wet your hands under running water.',
    section.wash,
  ),
  line((context) => wash(context) && !hasProduct(context), 'Take enough soap.', section.wash),
  line(
    (context) => rub(context) && !hasProduct(context),
    'Clean your hands now: take enough hand rub for the whole rub.',
    section.moments,
  ),
  ...strokeLines,
  line(
    (context) => context.cleaning?.product === 'soap' && context.cleaning.rinsed === null,
    'Rinse, the fingertips lowest.',
    section.wash,
  ),
  line(
    (context) => context.cleaning?.product === 'soap' && context.cleaning.dried === null,
    'Pat dry with a paper towel.',
    section.wash,
  ),
  line(
    (context) => context.cleaning?.product === 'soap' && context.cleaning.tap === null,
    'Close the tap with the paper towel.',
    section.wash,
  ),
  line((context) => isWet(context), 'Rub on until your hands are dry.', section.wash),
  line((context) => context.cleaning !== null, 'Your hands are done: let that be.', section.wash),
  line(needs('gown'), 'Put on the gown: tied at neck and waist.', section.onOff),
  line(needs('mask'), 'Put on a surgical mask and mold it to the nose.', section.onOff),
  line(needs('respirator'), 'Put on the respirator: both straps, the nosepiece molded.', section.onOff),
  line(
    (context) => before(context) && has(context, 'respirator') && context.seal === null,
    'Check the seal: breathe out and feel for air at the edge.',
    section.choose,
  ),
  line(
    (context) => before(context) && has(context, 'respirator') && context.seal === 'leaks',
    'It leaks: mold the nosepiece, set the straps, and check the seal again.',
    section.choose,
  ),
  line(needs('eyes'), 'Put on the face shield.', section.onOff),
  line(needs('gloves'), 'Put on gloves, over the cuffs where there is a gown.', section.onOff),
  line((context) => before(context), 'Go into the room.', section.onOff),
  line(
    (context) => context.inside && context.doorOpen && isAirborne(context.case),
    'Shut the door behind you.',
    section.spread,
  ),
  line(
    ({ encounter }) => encounter.introducedAs === null,
    'Say who you are: your name and "medical assistant".',
    section.rooming,
  ),
  line(
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart; a parent answers for a child.',
    section.rooming,
  ),
  line(
    ({ encounter }) => encounter.explainedAtMs === null,
    'Say in a sentence what you are going to do.',
    section.standard,
  ),
  line((context) => coughs(context.case) && !context.patientMasked, 'Offer the patient a mask to wear.', section.door),
  line(betweenSites, 'From dirty to clean: take off the gloves first, one inside the other.', section.moments),
  line(
    (context) => !allDone(context) && !has(context, 'gloves') && neededInAll(context.case).includes('gloves'),
    'Put on new gloves.',
    section.moments,
  ),
  line((context) => !allDone(context), 'Do the next thing that is ordered.', section.standard),
  line(
    (context) => context.did.told.length === 0,
    'Answer the patient: what the gear is for, and that the provider explains the rest.',
    section.door,
  ),
  line((context) => !hasWiped(context) && !has(context, 'gloves'), 'Put on gloves for the wiping.', section.spread),
  line(
    (context) => !hasWiped(context) && context.case.germ === 'outlives-alcohol',
    'Gloves still on, wipe table, cuff and handle with {hh-spore-kill}.',
    section.spread,
  ),
  line(
    (context) => !hasWiped(context),
    'Gloves still on, wipe table, cuff and handle with the disinfectant wipe.',
    section.spread,
  ),
  line(offInside('gloves'), 'Gloves off first: one inside the other, dirty side in.', section.onOff),
  line(offInside('eyes'), 'Take off the face shield by its band.', section.onOff),
  line(offInside('gown'), 'Take off the gown: untie, peel it by the inside, roll it up.', section.onOff),
  line(offInside('mask'), 'Take off the mask by its straps.', section.onOff),
  line(offInside('respirator'), 'Take off the respirator by its straps.', section.onOff),
  line((context) => context.inside, 'Leave the room.', section.onOff),
  line((context) => context.doorOpen, 'Shut the door from outside.', section.onOff),
  line(
    (context) => has(context, 'respirator'),
    'Now, with the door shut, take off the respirator by its straps.',
    section.onOff,
  ),
  line(
    (context) => context.did.handOn === null && isAirborne(context.case),
    'Say that the room stays shut, {rm-measles-room}, and leave the sign up.',
    section.spread,
  ),
  line((context) => context.did.handOn === null, 'Say that the room is wiped and free.', section.spread),
];

const last: Hint = { text: 'Everything is done. End the visit.', teaches: section.moments };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to end the visit. */
export function hintOf(context: HygieneContext): Hint {
  return firstHint(lines, context, last);
}
