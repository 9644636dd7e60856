/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know: never at the truth of a
 * test. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { InjectionContext } from './context.ts';
import { orderParts, type OrderDoubt } from './order.ts';
import { gives, isEmergency, owedFields } from './findings.ts';
import { dryAfterMs } from './giving.ts';
import { momentOf } from './labels.ts';
import {
  allNeeds,
  bestNeedle,
  currentShot,
  diluentOf,
  drugs,
  inBarrel,
  isDrawn,
  isGiven,
  isSpoiled,
  mayGive,
  nextForAir,
  nextToDraw,
  outOfRange,
  owesStatement,
  powderWaits,
} from './progress.ts';
import { rightHolds } from './rules.ts';
import { syringes } from './supplies.ts';
import { rightRegions } from './rules.ts';
import { rightUl } from './dose.ts';
import { taught } from './rubric/sections.ts';

type Still = HintLine<InjectionContext>['still'];
export interface Step extends HintLine<InjectionContext> {
  readonly id: string;
}

const step = (id: string, teaches: string, text: string, still: Still): Step => ({ id, teaches, text, still });

/** Still on the way to the needle: may be given and is not. */
const toGive: (still: Still) => Still = (still) => (context) => mayGive(context) && !isGiven(context) && still(context);
const preparing: (still: Still) => Still = (still) =>
  toGive((context) => !context.inSkin && !isDrawn(context) && still(context));
const afterGiving: (still: Still) => Still = (still) => (context) =>
  isGiven(context) && !context.inSkin && still(context);

const doubt = (about: OrderDoubt, text: string): Step =>
  step(
    `ask-${about}`,
    taught.stop,
    text,
    ({ case: { faults }, did }) => faults.includes(about) && !did.doubts.includes(about),
  );

const lacks = (context: InjectionContext, moment: 'taking' | 'drawing' | 'before-giving'): boolean =>
  drugs(context).some(
    ({ item, state }) => !state.checks.includes(moment) && momentOf(item, state, context.syringe) === moment,
  );

const told = ({ did }: InjectionContext, ...contents: readonly string[]): boolean =>
  did.reports.some(({ to, content }) => (to === 'provider' || to === 'nurse') && contents.includes(content));

const watchMs = ({ case: { dose } }: InjectionContext): number => (dose?.observeMin ?? 0) * 60_000;
const sinceOut = (context: InjectionContext): number =>
  context.nowMs - (currentShot(context)?.outAtMs ?? context.nowMs);
const isHeld = (context: InjectionContext): boolean => context.case.outcome === 'hold';
const reads = (context: InjectionContext): boolean => context.case.test !== null;

