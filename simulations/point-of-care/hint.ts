/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know: labels, logs, charts,
 * what was seen. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { takesUrine, type QuestionId } from './case.ts';
import type { PocContext } from './context.ts';
import {
  insertOf,
  isCalledOff,
  isOnHold,
  isSpoiled,
  lotInHand,
  lotIsCold,
  mainEntry,
  reportNeed,
  sinceS,
  specimenIsCold,
  specimenIsOld,
  standing,
} from './findings.ts';
import {
  hasFailed,
  isCharted,
  isMethod,
  lookHere,
  nextControl,
  nextFluid,
  nextInstruction,
  nextMatch,
  nextZone,
  owedNoseTurns,
  padsDueNow,
  stillTests,
  waitForPadsS,
} from './next.ts';
import { sections } from './rubric/begin.ts';

type Still = HintLine<PocContext>['still'];
const line = (teaches: string, still: Still, text: string): HintLine<PocContext> => ({ still, text, teaches });

const asks = (question: QuestionId, text: string): HintLine<PocContext> =>
  line(
    sections.waived,
    ({ case: patient, asked }) => patient.ask.includes(question) && !asked.includes(question),
    text,
  );

const told = ({ did }: PocContext): boolean =>
  did.reports.some(({ to, content }) => to === 'supervisor' && content === 'control-out');
const providerKnows = ({ did }: PocContext): boolean =>
  did.reports.some(({ to, content }) => to === 'provider' && (content === 'result' || content === 'result-and-signs'));
/** Getting ready for a test that is still to be done; once something is on the device only the device counts. */
const ready =
  (still: Still): Still =>
  (context) =>
    stillTests(context) && sinceS(context) === null && !hasFailed(context) && still(context);
/** Nothing is on the device and no failed one waits to be replaced. */
const hasEmpty = ({ device }: PocContext): boolean => device?.startedAtMs === null;
const needsDevice = (context: PocContext): boolean => context.device === null;
const is = (test: PocContext['case']['test']) => (context: PocContext) => context.case.test === test;
const isSwabbed = (context: PocContext): boolean => is('strep')(context) || is('respiratory')(context);
const isRight = (context: PocContext): boolean => hasEmpty(context) && context.device?.soakedAtMs == null;
const soaks = (context: PocContext): boolean =>
  hasEmpty(context) && context.device?.soakedAtMs != null && context.device.squeezedAtMs === null;
const needsPrism = ({ case: patient, prism }: PocContext): boolean =>
  patient.order.refractometer && prism.charted === null;

