/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know. Whoever follows every
 * hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { wiresOf } from './chest.ts';
import type { EcgContext, Tracing } from './context.ts';
import { goodHolterLines, labelParts, lineIds, recorderParts } from './events.ts';
import {
  armsSwapped,
  causesLeft,
  handedOver,
  isHolter,
  isUneven,
  isUrgent,
  lastTracing,
  nearMm,
  offMm,
  rightGain,
  strayLimbs,
} from './findings.ts';
import { module, skinSection } from './rubric/prepare.ts';
import { disturbanceNow } from './signal/disturb.ts';
import { isLimbWire } from './wires.ts';

const place = `${module}#find-the-landmarks`;
const record = `${module}#record-it`;
const paper = `${module}#paper-and-settings`;
const mend = `${module}#mend-artifact`;
const now = `${module}#pictures-that-cannot-wait`;
const days = `${module}#monitors-for-days-and-weeks`;

type Test = (context: EcgContext) => boolean;
const line = (teaches: string, still: Test, text: string): HintLine<EcgContext> => ({ teaches, still, text });

const isBegun: Test = ({ case: patient }) => patient.begun !== null;
const done: Test = (context) => context.removed || (isUrgent(context) && handedOver(context));
const stillRecords: Test = (context) => !isHolter(context) && !done(context);
const unplaced: Test = (context) => wiresOf(context.case).some((wire) => context.electrodes[wire] === undefined);
const chestOff: Test = (context) =>
  !isHolter(context) &&
  wiresOf(context.case).some((wire) => {
    if (isLimbWire(wire)) return false;
    const mm = offMm(context, wire, context.electrodes[wire]);
    return context.electrodes[wire] !== undefined && (mm === null || mm > nearMm.full);
  });
const skinOpen: Test = ({ skin, case: patient }) =>
  (['chest', 'limbs'] as const).some((zone) =>
    (['wash', 'dry', 'rub'] as const).some((how) => !skin[zone].includes(how)),
  ) ||
  (patient.chest.hair && !skin.chest.includes('clip'));
const sameDisturbance = ({ disturbance: then }: Tracing, context: EcgContext): boolean => {
  const is = disturbanceNow(context);
  return (
    is.tremor === then.tremor && is.talk === then.talk && is.mains === then.mains && is.handsHeld === then.handsHeld
  );
};
/** The paper as it came out asks for another one. */
const owesTracing: Test = (context) => {
  const last = lastTracing(context);
  if (last === null) return true;
  return (
    last.disturbed ||
    last.electrodes !== context.electrodes ||
    last.speed !== 25 ||
    last.gain !== rightGain(context, last) ||
    labelParts.some((part) => !last.label.includes(part)) ||
    !sameDisturbance(last, context)
  );
};
/** The height the last paper asks for; the standard one before there is any. */
const wantsGain = (context: EcgContext): number => {
  const last = lastTracing(context);
  return last === null ? 10 : rightGain(context, last);
};
const judgedLast: Test = ({ did, tracings }) => did.judged.some(({ tracing }) => tracing === tracings.at(-1)?.number);
const notesLeft: Test = ({ case: patient, did }) => patient.notes.some((note) => !did.notes.includes(note));
const counts: Test = (context) => !isUrgent(context) && !isHolter(context);
const has = (context: EcgContext, method: string): boolean =>
  context.rates.some((rate) => rate.method === method && rate.tracing === lastTracing(context)?.number);

