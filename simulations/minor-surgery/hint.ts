/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know. Whoever follows
 * every hint passes (a test does).
 */
import { dryAfterMs } from './acts.ts';
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { SurgeryContext } from './context.ts';
import {
  allHelped,
  dressingOf,
  hasTold,
  isPaleNow,
  missingItems,
  mustStop,
  orderedStitches,
  procedureOf,
  removalOf,
  requestNow,
  unsettled,
  visibleStitch,
} from './findings.ts';
import { isSharp } from './items.ts';
import { noteOwed } from './rubric/after.ts';
import { teaches } from './rubric/prepare.ts';
import { isOpen } from './sterility.ts';

const says = (
  text: string,
  section: string,
  still: (context: SurgeryContext) => boolean,
): HintLine<SurgeryContext> => ({
  text,
  teaches: section.includes('#') ? section : teaches(section),
  still,
});
const room = 'clinical-procedures/rooming-a-patient#clean-hands';
const who = 'clinical-procedures/rooming-a-patient#call-and-identify';
const dressing = 'clinical-procedures/wound-care#change-a-dressing';

const knownBad = ({ field }: SurgeryContext) =>
  field.pack !== 'none' && ((field.checked && field.pack !== 'indicator') || field.indicatorRead);
const gloved = ({ gloves }: SurgeryContext) => gloves.steps.length === 3;
const isProcedure = (context: SurgeryContext) => procedureOf(context) !== null;
const specimen = (context: SurgeryContext) => procedureOf(context)?.specimen ?? null;
const hasReaction = ({ case: { allergy }, did }: SurgeryContext) => allergy !== null && did.asked.includes(allergy);
const stopsBefore = (context: SurgeryContext) => removalOf(context)?.looks === 'red-with-pus' && context.woundSeen;
const working = (context: SurgeryContext) => !isProcedure(context) && gloved(context) && !stopsBefore(context);
const stitchesLeft = (context: SurgeryContext) =>
  orderedStitches(context).some((index) => visibleStitch(context, index));
const isShort = (context: SurgeryContext) => {
  const task = removalOf(context);
  return task?.order === 'all' && !mustStop(context) && context.stitches.length < task.placed;
};
const acts = ({ did }: SurgeryContext) => did.acts;
const operating = (context: SurgeryContext) => requestNow(context) !== null;
const asksFor = (context: SurgeryContext) => requestNow(context);
const canWork = (context: SurgeryContext) => isProcedure(context) || !stopsBefore(context);

