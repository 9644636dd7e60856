/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know: never at what is still to
 * come out. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { IrrigationContext } from './context.ts';
import { allOut, endedEarly, questionsOwed, reportedToProvider, washed } from './findings.ts';
import { atEyewash, givenMl, landingNow, warmthNow } from './perception.ts';
import { ear, eye, first, splash } from './rubric/prepare.ts';
import { deepestMm, runsOffFromDeg, straightness } from './stream.ts';
import { straightFrom } from './time.ts';

type Still = HintLine<IrrigationContext>['still'];

const rooming = 'clinical-procedures/rooming-a-patient#call-and-identify';
/** Off body warmth by more than this the water is warmed anew, °C. */
const warmWithin = 1;
/** A flow that is gentle and does not dribble, mL/s: what the hint about the hand is satisfied with. */
const gentleFlow = { low: 3, high: { ear: 11, eye: 7 } } as const;

const isEar = ({ case: patient }: IrrigationContext): boolean => patient.organ === 'ear';
const splashed = ({ case: patient }: IrrigationContext): boolean => patient.emergency;
const calm = (context: IrrigationContext): boolean => !splashed(context);
/** Whether water is still to run. */
const owes = (context: IrrigationContext): boolean => {
  if (context.providerSays === 'no-water' || endedEarly(context)) return false;
  if (context.stream === null && allOut(context)) return false;
  const { case: patient, did, facts } = context;
  return patient.amountMl === null ? did.flushedMs < facts.flushMin * 60_000 : givenMl(context) < patient.amountMl - 4;
};
const running = ({ stream }: IrrigationContext): boolean => stream !== null;
const dry = (context: IrrigationContext): boolean => !running(context) && owes(context);
const standsAgainst = ({ case: patient, did }: IrrigationContext): boolean =>
  patient.hold !== null && did.asked.includes(patient.hold.question);
/** Nothing is left to ask: the provider has said no, or has to hear at once what sits in there. */
const endsAsking = (context: IrrigationContext): boolean =>
  context.providerSays === 'no-water' || (context.case.load === 'object' && standsAgainst(context));
const askFirst = (context: IrrigationContext, question: (typeof context.did.asked)[number]): boolean =>
  calm(context) &&
  !endsAsking(context) &&
  questionsOwed(context).includes(question) &&
  !context.did.asked.includes(question);

const line = (still: Still, text: string, teaches: string) => ({ still, text, teaches });

const greets: readonly HintLine<IrrigationContext>[] = [
  line(
    ({ encounter }) => encounter.introducedAs === null,
    'Say who you are: your name and "medical assistant".',
    rooming,
  ),
  line(
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart.',
    rooming,
  ),
  line(
    ({ encounter }) => encounter.explainedAtMs === null,
    'Say in a sentence what you are going to do, and that a word stops it at once.',
    ear,
  ),
];

const emergency: readonly HintLine<IrrigationContext>[] = [
  line((context) => splashed(context) && !atEyewash(context), 'A chemical splash: go to the eyewash now.', splash),
  line((context) => splashed(context) && dry(context), 'Push the handle: let the water run, now.', splash),
  line((context) => splashed(context) && context.lids !== 'bone', 'Hold the lids open, on the bone.', eye),
  line(
    (context) => splashed(context) && context.towardDeg < runsOffFromDeg,
    'Lean the head {ir-eye-head}, so that nothing runs into the other eye.',
    eye,
  ),
  line(
    (context) => splashed(context) && context.did.helpAtMs === null,
    'Call out for help: somebody gets the provider and the data sheet.',
    splash,
  ),
  line(
    (context) => splashed(context) && context.wearsStill && running(context),
    'The water runs: have the contact lens taken out, if it comes easily.',
    splash,
  ),
];