const lines: readonly HintLine<EcgContext>[] = [
  line(
    'clinical-procedures/rooming-a-patient#clean-hands',
    ({ encounter }) => encounter.handsCleanedAtMs === null,
    'Clean your hands where the patient can see it.',
  ),
  line(
    'clinical-procedures/rooming-a-patient#call-and-identify',
    ({ encounter }) => encounter.introducedAs === null,
    'Say who you are: name and “medical assistant”.',
  ),
  line(
    'clinical-procedures/rooming-a-patient#call-and-identify',
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart.',
  ),
  line(
    skinSection,
    ({ did }) => !did.asked.includes('symptoms'),
    'Ask how the patient is right now: chest pain, breath, faintness.',
  ),
  line(
    now,
    (context) => isUrgent(context) && context.did.reports.length === 0,
    'This patient is ill: tell the provider of the symptoms before the first sticker.',
  ),
  line(
    now,
    (context) => isUrgent(context) && context.did.helpCalledAtMs === null,
    'Call the emergency response, and have the cart fetched.',
  ),
  line(now, (context) => isUrgent(context) && !context.did.cart, 'Have the cart fetched.'),
  line(
    skinSection,
    ({ did }) => !did.asked.includes('heart-history') || !did.asked.includes('allergy'),
    'Ask about pacemaker and heart, and about adhesive.',
  ),
  line(skinSection, ({ encounter }) => encounter.explainedAtMs === null, 'Say in a sentence what you are going to do.'),
  line(
    skinSection,
    ({ did }) => !did.privacy.includes('door') || !did.privacy.includes('drape'),
    'Close the door and drape the chest.',
  ),
  line(
    skinSection,
    ({ did, case: patient }) => !did.privacy.includes('chaperone') && patient.urgency !== 'now',
    'Offer a chaperone.',
  ),
  line(
    skinSection,
    ({ posture, case: patient }) => (patient.breathless ? posture !== 'raised' : posture !== 'flat'),
    'Let the patient lie down: flat, or with the head raised where breath needs it.',
  ),
  line(
    skinSection,
    (context) => !context.limbsSettled && !isHolter(context),
    'Arms at the sides, legs apart, nothing touching metal.',
  ),
  line(
    now,
    (context) => context.case.begun?.loose != null && context.did.lookedAtMs === null,
    'The screen looks wild. Look at the patient first, and speak to them.',
  ),
  line(
    skinSection,
    (context) => skinOpen(context) && context.case.chest.hair && !context.did.asked.includes('hair-permission'),
    'Ask whether you may clip the hair.',
  ),
  line(
    skinSection,
    (context) => skinOpen(context) && !isBegun(context),
    'Prepare the skin of chest and limbs: wash, dry, rub; clip hair where an electrode goes.',
  ),
  line(
    skinSection,
    (context) => !context.did.pouchChecked && !context.freshPouch && !isBegun(context),
    'Look at the stickers: date and gel.',
  ),
  line(
    skinSection,
    (context) => context.case.pouch === 'dry' && !context.freshPouch,
    'The gel is dry: open a new pouch.',
  ),
  line(
    days,
    (context) => isHolter(context) && unplaced(context),
    'Put the five stickers on bone, as on the maker’s picture.',
  ),
  line(
    days,
    (context) => isHolter(context) && recorderParts.some((part) => !context.did.recorder.includes(part)),
    'Prepare the recorder: battery, memory, clock; see the signal, loop the wires, write the start time.',
  ),
  line(
    days,
    (context) => isHolter(context) && goodHolterLines.some((one) => !context.did.taught.includes(one)),
    'Give every instruction that is right for a recorder.',
  ),
  line(days, (context) => isHolter(context) && !context.did.diary, 'Let the patient write a first line of the diary.'),
  line(
    place,
    (context) => stillRecords(context) && (unplaced(context) || chestOff(context)) && context.counted !== 'ridge',
    'Count the ribs from the sternal angle.',
  ),
  line(
    place,
    (context) =>
      stillRecords(context) &&
      lineIds.some((one) => !context.lines.includes(one)) &&
      (unplaced(context) || chestOff(context)),
    'Find the three lines: middle of the collarbone, front and middle of the armpit.',
  ),
  line(
    place,
    (context) => stillRecords(context) && context.case.chest.breasts && context.breast === null && unplaced(context),
    'Ask the patient to lift the breast.',
  ),
  line(
    place,
    (context) =>
      stillRecords(context) &&
      strayLimbs({ electrodes: context.electrodes }).length > 0 &&
      !armsSwapped({ electrodes: context.electrodes }),
    'Put the limb electrodes on: each letter on its own limb, both sides at the same height.',
  ),
  line(
    mend,
    (context) => stillRecords(context) && armsSwapped({ electrodes: context.electrodes }),
    'Read the letters on the arms: put each arm wire on its own arm.',
  ),
  line(
    place,
    (context) => stillRecords(context) && (unplaced(context) || chestOff(context)),
    'Put the chest electrodes in their places: {rm-ecg-chest}. Mirror them where the order asks for the right side.',
  ),
  line(
    mend,
    (context) => stillRecords(context) && causesLeft(context).includes('cold'),
    'The patient shivers: give a blanket and wait a minute.',
  ),
  line(
    mend,
    (context) => stillRecords(context) && context.case.tremor === 'cold' && (context.warmAtMs ?? 0) > context.nowMs,
    'Wait until the patient is warm.',
  ),
  line(
    mend,
    (context) => stillRecords(context) && causesLeft(context).includes('parkinson'),
    'The hands shake: hands under the hips, limb electrodes nearer to the trunk.',
  ),
  line(
    mend,
    (context) => stillRecords(context) && !context.cures.includes('lie-still'),
    'Ask the patient to lie still and not to talk.',
  ),
  line(
    mend,
    (context) =>
      stillRecords(context) && (causesLeft(context).includes('lamp') || causesLeft(context).includes('phone')),
    'An even band comes from the mains: lamp off, phone away.',
  ),
  line(
    mend,
    (context) => stillRecords(context) && causesLeft(context).includes('loose'),
    'A clip is off: press it on again.',
  ),
  line(
    record,
    (context) => stillRecords(context) && labelParts.some((part) => !context.label.includes(part)),
    'Enter name, birth date, date and time, and who ordered it.',
  ),
  line(paper, (context) => stillRecords(context) && context.speed !== 25, 'Set {rm-ecg-speed}.'),
  line(
    paper,
    (context) => stillRecords(context) && context.gain !== 10 && wantsGain(context) === 10,
    'Set {rm-ecg-speed}.',
  ),
  line(
    paper,
    (context) => stillRecords(context) && wantsGain(context) === 5 && context.gain !== 5,
    'The peaks have no room: set half height.',
  ),
  line(
    record,
    (context) => stillRecords(context) && context.recordingSinceMs !== null,
    'Hands off until the tracing is out.',
  ),
  line(record, (context) => stillRecords(context) && owesTracing(context), 'Record.'),
  line(
    record,
    (context) => stillRecords(context) && !judgedLast(context),
    'Look at the tracing and say what it looks like.',
  ),
  line(record, (context) => notesLeft(context), 'Write on the tracing what a reader must know.'),
  line(
    now,
    (context) => isUrgent(context) && !handedOver(context),
    'Bring the tracing to the provider now, and say how the patient is.',
  ),
  line(
    paper,
    (context) => counts(context) && !has(context, 'six-seconds'),
    'Count the peaks in {dx-rate-six} and multiply by ten; chart it with the rhythm.',
  ),
  line(
    paper,
    (context) => counts(context) && !isUneven(context) && !has(context, 'squares'),
    'Count once more by large squares: {dx-rate-large} divided by them.',
  ),
  line(
    record,
    (context) => !isUrgent(context) && !isHolter(context) && !handedOver(context),
    'Bring the tracing to the provider, with the symptoms.',
  ),
  line(record, ({ did }) => did.told.length === 0, 'Say who reads the tracing and who will talk about it.'),
  line(
    record,
    (context) => !context.removed && !isHolter(context) && !isUrgent(context),
    'Take the stickers off and wipe the skin.',
  ),
  line(
    record,
    (context) => !context.did.cleaned && !isHolter(context) && !isUrgent(context),
    'Clean wires and machine.',
  ),
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: record };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: EcgContext): Hint {
  return firstHint(lines, context, last);
}