const lines: readonly HintLine<SurgeryContext>[] = [
  says('The patient is pale: say so to the provider at once.', 'assisting', isPaleNow),
  says(
    'Something is not sterile any more. Say “I contaminated that” and start again with a new field.',
    'sterile-rules',
    (context) => knownBad(context) && isOpen(context.field),
  ),
  says(
    'Something on the field is not sterile any more. Say so and start again with a new field.',
    'sterile-rules',
    (context) => unsettled(context).some(({ on, cause }) => on === 'field' && cause !== 'pack-not-sterile'),
  ),
  says('A piece is not sterile any more. Throw it out and bring a new one.', 'sterile-rules', (context) =>
    unsettled(context).some(({ on }) => on === 'item'),
  ),
  says('Your gloves are not sterile any more. Change them.', 'sterile-gloves', (context) =>
    unsettled(context).some(({ on }) => on === 'gloves'),
  ),
  says('Clean your hands where the patient sees it.', room, ({ encounter }) => encounter.handsCleanedAtMs === null),
  says('Say who you are: your name and “medical assistant”.', who, ({ encounter }) => encounter.introducedAs === null),
  says(
    'Ask for full name and birth date and compare with the chart.',
    who,
    ({ encounter }) => encounter.identifiedAtMs === null,
  ),
  says('Read order, site and the provider’s card.', 'skin-and-trays', ({ did }) => !did.orderRead),
  says('Ask about latex, antiseptics, anesthetics and tape.', 'skin-and-trays', ({ did }) => did.asked.length < 4),
  says(
    'The patient told you of a reaction: tell the provider.',
    'skin-and-trays',
    (context) => hasReaction(context) && !hasTold(context, 'allergy'),
  ),
  says(
    'Look at the consent and ask whether it was understood.',
    'what-we-do-here',
    (context) => isProcedure(context) && !context.did.consentSeen,
  ),
  says(
    'The consent is not in order: fetch the provider.',
    'what-we-do-here',
    (context) => procedureOf(context)?.consent !== 'signed' && isProcedure(context) && !hasTold(context, 'consent'),
  ),
  says('Say in plain words what will happen.', 'assisting', ({ encounter }) => encounter.explainedAtMs === null),
  // The old dressing comes off before anything sterile is touched.
  says(
    'Put on clean gloves for the old dressing.',
    dressing,
    (context) => dressingOf(context) !== null && !acts(context).includes('clean-gloves-on'),
  ),
  says(
    'Loosen the tape toward the wound and lift the old dressing off.',
    dressing,
    (context) =>
      dressingOf(context) !== null &&
      !acts(context).includes('tape-toward-wound') &&
      !acts(context).includes('tape-ripped-off'),
  ),
  says(
    'Drop the old dressing into the bag.',
    dressing,
    (context) => dressingOf(context) !== null && !acts(context).includes('old-into-bag'),
  ),
  says(
    'Take the dirty gloves off.',
    dressing,
    (context) => dressingOf(context) !== null && !acts(context).includes('gloves-off'),
  ),
  says(
    'Clean hands between the dirty and the sterile gloves.',
    dressing,
    (context) => dressingOf(context) !== null && !context.did.rubbedBetween,
  ),
  says(
    'Look at the wound before you touch it: edges, color, drainage, skin around.',
    'stitches-out',
    (context) => !isProcedure(context) && !context.woundSeen,
  ),
  says(
    'Put the pack on the clean, dry stand at waist height.',
    'build-the-field',
    ({ field }) => field.stand !== 'waist-high' && field.opened.length === 0,
  ),
  says(
    'Check the pack: dry, whole, in date, tape turned.',
    'build-the-field',
    ({ field }) => !field.checked && field.opened.length === 0,
  ),
  says(
    'That pack is doubtful: take another.',
    'build-the-field',
    (context) => knownBad(context) && context.field.opened.length === 0,
  ),
  says('Open the far flap first, by its tip.', 'build-the-field', ({ field }) => field.opened.length === 0),
  says('Open the side flaps, each with its own hand.', 'build-the-field', ({ field }) => field.opened.length < 3),
  says('Open the near flap, toward you.', 'build-the-field', ({ field }) => field.opened.length < 4),
  says('Look at the indicator inside.', 'build-the-field', ({ field }) => !field.indicatorRead),
  says(
    'Bring what is missing from the card: flip it from about {ms-drop-height} onto a free place inside the border.',
    'build-the-field',
    (context) => missingItems(context).length > 0 && canWork(context),
  ),
  says(
    'You are called away: stay, your eyes on the field.',
    'sterile-rules',
    ({ distraction }) => distraction?.met === null,
  ),
  says('Read the bottle aloud.', 'build-the-field', ({ case: { pours }, field }) => pours && !field.bottleRead),
  says(
    'Pour: label in the palm, a little into the waste, from {ms-pour-height}.',
    'build-the-field',
    ({ case: { pours }, field }) => pours && field.poured === null,
  ),
  says(
    'Prepare the skin with the ordered antiseptic in its own way.',
    'skin-and-trays',
    (context) => isProcedure(context) && context.prep === null,
  ),
  says(
    'Clean your hands again before gloving.',
    'sterile-gloves',
    ({ handsRubbedAtMs, gloves }) => handsRubbedAtMs === null && gloves.kind === null,
  ),
  says('Open the sterile gloves, latex-free where it matters.', 'sterile-gloves', ({ gloves }) => gloves.kind === null),
  says('First glove: bare fingers at the folded cuff.', 'sterile-gloves', ({ gloves }) => gloves.steps.length === 0),
  says('Second glove: gloved fingers under its cuff.', 'sterile-gloves', ({ gloves }) => gloves.steps.length === 1),
  says('Unfold the cuffs, outside to outside.', 'sterile-gloves', ({ gloves }) => gloves.steps.length === 2),
  // With the provider.
  says(
    'Count gauze and sharps aloud before it begins.',
    'assisting',
    (context) => isProcedure(context) && context.did.counts.before === null,
  ),
  says(
    'Call the time-out: patient, procedure, site.',
    'assisting',
    (context) => isProcedure(context) && context.timeOut === null,
  ),
  says(
    'The mark does not agree with the consent: stop and say so.',
    'assisting',
    (context) => procedureOf(context)?.markAgrees === false && !hasTold(context, 'wrong-site'),
  ),
  says(
    'Wait until the skin is dry.',
    'skin-and-trays',
    (context) =>
      isProcedure(context) &&
      context.begunAtMs === null &&
      context.prep !== null &&
      context.nowMs - context.prep.atMs < dryAfterMs,
  ),
  says(
    'Have the right jar open.',
    'the-specimen',
    (context) => specimen(context) !== null && context.did.container === null,
  ),
  says(
    'All is ready: the provider begins.',
    'assisting',
    (context) => isProcedure(context) && context.begunAtMs === null,
  ),
  says('The provider asks for a sharp: lay it into the neutral zone.', 'assisting', (context) => {
    const item = asksFor(context)?.item ?? null;
    return item !== null && isSharp(item);
  }),
  says('Hand what is asked for, handle first.', 'assisting', (context) => asksFor(context)?.kind === 'instrument'),
  says('Blot, don’t wipe.', 'assisting', (context) => asksFor(context)?.kind === 'blot'),
  says('Cut the suture at the length you are told.', 'assisting', (context) => asksFor(context)?.kind === 'cut-suture'),
  says(
    'Hold the jar: the provider drops the specimen in.',
    'the-specimen',
    (context) => asksFor(context)?.kind === 'specimen',
  ),
  says(
    'That is not yours to do: say so kindly.',
    'what-we-do-here',
    (context) => asksFor(context)?.kind === 'out-of-scope',
  ),
  says('The count is off: tell the provider at once.', 'assisting', (context) => {
    const { counts } = context.did;
    return (
      counts.after !== null &&
      counts.before !== null &&
      counts.after.gauze < counts.before.gauze &&
      !hasTold(context, 'count-off')
    );
  }),
  says('Count gauze and sharps again.', 'assisting', (context) => {
    const { counts } = context.did;
    return (
      isProcedure(context) &&
      (counts.after === null || (counts.before !== null && counts.after.gauze < counts.before.gauze))
    );
  }),
  says(
    'Label the jar beside the patient: exact site with its side.',
    'the-specimen',
    (context) => specimen(context) !== null && context.did.labeled === null,
  ),
  says(
    'Fill in the requisition with the same site.',
    'the-specimen',
    (context) => specimen(context) !== null && context.did.requisition === null,
  ),
  says(
    'Compare label, requisition and patient.',
    'the-specimen',
    (context) => specimen(context) !== null && !context.did.compared,
  ),
  says(
    'Close it and put it into the biohazard bag.',
    'the-specimen',
    (context) => specimen(context) !== null && !context.did.bagged,
  ),
  says('Log the specimen out.', 'the-specimen', (context) => specimen(context) !== null && !context.did.logged),
  // By the assistant alone.
  says(
    'Redness and drainage are not yours to judge: take nothing out, tell the provider.',
    'stitches-out',
    (context) => stopsBefore(context) && !hasTold(context, 'wound-looks'),
  ),
  says(
    'The wound gapes: stop and tell the provider.',
    'stitches-out',
    ({ did }) => did.gapedAtMs !== null && !did.told.some(({ what }) => what === 'wound-gapes'),
  ),
  says(
    'Cover the open wound with moist sterile gauze.',
    'stitches-out',
    ({ did }) => did.gapedAtMs !== null && did.covered === null,
  ),
  says(
    'Clean from clean to dirty, one stroke for each gauze.',
    'stitches-out',
    (context) => working(context) && context.did.cleaned === null,
  ),
  says(
    'Take out every second one first: cut next to the skin and pull toward the wound, or squeeze a staple fully and lift.',
    'stitches-out',
    (context) => working(context) && removalOf(context) !== null && !mustStop(context) && stitchesLeft(context),
  ),
  says(
    'Fewer came out than were put in: tell the provider.',
    'stitches-out',
    (context) => working(context) && isShort(context) && !hasTold(context, 'stitch-missing'),
  ),
  says(
    'Soften the scab and look with the light.',
    'stitches-out',
    (context) => working(context) && isShort(context) && !context.scabSoft,
  ),
  says(
    'Count the pieces on the gauze.',
    'stitches-out',
    (context) =>
      removalOf(context) !== null &&
      context.stitches.length > 0 &&
      context.did.countedStitches !== context.stitches.length,
  ),
  says(
    'Lay the new dressing straight down.',
    dressing,
    (context) =>
      dressingOf(context) !== null &&
      !acts(context).includes('laid-straight-down') &&
      !acts(context).includes('laid-and-slid'),
  ),
  says(
    'Tape the edges.',
    dressing,
    (context) => dressingOf(context) !== null && !acts(context).includes('taped-at-edges'),
  ),
  says(
    'Write date, time and initials on the tape.',
    dressing,
    (context) => dressingOf(context) !== null && !acts(context).includes('dated-and-initialed'),
  ),
  says(
    'Cover the wound with a dry sterile dressing.',
    'assisting',
    (context) =>
      dressingOf(context) === null &&
      context.did.covered === null &&
      canWork(context) &&
      (!isProcedure(context) || allHelped(context)),
  ),
  says(
    'Sharps into the sharps box.',
    'assisting',
    (context) =>
      context.did.sharps === null &&
      (isProcedure(context) || (removalOf(context)?.what === 'staple' && context.stitches.length > 0)),
  ),
  says('Go through the provider’s sheet, every line.', 'assisting', ({ did, case: { sheet } }) =>
    sheet.some((line) => !did.taught.includes(line)),
  ),
  says('Say who will explain the rest.', 'what-we-do-here', ({ did }) => did.toldPatient.length === 0),
  says('Chart what was seen, done, counted and sent.', 'the-specimen', (context) => {
    const note = context.did.note ?? [];
    return noteOwed(context).some((part) => !note.includes(part));
  }),
];

const last: Hint = { text: 'Everything is done. Leave the room.', teaches: teaches('assisting') };

export const hintLines: readonly Hint[] = [...lines, last];

export function hintOf(context: SurgeryContext): Hint {
  if (operating(context) && isPaleNow(context)) return lines[0] ?? last;
  return firstHint(lines, context, last);
}
