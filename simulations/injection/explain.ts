/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}` stands
 * for the fact's shown value, so no clinical number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const said = (value: number | string | undefined): string => String(value ?? '?');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'nothing-given': () => 'Nothing was injected, though the order stood. There was nothing to judge.',
  'was-not-to-be-given': () => 'Rightly nothing was to be given here.',

  'order-not-compared': () =>
    'The order was not held against the chart. Read it part by part: patient, drug, dose, route, time, allergies, signature.',
  'order-half-compared': () =>
    'Some parts of the order were not held against chart and label. Go through all of them every time; the one left out is the one that is wrong.',
  'order-could-stand': () => 'The order was complete and right: nothing to ask.',
  'missed-patient': () =>
    'The sheet was for somebody else with a similar name. Compare name and birth date, and ask the provider.',
  'missed-notation': () =>
    'The dose was written in a way that is misread tenfold. Ask to have it written without a zero after the point, and with one before it.',
  'missed-route': () => 'No route was written. Never guess it from the drug or from last time: ask.',
  'missed-dose': () => 'The dose lay far outside the label and the last doses. Ask before anything is drawn.',
  'missed-allergy': () => 'The chart and the patient name an allergy to this drug. Stop and ask the provider.',
  'missed-interval': () =>
    'The vaccine disagrees with the record: two live vaccines are given {vax-live-spacing}. Show the provider the dates and ask.',
  'missed-not-mine': () =>
    'The order asks for something a medical assistant may not give here. Say so; the provider finds who may.',
  'one-fault-missed': () =>
    'One thing in the order was asked about, another was left. Go on reading after the first fault.',
  'asked-late': () => 'You asked, but with the tray already laid out. Ask first: a drawn syringe wants to be used.',
  'needless-doubt': () =>
    'A question was asked that order and chart already answered. Compare first; then the questions you ask are heard.',
  'was-to-be-given': () => 'There was nothing to hold back here.',
  'given-by-a-bad-order': () =>
    'You gave the dose by an order that could not stand. Nothing is given until every question is answered.',
  'given-all-the-same': () => 'You gave what was not to be given. Stop, ask, and leave it.',
  'nothing-asked': () => 'You asked nothing before the dose. How they are, allergies, earlier reactions: every time.',
  'decisive-not-asked': () =>
    'You gave it without the answer that decides whether it may be given. Allergies every time, the glucose before insulin, pregnancy and a weak immune system before a vaccine or a hormone: ask, and stop when the answer stands against it.',
  'asked-half': () =>
    'A question that decides whether the dose may be given was left out. Ask all of them, in plain words.',
  'no-statement-owed': () => 'No information statement was owed in this visit.',
  'no-statement': () =>
    'No information statement was given. Federal law asks for the current one before each dose, to read now, with time for questions.',
  'statement-afterwards': () =>
    'The statement came after the vaccine. It is read before, so that a question can still change something.',
  'old-statement': () => 'The statement was an old edition. Compare the date on it with {inj-vis-list}.',
  'order-was-written': () => 'The order was written: nothing to read back.',
  'not-read-back': () =>
    'A spoken order was not read back before drawing. Say drug, strength, dose, route and place again and wait for the yes.',
  'nothing-from-the-cold': () => 'Nothing out of the refrigerator was to be used here.',
  'log-not-read': () =>
    'The refrigerator’s log was not read. Look at {vax-min-max} before the first vial leaves it: {vax-refrigerator}.',
  'log-read-late': () => 'You read the log after you had taken something out. Read it first.',
  'log-not-written': () =>
    'You read the temperatures and did not write them down with time and initials: {vax-min-max}.',
  'refrigerator-in-range': () => 'The refrigerator was in range.',
  'set-apart-for-nothing': () => 'The refrigerator was within {vax-refrigerator}: nothing had to be set apart.',
  'left-in-use': () =>
    'The log showed a night outside {vax-refrigerator}. Nobody sees what freezing has done: mark everything DO NOT USE, keep it cold, tell the coordinator. Not used and not thrown away.',

  'wrong-drug': ({ name }) =>
    `What went in was ${said(name)}. It looks alike and is another drug. Read the whole name, letter by letter, three times. DTaP is for children under {vax-dtap-age}.`,
  expired: () =>
    'The container had expired. The date is part of every label check; a date without a day is good through the last day of the month.',
  'opened-too-long': () => 'The vial had been open too long: {rx-multi-dose-days}. The date of first use stands on it.',
  spoiled: () =>
    'The content did not look as it should: ice, flakes or color. Look at it against the light before you draw; such a container is not used.',
  'label-never-read': () => 'No label was read. Three checks: on taking, on drawing, before giving.',
  'label-read-too-seldom': ({ done, owed }) =>
    `You read a label ${said(done)} of ${said(owed)} times. On taking it, while drawing, and before giving: three different moments, {dose-label-checks}.`,
  'volume-not-worked-out': () =>
    'You worked out no volume. Ordered divided by strength, written down, before the syringe is in the hand.',
  'volume-off': ({ worked, right }) =>
    `You came to ${said(worked)} mL; it is ${said(right)} mL. Round once, at the end: below 1 mL {dose-round-below-1ml}, from there {dose-round-from-1ml}.`,
  'volume-far-off': ({ worked, right }) =>
    `You came to ${said(worked)} mL; it is ${said(right)} mL. An error of this size is a slip of the point or of the unit: 1 mg is a thousand mcg, {dose-u100}, {inj-kg-per-lb}.`,
  'no-second-check-owed': () => 'No second check was owed here by the office’s policy.',
  'no-second-check': () =>
    'Insulin is a drug of high risk: have a second person check vial, dose and syringe before it is given.',
  'insulin-in-a-milliliter-syringe': () =>
    'Insulin was drawn into a syringe with milliliters. A slip there is tenfold: only a U-100 insulin syringe, {dose-u100}.',
  'drug-in-an-insulin-syringe': () =>
    'An insulin syringe is for insulin only. Its units mean nothing for another drug.',
  'scale-too-coarse': () =>
    'The scale was too coarse for this dose. Smallest marks: 1 mL {dose-syringe-1ml-mark}, 3 mL {dose-syringe-3ml-mark}, 5 mL {inj-mark-5ml}; insulin {inj-mark-insulin-half} or {inj-mark-insulin-one}.',
  'injected-through-the-filter': () =>
    'You injected through the filter needle, with the glass in it. Change to an injection needle after drawing.',
  'needle-too-long': () =>
    'The needle was made for deep muscle. For skin and fat take a short one: {rx-id-gauge}; vaccines under the skin {rx-subcut-vaccine}.',
  'gauge-unsuited': () =>
    'The gauge does not suit this drug: muscle {rx-im-gauge}, under the skin {rx-subcut-gauge}, skin {rx-id-gauge}. The thicker the drug, the lower the number.',
  'needle-too-short': () =>
    'The needle was too short for this person and place. Baby’s thigh {rx-im-infant}; adults in the deltoid under 130 lb {inj-needle-light}, to 152 lb {inj-needle-medium}, above that {inj-needle-large}, heaviest {inj-needle-largest}; hip {inj-needle-hip}; a child’s thigh {inj-needle-thigh-child}.',
  'needle-longer-than-the-table': () =>
    'The needle was longer than CDC’s table has for this person: it can reach bone. Adults in the deltoid under 130 lb {inj-needle-light}, to 152 lb {inj-needle-medium}, above that {inj-needle-large}.',
  'glass-without-filter': () => 'You drew from broken glass without a filter needle. Splinters are too small to see.',
  'ampule-with-bare-fingers': () =>
    'You broke the ampule with bare fingers. Gauze around the neck, snap away from you.',
  'stopper-not-wiped': () => 'A stopper was not wiped with alcohol. Also the first time, under the cap.',
  'vial-contaminated': () =>
    'Something of one container went into another. It is contaminated for everybody: discard it and say so. Overdrawn from the second vial? Discard the syringe and begin anew.',
  'wrong-diluent': () => 'The powder was mixed with another liquid than label and order name. Only its own diluent.',
  'diluent-amount': () =>
    'The amount of diluent was another than the label’s, so each mL holds another strength: for ceftriaxone {dose-ceftriaxone-diluent}.',
  'powder-not-mixed': () =>
    'The powder was drawn up before it was dissolved. Roll or shake as the label says until nothing is left at the bottom.',
  'not-mixed-before-drawing': () =>
    'The content had settled, and you drew the thin part. Roll or shake as the label says, then draw at once.',
  'mixed-the-other-way': () =>
    'You mixed it another way than the label asks: some are rolled, because shaking makes foam and wrong doses; some are shaken hard.',
  'cloudy-before-clear': () =>
    'The cloudy insulin went first. {inj-insulin-order}: cloudy insulin in the clear vial spoils it for everybody.',
  'one-insulin-missing': () => 'One of the two insulins is missing from the syringe.',
  'no-air-for-the-vial': () =>
    'You drew against a vacuum. Put in as much air as you take liquid, then turn the vial over.',
  'small-bubble': () =>
    'A small bubble stayed in the barrel. It takes the place of drug: tap, push it out, draw again to the line.',
  'air-in-the-syringe': () =>
    'Air stood in the barrel and you read it as drug. Needle up, tap, push the air out, draw again to the line.',
  'dose-a-little-off': ({ given, right }) =>
    `${said(given)} mL went in; ordered were ${said(right)} mL. Read the line at eye level, at the top ring of the plunger.`,
  'dose-off': ({ given, right }) =>
    `${said(given)} mL went in; ordered were ${said(right)} mL. Count the short lines from the number, and push the air out first.`,
  'dose-wrong': ({ given, right }) =>
    `${said(given)} mL went in; ordered were ${said(right)} mL. That is a medication error: tell the provider at once and report it.`,
  'given-twice': () =>
    'The dose went in more than once. When something went wrong with the first, stop, tell the provider at once, and give nothing more without a new order.',
  'no-emergency': () => 'There was no emergency in this visit.',
  'no-epinephrine': () =>
    'The epinephrine that was ordered was not given. In anaphylaxis nothing takes its place: give it as ordered, at once.',
  'epinephrine-late': ({ tookS }) =>
    `It took ${said(tookS)} seconds from the first sign to the needle. Know where the kit is and what the next step is; the dose may have to be repeated {em-epinephrine-repeat}.`,

  'site-unknown': () => 'Nobody knows where it went in. Choose the place first.',
  dorsogluteal: () =>
    'The upper outer buttock lies near the sciatic nerve and a large artery. It is no longer used: hip or thigh instead.',
  'infant-not-in-the-thigh': () =>
    'A baby’s arm and hip have too little muscle. The outer front of the thigh, up to {rx-infant-volume}.',
  'too-much-for-the-site': () =>
    'The volume is too large for that place: deltoid {rx-deltoid-volume}, hip or thigh of an adult {rx-large-muscle-volume}, under the skin {rx-subcut-volume}.',
  'region-unsuited': () =>
    'That place does not suit the route or the order. Epinephrine: {inj-epinephrine-site}. Skin test: {inj-tst-place}. Vaccines under the skin: {rx-subcut-vaccine}.',
  'beside-the-spot': () => 'You were beside the best spot. Feel the bones again and measure with your fingers.',
  'far-from-the-spot': () =>
    'You were far from the place. Deltoid: {rx-deltoid-landmark}. Bare the whole region and start at the bone.',
  'hit-joint': () =>
    'Too high: that is the joint. An injection there can hurt for months. Deltoid: {rx-deltoid-landmark}.',
  'hit-nerve': () =>
    'A large nerve lies there. Stop at once when somebody feels an electric shock; find the place by bone.',
  'hit-vessel': () => 'A large vessel runs there. Keep to the place that bones show you.',
  'hit-bone': () => 'That spot is bone under skin. Move to the belly of the muscle.',
  'hit-navel': () => 'Too near the navel: {rx-navel-distance}.',
  'hit-scarred': () =>
    'You used a scar or a lump. It takes up unevenly and cannot be read: choose clear skin and rotate.',
  'skin-not-wiped': () => 'The skin was not wiped. Alcohol from the middle outward.',
  'skin-still-wet': () => 'The alcohol was still wet. It burns, and works only when it dries: wait.',
  'skin-not-held': () => 'The skin was not held. Flat for muscle, pinched for fat, stretched for skin.',
  'held-the-wrong-way': () =>
    'The skin was held another way than route and order ask. Z-track: pull it aside about {rx-z-track-pull}; fat: pinch it up; muscle: flat or bunched; skin test: stretch it.',

  'bevel-down': () => 'The bevel looked down. It looks up, so that the wheal rises over it.',
  'angle-off': ({ angleDeg }) =>
    `You entered at ${said(angleDeg)} degrees. Muscle {rx-im-angle}; fat {rx-subcut-angle}; skin {rx-id-angle}.`,
  'IM-missed': ({ layer, depthMm }) =>
    `The tip lay ${said(depthMm)} mm deep, in ${said(layer)}, not in muscle. The skin is {inj-skin-thickness}, the fat over the deltoid {inj-fat-deltoid}: the needle has to go through both, straight.`,
  'SC-missed': ({ layer, depthMm }) =>
    `The tip lay ${said(depthMm)} mm deep, in ${said(layer)}, not in fat. Pinch the fat up, take a short needle, and slant it when the fold is thin.`,
  'ID-missed': ({ layer }) =>
    `The drug went into ${said(layer)}, not into the skin. Slide in {inj-tst-depth}; you should see the needle through the skin.`,
  'only-just-in-muscle': ({ depthMm }) =>
    `The tip lay ${said(depthMm)} mm deep, only just in muscle. A little of it will come back along the track.`,
  'either-way': () => 'For this drug label and policy leave pulling back open.',
  'went-on-through-blood': () =>
    'Blood came into the barrel and you went on. Withdraw, discard, start anew with another syringe and place.',
  'not-aspirated': () => 'The label asks for it: {inj-aspirate-label}. Pull back a moment before you inject.',
  'aspirated-for-nothing': () =>
    'You pulled back where nobody has to: {inj-aspirate-vaccine}. It only makes it hurt longer.',
  'out-before-empty': () => 'The needle came out before the barrel was empty. Part of the dose ran down the skin.',
  'skin-let-go-first': () =>
    'You let the skin go with the needle still in. Needle out first, then let go: that closes the track.',
  'z-track-too-fast': () => 'Z-track goes slowly: {inj-rate}.',
  'z-track-did-not-wait': () =>
    'Wait {rx-z-track-wait} with the needle in after the barrel is empty, so that nothing comes back.',
  'skin-too-fast': () => 'Too fast: the wheal leaks. Inject into the skin slowly.',
  'no-skin-test': () => 'No skin test was placed here.',
  'no-right-wheal': ({ mm }) =>
    `The wheal measured ${said(mm)} mm; it should be {rx-tst-wheal}. Place {rx-tst-dose} again, {rx-tst-repeat}, and chart it.`,
  'wheal-not-measured': ({ mm }) =>
    `A wheal of ${said(mm)} mm rose and nobody measured it. Lay the ruler beside it at once; it is gone within minutes.`,
  'wheal-misread': ({ mm, read }) =>
    `The wheal measured ${said(mm)} mm; you wrote ${said(read)}. Read both edges and take one from the other.`,
  'no-used-needle': () => 'No needle was used in this visit.',
  recapped: () =>
    'You put the cap back on a used needle. That is how most people stick themselves. Shield with one hand, then sharps.',
  'needle-left-lying': () =>
    'A used needle was left outside the sharps container. Drop it at once, before anything else.',
  'no-shield': () =>
    'The needle went into the container without its shield. Activate it with one hand the moment it is out of the skin.',
  'sharps-late': () =>
    'The used needle stayed in your hand too long. Shield and sharps come before gauze, bandage and chart.',
  rubbed: () =>
    'You rubbed the place. Gentle pressure only; rubbing brings the drug back along the track, changes how insulin is taken up and spoils a skin test.',
  'bandage-on-a-skin-test': () => 'A bandage on a skin test presses and itches. Leave it open.',
  'place-left-alone': () => 'The place was left alone. Gauze, gentle pressure, a bandage if it bleeds.',
  'gloves-by-policy': () => 'Gloves were a matter of policy here.',
  'no-gloves': () => 'The office’s policy asks for gloves for a skin test.',

  'no-watch-ordered': () => 'No watching was ordered after this dose.',
  'left-too-early': ({ watchedMin }) =>
    `You left after ${said(watchedMin)} minutes. Most people who faint or react do it early: after a vaccine watch {rx-observe-vaccine}, and longer where the order says so.`,
  'did-not-look': ({ watchedMin }) =>
    `The ${said(watchedMin)} minutes passed, but nobody looked at the patient at the end. Ask, look at face and skin, then let them go.`,
  'record-incomplete': ({ missing }) =>
    `Missing on the record: ${said(missing)}. For a vaccine the law asks for {dose-vaccine-record}.`,
  'nothing-charted': () =>
    'Nothing was charted. What is not on the record was not done, and the next person gives it again.',
  'record-differs': ({ wrong }) =>
    `The record says something else than what was done: ${said(wrong)}. Copy lot and date from the container in your hand.`,
  'charted-before-giving': () => 'You charted before you gave it. Chart afterward, at once.',
  'nothing-held': () => 'Nothing was held back in this visit.',
  'held-in-silence': () =>
    'You gave nothing, rightly, and nobody knows why. Chart it and tell the provider or the nurse.',
  'hold-not-told': () =>
    'You charted it and told nobody who can act on it. Tell the provider or the nurse; a cold night in the refrigerator goes to the coordinator as well.',
  'hold-not-charted': () => 'You told it and did not chart why the dose was not given.',
  'no-help-called': () =>
    'Nobody was called. Tight throat, hives, cough after an injection: call the emergency response and 911 at once, and stay.',
  'help-called-late': () => 'You called too late. Call at the first sign, then do everything else.',
  'help-for-nothing': () => 'The emergency response was called without a sign of an emergency.',
  'let-walk': () =>
    'You let a person in shock walk. The heart can empty when they stand up: lay them down where they are.',
  'not-laid': () =>
    'The patient was left as they were. Flat with the legs raised, or sitting if they cannot breathe; never up.',
  'no-test-to-read': () => 'No test was read in this visit.',
  'test-not-read': () => 'The test was not read, though it was time: {rx-tst-read}.',
  'read-out-of-time': () => 'The time to read had passed: {rx-tst-read}. Tell the provider, who orders a new test.',
  'measured-the-redness': () => 'You measured the red area. Only what is hard under the finger counts.',
  'not-felt': () => 'You did not feel for it. Eyes see redness; a fingertip finds the hardness.',
  'measured-along': () =>
    'You marked the edges along the forearm. They are measured across it, where the readings can be compared.',
  'edges-not-marked': () =>
    'The edges were not marked on both sides. Come from outside with a fingertip, mark, then the other side.',
  'felt-too-little': () => 'You felt it only here and there. Come from outside on both sides, a little at a time.',
  'millimeters-off': ({ read, truth }) =>
    `You wrote ${said(read)} mm; the hardness measured ${said(truth)} mm across the forearm.`,
  'millimeters-wrong': ({ read, truth }) =>
    `You wrote ${said(read)} mm; the hardness measured ${said(truth)} mm across the forearm. An error of this size turns a result over.`,
  'reading-not-told': () =>
    'The measurement was not told to the provider. You measure, the provider weighs it against the person’s risk.',
  'reaction-not-told': () =>
    'The provider was not told what happened, what was given and when. Say it before you leave, and chart the times.',
  'nothing-to-tell': () => 'Nothing had to be told at once.',
  'nothing-to-say': () => 'Nothing of this was owed here.',
  'nothing-said': () =>
    'You did not say what is usual and when to call. A sore arm for a day or two; fever or spreading redness: call the office; trouble breathing, a swollen face or throat: 911.',
  'no-day-to-come-back': () =>
    'Nobody said when to come back. The reading is {rx-tst-read} later: give the day and hour in writing.',
  'privacy-broken': () => 'Findings were given to somebody who may not have them.',
  interpreted: () =>
    'You said what it means. Millimeters are yours; whether they count depends on the person’s risk and is the provider’s to say.',
  'advised-a-drug': () => 'You advised a drug. What to take is the provider’s to say.',
  'reassured-falsely': () => 'You said there was nothing to worry about. That, too, is an interpretation.',
  'advised-rubbing': () => 'You told them to rub the place. Gentle pressure, or nothing.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainInjection(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