export const lines: readonly HintLine<PocContext>[] = [
  line(
    sections.hands,
    ({ encounter }) => encounter.handsCleanedAtMs === null,
    'Clean your hands where the patient can see it.',
  ),
  line(
    sections.identify,
    ({ encounter }) => encounter.introducedAs === null,
    'Say who you are: your name and "medical assistant".',
  ),
  line(
    sections.identify,
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart; a parent answers for a small child.',
  ),
  line(
    sections.identify,
    ({ encounter }) => encounter.explainedAtMs === null,
    'Say in a sentence what you are going to do.',
  ),
  asks('feeling', 'Ask how the patient feels.'),
  asks('food', 'Ask what the patient ate, and when.'),
  asks('medicines', 'Ask about medicines and vitamins.'),
  asks('period', 'Ask about the last period.'),
  asks('prepared', 'Ask how the patient prepared for this test.'),
  asks('swallow', 'Ask whether the patient can swallow and breathe well, before anything goes into the throat.'),
  line(
    sections.blood,
    isOnHold,
    'What you heard makes this test worthless: tell the provider what was eaten and taken, before anything is developed.',
  ),
  line(
    sections.reagents,
    ready(({ labelsRead, lot }) => !labelsRead.includes(lot)),
    'Read the label of what you have in hand: lot, expiry, date opened, cap, storage.',
  ),
  line(
    sections.reagents,
    ready((context) => isSpoiled(lotInHand(context), context.case.today)),
    'This one may not be used any more: it stood open or is past its date. Discard it and take the new one from the shelf.',
  ),
  line(
    sections.waived,
    ready(({ insertRead }) => !insertRead),
    'Read the insert: a waived test is done exactly as it says.',
  ),
  line(
    sections.reagents,
    ready((context) => lotInHand(context).cold && context.lotSetOutAtMs === null),
    'It is cold: set it out on the bench in its pouch.',
  ),
  line(
    sections.meter,
    ready((context) => lotInHand(context).code !== null && lotInHand(context).code !== context.meterCode),
    'Set the meter to the code of the bottle in hand.',
  ),
  line(
    sections.controls,
    ready(({ case: patient, lot, logRead }) => patient.controls.doneToday && lot === 0 && !logRead),
    'Read the control log: did both controls of this lot come in today?',
  ),
  line(
    sections.fresh,
    ready(specimenIsOld),
    'This urine stood too long without cooling: test {lab-urine-test-time}. Refuse it kindly and collect a fresh one.',
  ),
  line(
    sections.fresh,
    ready(({ specimen }) => specimen !== null && specimen.chilledAtMs !== null && specimen.setOutAtMs === null),
    'The cup is in the refrigerator: set it out so that it comes to room temperature.',
  ),
  line(
    sections.microscope,
    ({ case: patient, did }) => patient.order.microscopy && !did.declined,
    'Reading sediment is the provider’s: say that it is not yours and keep the slide ready.',
  ),
  line(sections.reagents, ready(lotIsCold), 'Wait until the kit has warmed as its insert says. You may let time pass.'),
  line(
    sections.controls,
    ({ controls }) => controls.some(({ logged }) => logged === null),
    'Write the control into the log: the number or word that was shown, and in or out by the printed range.',
  ),
  line(
    sections.controls,
    ready((context) => nextControl(context) !== null),
    'Run the next control of this lot before any patient.',
  ),
  line(
    sections.chart,
    ready(
      (context) =>
        context.did.judgedFirst === null &&
        context.lot === 0 &&
        context.controls.length > 0 &&
        context.case.controls.levels.some(({ numeric }) => numeric !== null),
    ),
    'Look at the control chart with today’s points on it and name what it shows: steady, outlier, trend or shift.',
  ),
  line(
    sections.out,
    ready(
      (context) =>
        standing(context) === 'out' &&
        context.judged === 'outlier' &&
        context.lot === 0 &&
        context.controls.length <= context.case.controls.levels.length,
    ),
    'One control is out on a steady chart: by this clinic’s policy repeat it once, handled with care.',
  ),
  line(
    sections.out,
    ready((context) => (standing(context) === 'out' || standing(context) === 'pattern') && !told(context)),
    'Stop: no patient is tested. Tell the nurse in charge of the bench what the controls and their chart show.',
  ),
  line(
    sections.out,
    ready((context) => standing(context) === 'out' || standing(context) === 'pattern'),
    'Discard this lot as you were told and take the new one; both controls again before the patient.',
  ),
  line(
    sections.waived,
    ready(({ gloves }) => !gloves),
    'Put gloves on before you touch specimen, blood or mouth.',
  ),
  line(
    sections.catch,
    ready(
      (context) =>
        is('strip')(context) &&
        context.specimen === null &&
        context.backAtMs === null &&
        nextInstruction(context) !== null,
    ),
    'Teach the clean catch: say the next step, in the order in which it is done, in words for this patient’s anatomy.',
  ),
  line(
    sections.catch,
    ready(
      ({ case: patient, specimen, backAtMs }) => takesUrine(patient.test) && specimen === null && backAtMs === null,
    ),
    'Send the patient to the restroom with the cup.',
  ),
  line(
    sections.catch,
    ready(({ backAtMs }) => backAtMs !== null),
    'Wait until the patient is back. You may let time pass.',
  ),
  line(
    sections.catch,
    ready(({ specimen }) => specimen !== null && specimen.wasLabeledOn !== 'cup'),
    'Label the cup, not the lid, with name, birth date and time, in front of the patient.',
  ),
  line(
    sections.fresh,
    ready(({ case: patient, specimen }) => patient.order.culture && specimen?.culturePouredAtMs === null),
    'A culture is ordered: take its portion off first, with sterile technique.',
  ),
  line(
    sections.fresh,
    ready((context) => takesUrine(context.case.test) && specimenIsCold(context)),
    'Wait until the urine has come to room temperature. You may let time pass.',
  ),
  line(
    sections.strip,
    ready((context) => !isMethod(context, 'meter') && !context.lamp),
    'Turn the lamp on: colors and lines are read in good light.',
  ),
  line(
    sections.look,
    ready((context) => is('strip')(context) && context.specimen?.swirledAtMs === null),
    'Swirl the cup gently: cells sink.',
  ),
  line(
    sections.look,
    ready((context) => is('strip')(context) && context.look === null),
    'Hold the cup against print and note color and clarity.',
  ),
  line(
    sections.look,
    ready((context) => needsPrism(context) && !context.prism.zeroed && context.prism.on !== 'water'),
    'Put distilled water on the refractometer.',
  ),
  line(
    sections.look,
    ready((context) => needsPrism(context) && !context.prism.zeroed),
    'Turn the screw until dark meets bright at {lab-refractometer-water}.',
  ),
  line(
    sections.look,
    ready((context) => needsPrism(context) && context.prism.on === 'water'),
    'Wipe the prism dry: water left on it thins the urine.',
  ),
  line(
    sections.look,
    ready((context) => needsPrism(context) && context.prism.on === 'dry'),
    'Put a drop of urine on the prism.',
  ),
  line(
    sections.look,
    ready(needsPrism),
    'Read where dark meets bright, to the small mark, and chart the specific gravity.',
  ),
  // Finger and meter
  line(
    sections.meter,
    ready((context) => isMethod(context, 'meter') && context.finger.cleaned !== 'soap'),
    'Have the patient wash the hands with soap and water.',
  ),
  line(
    sections.meter,
    ready((context) => isMethod(context, 'meter') && !context.finger.dry),
    'Let the finger dry well.',
  ),
  line(sections.window, ready(needsDevice), 'Open a new device: strip, cassette, cartridge or card, only now.'),
  line(sections.reagents, ({ capOpen }) => capOpen, 'Close the bottle at once.'),
  line(
    sections.meter,
    ready((context) => isMethod(context, 'meter') && context.finger.lanced === null),
    'Lance the side of the finger with a new lancet.',
  ),
  line(
    sections.meter,
    ready((context) => isMethod(context, 'meter') && insertOf(context).wipeFirst && context.finger.wiped === 0),
    'Wipe the first drop away, as this insert says.',
  ),
  line(
    sections.meter,
    ready((context) => isMethod(context, 'meter') && hasEmpty(context)),
    'Let a full drop form and fill the device from it in one go.',
  ),
  // Swab and cassette
  line(
    sections.window,
    ready((context) => isSwabbed(context) && isRight(context) && nextFluid(context) !== null),
    'Put the next fluid of the insert into the tube, drop by drop as it says.',
  ),
  line(
    sections.throat,
    ready((context) => isSwabbed(context) && context.swab === null),
    'Take the swab of this kit.',
  ),
  line(
    sections.throat,
    ready((context) => isSwabbed(context) && isRight(context) && owedNoseTurns(context) > 0),
    'Turn the swab against the wall of the nose: {lab-nares-turns}.',
  ),
  line(
    sections.throat,
    ready((context) => isSwabbed(context) && isRight(context) && nextZone(context) !== null),
    'Rub the swab over the next right place, and touch nothing else: both tonsils and the back wall, or both nostrils.',
  ),
  line(
    sections.strep,
    ready((context) => isSwabbed(context) && isRight(context)),
    'Put the swab into the fluid.',
  ),
  line(
    sections.strep,
    ready((context) => soaks(context) && (context.device?.turns ?? 0) < insertOf(context).turns),
    'Turn the swab in the fluid as often as the insert says.',
  ),
  line(
    sections.strep,
    ready(
      (context) => soaks(context) && context.nowMs - (context.device?.soakedAtMs ?? 0) < insertOf(context).soakS * 1000,
    ),
    'Leave the swab in the fluid as long as the insert says. You may let time pass.',
  ),
  line(sections.strep, ready(soaks), 'Squeeze the swab out against the wall of the tube.'),
  line(
    sections.window,
    ready((context) => isMethod(context, 'cassette') && hasEmpty(context)),
    'Put the drops of the insert into the well.',
  ),
  line(
    sections.blood,
    ready((context) => is('guaiac')(context) && hasEmpty(context)),
    'Put the developer on both smears, the drops the insert says.',
  ),
  // Strip
  line(
    sections.strip,
    ready((context) => is('strip')(context) && hasEmpty(context)),
    'Dip all pads, {lab-strip-dip}.',
  ),
  line(
    sections.strip,
    (context) =>
      is('strip')(context) && sinceS(context) !== null && context.device?.edged === false && !isCharted(context),
    'Draw the edge of the strip along the rim.',
  ),
  line(
    sections.strip,
    (context) =>
      is('strip')(context) && sinceS(context) !== null && context.device?.blotted === false && !isCharted(context),
    'Blot the edge on paper.',
  ),
  line(
    sections.strip,
    (context) =>
      is('strip')(context) && sinceS(context) !== null && context.device?.laid === null && !isCharted(context),
    'Hold the strip level.',
  ),
  line(
    sections.window,
    (context) =>
      sinceS(context) !== null &&
      !isMethod(context, 'meter') &&
      context.device?.timerAtMs === null &&
      stillTests(context),
    'Start the timer.',
  ),
  line(
    sections.strip,
    (context) => stillTests(context) && padsDueNow(context) !== null,
    'These pads are due now: hold the strip beside the chart and take them in.',
  ),
  line(
    sections.strip,
    (context) => stillTests(context) && waitForPadsS(context) !== null,
    'Wait for the next pads: {lab-strip-read-30}, {lab-strip-read-40}, {lab-strip-read-45}, {lab-strip-read-60}, {lab-strip-read-120}.',
  ),
  line(
    sections.strip,
    (context) => stillTests(context) && nextMatch(context) !== null,
    'Match the next pad you took in with the nearest block of the chart.',
  ),
  line(
    sections.window,
    (context) =>
      stillTests(context) &&
      !isMethod(context, 'strip') &&
      sinceS(context) !== null &&
      (sinceS(context) ?? 0) < insertOf(context).readS,
    'Wait until the reading time of the insert. You may let time pass.',
  ),
  line(
    sections.blood,
    (context) =>
      stillTests(context) && is('guaiac')(context) && sinceS(context) !== null && context.device?.monitorAtMs === null,
    'Read the smears, then put one drop on the monitor spots.',
  ),
  line(
    sections.window,
    (context) =>
      stillTests(context) && !isMethod(context, 'strip') && sinceS(context) !== null && lookHere(context) === null,
    'Read it now, within the time of the insert: first the control, then the rest.',
  ),
  line(
    sections.say,
    (context) => stillTests(context) && sinceS(context) !== null,
    'Chart what you saw, with its unit, and flag it: in range, out of range, critical or invalid.',
  ),
  line(
    sections.window,
    (context) => !isCalledOff(context) && hasFailed(context),
    'It has no control, so it has no result. Begin again with a new device.',
  ),
  line(
    sections.critical,
    (context) => reportNeed(context) === 'now' && !providerKnows(context),
    'This cannot wait: tell the provider now, with how the patient is, and have it read back.',
  ),
  line(
    sections.reportUrine,
    (context) => reportNeed(context) === 'before-leaving' && !providerKnows(context),
    'Tell the provider the result before you leave.',
  ),
  line(
    sections.strep,
    (context) => context.case.order.backup && mainEntry(context)?.value === 'negative' && !context.did.backupSent,
    'The rapid test is negative: send the second swab for culture, by the standing order for {lab-strep-backup}.',
  ),
  line(
    sections.waived,
    (context) => context.did.testedUnder.length > 0 && context.did.wastes.length === 0,
    'Discard what you used: lancets into sharps, the rest as biohazard.',
  ),
  line(
    sections.waived,
    (context) => context.did.testedUnder.length > 0 && !context.did.benchCleaned,
    'Disinfect bench and meter.',
  ),
  line(
    sections.say,
    (context) => isCalledOff(context) && context.did.told.length === 0,
    'Say that there is no result today, that it takes another day, and why.',
  ),
  line(
    sections.say,
    ({ did }) => did.told.length === 0,
    'Say who will talk about the result, and nothing of its meaning.',
  ),
];

export const last: Hint = { text: 'Everything is done. Leave the room.', teaches: sections.say };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: PocContext): Hint {
  return firstHint(lines, context, last);
}