export const steps: readonly Step[] = [
  step(
    'help',
    taught.anaphylaxis,
    'A tight throat and hives after an injection: call the emergency response now, and stay.',
    (context) => context.reactionAtMs !== null && context.did.helpCalledAtMs === null,
  ),
  step(
    'lay',
    taught.anaphylaxis,
    'Lay the patient flat with the legs raised; sitting if breathing is hard; never up and walking.',
    (context) => context.reactionAtMs !== null && context.did.laid.length === 0,
  ),
  step(
    'hands',
    taught.hands,
    'Clean your hands where the patient can see it.',
    ({ encounter }) => encounter.handsCleanedAtMs === null,
  ),
  step(
    'introduce',
    taught.identify,
    'Say who you are: your name and "medical assistant".',
    ({ encounter }) => encounter.introducedAs === null,
  ),
  step(
    'identify',
    taught.identify,
    'Ask for full name and birth date and compare with the chart; a parent answers for a small child.',
    ({ encounter }) => encounter.identifiedAtMs === null,
  ),
  step(
    'explain',
    taught.rights,
    'Say in a sentence what you are going to do.',
    ({ encounter }) => encounter.explainedAtMs === null,
  ),
  step(
    'wait-provider',
    taught.anaphylaxis,
    'Stay with the patient until the provider is at the chair: only an order allows the drug.',
    (context) => !context.orderKnown,
  ),
  step(
    'read-back',
    taught.readOrder,
    'Read the spoken order back: drug, strength, dose, route and place.',
    ({ case: { order }, did }) => order.spoken && did.readBackAtMs === null,
  ),
  step(
    'compare',
    taught.rights,
    'Hold each part of the order against the chart: patient, drug, dose, route, time, allergies, signature.',
    ({ did }) => did.compared.length < orderParts.length,
  ),
  step(
    'ask',
    taught.inform,
    'Ask what has to be known before this dose: how they are, allergies, earlier reactions, and what this drug or test needs.',
    ({ case: { mustAsk }, did }) => mustAsk.some((question) => !did.asked.includes(question)),
  ),
  doubt('patient', 'The name or birth date on the order is not this patient’s: ask the provider whose order it is.'),
  doubt('notation', 'The dose is written in a way that is misread tenfold: ask the provider to write it anew.'),
  doubt('route', 'The order names no route: ask the provider, never guess.'),
  doubt('dose', 'The dose lies outside the label and the last doses: ask the provider.'),
  doubt('allergy', 'The chart names an allergy to this drug: stop and ask the provider.'),
  doubt(
    'interval',
    'Record and vaccine disagree: two live vaccines are given {vax-live-spacing}. Show the provider the dates.',
  ),
  doubt('not-mine', 'This order is not a medical assistant’s to carry out here: say so to the provider.'),
  step(
    'log',
    taught.cold,
    'Read the refrigerator’s log before you take anything out of it.',
    (context) =>
      context.case.refrigerator !== null &&
      (mayGive(context) || (isHeld(context) && context.case.faults.length === 0)) &&
      context.did.logReadAtMs === null,
  ),
  step(
    'log-write',
    taught.cold,
    'Write {vax-min-max} into the log, with time and initials.',
    (context) =>
      context.did.logReadAtMs !== null && context.did.logWrittenAtMs === null && context.case.refrigerator !== null,
  ),
  step(
    'set-apart',
    taught.cold,
    'The log was outside {vax-refrigerator}: mark everything DO NOT USE, move it to a unit in range, throw nothing away.',
    (context) => outOfRange(context) && context.did.logReadAtMs !== null && context.did.setApartAtMs === null,
  ),
  step(
    'statement',
    taught.inform,
    'Give the current information statement: compare the date on it with {inj-vis-list}.',
    (context) => owesStatement(context) && mayGive(context) && context.did.statement === null,
  ),
  step(
    'work-out',
    taught.round,
    'Work out the volume from order and strength, round it once, and write it beside the order.',
    toGive(({ worked }) => worked === null),
  ),
  step(
    'anew',
    taught.vial,
    'What is in this syringe cannot be put right: discard it into the sharps container and begin anew.',
    toGive((context) => isSpoiled(context) && context.syringe?.at === null),
  ),
  step(
    'withdraw-spoiled',
    taught.vial,
    'What is in this syringe cannot be put right: take it out of the container first.',
    toGive((context) => isSpoiled(context)),
  ),
  step(
    'take',
    taught.prepare,
    'Take what was ordered from the shelf, and its diluent: compare name, strength, dates and look.',
    preparing((context) => allNeeds(context).some(({ item }) => !context.tray.includes(item))),
  ),
  step(
    'check-taking',
    taught.prepare,
    'First check: read the label as you take it.',
    preparing((context) => lacks(context, 'taking')),
  ),
  step(
    'syringe',
    taught.syringes,
    'Choose the syringe whose scale fits the dose; insulin only in an insulin syringe.',
    preparing(({ syringe }) => syringe === null),
  ),
  step(
    'needle',
    taught.needle,
    'Put a needle on for drawing: a filter needle for an ampule.',
    preparing(({ syringe }) => syringe?.needle === null),
  ),
  step(
    'settled',
    taught.vial,
    'Mix what has settled as the label says: roll or shake, until it is even.',
    preparing((context) => drugs(context).some(({ stock, state }) => stock.suspend !== null && state.mixed === null)),
  ),
  step(
    'wipe-stoppers',
    taught.vial,
    'Wipe each stopper with alcohol, or break the ampule in gauze, away from you.',
    preparing((context) =>
      allNeeds(context).some(({ stock, state }) =>
        stock.kind === 'ampule' ? state.openedWith === null : !state.wiped,
      ),
    ),
  ),
  step(
    'check-drawing',
    taught.prepare,
    'Second check: read the label again before you draw.',
    preparing((context) => lacks(context, 'drawing')),
  ),
  step(
    'air',
    taught.vial,
    'Draw as much air as you will take liquid and push it into the vial; of two insulins the cloudy one gets its air first.',
    preparing((context) => nextForAir(context) !== null && nextToDraw(context) !== null),
  ),
  step(
    'bubbles',
    taught.vial,
    'Needle up: tap the bubbles to the top and push them out.',
    preparing(({ syringe }) => syringe !== null && syringe.contents.length > 0 && syringe.airUl > 0),
  ),
  step(
    'draw',
    taught.vial,
    'Turn the vial over, keep the tip under the surface, and draw to the line, read at the top ring of the plunger.',
    preparing(
      (context) =>
        nextToDraw(context) !== null &&
        (diluentOf(context) === null ||
          powderWaits(context) === null ||
          inBarrel(context, diluentOf(context)?.item ?? '') !== diluentOf(context)?.ul) &&
        !drugs(context).some(
          ({ stock, state }) => stock.mix !== null && powderWaits(context) === null && state.mixed === null,
        ),
    ),
  ),
  step(
    'diluent-in',
    taught.powder,
    'Push all of the diluent into the powder, the needle upright.',
    preparing((context) => powderWaits(context) !== null),
  ),
  step(
    'dissolve',
    taught.powder,
    'Roll or shake the powder as its label says, until nothing is left at the bottom.',
    preparing((context) => drugs(context).some(({ stock, state }) => stock.mix !== null && state.mixed === null)),
  ),
  step(
    'withdraw',
    taught.vial,
    'Take the needle out of the container.',
    toGive(({ syringe }) => syringe !== null && syringe.at !== null),
  ),
  step(
    'check-giving',
    taught.prepare,
    'Third check: read the label once more before you give it.',
    toGive((context) => isDrawn(context) && lacks(context, 'before-giving')),
  ),
  step(
    'second',
    taught.stop,
    'Have a second person check vial, order and syringe.',
    toGive((context) => context.case.dose?.secondCheck === true && context.secondCheckedAtMs === null),
  ),
  step(
    'gloves',
    taught.give,
    'Put on gloves: the office asks for them for a skin test.',
    toGive((context) => context.case.dose?.route === 'ID' && !context.gloved),
  ),
  step(
    'region',
    taught.sites,
    'Choose the place by route, age, volume and order.',
    toGive(
      (context) =>
        !context.inSkin &&
        (context.spot === null ||
          !rightRegions(context.case, context.facts, rightUl(context.case, context.facts) ?? 0).includes(
            context.spot.region,
          )),
    ),
  ),
  step(
    'needle-change',
    taught.needle,
    'Put on the needle that reaches the layer through this person’s fat: a fresh one after glass or powder.',
    toGive(
      (context) =>
        !context.inSkin &&
        context.syringe !== null &&
        syringes[context.syringe.kind].fixedNeedle === null &&
        context.syringe.needle !== bestNeedle(context),
    ),
  ),
  step(
    'spot',
    taught.sites,
    'Feel for the bones and mark the spot, clear of nerve, vessel, joint, scar and lump.',
    toGive((context) => !context.inSkin && context.spot?.xMm === 0 && context.spot.yMm === 0),
  ),
  step(
    'wipe',
    taught.give,
    'Wipe the skin with alcohol, from the middle outward.',
    toGive((context) => !context.inSkin && context.wipedAtMs === null),
  ),
  step(
    'dry',
    taught.give,
    'Wait until the alcohol is dry.',
    toGive(
      (context) => !context.inSkin && context.wipedAtMs !== null && context.nowMs - context.wipedAtMs < dryAfterMs,
    ),
  ),
  step(
    'hold',
    taught.zTrack,
    'Hold the skin: flat or bunched for muscle, pinched for fat, stretched for skin, pulled aside for Z-track.',
    toGive((context) => !context.inSkin && (context.hold === null || !rightHolds(context).includes(context.hold))),
  ),
  step(
    'enter',
    taught.give,
    'Enter at the angle of the route: muscle {rx-im-angle}, fat {rx-subcut-angle}, skin {rx-id-angle} with the bevel up, {inj-tst-depth}.',
    toGive((context) => !context.inSkin),
  ),
  step(
    'aspirate',
    taught.give,
    'Pull the plunger back a moment: {inj-aspirate-label}.',
    (context) =>
      context.inSkin &&
      context.case.dose?.aspirate === 'yes' &&
      currentShot(context)?.aspirated === false &&
      currentShot(context)?.pushedAtMs === null,
  ),
  step(
    'push',
    taught.give,
    'Inject: steadily into muscle and fat, slowly into skin and with Z-track.',
    (context) => context.inSkin && currentShot(context)?.pushedAtMs === null,
  ),
  step(
    'wait-empty',
    taught.zTrack,
    'Keep the needle in until the barrel is empty; with Z-track {rx-z-track-wait} more.',
    (context) =>
      context.inSkin &&
      context.nowMs <
        (currentShot(context)?.emptyAtMs ?? 0) +
          (context.case.dose?.zTrack === true ? context.facts.zTrackWaitS * 1000 : 0),
  ),
  step('out', taught.give, 'Take the needle out at the same angle.', (context) => context.inSkin),
  step(
    'shield',
    taught.give,
    'Activate the safety device with one hand, at once.',
    ({ syringe }) => syringe?.used === true && !syringe.shielded,
  ),
  step(
    'sharps',
    taught.give,
    'Drop the syringe into the sharps container, at once.',
    ({ syringe }) => syringe?.used === true,
  ),
  step(
    'release',
    taught.zTrack,
    'Let the skin go.',
    afterGiving(({ hold }) => hold !== null),
  ),
  step(
    'wheal',
    taught.intradermal,
    'Lay the ruler beside the wheal and write down its width in millimeters.',
    afterGiving((context) => context.case.dose?.route === 'ID' && context.wheal === null),
  ),
  step(
    'gauze',
    taught.after,
    'Press gently with gauze; do not rub.',
    afterGiving((context) => context.case.dose?.route !== 'ID' && currentShot(context)?.cares.length === 0),
  ),
  step(
    'record',
    taught.record,
    'Chart it now: drug, dose, route, place, lot, expiry, maker, time, reaction, signature; for a vaccine the statement’s edition.',
    afterGiving((context) => owedFields(context).some((field) => context.record[field] === undefined)),
  ),
  step(
    'come-back',
    taught.after,
    'Give the day and hour of the reading: {rx-tst-read} later.',
    afterGiving((context) => context.case.dose?.route === 'ID' && !context.did.told.includes('come-back-for-reading')),
  ),
  step(
    'tell',
    taught.after,
    'Say what is usual and when to call.',
    afterGiving(
      (context) =>
        gives(context) &&
        !isEmergency(context) &&
        context.case.dose?.route !== 'ID' &&
        !context.did.told.includes('usual-and-when-to-call'),
    ),
  ),
  step(
    'watch',
    taught.after,
    'Let the patient sit or lie and be watched as ordered, after a vaccine for {rx-observe-vaccine}. You may let time pass.',
    afterGiving((context) => watchMs(context) > 0 && sinceOut(context) < watchMs(context)),
  ),
  step(
    'look',
    taught.after,
    'Look at face and skin and ask how they feel before they leave.',
    afterGiving(
      (context) =>
        watchMs(context) > 0 &&
        !context.did.lookedAtMs.some((at) => at - (currentShot(context)?.outAtMs ?? at) >= watchMs(context)),
    ),
  ),
  step(
    'reaction-told',
    taught.anaphylaxis,
    'Tell the provider what happened, what was given and when; the ambulance takes over.',
    afterGiving((context) => isEmergency(context) && !told(context, 'reaction')),
  ),
  step(
    'feel',
    taught.reading,
    'Come with a fingertip from outside toward the middle, on both sides, across the forearm: feel where it turns hard.',
    (context) => reads(context) && context.did.felt.across < 4,
  ),
  step(
    'edges',
    taught.reading,
    'Mark both edges of the hardness across the forearm with the pen.',
    (context) => reads(context) && context.edges.across.length < 2,
  ),
  step(
    'millimeters',
    taught.reading,
    'Read the ruler from mark to mark and chart the millimeters of hardness, not of redness.',
    (context) => reads(context) && context.induration === null,
  ),
  step(
    'reading-told',
    taught.reading,
    'Tell the provider the millimeters: they interpret.',
    (context) => reads(context) && !told(context, 'measured'),
  ),
  step(
    'reading-said',
    taught.reading,
    'Say the number to the patient and who will explain it.',
    (context) => reads(context) && !context.did.told.includes('provider-explains'),
  ),
  step(
    'held',
    taught.stop,
    'Chart why nothing was given.',
    (context) => isHeld(context) && context.record.held === undefined,
  ),
  step(
    'held-told',
    taught.stop,
    'Tell the provider or the nurse that nothing was given and why; a refrigerator out of range by its name.',
    (context) => isHeld(context) && !told(context, outOfRange(context) ? 'refrigerator' : 'not-given-and-why'),
  ),
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: taught.after };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...steps.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: InjectionContext): Hint {
  return firstHint(steps, context, last);
}
