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
  'test-was-held': () => 'The test was rightly held, so there was nothing to judge here.',
  'nobody-blew': () =>
    'No blow was made, so there was nothing to judge. Without a reason to hold it, the order is to be done.',
  'nothing-asked': () =>
    'Nobody was asked anything before the blow. A forced blow presses on eyes, wounds, heart and vessels: ask about a heart attack {dx-spiro-heart}, surgery of chest, belly or brain {sp-hold-surgery}, eye, ear or sinus {sp-hold-eye}, a collapsed lung, coughed blood, fever with cough, chest pain.',
  'asked-too-little': ({ asked }) =>
    `Only ${said(asked)} of four questions came before the first blow: how the patient is, heart, surgery, lungs. Each of them can hold the test.`,
  'preparation-not-asked': () =>
    'Ask for the last inhaler with its time (held, if ordered, {dx-hold-short} or {dx-hold-long}), about smoking and hard exercise within {sp-no-smoke}, and about a large meal. The provider reads the numbers with these answers.',
  'nothing-stood-against-it': () => 'No answer stood against the test.',
  'blew-against-the-word': () =>
    'The provider had said no, and the patient blew all the same. A "not today" ends the test.',
  'blew-unasked': () =>
    'An answer stood against the test (surgery of eye, ear or sinus {sp-hold-eye}; brain, chest or belly {sp-hold-surgery}; a reliever within {dx-hold-short}), and the patient blew before the provider knew. Hold, ask, then do what is said.',
  'provider-not-asked': () =>
    'An answer stood against the test and the provider never heard of it. Tell it before you leave.',
  'told-without-asking': () =>
    'You went to the provider before you had the answer that mattered. Ask all questions first, then report them.',
  'nothing-entered': () => 'Height, age and sex were not entered. Without them the device cannot say what to expect.',
  'wrong-age-or-sex': () =>
    'Age or sex in the device is not what the chart says. Every percentage on the report is wrong with it: read both off the chart.',
  'height-not-measured': ({ off }) =>
    `The height was typed from hearsay, ${said(off)} cm off. People shrink and forms are old: measure, without shoes.`,
  'height-with-shoes': ({ off }) =>
    `The height was measured in shoes: ${said(off)} cm too much. Shoes off, heels at the wall.`,
  'height-wrong': ({ off }) =>
    `The height in the device is ${said(off)} cm off what was measured. Read it back before you go on.`,
  'not-checked': () =>
    'The spirometer was not checked before it was used, so nobody knows how it reads. Empty the {sp-syringe} syringe into it at {sp-check-flows}.',
  'spare-not-checked': () => 'The spare is a device like any other: check it with the syringe before it is used.',
  'checked-at-too-few-flows': () =>
    'The syringe was not emptied at {sp-check-flows}. A sensor may be right when slow and wrong when fast.',
  'used-a-device-that-is-off': ({ off }) =>
    `The device reads ${said(off)}% off and was used. More than {sp-check-limit} off: log it as failed, tag it, take the spare, tell the supervisor.`,
  'logged-wrongly': () =>
    'The log says something else than the syringe. {sp-check-limit} of {sp-syringe} is the limit, each way.',
  'not-logged': () => 'The check was not logged as passed for this device. What is not written was not done.',
  'blew-before-the-check': () => 'The first blow came before the check was logged. Check first.',
  'no-new-filter': () =>
    'The patient blew without a new filter and mouthpiece: what the one before left, the next breathes. New for each patient, before the first blow.',
  'blew-standing': () => 'The patient stood. Somebody who gets faint falls: seat them, in a chair with arms.',
  'not-seated-upright': () => 'The patient was not seated upright with feet flat. A slumped chest does not fill.',
  'no-nose-clip': () => 'Without the nose clip air goes out of the nose and the volume is too small.',
  'not-shown': () => 'You did not show the maneuver. People blow as they have seen it done: show all of it, loud.',
  'deep-not-coached': () =>
    'In some efforts nobody said "in, in, in" while the chest still rose. Lungs that are not full give numbers that are too small: coach until the chest stops.',
  'blast-not-in-time': () =>
    'In some efforts the blast was not called at full lungs: too early, later than {sp-hesitation}, or not at all. Watch the chest; the moment it stops, shout.',
  'ended-too-early': () =>
    'In some efforts the blow ended before the line was flat ({sp-plateau}). Go on {dx-spiro-end}: keep, keep, keep.',
  'judged-wrongly': () =>
    'Some verdicts do not fit the effort. Acceptable: start volume at most {sp-start-share} or {sp-start-floor}, whichever is more; no cough and no closed throat in {sp-first-second}; no leak; a flat end ({sp-plateau}) or {sp-longest-blow}; full lungs before.',
  'nothing-to-put-right': () => 'No effort before the last had a fault.',
  'not-put-right': () =>
    'The next blow came without the right word for what was wrong: fill to the top, blast at once, keep squeezing, seal the lips, chin up, or water and a rest. "Try harder" tells nobody what to do.',
  'stopped-for-the-patient': () => 'The test had to stop for the patient’s sake; a full set was not owed.',
  'set-not-complete': ({ good }) =>
    `The set was left with ${said(good)} acceptable efforts, or they did not agree. Go on until there are {dx-spiro-three}, the two largest {dx-spiro-repeat}, or {dx-spiro-max} efforts in all.`,
  'too-many-efforts': ({ most }) =>
    `${said(most)} efforts were asked for. The usual end in adults is {dx-spiro-max}: after that people only get tired. Stop, and say so on the chart.`,
  'went-on-for-nothing': () =>
    'The set was complete and the patient blew on. Stop once the set agrees: more only tires the patient.',
  'nobody-was-dizzy': () => 'Nobody got dizzy.',
  'blew-dizzy': () =>
    'The patient saw stars and blew again. A faint at the mouthpiece ends on the floor: stop, keep them seated, tell the provider.',
  'dizzy-not-told': () =>
    'The dizziness was not told to provider or nurse. It is theirs to judge, now: say what the patient feels and how they look.',
  'dizzy-on-their-feet': () => 'A dizzy patient was on their feet. Seated, feet flat, you beside them.',
  'not-stopped': () => 'The test was not ended and marked as stopped. Say that it is over for today.',
  'reliever-without-order': () =>
    'A reliever was given that nobody had ordered. Inhaled medicine is a drug: order, patient, drug, dose, time.',
  'reliever-on-a-held-test': () => 'The test was held; then its reliever is not given either.',
  'no-reliever-ordered': () => 'No second set was owed.',
  'reliever-not-given': () =>
    'The ordered reliever was not given, so there is no second set. Give it after the first set, as ordered.',
  'reliever-before-the-first-set': () =>
    'The reliever came before the first set: what it changes cannot be seen any more. First set, then reliever, then wait.',
  'no-second-set': () =>
    'The second set is missing. After the ordered reliever wait {sp-after-reliever}, then coach a full set again.',
  'too-soon': ({ minutes }) =>
    `The second set began after ${said(minutes)} minutes. The reliever needs {sp-after-reliever} to show what it can.`,
  'nothing-charted': () =>
    'No result was charted. Chart the largest FVC and the largest FEV1 of the acceptable efforts, each set by itself.',
  'not-the-largest': () =>
    'What stands on the chart is not the largest FVC and the largest FEV1 of the acceptable efforts. They may come from different efforts; each set has its own.',
  'agreement-wrong': () =>
    'The chart says something else about agreement than the efforts. Take the two largest FVC and the two largest FEV1: {dx-spiro-repeat}, both.',
  'dizziness-not-charted': () =>
    'The dizziness and the early stop are missing on the chart. Write what the patient said, how they looked and when you stopped.',
  'notes-missing': () => 'Write beside the numbers: the last inhaler and its time, the position, and how well it went.',
  'not-handed-on': () =>
    'The results were not handed to the provider, who reads them. Hand them over with how good the efforts were.',
  'handed-to-the-nurse': () => 'The nurse has the results. The provider who ordered them reads them: hand them there.',
  'no-new-date': () => 'The patient left without knowing how it goes on. Say that there is a new date, and why.',
  'nothing-said': () => 'The patient left without a word about the results. Say that the provider will go over them.',
  'made-a-diagnosis': () =>
    'You named a disease. Asthma, COPD, obstruction are the provider’s words. Yours: this is how you blew, the provider explains.',
  'said-normal': () => '"Normal" is a reading of the test. It is the provider’s, even when it would be kind.',
  'took-a-medicine-away': () =>
    'You told a patient to leave out a medicine. Nobody stops an inhaler on an assistant’s word.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainSpirometry(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
