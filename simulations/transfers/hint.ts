/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know by asking and looking.
 * Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import { stretches } from './case.ts';
import type { TransfersContext } from './context.ts';
import { angleFits, goalSide, helperHere, isNear, mustTell, strongSide, toldBefore } from './findings.ts';
import { before, falls, transfers, wheelchairs } from './rubric/prepare.ts';
import { baseCm } from './rubric/move.ts';

const moved = ({ did }: TransfersContext) => did.lowered !== null || did.otherwise !== null;
const need = ({ case: patient }: TransfersContext) => patient.need;
const isRide = ({ case: patient }: TransfersContext) => patient.kind === 'ride';
/** A transfer on the feet, with hands, still to be made. */
const onFeet = (context: TransfersContext) =>
  !isRide(context) && (need(context) === 'one' || need(context) === 'two') && !moved(context) && context.fall === null;
const ownWay = (context: TransfersContext) => need(context) === 'own-way' && !isRide(context) && !moved(context);
const chairMatters = (context: TransfersContext) => onFeet(context) || ownWay(context);
const chairRight = (context: TransfersContext) => {
  const strong = strongSide(context);
  const sides = strong === null || goalSide(context) === strong;
  return sides && isNear(context.place) && angleFits(context, context.place);
};
const locked = ({ brakes }: TransfersContext) => brakes.left && brakes.right;
const stanceRight = ({ stance, case: patient }: TransfersContext) =>
  stance !== null &&
  stance.bent &&
  stance.feetCm >= baseCm.low &&
  stance.feetCm <= baseCm.high &&
  (patient.weakSide === null || stance.block === `${patient.weakSide}-knee`);
const onEdge = ({ edgeAtMs }: TransfersContext) => edgeAtMs !== null;
const standing = ({ setup, fall, did }: TransfersContext) => setup !== null && fall === null && did.lowered === null;
const reportedFall = ({ did }: TransfersContext) => did.reports.some(({ content }) => content === 'fall');

const line = (still: HintLine<TransfersContext>['still'], text: string, teaches = transfers) => ({
  still,
  text,
  teaches,
});