const lines: readonly HintLine<IrrigationContext>[] = [
  ...emergency,
  line(
    (context) => calm(context) && context.encounter.handsCleanedAtMs === null,
    'Clean your hands where the patient can see it.',
    rooming,
  ),
  ...greets,
  line((context) => askFirst(context, 'what-happened'), 'Ask what happened, and which side.', ear),
  line(
    (context) => askFirst(context, 'stop-questions'),
    'Ask what could stop it: {ex-ear-stop}; any surgery of an eye.',
    ear,
  ),
  line((context) => askFirst(context, 'pain-now'), 'Ask about pain now.', ear),
  line(
    (context) => askFirst(context, 'lens-or-aid'),
    'Ask what is worn or sits in it: lens, hearing aid, anything else.',
    ear,
  ),
  line((context) => askFirst(context, 'health'), 'Ask about diabetes, blood thinners, a weak immune system.', ear),
  line(
    (context) => standsAgainst(context) && context.providerSays === null,
    'An answer stands against it: tell the provider the answers before any water.',
    ear,
  ),
  line(
    (context) => context.case.letters && !context.lettersConfirmed && context.providerSays !== 'no-water',
    'The order has letters that are easily mixed up: have the provider say what they mean.',
    first,
  ),
  line(
    (context) => calm(context) && owes(context) && !context.did.saidBefore && !washed(context),
    'Say the ordered side in words, and wait for the yes.',
    first,
  ),
  line((context) => dry(context) && context.solution !== context.case.solution, 'Take the ordered solution.', eye),
  line(
    (context) => calm(context) && dry(context) && context.did.labelRead !== context.solution,
    'Read the label: name, strength, date.',
    eye,
  ),
  line((context) => calm(context) && dry(context) && !context.gear.includes('gloves'), 'Put gloves on.', ear),
  line(
    (context) => calm(context) && dry(context) && !context.gear.includes('eye-protection'),
    'Put eye protection on.',
    ear,
  ),
  line(
    (context) => calm(context) && dry(context) && !context.gear.includes('towel-and-basin'),
    'Lay the towel and have the basin held in place.',
    ear,
  ),
  line(
    (context) => dry(context) && context.towardDeg < runsOffFromDeg,
    'Tilt the head {ir-eye-head}, until the water would run into the basin.',
    ear,
  ),
  line((context) => dry(context) && context.wearsStill, 'Have the hearing aid or the lens taken out.', ear),
  line(
    (context) => dry(context) && !isEar(context) && context.lids !== 'bone',
    'Hold the lids apart, fingers on the bone.',
    eye,
  ),
  line(
    (context) => dry(context) && calm(context) && !isEar(context) && (context.eye.atMm < 0 || context.eye.atMm > 6),
    'Aim the bottle at the inner corner: {ir-eye-direction}.',
    eye,
  ),
  line(
    (context) =>
      dry(context) &&
      calm(context) &&
      !isEar(context) &&
      (context.eye.heightMm > context.facts.eyeCm * 10 || context.eye.heightMm < 10),
    'Bring the bottle lower: {ir-eye-distance} above the eye, touching nothing.',
    eye,
  ),
  line(
    (context) => dry(context) && isEar(context) && straightness(context.drawn.canal, context.pull) < straightFrom,
    'Straighten the canal, and hold it: {ir-ear-pull}.',
    ear,
  ),
  line(
    (context) =>
      dry(context) &&
      isEar(context) &&
      (landingNow(context)?.place !== 'upper-back' ||
        context.tip.depthMm > deepestMm(context.drawn.canal, context.facts.tipPercent)),
    'Tip just inside, and point it up and back: {ir-ear-roof}.',
    ear,
  ),
  line(
    (context) =>
      dry(context) &&
      calm(context) &&
      (context.mlPerS < gentleFlow.low || context.mlPerS > gentleFlow.high[context.case.organ]),
    'Ease the hand: a gentle, steady stream.',
    ear,
  ),
  line(
    (context) =>
      calm(context) &&
      dry(context) &&
      (context.readTenthsC === null || Math.abs(warmthNow(context) - context.facts.warmC) > warmWithin),
    'Make it {ex-ear-water} and read the thermometer: it cools while it stands.',
    ear,
  ),
  line((context) => dry(context), 'Begin the stream on the ordered side.', ear),
  line((context) => context.symptom !== null && running(context), 'Stop: it hurts, or the room spins.', ear),
  line(
    (context) => context.symptom !== null && !reportedToProvider(context, 'dizzy-or-pain'),
    'Tell the provider about the dizziness or the pain, now.',
    ear,
  ),
  line(
    (context) => running(context) && context.did.comforted === 0,
    'Ask while it runs: does it hurt, are they dizzy?',
    ear,
  ),
  line(
    (context) => splashed(context) && running(context) && context.did.asked.length === 0,
    'While the water runs, ask what splashed.',
    splash,
  ),
  line(
    (context) => running(context) && owes(context) && splashed(context),
    'Keep flushing: let the time run, {ic-eye-flush} by the clock.',
    splash,
  ),
  line((context) => running(context) && owes(context), 'Let it run, to the ordered amount at most.', ear),
  line(running, 'That is the ordered amount or time: stop the stream.', ear),
  line((context) => washed(context) && context.did.looks === 0, 'Look at what came back.', ear),
  line(
    (context) => context.case.phOrdered && context.did.phRead.length === 0,
    'Read the pH strip inside the lower lid, as ordered.',
    splash,
  ),
  line((context) => washed(context) && context.did.dried === null, 'Dry the outside, nothing inside.', ear),
  line((context) => washed(context) && !context.did.resultAsked, 'Ask what the patient hears or sees now.', ear),
  line(
    (context) =>
      washed(context) &&
      !reportedToProvider(context, 'done-please-look') &&
      (context.symptom === null || !reportedToProvider(context, 'dizzy-or-pain')),
    'Report to the provider: done, with what came out, please look.',
    ear,
  ),
  line(
    (context) => !washed(context) && context.charted === null,
    'Chart that nothing was washed, why, and who was told.',
    ear,
  ),
  line(
    ({ charted }) => charted === null,
    'Chart side in words, amount or time, solution with warmth, what came out, how it was tolerated.',
    eye,
  ),
  line(({ did }) => !did.told.includes('provider-looks'), 'Tell the patient that the provider looks next.', ear),
];

const leave: Hint = { text: 'Everything is done. Leave the room.', teaches: ear };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), leave];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: IrrigationContext): Hint {
  return firstHint(lines, context, leave);
}
