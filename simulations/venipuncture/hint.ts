/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know. Whoever follows
 * every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { isWinged, takesUl, tieOn } from './blood.ts';
import { questionIds } from './case.ts';
import type { BloodContext, Tube } from './context.ts';
import { feltAt } from './palpation.ts';
import { fromSkin, isFull, limited, mustNotDraw, neededTubes, punctures, withBlood } from './findings.ts';
import { policy } from './policy.ts';
import { hangsUl } from './skin.ts';
import { taught } from './rubric/common.ts';
import { handlingFor, isSpun, type TubeColor } from './tubes.ts';

const veinOrder = (context: BloodContext): boolean => !fromSkin(context);
const needleIn = ({ needle }: BloodContext): boolean => needle?.aim != null;

/** Pain, a faint, bright blood: now, with the needle still in. */
const inTrouble = (context: BloodContext): boolean =>
  needleIn(context) &&
  (context.needle?.nerve === true ||
    context.needle?.lie === 'artery' ||
    context.faint.stage === 'warned' ||
    context.faint.stage === 'out');

const isFaint = ({ faint }: BloodContext): boolean => faint.stage === 'warned' || faint.stage === 'out';

/** Tubes of a closure that may still be filled or were. */
const usableOf = ({ tubes }: BloodContext, color: TubeColor): readonly Tube[] =>
  tubes.filter((tube) => tube.color === color && !tube.expired);
const owedTube = (context: BloodContext): TubeColor | null =>
  neededTubes(context).find((color) => usableOf(context, color).length === 0) ?? null;

/** A winged set and a light blue tube in front: one more light blue for the air. */
const owesDiscard = (context: BloodContext): boolean =>
  context.needle !== null &&
  isWinged(context.needle.kind) &&
  neededTubes(context)[0] === 'light-blue' &&
  usableOf(context, 'light-blue').length < 2;

const notYetFull = (context: BloodContext): readonly Tube[] =>
  neededTubes(context)
    .flatMap((color) => usableOf(context, color))
    .filter((tube) => tube.removedAtMs === null);

/** Every tube is full, or the draw was ended. */
const drawnOut = (context: BloodContext): boolean => {
  if (context.faint.stage !== 'none') return true;
  return fromSkin(context)
    ? neededTubes(context).every((color) => usableOf(context, color).some(({ ul }) => ul >= 400))
    : withBlood(context).length > 0 && notYetFull(context).length === 0;
};

/** The spot that is remembered is one to draw from. */
function hasSite(context: BloodContext): boolean {
  const { mark, sticks } = context;
  if (mark === null || limited(context, mark.arm, mark.at)) return false;
  if (sticks.some(({ aim, outAtMs }) => aim.arm === mark.arm && outAtMs !== null)) return false;
  return feltAt(context.case, context.seed, mark, { filled: true, warm: false }).strength >= 0.5;
}

const mayStick = (context: BloodContext): boolean =>
  veinOrder(context) &&
  !drawnOut(context) &&
  !needleIn(context) &&
  !isFaint(context) &&
  punctures(context) < policy.tries;
const cleanedHere = ({ cleaned, mark }: BloodContext): boolean =>
  cleaned !== null && mark !== null && !cleaned.spoiled && cleaned.arm === mark.arm && cleaned.at === mark.at;
const opened = ({ sticks, lancings }: BloodContext): boolean =>
  lancings.length > 0 || sticks.some(({ vein, lie }) => vein !== null || lie === 'artery');
const pressFor = (context: BloodContext): number => (context.case.thinner ? policy.pressLongMs : policy.pressMs);
const mustPress = (context: BloodContext): boolean =>
  opened(context) &&
  !needleIn(context) &&
  !context.patientGone &&
  (fromSkin(context) ? drawnOut(context) : true) &&
  context.pressedMs < Math.max(pressFor(context), context.drawn.bleedsMs);
const toInvert = ({ tubes }: BloodContext): Tube | undefined =>
  tubes.find(({ removedAtMs, mixedAtMs }) => removedAtMs !== null && mixedAtMs === null);
/** A second, other arm is still to be tried after a pain. */
const goesOn = (context: BloodContext): boolean => mayStick(context) && context.sticks.length > 0;
const toLabel = (context: BloodContext): readonly Tube[] => withBlood(context).filter(({ label }) => label === null);
const toHandle = (context: BloodContext): readonly Tube[] =>
  withBlood(context).filter(({ handling }) => handling === null);
