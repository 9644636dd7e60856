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
  'nothing-tested': () =>
    'Nothing of the patient was tested, so there was nothing to judge. Carry the order out, step by step.',
  'called-off': () => 'The provider called the test off, so this was not asked of you.',

  'asked-some': () => 'A question this test depends on was left out. The answer goes to the provider with the result.',
  'nothing-asked': () =>
    'Nothing was asked. Food, medicine, a period or missing preparation can make a right reading wrong: ask first.',
  'insert-not-read': () =>
    'The insert was not looked at. A waived test is done exactly as its insert says, and inserts change.',
  'label-not-read': () =>
    'The label of what you used was not read. Lot, expiry, date opened, cap and storage come before the first use.',
  'used-spoiled': () =>
    'You tested a patient with a bottle that stood open or was past its date. It is discarded ({poc-strip-storage}) and a new one is checked with both controls.',
  'controls-not-run': () => 'A patient was tested before both controls of this lot were run. Run them {lab-qc-when}.',
  'tested-while-out': () =>
    'A patient was tested while a control was out. One control that is out stops the test for everybody, even when the other is in.',
  'tested-against-the-chart': () =>
    'Each control was in, but the chart said stop: {poc-rule-two-two}, or {poc-rule-ten}. Something has changed in the test, and patients carry the change.',
  'no-external-control': () => 'This kit is checked by its own monitor, in each card.',
  'log-not-read': () =>
    'A colleague ran the controls this morning. Read the log before you rely on it: both levels, this lot, today.',
  'control-not-logged': () =>
    'A control was run and not written down. The number itself goes into the log, at once, with in or out.',
  'control-logged-wrongly': ({ right, all }) =>
    `${said(right)} of ${said(all)} controls stand in the log as they were. Write the number that was shown, and call it out when it lies outside the printed range.`,
  'no-chart': () => 'No control chart of numbers was yours to read in this visit.',
  'chart-not-read': () =>
    'The control chart was not read with today’s points on it. In or out is not all it says: look at the days before.',
  'chart-was-steady': ({ judgement }) =>
    `You called it ${said(judgement)}. The points lay on both sides of the mean without a pattern: steady.`,
  'chart-was-outlier': ({ judgement }) =>
    `You called it ${said(judgement)}. It was {poc-rule-one-three} on an otherwise steady chart: an outlier, a random error.`,
  'chart-was-trend': ({ judgement }) =>
    `You called it ${said(judgement)}. The points climbed day after day: a trend. Something is wearing out.`,
  'chart-was-shift': ({ judgement }) =>
    `You called it ${said(judgement)}. It was {poc-rule-ten}: a shift. Something changed on the day it began.`,
  'controls-were-in': () => 'The controls gave no reason to stop.',
  'supervisor-not-told': () =>
    'Controls or their chart said stop, and the person in charge was not told. Stop, hold results, tell, write down what was done.',
  'not-brought-back': () =>
    'You told it, but the test was not put back in order. Take the new lot, have both controls in and the chart free of {poc-rule-two-two} and {poc-rule-ten}, then test the patient.',

  'no-clean-catch': () => 'No clean catch was taught in this visit.',
  'not-urine': () => 'No urine in this visit.',
  'other-anatomy': () => 'You taught the steps for another anatomy. Use the words that fit this patient’s body.',
  'step-left-out': ({ said: of, all }) =>
    `${said(of)} of ${said(all)} steps were said. A step that is left out is a step that is not done.`,
  'out-of-order': () =>
    'The steps came out of order. People do them as they hear them: clean, start, catch the middle, finish.',
  'said-wipe-back-to-front': () =>
    'You said to wipe from back to front. That carries germs of the bowel forward: front to back.',
  'said-first-drops': () =>
    'You asked for the first drops. They wash the skin; the middle of the stream is wanted here.',
  'said-rinse-cup': () => 'You said to rinse the cup. Its inside stays untouched and dry.',
  'said-one-wipe': () => 'One wipe for everything moves germs around. Each stroke has a new wipe.',
  'label-on-lid': () => 'The label was on the lid. Lids are changed; the cup stays with its urine.',
  'tested-unlabeled': () =>
    'You tested from a cup without a label. Nobody can prove whose it is: label it in front of the patient, before anything else.',
  'not-labeled': () => 'The cup was not labeled. Name, birth date and time go on the cup, in front of the patient.',
  'label-without-time': () => 'The label has no time. The time decides whether the urine may still be tested.',
  'tested-old': () =>
    'You tested urine that had stood too long. Test {lab-urine-test-time} of voiding or cool it ({lab-refrigerator-range}); otherwise ask for a fresh one and say why.',
  'tested-cold': () =>
    'The urine was still cold. Cold slows the pads and clouds the cup: let it come to room temperature.',
  'no-culture': () => 'No culture was ordered.',
  'culture-forgotten': () => 'The culture’s portion was not taken off. It comes first, with sterile technique.',
  'culture-after-strip': () => 'The strip was in the cup before the culture’s portion was out. A strip is not sterile.',
  'look-not-charted': () =>
    'Color and clarity were not noted. They belong to the urinalysis: hold the cup against print, in good light.',
  'look-wrong': () => 'Color or clarity were not as the cup shows them. Hold it against white paper with print on it.',
  'not-swirled': () =>
    'The urine was not swirled before the strip went in. Cells sink, and a strip in the top of the cup misses them.',
  'no-gloves': () => 'No gloves were worn. Put gloves on before you touch blood, urine or saliva.',
  'gloves-late': () => 'The gloves came after the first touch of patient or specimen. Put them on before it.',
  'no-finger': () => 'No finger was needed.',
  'sugar-on-finger': () =>
    'There was sugar on the fingers and they were not washed with soap and water. What the meter read was the fruit. Wash, dry, repeat with a new strip, and only then chart.',
  'finger-not-washed': () => 'The hands were not washed with soap and water. An alcohol pad does not take sugar away.',
  'finger-wet': () => 'The finger was still wet. Water or alcohol thins the drop: let it dry.',
  'finger-site': () =>
    'Not the side of the finger. The middle of the pad hurts more and the thumb has too thick a skin.',
  'first-drop-used': () => 'The first drop was used. It holds tissue fluid: this insert says to wipe it away.',
  'finger-squeezed': () => 'The finger was squeezed. Squeezing thins the blood: warm the hand, let a full drop form.',
  'topped-up': () => 'Blood was added to a strip that was not full. It is discarded; a new one is filled in one go.',
  'no-swab': () => 'No swab was needed.',
  'swab-strayed': () => 'The swab touched tongue, uvula or cheek. Saliva thins what was caught: take a new swab.',
  'swab-missed': () => 'The swab missed a place: both tonsils and the back wall, firmly.',
  'nose-too-little': () =>
    'The nose was swabbed too little: {lab-nares-depth} deep, {lab-nares-turns}, and in both nostrils.',
  'no-fluids': () => 'This test needs no fluids.',
  'fluids-wrong': () =>
    'Not the fluids of the insert, or not in its order or number of drops. A change of procedure takes the test out of the waived class.',
  'too-few-drops': () => 'Too few drops in the well: the fluid never reached the lines.',
  'soaked-too-little': () =>
    'The swab was not turned, soaked or squeezed as the insert says. What stays in the swab is not tested.',
  'kit-cold': () => 'The cassette was still cold. It warms in its pouch for as long as the insert says.',

  'no-strip': () => 'No strip in this visit.',
  'dipped-half': () => 'Part of the strip never touched the urine. Dip all pads.',
  'dipped-long': () => 'The strip stayed in too long and the reagents washed out: {lab-strip-dip}.',
  'ran-over': () => 'The strip was not blotted, or held upright. Reagent ran from pad to pad, and {poc-run-over}.',
  'not-drained': () => 'Draw the edge along the rim, blot it, hold the strip level: each keeps the pads apart.',
  'no-bottle': () => 'Nothing came out of a bottle.',
  'bottle-left-open': () => 'The bottle stayed open: {poc-strip-storage}.',
  display: () => 'A display needs no light.',
  'in-the-dark': () => 'You read colors in poor light. Turn the lamp on before you compare anything.',
  'pads-late': ({ onTime, late }) =>
    `${said(onTime)} pads were taken in at their time, ${said(late)} too late. Pads go on darkening, and color {lab-strip-too-late} means nothing: discard the strip and dip a fresh one.`,
  'pads-not-looked-at': ({ onTime }) =>
    `${said(onTime)} of the pads were taken in at their time. Too early they have not turned: {lab-strip-read-30} for the first, {lab-strip-read-120} for the last.`,
  'blocks-off': ({ right, all }) =>
    `${said(right)} of ${said(all)} pads stand at the block they should have come to. Hold each beside the chart and take the nearest; a late, wet or cold strip matches another block.`,
  'no-refractometer': () => 'No refractometer was ordered.',
  'gravity-not-charted': () =>
    'The refractometer’s reading was not charted. It was ordered: read it to the thousandth and chart it.',
  'not-zeroed': ({ off }) =>
    `The refractometer was not set to {lab-refractometer-water} with distilled water first, and ${said(off)} thousandths are lost or only luck. Water, set, wipe dry, urine, read.`,
  'gravity-misread': ({ off }) =>
    `You read ${said(off)} thousandths beside the line. Read where dark and bright meet, each small mark one thousandth; wipe the water off before the urine goes on.`,
  'never-looked': () => 'The device was never read. Read it within the time of its insert, then chart.',
  'looked-too-early': ({ sinceS }) =>
    `You read after ${said(sinceS)} seconds, before the time of the insert. A line that is not there yet is no negative.`,
  'looked-too-late': ({ sinceS }) =>
    `You read after ${said(sinceS)} seconds, later than the insert allows. Lines that come by drying look like a result: discard it and repeat.`,
  'no-timer': () =>
    'The time was right, but no timer ran. Start one with every test: nobody can guess minutes on a busy day.',
  'no-card': () => 'No card in this visit.',
  'monitor-forgotten': () =>
    'The performance monitor was not developed. Without it nobody knows whether the developer works.',

  'no-control-line': () => 'A strip has no control line.',
  'control-was-there': () => 'The device’s own control was there.',
  'invalid-reported': () =>
    'A device without its control, or with an error, was charted as a result. It has none: invalid, whatever else it shows. Never negative.',
  'invalid-not-repeated': () =>
    'Invalid was right, but it was not repeated with a new device. Twice invalid: stop and tell.',
  'nothing-charted': () => 'No result was charted.',
  'charted-something-else': () => 'What was charted is not what was there. Read it again and chart exactly that.',
  'pads-left-out': ({ pads }) => `${said(pads)} pads were charted. Each pad has its line in the result.`,
  'charted-unseen': () => 'A result was charted that nobody had looked at.',
  'number-miscopied': ({ shown }) => `The display showed ${said(shown)}. Copy it digit by digit.`,
  'unit-wrong': () =>
    'The unit was not the one on the display. A number without its unit can be read as another number.',
  'faint-line-denied': () =>
    'There was a test line. However faint, at the reading time it is positive unless the insert says otherwise.',
  'line-invented': () =>
    'No test line stood there at the last look. Chart only lines you saw within the time of the insert.',
  'wrong-line-named': () =>
    'The lines named in the result are not the ones that stood there. Name each line that was there, and no other.',
  'critical-not-flagged': () => 'The number is on the clinic’s list of values to tell at once, and was not flagged so.',
  'flag-wrong': ({ right }) => `It should have been flagged: ${said(right)}. Compare with the range printed beside it.`,
  'nothing-to-report': () => 'Nothing had to be told beyond the chart.',
  'told-the-wrong-person': () => 'The result was told, but not to the provider.',
  'not-reported': () =>
    'The provider was not told. A value on the call list, such as a glucose {lab-very-low-glucose}, is told at once, in person; a line in the chart is not telling.',
  'told-too-late': () => 'It was told, but late. Tell a critical result at once, before anything else.',
  'no-read-back': () => 'You told it without having it read back. Say the digits and let the other person repeat them.',
  'signs-left-out': () =>
    'You told the result and left out how the patient is. Say both: shaky, swollen hands, short of breath are half of the message.',
  'nothing-in-the-way': () => 'Nothing stood in the way of the test.',
  'tested-before-asking': () =>
    'You ran the test although its preparation had failed. Red meat makes a false positive and too much vitamin C hides blood: no red meat, and {lab-fobt-vitamin-c} of vitamin C, {lab-fobt-diet}. Tell the provider before you develop.',
  'not-asked': () =>
    'What made the test worthless was not told to the provider. Tell it before the test and let them decide.',
  'no-microscopy': () => 'Nobody asked you to use the microscope.',
  'not-declined': () =>
    'You were asked to read sediment. That is provider-performed microscopy: keep the slide ready and say so.',
  'no-backup': () => 'No culture was needed.',
  'backup-forgotten': () =>
    'A negative rapid test in {lab-strep-backup} is backed up with a culture from a second swab: it misses some infections.',
  'privacy-broken': () =>
    'The result went to somebody it was not yours to tell: family, the front desk. It goes to the provider, who tells the patient, or the parent of a young child.',
  diagnosed: () => 'You named a disease. Chart and report what was seen; what it means is the provider’s to say.',
  'changed-medicine': () => 'You advised about medicine. Pass the question on to the provider.',
  'reassured-falsely': () =>
    'You said that nothing is wrong. One test cannot say that, and neither can you: say that the provider will explain it.',
  'said-nothing': () =>
    'The patient left without a word about who will explain the result. Say that the provider will.',
  'waste-wrong': () =>
    'What was used did not go into the right container: lancets into sharps, swabs, strips and cards into biohazard as your policy says.',
  'bench-left-dirty': () => 'Bench and meter were left as they were. Disinfect them after each patient.',
  ...Object.fromEntries(Object.entries(encounterExplanations).map(([code, text]) => [code, () => text])),
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainPoc(_criterion: string, { because, values }: Finding): string {
  return sentences[because]?.(values ?? {}) ?? `Not explained: ${because}.`;
}
