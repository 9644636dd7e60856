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
  'water-comes-first': () => 'After a splash water comes first; this waits.',
  'rightly-not-washed': () => 'It was rightly not washed, so there was nothing to judge here.',
  'nothing-washed': () =>
    'No water ran, though nothing stood against it. What is ordered is done, or the provider hears why it is not.',
  'side-not-said': () =>
    'You never said the side in words. “Your right ear: is that correct?” costs a breath and finds the mix-up before the water does.',
  'side-not-agreed': () =>
    'The side you said was not the ordered one, or you said it when the water had run. Say it in words before, and wait for the yes.',
  'no-letters': () => 'The order was written in words.',
  'letters-not-asked': () =>
    'The order had letters that are mixed up (AD, AS, OD, OS). Read them, then have the provider say the words before you act.',
  'letters-asked-late': () => 'You asked what the letters mean after the water had run. Ask before.',
  'nothing-asked': () =>
    'Water went in before the stop questions. Ask first: {ex-ear-stop}, what happened, pain, lens or aid, diabetes and blood thinners.',
  'asked-too-little': ({ left }) =>
    `${said(left)} of the questions before the water were left out. Each of them can stop it; ask all of them, in the same order each time.`,
  'nothing-stood-against-it': () => 'No answer stood against the washing.',
  'washed-against-the-word': () =>
    'The provider had said “no water”, and water ran. That word ends it: leave it dry, and chart why.',
  'washed-unasked': () =>
    'An answer stood against it, and the water ran before the provider knew. Whether it is {ex-ear-stop}, {ir-ear-object}, eye surgery or the other side: say it first, then do what you are told.',
  'provider-not-asked': () =>
    'An answer stood against it and the provider never heard of it. Tell it before you do anything else.',
  'told-without-asking': () =>
    'You went to the provider before you had the answer that mattered. Ask all questions first, then report them.',
  'wrong-solution': () =>
    'What ran was not what was ordered. Peroxide and alcohol burn an eye and a sore ear; read the order and the label before you pour.',
  'label-not-read': () =>
    'The right solution, and nobody read its label. Name, strength and date, each time, before it is opened.',
  'eyewash-as-it-comes': () => 'A plumbed eyewash runs as it comes.',
  'far-from-body-warmth': ({ offC }) =>
    `The water was ${said(offC)} °C away from body warmth. {ir-caloric} is what is used to make the room spin on purpose. Warm it to {ex-ear-water} and read the thermometer just before it runs: it cools while you talk.`,
  'far-too-hot': () =>
    'The solution was hot. It burns an eye, and in an ear it makes the room spin. Mix it to {ex-ear-water} and read the thermometer before it runs.',
  'not-body-warm': ({ offC }) =>
    `The water was ${said(offC)} °C away from body warmth when a stream began. It cools in the basin: read again and warm it up to {ex-ear-water}.`,
  'thermometer-not-read': () =>
    'Nobody read the thermometer before a stream began. A wrist alone does not tell you {ex-ear-water}.',
  'no-gloves': () => 'Without gloves. What comes back is a body fluid: gloves and eye protection.',
  'no-eye-protection': () => 'The eyes were bare. It splashes: wear eye protection.',
  'ran-into-the-other-eye': () =>
    'The head leaned the wrong way and the water ran over the nose into the other eye. Tilt it {ir-eye-head}.',
  'head-not-tilted': () =>
    'The head was not tilted, so the water ran down the neck. Tilt it {ir-eye-head}, over the basin.',
  'no-basin': () =>
    'No towel and no basin: the shoulder got wet, and nobody saw what came out. Put both in place first.',
  'nothing-worn': () => 'Nothing was worn there.',
  'still-worn': () =>
    'The lens or the aid stayed in. A lens keeps chemical or grit on the eye, and water ruins an aid: have it taken out.',
  'taken-out-late': () => 'It was taken out when the water had run. Ask and take it out before.',
  'no-splash': () => 'No chemical splash.',
  'flushed-late': ({ seconds }) =>
    `It took ${said(seconds)} seconds to the first water. With a chemical each second counts: to the eyewash, lids open, water on; everything else while it runs.`,
  'help-not-called': () =>
    'You flushed at once and called nobody. Call out: somebody gets the provider and the data sheet.',
  'wrong-side': () =>
    'Water ran on the side that was not ordered. Point, say it in words, compare with the order, then begin.',
  'an-eye': () => 'An eye was washed.',
  'an-ear': () => 'An ear was washed.',
  'pulled-the-wrong-way': () => 'The ear was drawn the wrong way, and the canal stayed bent: {ir-ear-pull}.',
  'canal-not-straightened': () =>
    'The canal was not straightened while the water ran, so the stream broke against its near wall. Draw the ear {ir-ear-pull}, and hold it.',
  'pressed-on-the-eyeball': () => 'The fingers pressed on the eyeball. Hold the lids on the bone above and below.',
  'lids-not-held': () =>
    'Nobody held the lids: the eye squeezed shut and the water ran off the lashes. Hold them open on the bone.',
  'tip-touched-the-eye': () =>
    'The tip touched lashes or eye. It can scratch, and the bottle is no longer sterile. Hold it {ir-eye-distance} above, never touching.',
  'from-too-high': () =>
    'The stream fell from too high. Hold the tip {ir-eye-distance} above, so that it runs and does not hit.',
  'tip-too-deep': () =>
    'The tip was too deep and filled the canal: the water could not come back and pressed on the drum. Hold it at the opening, {ir-tip-depth}.',
  'aimed-at-the-drum': () =>
    'The stream went straight at the drum. Aim {ir-ear-roof}: it runs along the roof, behind the wax, and out.',
  'aimed-at-the-cornea': () =>
    'The stream fell straight on the cornea. Let it run {ir-eye-direction}, {ir-eye-cornea}.',
  'aimed-beside-the-roof': () =>
    'Much of the stream did not meet the upper back wall and took little along. Aim {ir-ear-roof}.',
  'not-from-the-inner-corner': () =>
    'Much of the stream did not begin at the inner corner, so a part of the eye stayed unwashed: {ir-eye-direction}.',
  'stream-too-hard': () =>
    'The stream was hard. Pressed hard, an ear syringe puts {ir-syringe-pressure} on a drum that may be thin; an eye is hurt sooner. Press so that it flows and does not shoot.',
  'stopped-for-the-patient': () => 'It had to stop for the patient’s sake; the rest was not owed.',
  'flushed-too-short': ({ minutes }) =>
    `The eye was flushed for ${said(minutes)} minutes with the lids held. Flush for {ic-eye-flush}, by the clock, even when it feels better.`,
  'too-little': ({ given }) => `Only ${said(given)} mL ran. Give the ordered amount, or tell why not.`,
  'too-much': ({ given }) => `${said(given)} mL ran, more than was ordered. Watch the marks and stop at the amount.`,
  'nothing-hurt-or-turned': () => 'Nothing hurt, and nobody was dizzy.',
  'went-on': () =>
    'It hurt or the room spun, and water kept running or began again. Stop at once; the provider decides whether it goes on.',
  'told-somebody-else': () => 'You stopped and told somebody else. The provider who ordered it has to know now.',
  'stopped-and-told-nobody': () =>
    'You stopped, and nobody heard of it. Pain or dizziness goes to the provider at once.',
  'return-not-looked-at': () => 'Nobody looked at what came back. Pause and look: it tells whether to go on.',
  'patient-not-asked': () => 'You did not ask how the patient is. Ask while it runs: “Does it hurt? Are you dizzy?”',
  'no-ph-ordered': () => 'No pH strip was ordered.',
  'ph-not-read': () =>
    'The ordered pH strip was not read. After the washing, inside the lower lid; the number goes to the provider.',
  'ph-only-before': () => 'The strip was read before the time was over. It is read {ir-eye-ph}.',
  'swab-put-in': () => 'A swab went in. It pushes wax deeper and scratches: dry the outside, let the rest run out.',
  'left-wet': () => 'The patient was left wet. Dry the outside and let the head lean over the towel.',
  'result-not-asked': () => 'You did not ask what the patient hears or sees now. Their words belong on the chart.',
  'nobody-looked-again': () =>
    'The provider was not asked to look again. Whether all is out and all is whole, the provider sees.',
  'nothing-charted': () => 'Nothing was charted. What is not written was not done: chart before you leave.',
  'not-done-not-charted': () => 'Chart that nothing was washed, why, and who was told.',
  'charted-in-letters': () => 'You charted the letters. Write “right ear”, “left eye”.',
  'notes-missing': () =>
    'Something is missing on the chart: solution and warmth, what came out, how it was tolerated; the pH number where ordered; why you stopped.',
  'charted-what-was-not': () => 'The chart tells of water that never ran. Write 0, and why.',
  'charted-the-wrong-side': () => 'The chart names the other side. Write the side that was washed, in words.',
  'charted-another-amount': () =>
    'The amount on the chart is not what ran. Read the marks or the clock, and write that.',
  'warmth-not-charted': () => 'Chart how warm the solution was.',
  'charted-another-warmth': () => 'The warmth on the chart is not how warm it was. Write the reading.',
  'nothing-said': () => 'The patient left without knowing what comes next. Say that the provider looks.',
  'made-a-diagnosis': () =>
    'You named what it is. Infections and diagnoses are the provider’s words. Yours: what you saw and what was said.',
  'advised-a-swab': () => 'You told somebody to dig with a swab. Nothing thin goes into an ear.',
  'said-all-is-well': () => '“All is well” is a finding. The provider says it after looking.',
  'water-was-ordered': () => 'Nobody forbade the water.',
  'washed-what-is-not-washed': () =>
    'This ear had to stay dry. With {ex-ear-stop}, or with {ir-ear-object} in it, no assistant lets water in.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = [...Object.keys(sentences), ...Object.keys(encounterExplanations)];

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainIrrigation(_criterion: string, finding: Finding): string {
  return (
    sentences[finding.because]?.(finding.values ?? {}) ?? encounterExplanations[finding.because] ?? finding.because
  );
}