const serumWaits = (context: BloodContext): boolean =>
  !fromSkin(context) && context.did.centrifuge === null && withBlood(context).some(({ color }) => isSpun(color));
const clotted = (context: BloodContext): boolean =>
  withBlood(context)
    .filter(({ color }) => isSpun(color))
    .every(({ removedAtMs }) => context.nowMs - (removedAtMs ?? 0) >= context.facts.clotMin * 60_000);

const told = (context: BloodContext, ...contents: readonly string[]): boolean =>
  context.did.reports.some(({ content }) => contents.includes(content));
const somethingHappened = (context: BloodContext): boolean =>
  context.painAtMs !== null || context.arteryAtMs !== null || context.faint.stage !== 'none' || context.hematoma >= 200;

const line = (
  still: HintLine<BloodContext>['still'],
  text: string,
  teaches: string = taught.steps,
): HintLine<BloodContext> => ({ still, text, teaches });

/** Lines that hold only while blood may be taken at all. */
const allowed =
  (still: HintLine<BloodContext>['still']): HintLine<BloodContext>['still'] =>
  (context) =>
    mustNotDraw(context) === null && still(context);

const lines: readonly HintLine<BloodContext>[] = [
  line((context) => inTrouble(context), 'Stop: tourniquet off and the needle out, at once.', taught.reacts),
  line((context) => context.did.bareSinceMs !== null, 'Turn on the safety device of the needle, now.', taught.barriers),
  line(
    (context) => isFaint(context) && context.posture !== 'lying',
    'Lay the patient flat before they fall.',
    taught.reacts,
  ),
  line(
    (context) =>
      context.did.warnedAtMs !== null &&
      !(context.did.legsRaised && context.did.helpCalledAtMs !== null && context.did.pulseTaken),
    'Raise the legs, call for help, stay, and take the pulse.',
    taught.reacts,
  ),
  line(
    (context) => context.needle?.aim === null && context.needle.enteredAtMs !== null,
    'Drop the needle whole into the sharps container.',
    taught.barriers,
  ),
  line(
    (context) => context.lancings.length > 0 && context.lancet !== null,
    'Drop the used lancet into the sharps container.',
    taught.barriers,
  ),
  line(
    (context) => !fromSkin(context) && mustPress(context) && context.pressing === null,
    'Gauze on it: have it pressed firmly, the arm straight.',
  ),
  line(
    (context) => toInvert(context) !== undefined,
    'Turn the tube over gently, as often as its additive asks.',
    taught.order,
  ),
  line(({ did }) => !did.requisitionRead, 'Read the requisition before you call the patient.', taught.before),
  line(
    ({ encounter }) => encounter.handsCleanedAtMs === null,
    'Clean your hands where the patient can see it.',
    taught.barriers,
  ),
  line(
    ({ encounter }) => encounter.introducedAs === null,
    'Say who you are: your name and "medical assistant".',
    taught.ask,
  ),
  line(
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Have the full name and the birth date said to you, by a parent for a small child, and compare with the requisition.',
    taught.ask,
  ),
  line(({ encounter }) => encounter.explainedAtMs === null, 'Say in a sentence what you are going to do.', taught.ask),
  line(
    ({ did }) => questionIds.some((question) => !did.asked.includes(question)),
    'Ask every question before a needle: food and drink, fainting, bleeding and thinners, allergies, arms to leave alone, and a clear yes.',
    taught.ask,
  ),
  line(
    (context) => mustNotDraw(context) === 'refusal' && !told(context, 'refusal'),
    'The patient says no: no needle today. Tell the provider.',
    taught.ask,
  ),
  line(
    (context) => mustNotDraw(context) === 'not-fasting' && !told(context, 'not-fasting'),
    'The fast was broken ({vp-fasting} was asked for): no needle before the provider has decided. Ask.',
    taught.before,
  ),
  line(
    allowed(
      ({ posture, case: patient, sticks }) => sticks.length === 0 && posture === null && patient.faints === 'told',
    ),
    'Let the patient lie down: they have fainted before.',
    taught.ask,
  ),
  line(
    allowed(({ posture }) => posture === null),
    'Offer the draw chair and the armrest; a small child sits on a lap.',
    taught.ask,
  ),
  line(
    allowed((context) => context.gloves === null && context.did.glovesOffAtMs === null),
    'Put on gloves, never latex for somebody who reacts to it.',
    taught.barriers,
  ),
  line(
    allowed(({ tubes }) => tubes.some(({ expired, ul }) => expired && ul === 0)),
    'A tube is past its date: put it back and take another.',
    taught.needle,
  ),
  line(
    allowed((context) => !drawnOut(context) && owedTube(context) !== null),
    'Lay out a tube for each test, from a vein or small ones for a skin puncture.',
    taught.needle,
  ),
  // From a vein
  line(
    allowed((context) => mayStick(context) && !hasSite(context)),
    'Tie the tourniquet {vp-tourniquet-distance} above, feel for a vein that springs back, the median cubital first, and release. Leave alone: {vp-arms-refused}.',
    taught.choose,
  ),
  line(
    allowed((context) => mayStick(context) && context.needle === null),
    'Take the needle that suits this vein: {vp-needle-gauge} at the elbow, a winged set of {vp-needle-gauge-small} for a hand.',
    taught.needle,
  ),
  line(
    allowed((context) => mayStick(context) && owesDiscard(context)),
    'Lay out one more light blue tube as a discard: it takes the air of the tubing.',
    taught.order,
  ),
  line(
    allowed((context) => mayStick(context) && !cleanedHere(context)),
    'Rub the site with {vp-alcohol}.',
  ),
  line(
    allowed((context) => mayStick(context) && context.nowMs - (context.cleaned?.atMs ?? 0) < context.facts.dryS * 1000),
    'Let it dry by itself, {vp-alcohol-dry}. You may let time pass.',
  ),
  line(
    allowed((context) => mayStick(context) && tieOn(context.ties) === null),
    'Tie the tourniquet again: its clock runs, {vp-tourniquet-time}.',
  ),
  line(
    allowed((context) => mayStick(context) && context.anchored !== 'below'),
    'Hold the vein still: pull the skin taut below the site.',
  ),
  line(
    allowed((context) => mayStick(context)),
    'Bevel up, {vp-needle-angle}, along the vein where you felt it: push until blood shows, then a little further.',
  ),
  line(
    (context) => needleIn(context) && context.inHolder === null && context.needle?.flow === 0,
    'No blood, no search: release the tourniquet and take the needle out.',
  ),
  line(
    (context) => needleIn(context) && tieOn(context.ties) !== null && withBlood(context).length > 0,
    'Blood flows: release the tourniquet.',
  ),
  line(
    (context) => {
      const tube = context.tubes.find(({ id }) => id === context.inHolder);
      return needleIn(context) && tube !== undefined && tube.ul < takesUl(tube);
    },
    'Wait until the tube takes no more.',
    taught.order,
  ),
  line(
    (context) => {
      const tube = context.tubes.find(({ id }) => id === context.inHolder);
      return tube !== undefined && isFull(tube);
    },
    'Take the full tube out of the holder.',
    taught.order,
  ),
  line(
    (context) => needleIn(context) && notYetFull(context).length > 0,
    'Push the next tube on: {vp-order-of-draw}.',
    taught.order,
  ),
  line((context) => needleIn(context), 'All tubes are full: take the needle out under gauze.'),
  // From the skin
  line(
    (context) =>
      fromSkin(context) && context.lancings.length === 0 && context.case.cold && context.limbWarmAtMs === null,
    'Warm the cold hand or foot, {lab-warm-limit}.',
    taught.skinSteps,
  ),
  line(
    (context) =>
      fromSkin(context) &&
      context.lancings.length === 0 &&
      context.case.cold &&
      context.nowMs - (context.limbWarmAtMs ?? 0) < context.facts.warmMin.low * 60_000,
    'Leave the warmer on for {lab-warm-minutes}. You may let time pass.',
    taught.skinSteps,
  ),
  line(
    (context) => fromSkin(context) && context.lancings.length === 0 && context.lancet === null,
    'Choose the lancet: a heel {lab-heel-depth}, a finger {vp-finger-depth}, a child’s finger {vp-finger-depth-child}, long enough for the drops you need.',
    taught.skinSite,
  ),
  line(
    (context) => fromSkin(context) && context.lancings.length === 0 && context.padCleanedAtMs === null,
    'Clean the skin for the lancet with {vp-alcohol}.',
    taught.skinSteps,
  ),
  line(
    (context) =>
      fromSkin(context) &&
      context.lancings.length === 0 &&
      context.nowMs - (context.padCleanedAtMs ?? 0) < context.facts.dryS * 1000,
    'Let the skin dry for {vp-alcohol-dry}. You may let time pass.',
    taught.skinSteps,
  ),
  line(
    (context) => fromSkin(context) && context.lancings.length === 0,
    'Set the lancet: {vp-finger-site}; in a baby the outer or inner edge of the heel. Fire it once.',
    taught.skinSite,
  ),
  line(
    (context) => fromSkin(context) && context.dropIsFirst && context.lancings.length > 0,
    'Wipe the first drop away with dry gauze.',
    taught.skinSteps,
  ),
  line(
    (context) => fromSkin(context) && !drawnOut(context) && context.dropUl < hangsUl * 0.7,
    'Press lightly away from the puncture and let go, until a full drop hangs.',
    taught.skinSteps,
  ),
  line(
    (context) => fromSkin(context) && !drawnOut(context),
    'Touch the tube to the drop: {vp-capillary-order}.',
    taught.skinOrder,
  ),
  line(
    (context) => fromSkin(context) && mustPress(context) && context.pressing === null,
    'Press with clean gauze.',
    taught.skinSteps,
  ),
  // At the chair, then away from it
  line(
    (context) => toLabel(context).length > 0 && !goesOn(context),
    'Label each tube now, in front of the patient: full name, birth date, date, time, your initials.',
    taught.label,
  ),
  line(
    ({ did, ...context }) => withBlood({ did, ...context }).length > 0 && !did.labelsShown,
    'Show the labels: is this your name, your birth date?',
    taught.label,
  ),
  line((context) => mustPress(context), 'Keep the pressure on, longer with a blood thinner. You may let time pass.'),
  line(
    (context) => opened(context) && !context.patientGone && !context.did.siteCheckedDry,
    'Lift the gauze and look whether it is dry.',
  ),
  line(
    (context) => opened(context) && !context.patientGone && !context.did.bandage && context.case.ageGroup !== 'infant',
    'Put a dressing on it.',
  ),
  line(
    (context) => somethingHappened(context) && !told(context, 'what-happened'),
    'Tell the provider what happened, in the patient’s own words.',
    taught.reacts,
  ),
  line(
    ({ did }) => !did.told.includes('provider-goes-over-results'),
    'Say who explains the results: the provider.',
    taught.before,
  ),
  line(({ gloves }) => gloves !== null, 'Take off the gloves.', taught.barriers),
  line(
    ({ did }) => did.glovesOffAtMs !== null && did.handsAfterMs === null,
    'Clean your hands once more, now that the gloves are off.',
    taught.barriers,
  ),
  line(
    allowed(
      (context) =>
        !context.patientGone &&
        punctures(context) > 0 &&
        context.faint.stage !== 'warned' &&
        context.faint.stage !== 'out',
    ),
    'Let the patient get up slowly and go.',
  ),
  line(
    (context) => toHandle(context).length > 0,
    'Put each tube where its test wants it: ice and water, the dark, or upright in the rack.',
    taught.cold,
  ),
  line(
    (context) => serumWaits(context) && !clotted(context),
    'Let the gel tube stand and clot for {vp-clot-time}. You may let time pass.',
    taught.toLab,
  ),
  line((context) => serumWaits(context), 'Spin it, with an equal tube opposite.', taught.toLab),
  line(
    (context) => withBlood(context).length > 0 && context.did.sentAtMs === null,
    'Send the tubes: closed bag, requisition in the outer pocket.',
    taught.toLab,
  ),
  line(({ charted }) => charted === null, 'Chart it as it was: place, tries, reaction.', taught.label),
];

const last: Hint = { text: 'Everything is done. Leave the draw station.', teaches: taught.steps };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: BloodContext): Hint {
  return firstHint(lines, context, last);
}

export const handlingOwed = (context: BloodContext, tube: Tube) => handlingFor(tube.color, context.case.tests);
export { owedTube, notYetFull, toInvert, toLabel, toHandle, pressFor };