const lines: readonly HintLine<TransfersContext>[] = [
  line(
    ({ fall }) => fall?.onFloorAtMs === null,
    'They are falling: ease them down along your leg to the floor.',
    falls,
  ),
  line(
    ({ fall, did }) => fall !== null && !did.floor.includes('stays-and-calls'),
    'Stay with them and call for help.',
    falls,
  ),
  line(({ fall, did }) => fall !== null && !did.floor.includes('asks-where-hurt'), 'Ask where it hurts.', falls),
  line(
    ({ fall, did }) => fall !== null && !did.floor.includes('asks-head-and-thinner'),
    'Ask whether the head was hit and about blood thinners.',
    falls,
  ),
  line(
    (context) => context.fall !== null && !reportedFall(context),
    'Report the fall to the provider; nobody is pulled up.',
    falls,
  ),
  line(
    ({ fall, did }) => fall !== null && did.incident === null,
    'Write the incident report, outside the chart.',
    falls,
  ),
  line(({ encounter }) => encounter.handsCleanedAtMs === null, 'Clean your hands where the patient can see it.'),
  line(({ encounter }) => encounter.introducedAs === null, 'Say who you are: your name and "medical assistant".'),
  line(
    ({ encounter }) => encounter.identifiedAtMs === null,
    'Ask for full name and birth date and compare with the chart.',
  ),
  line(({ encounter }) => encounter.explainedAtMs === null, 'Say in a sentence what you are going to do.'),
  line(({ did }) => !did.asked.includes('own-way'), 'Ask how they usually get up.', before),
  line(({ did }) => !did.asked.includes('weak-side'), 'Ask which side is weaker.', before),
  line(({ did }) => !did.asked.includes('weight'), 'Ask how much weight each leg may carry.', before),
  line(({ did }) => !did.asked.includes('dizzy'), 'Ask about dizziness on getting up.', before),
  line(({ did }) => !did.asked.includes('surgery'), 'Ask about surgery, tubes and stomas.', before),
  line(({ did }) => !did.asked.includes('pain-falls'), 'Ask about pain and falls.', before),
  line(
    (context) => mustTell(context) && !toldBefore(context),
    'Something here does not fit the order: tell the provider what you heard before anybody is moved.',
    before,
  ),
  line(
    (context) => need(context) === 'two' && context.helper === null && onFeet(context),
    'This takes a second person: call one.',
    before,
  ),
  line(
    (context) => context.case.buckles && context.helper === null && onFeet(context) && context.setup === null,
    'A knee that has given way before is worth a second pair of hands: call a second person.',
    before,
  ),
  line(
    (context) => need(context) === 'lift' && context.helper === null,
    'These legs carry nobody today, and {ex-lift-limit} is the limit by hand: call the lift team.',
    before,
  ),
  line(
    (context) => context.helper !== null && helperHere(context) === null && context.fall === null,
    'Wait until the help you called is here.',
    before,
  ),
  line((context) => chairMatters(context) && !context.path, 'Clear the way: cord and stool.'),
  line((context) => onFeet(context) && !context.shoes, 'Put on shoes that do not slip.'),
  line((context) => chairMatters(context) && !context.table, 'Set the table low and lock it.'),
  line(
    (context) => chairMatters(context) && context.setup === null && !chairRight(context),
    'Place the chair close beside the table, {tr-chair-angle}, so that they move {tr-stronger-side}.',
  ),
  line((context) => chairMatters(context) && !locked(context), 'Lock both brakes.'),
  line((context) => onFeet(context) && !context.footrestsUp, 'Swing the footrests away.'),
  line(
    (context) => onFeet(context) && context.case.beltAllowed && context.belt === null,
    'Put the gait belt around the waist over the clothes, room for {tr-belt-room}.',
    before,
  ),
  line(
    (context) => onFeet(context) && !onEdge(context) && context.case.kind === 'table-to-chair',
    'Help them sit up on the edge, feet on the floor.',
  ),
  line((context) => onFeet(context) && !onEdge(context), 'Let them slide to the front of the seat, feet flat.'),
  line(
    (context) =>
      onFeet(context) &&
      context.setup === null &&
      context.case.kind === 'table-to-chair' &&
      context.nowMs - (context.edgeAtMs ?? 0) < context.facts.dangleMin * 60_000,
    'Let them sit on the edge for {tr-dangle}.',
  ),
  line(
    (context) => onFeet(context) && context.setup === null && !context.dizzyAsked,
    'Ask about dizziness now, before they stand.',
  ),
  line(
    (context) => onFeet(context) && context.setup === null && !stanceRight(context),
    'Take your stance: feet as wide as your shoulders, knees bent, your knee guarding the weak one.',
  ),
  line(
    (context) => onFeet(context) && context.setup === null && context.grip === null,
    'Take hold: the belt from below, or hip and forearm where no belt may be.',
  ),
  line((context) => onFeet(context) && context.setup === null && !context.counted, 'Count: one, two, three.'),
  line((context) => onFeet(context) && context.setup === null, 'Let them push up, and straighten your legs.'),
  line((context) => standing(context) && context.pale, 'They are pale: back to the seat at once.', falls),
  line(
    (context) => standing(context) && !context.did.askedStanding,
    'Let them stand a moment and ask about dizziness.',
  ),
  line(
    (context) => standing(context) && context.happened !== null,
    'Turn with small steps until the seat touches the legs.',
  ),
  line((context) => standing(context), 'They reach back: lower them slowly with bent knees.'),
  line((context) => ownWay(context), 'Stand by while they move themself.', wheelchairs),
  line(
    (context) => need(context) === 'lift' && !moved(context),
    'The lift team is here: let them move her with the lift.',
    before,
  ),
  line(
    (context) => isRide(context) && context.footrestsUp,
    'Set the footrests down and the feet on them.',
    wheelchairs,
  ),
  line(
    (context) => isRide(context) && context.did.rides.length < stretches.length,
    'Ride on: through the doorway, into the elevator and down the ramp, the last two backward.',
    wheelchairs,
  ),
  line((context) => isRide(context) && !locked(context), 'The ride is over: lock both brakes.', wheelchairs),
  line(
    (context) => context.belt !== null && context.did.lowered !== null && context.fall === null,
    'Take the belt off.',
  ),
  line(({ charted }) => charted === null, 'Chart how they were moved, with whom and what, and how they bore it.'),
  line(({ did }) => did.told.length === 0, 'Say what comes next.', before),
];

const leave: Hint = { text: 'Everything is done. Leave the room.', teaches: transfers };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), leave];

/** What to do next. There is always a hint; the last is to leave. */
export function hintOf(context: TransfersContext): Hint {
  return firstHint(lines, context, leave);
}
