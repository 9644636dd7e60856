/**
 * The debrief's sentences: for each code a criterion's test can give, what happened and what to do instead. `{fact-id}` stands
 * for the fact's shown value, so no cited number is written here.
 */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const said = (value: number | string | undefined): string => String(value ?? '?');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'never-drawn': () => 'No blood was drawn, although there was no reason not to. What was not done cannot be judged.',
  'rightly-not-drawn': () => 'No blood was drawn, and rightly so: this line does not apply.',
  'from-the-skin': () => 'The blood came from the skin: this line is about veins.',
  'from-a-vein': () => 'The blood came from a vein: this line is about a finger or a heel.',
  'nothing-collected': () => 'No tube holds blood: this line does not apply.',
  'no-tube-filled': () => 'No tube for the laboratory was filled.',
  'rightly-ended': () => 'The draw was rightly ended before every tube was full.',
  'nothing-happened': () => 'Nothing happened that asked for it.',

  'requisition-not-read': () =>
    'The requisition was not read. It says who, which tests, and how the patient had to prepare: read it before you call anybody.',
  'meal-not-asked': () =>
    'The order says fasting ({vp-fasting}), and nobody asked. Ask openly: "When did you last eat or drink, and what?"',
  'nothing-asked': () =>
    'None of the questions before a needle was asked. Ask about fainting, bleeding and blood thinners, allergies, and an arm to leave alone, before you tie or puncture.',
  'asked-in-part': () =>
    'Some of the four questions were left out before the tourniquet went on: fainting, bleeding and blood thinners, allergies, an arm to leave alone.',
  'drawn-against-a-no': () =>
    'The patient said no and was punctured. A no ends it: stop, tell the provider, chart what was said.',
  'drawn-unprepared': () =>
    'The order says fasting ({vp-fasting}) and the patient had eaten. Ask the provider before the needle: draw anyway, or another day.',
  'no-clear-yes': () => 'No clear yes was asked for before the needle. Explain, ask, wait for the answer.',
  'fainter-sat-up': () => 'Somebody who has fainted at a draw sat upright. Ask first, then draw lying down.',
  'no-gloves': () => 'The puncture was done with bare hands. Gloves, always, before the needle.',
  'latex-gloves': () => 'The patient reacts to latex and you put on latex gloves. Ask first, take nitrile.',
  'lancet-too-short': () =>
    'The lancet was too short to give enough blood, so it had to be pressed out. Choose by size: a heel {lab-heel-depth}, a finger {vp-finger-depth}, a child’s finger {vp-finger-depth-child}.',
  'needle-too-thin': () =>
    'The needle was too thin: cells break in it, and it takes long. An elbow takes {vp-needle-gauge}, a small vein {vp-needle-gauge-small}.',
  'straight-needle-in-hand': () =>
    'A hand vein was entered with a straight needle, which is hard to lay flat there. Take a winged set of {vp-needle-gauge-small}.',

  'limited-arm-drawn': () =>
    'Blood was drawn where it must not be: {vp-arms-refused}. Use the other arm or the hand below; if only that arm is left, ask the provider.',
  'limited-arm-tied': () =>
    'A tourniquet went on an arm that must be left alone. Leave it even before the needle: {vp-arms-refused}.',
  'no-vein-met': () => 'No vein was met. Feel for one that springs back, hold it, and go in along it.',
  'hand-before-elbow': () => 'A hand vein was taken although the elbow had a good one. Feel the elbow first.',
  'basilic-before-others': () =>
    'The basilic vein was taken before the others. An artery and nerves lie beside it: it comes last.',
  'cephalic-before-median': () =>
    'The cephalic vein was taken although the median cubital was good. It rolls less: feel there first.',
  'no-band': () => 'No tourniquet was tied, so the veins stayed flat. Tie it {vp-tourniquet-distance} above the site.',
  'band-wrong-place': () =>
    'The tourniquet lay too near to the site or too far from it. Tie it {vp-tourniquet-distance} above.',
  'band-too-long': ({ seconds }) =>
    `The tourniquet was on for ${said(seconds)} seconds. The limit is {vp-tourniquet-time}: after three minutes protein was up by {vp-tourniquet-protein}. Release, let the arm rest, tie again just before the stick.`,
  'band-was-short': () => 'No tourniquet was on too long, so no rest was owed.',
  'arm-not-rested': () =>
    'The tourniquet was tied again at once after it had been on too long (the limit is {vp-tourniquet-time}). This clinic lets the arm rest two minutes first.',
  'skin-not-cleaned': () =>
    'The skin was not cleaned before the puncture. Rub with {vp-alcohol} and let it dry {vp-alcohol-dry}.',
  'skin-wet': () =>
    'The skin was still wet. Wet alcohol stings and breaks cells: let it dry by itself, {vp-alcohol-dry}.',
  'skin-touched': () =>
    'The place was touched or fanned after cleaning. Clean again with {vp-alcohol} and leave it alone for {vp-alcohol-dry}.',
  'vein-not-held': () =>
    'The vein was not held, so it could roll aside. Pull the skin taut below the site with the thumb.',
  'held-from-both-sides': () =>
    'You held the skin from both sides of the needle: a finger lay in its way. Pull taut from below only.',
  'fist-pumped': () =>
    'The patient was asked to pump the fist. Muscles then leak potassium, {vp-fist-potassium} too high. A loose fist is enough.',

  'bevel-down': () => 'The opening of the needle looked down and lay on the wall. Bevel up, always.',
  'too-steep': () => 'The needle went in too steeply and runs through the vein sooner. Lay it at {vp-needle-angle}.',
  'bevel-and-angle': () => 'The needle went in steeply and with its opening down. Bevel up, {vp-needle-angle}.',
  'dug-for-the-vein': () =>
    'The needle was turned from side to side under the skin. That hurts and injures. Forward or back in its own line; else out.',
  'turned-aside': () =>
    'The needle was turned aside under the skin. Forward or back in its own line is all; otherwise take it out and begin anew.',
  'went-through': () =>
    'The needle went through the far wall of the vein. Stop pushing at the flash; draw back a little in its own line.',
  'too-many-tries': ({ tries }) =>
    `There were ${said(tries)} tries. After two by one person a colleague is asked; in children a second opinion is sought {lab-child-tries}.`,
  'nobody-asked': () =>
    'Two tries failed and nobody was asked. A second pair of hands is good practice: call a colleague.',
  'out-under-the-band': () =>
    'The needle came out under a tied tourniquet, and blood ran into the tissue. Release it when blood flows, at the latest after {vp-tourniquet-time}.',
  recapped: () =>
    'The used needle was recapped. That is how people get stuck: safety device, container, never the cap.',
  'sharp-left-lying': () =>
    'A used sharp was laid down. It goes whole into the container at once; a container is full when {vp-sharps-full}.',
  'sharp-not-discarded': () => 'The sharp was still in your hand at the end. Into the container, at once.',
  'safety-not-activated': () =>
    'The safety device was not activated. Push it over the needle the moment it leaves the vein.',
  'safety-late': () => 'The needle lay bare for a while. Turn its safety device on at once, before anything else.',
  'needle-moved-after-pain': () =>
    'After the shooting pain the needle was moved under the skin. It touches a nerve: take it out at once, do not adjust it.',
  'needle-out-late': ({ seconds }) =>
    `It took ${said(seconds)} seconds until the needle was out. With a shooting pain, a faint or bright beating blood: tourniquet off, needle out, at once.`,

  'wrong-finger': () => 'That finger is not for it. Use {vp-finger-site}.',
  'finger-of-a-baby': () =>
    'A baby’s finger is too small: bone lies close under the skin. Fingers are for people {vp-finger-age}.',
  'heel-of-a-walker': () => 'A heel is for babies who do not walk. Here the finger is the place: {vp-finger-site}.',
  'middle-of-the-pad': () => 'The middle of the pad is nearest to the bone. Go to its side: {vp-finger-site}.',
  'at-the-tip': () => 'The very tip is too near to the bone. Use {vp-finger-site}.',
  'back-curve': () =>
    'The back curve of the heel lies on bone, which can be infected. Use the outer or inner edge of the sole.',
  'middle-of-the-heel': () =>
    'The middle of the heel is not safe. Stay outside the lines from the big toe and the last two toes.',
  arch: () => 'The arch holds nerves and tendons. Use the outer or inner edge of the heel.',
  'lancet-too-deep': () =>
    'The lancet goes too deep for this place. Take a shorter one: a heel {lab-heel-depth}, a finger {vp-finger-depth}, a child’s finger {vp-finger-depth-child}.',
  'deep-for-a-child': () =>
    'The lancet was long for a small finger: the bone lies closer under the skin. In a child take one {vp-finger-depth-child}.',
  'was-warm': () => 'The place was warm: nothing to do.',
  'not-warmed': () =>
    'The cold place was not warmed, so blood came slowly. Warm it {lab-warm-minutes}, {lab-warm-limit}.',
  'warmed-too-short': () => 'The warmer did not lie on long enough. It takes {lab-warm-minutes}.',
  'a-heel': () => 'A heel has no lines of a print to mind.',
  'along-the-lines': () => 'The puncture ran along the lines of the print, and the blood ran away in them. Go across.',
  'first-drop-used': () => 'The first drop went into a tube. It carries tissue fluid: wipe it away with dry gauze.',
  milked: () =>
    'The finger or heel was milked. That presses out tissue fluid and breaks cells. Press lightly, let go, wait.',
  scraped: () => 'Blood was scraped off the skin. Touch the tube to the drop only.',
  'milked-and-scraped': () =>
    'The place was milked and blood was scraped off. Press lightly, let go, and touch the drop only.',
  'one-tube-only': () => 'Only one small tube was filled, so the order could not be seen.',
  'capillary-order-turned': () =>
    'The small tubes were filled in the wrong order: {vp-capillary-order}. From the skin clotting begins at once, and platelets clump.',

  'tube-for-nothing': ({ extra }) =>
    `A tube was filled that no test needs (${said(extra)}). Take what the order asks for.`,
  'tube-missing': ({ missed }) =>
    `A tube that the order needs is missing (${said(missed)}). Match each test to its tube before the needle: {vp-order-of-draw}.`,
  'edta-carried-over': () =>
    'A lavender tube was filled before one that must not meet its additive. EDTA that rides along on the needle makes {vp-edta-effect}; {vp-edta-share} high-potassium samples came about like this. The order is {vp-order-of-draw}.',
  'additive-carried-over': () =>
    'An additive rode along on the needle into an earlier tube and changes its result. The order is {vp-order-of-draw}.',
  'order-turned': () => 'The order was turned around, though nothing harmful was carried. Keep to {vp-order-of-draw}.',
  'tube-short': ({ bad, all, colors }) =>
    `${said(bad)} of ${said(all)} tubes did not hold enough (${said(colors)}). Fill to the line; the light blue one needs {vp-citrate-ratio}, {vp-citrate-fill}.`,
  'no-discard-needed': () => 'No discard tube was needed.',
  'no-discard': () =>
    'The light blue tube was the first one on a winged set, and the air of the tubing went into it. Draw a discard tube first, so that it is {vp-citrate-fill}.',
  'mixed-wrong': ({ bad, all, colors }) =>
    `${said(bad)} of ${said(all)} tubes were not mixed correctly (${said(colors)}): turn each over gently and at once: light blue {vp-invert-citrate}, serum {vp-invert-serum}, the others {vp-invert-anticoagulant}.`,
  poured: () =>
    'Blood was poured from tube to tube. Its additive came along, and cells broke. Never pour: draw a new tube.',
  shaken: () => 'A tube was shaken. Cells burst. Turn over gently.',
  hemolyzed: ({ colors }) =>
    `Cells broke or tissue fluid came in (${said(colors)}). Most of what spoils a specimen, {vp-preanalytical-share} of laboratory errors, happens before the analyzer: dry skin, a wide enough needle, a whole vein, no squeezing.`,
  'not-labeled': () => 'A tube left the chair without a label. Nobody can know whose it is; the laboratory refuses it.',
  'labeled-before': () =>
    'A tube was labeled before there was blood in it. Filled by mistake for somebody else it carries the wrong name: label after filling.',
  'labeled-away': () => 'A tube was labeled after the patient had gone. Label in front of the patient.',
  'label-incomplete': () => 'A label lacks something. It holds full name, birth date, date, time and your initials.',
  'label-without-identifier': () =>
    'A label lacks the full name or the birth date, so nobody can be sure whose blood it is. Write both, with date, time and your initials.',
  'labels-not-shown': () =>
    'The patient did not see the labels. Hold them up: "Is this your name, spelled right, and your birth date?"',
  'wrong-handling': ({ colors }) =>
    `A tube did not travel as its test needs (${said(colors)}). Ammonia goes in ice and water, bilirubin in the dark, the others upright in the rack.`,
  'not-sent': () => 'The tubes were not sent. Closed bag, requisition in the outer pocket, off to the laboratory.',
  'no-serum-tube': () => 'No tube had to be spun.',
  'not-spun': () => 'The gel tube was not spun. It clots for {vp-clot-time}, then it is spun, {vp-spin-within}.',
  'spun-too-early': () =>
    'The gel tube was spun before it had clotted. Let it stand upright for {vp-clot-time}: fibrin blocks the analyzer.',
  'spun-too-late': () => 'The gel tube stood too long on its cells. Spin it {vp-spin-within}.',
  'rotor-unbalanced': () => 'The rotor ran unbalanced. Opposite every tube goes one of the same size, equally full.',

  'no-vein-opened': () => 'No vein was opened, so nothing had to be pressed.',
  'not-pressed': () =>
    'The place was hardly pressed. Gauze and firm pressure, the arm straight; bruises follow {vp-bruise-share} draws.',
  'pressed-too-short': () =>
    'The pressure ended too soon. This clinic presses two minutes, five with a blood thinner or after an artery.',
  'elbow-bent': () => 'The elbow was bent over the gauze. That opens the hole in the vein: straight, and raised.',
  'large-bruise': () => 'A large bruise formed. Tourniquet off, needle out and firm pressure as soon as it swells.',
  'left-bleeding': () =>
    'The patient was let go while it still bled. Look, press on, and get the provider if it does not stop.',
  'site-not-checked': () =>
    'Nobody looked whether the bleeding had stopped. Lift the gauze and look before the dressing.',
  'no-bandage': () => 'No dressing was put on. Look that it is dry, then put one on.',
  'bandage-on-a-baby': () => 'A baby got an adhesive bandage and may swallow it. Press until it is dry; no bandage.',
  'faint-left-sitting': () =>
    'Somebody who grew faint was left sitting. Lay them flat at once and keep them from falling.',
  'faint-in-part': () =>
    'Something was left out with the faint. Lay the patient flat, raise the legs, call for help, take the pulse.',
  'refusal-not-told': () => 'Nobody told the provider that the patient said no. They must know, and you chart it.',
  'not-fasting-not-told': () => 'Nobody told the provider that the patient had eaten. They decide: now or another day.',
  'reaction-not-told': () =>
    'A pain, a faint or a large bruise was not reported. Tell the provider before the patient goes.',
  'missing-not-told': () =>
    'Tubes are missing and nobody was told. Tell the provider, who decides how the tests are done.',
  'nothing-to-tell': () => 'Nothing had to be reported.',
  'not-charted': () => 'Nothing was charted. Place, tries, reaction: what is not written was not done.',
  'charted-otherwise': () =>
    'The chart does not match what happened. Write the place, the number of tries and the reaction as they were.',
  'gloves-kept-on': () => 'The gloves stayed on to the end. Take them off after the last tube.',
  'hands-not-after': () => 'The hands were not cleaned after the gloves. Gloves leak: clean again.',
  advised: () => 'You told the patient what to do about a medicine. That is the provider’s part: pass the question on.',
  promised: () => 'You promised a result. Say: "Your provider will go over the results with you."',
  blamed: () => 'You blamed the patient for their veins. Say what you will do next instead.',
  diagnosed: () => 'You reported what you think it is. Report what you saw and heard.',
  'told-family': () =>
    'You told a family member in the waiting room about the patient. That is private: report to the provider or the nurse.',
  'nothing-said': () => 'Nobody said who explains the results. "Your provider will go over the results with you."',
};

const all: Readonly<Record<string, (values: Values) => string>> = {
  ...Object.fromEntries(Object.entries(encounterExplanations).map(([code, text]) => [code, () => text])),
  ...sentences,
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(all);

export function explainBlood(_criterion: string, { because, values = {} }: Finding): string {
  return all[because]?.(values) ?? because;
}
