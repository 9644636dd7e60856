/**
 * The coach: the first thing a careful assistant would still do. Looks only at what the learner could know: sheet, things, paper, packs,
 * vials; never at the machine's fault. Whoever follows every hint passes (a test does).
 */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { InstrumentContext } from './context.ts';
import { slots } from './events.ts';
import { atTheSink, machineInDoubt, openPacks, rightVerdict, soaks, storedVerdict, vialsMean } from './findings.ts';
import { leastWay } from './items.ts';
import { chamberNow, isRunning, wantedOf } from './load.ts';
import { kindNames, wayNames } from './names.ts';
import { section } from './rubric/parts.ts';
import { itemKinds } from './case.ts';

type Still = HintLine<InstrumentContext>['still'];
const line = (still: Still, text: string, teaches: string): HintLine<InstrumentContext> => ({ still, text, teaches });

/** The next thing to sort: blades first. */
export const nextUnsorted = ({ case: scenario, sorted }: InstrumentContext) =>
  [...scenario.items]
    .sort((a, b) => Number(leastWay(b.kind) === 'sharps') - Number(leastWay(a.kind) === 'sharps'))
    .find(({ id, kind }) => sorted[id] !== leastWay(kind)) ?? null;
export const nextToInspect = (context: InstrumentContext) =>
  atTheSink(context).find(({ id }) => !context.inspected.includes(id) && !context.tagged.includes(id)) ?? null;
export const faulty = (context: InstrumentContext) =>
  atTheSink(context).find(
    ({ id, defect }) => defect !== 'none' && context.inspected.includes(id) && !context.tagged.includes(id),
  ) ?? null;
export const nextToWrap = (context: InstrumentContext) =>
  openPacks(context).find(({ id }) => !context.wrapped.some(({ pack }) => pack === id)) ?? null;
export const nextToPlace = (context: InstrumentContext) =>
  context.wrapped.find(({ pack }) => !context.placed.some((one) => one.pack === pack)) ?? null;
export const freeSlot = (context: InstrumentContext) =>
  slots.find((slot) => slot !== 'bottom-left' && !context.placed.some((one) => one.slot === slot)) ?? 'top-left';
export const nextOut = (context: InstrumentContext) =>
  context.out.find(({ pack }) => context.judged[pack] === undefined) ?? null;
export const nextStored = ({ case: scenario, cabinet }: InstrumentContext) =>
  scenario.cabinet.find(({ id }) => cabinet[id] === undefined) ?? null;

const washes = (context: InstrumentContext): boolean => atTheSink(context).length > 0;
const sortHint = itemKinds.map((kind) =>
  line(
    (context) => nextUnsorted(context)?.kind === kind,
    `Sort the ${kindNames[kind]}: ${wayNames[leastWay(kind)]}.`,
    section.spaulding,
  ),
);
const hasCloth = (context: InstrumentContext): boolean =>
  context.placed.some(({ pack }) => wantedOf(context, pack)?.kind === 'cloth');
const soakOpen = (context: InstrumentContext): boolean => soaks(context) && context.soak.soakedMin === null;

const lines: readonly HintLine<InstrumentContext>[] = [
  line(
    ({ outfit }) => outfit !== 'utility-full',
    'Dress for the dirty side: heavy gloves, gown, mask, eye protection.',
    section.clean,
  ),
  line(
    ({ washing }) => !washing.keptMoist && washing.rinsed === null && washing.soakedMin === 0,
    'Keep the soil moist: spray or a damp towel.',
    section.clean,
  ),
  line(({ did }) => did.carried === null, 'Carry the tray in the closed, labeled box.', section.clean),
  ...sortHint,
  line(
    (context) => washes(context) && context.washing.rinsed === null,
    'Rinse the batch in cool water.',
    section.clean,
  ),
  line(
    (context) => washes(context) && context.washing.soakedMin === 0,
    'Soak in enzymatic cleaner for the label time, joints open.',
    section.clean,
  ),
  line(
    (context) => washes(context) && context.washing.brushed === null,
    'Brush every groove under the water.',
    section.clean,
  ),
  line((context) => washes(context) && !context.washing.rinsedClear, 'Rinse clear.', section.clean),
  line((context) => washes(context) && !context.washing.dried, 'Dry the batch fully.', section.clean),
  line(
    (context) => washes(context) && context.washing.oiled === null,
    'Oil the joints with instrument milk.',
    section.clean,
  ),
  line((context) => faulty(context) !== null, 'This one has a fault: tag it and set it aside.', section.clean),
  line((context) => nextToInspect(context) !== null, 'Look at the next thing under the light.', section.clean),
  line(
    (context) => soakOpen(context) && context.soak.beganAtMs === null && context.soak.testedAtMs === null,
    'Dip a strip into the soak and compare it with the card.',
    section.soak,
  ),
  line(
    (context) => soakOpen(context) && context.soak.beganAtMs === null && context.happened?.what === 'strip-fails',
    'The strip failed: throw the solution out and pour a new one.',
    section.soak,
  ),
  line(
    (context) => soakOpen(context) && context.soak.beganAtMs === null,
    'Lay the scope in the soak, dry and open, and note the time.',
    section.soak,
  ),
  line(
    ({ case: scenario, soak, nowMs }) =>
      soak.beganAtMs !== null && nowMs - soak.beganAtMs < (scenario.soak?.minutes ?? 0) * 60_000,
    'Leave the scope in for the whole time on the label.',
    section.soak,
  ),
  line(
    ({ soak }) => soak.beganAtMs !== null,
    'Lift the scope and rinse it with sterile or filtered water.',
    section.soak,
  ),
  line(
    (context) => nextToWrap(context) !== null,
    'Wrap the next pack: joints open, tips guarded, an integrator inside, tape outside, everything on the label; a pouch for one, a double wrap for a set.',
    section.wrap,
  ),
  line(({ water, run }) => water === null && run === null, 'Fill the tank with distilled water.', section.load),
  line(
    (context) => context.run === null && nextToPlace(context) !== null,
    'Stand the next pack on edge in a place of its own.',
    section.load,
  ),
  line(
    ({ case: scenario, run, sporesIn }) => scenario.sporeDue && run === null && sporesIn === null,
    'The spore test is due: put it low, by the drain.',
    section.prove,
  ),
  line(
    (context) => context.case.request !== null && context.did.answered === null,
    'Somebody wants it sooner: say that it needs its full cycle, and offer another set.',
    section.store,
  ),
  line(
    (context) => context.run === null && context.placed.length > 0 && context.case.sterilizer === 'prevacuum',
    'Choose the vacuum cycle for wrapped things with {ic-vacuum-dry} of drying, and start.',
    section.load,
  ),
  line(
    (context) => context.run === null && context.placed.length > 0 && hasCloth(context),
    'Choose the gravity cycle for cloth with {ic-gravity-dry} of drying, and start.',
    section.load,
  ),
  line(
    (context) => context.run === null && context.placed.length > 0,
    'Choose a gravity cycle for wrapped instruments with {ic-gravity-dry} of drying, and start.',
    section.load,
  ),
  line(
    (context) =>
      isRunning(context) ||
      (context.out.length === 0 && chamberNow(context) !== null && chamberNow(context)?.phase !== 'over'),
    'Let the cycle and the drying come to their end.',
    section.load,
  ),
  line(
    (context) => context.run !== null && context.out.length === 0,
    'Take the load out with clean, dry hands.',
    section.load,
  ),
  line(
    (context) => context.run !== null && context.recorded === null,
    'Read the printout: lowest exposure temperature, minutes, and whether they meet the cycle.',
    section.prove,
  ),
  line(
    (context) => {
      const out = nextOut(context);
      return out !== null && rightVerdict(context, out) === 'release';
    },
    'Paper, tape, indicator, dryness: nothing speaks against the next pack. Release it.',
    section.prove,
  ),
  line((context) => nextOut(context) !== null, 'Something speaks against the next pack: send it back.', section.prove),
  line(
    (context) => machineInDoubt(context) && !context.taggedOut,
    'The machine is in doubt: tag it out of service.',
    section.prove,
  ),
  line((context) => machineInDoubt(context) && !context.did.supervisorTold, 'Tell the supervisor now.', section.prove),
  line(({ logged, out }) => out.length > 0 && logged === null, 'Log the load with everything.', section.prove),
  line(
    ({ run, incubated, out }) => run?.sporesIn != null && out.length > 0 && incubated === null,
    'Put the test vial into the incubator beside a control.',
    section.prove,
  ),
  line(
    (context) =>
      nextStored(context) !== null &&
      storedVerdict(nextStored(context) ?? { id: '', name: '', look: 'sound', seen: '' }) === 'release',
    'The next stored pack is sound: leave it on the shelf.',
    section.store,
  ),
  line(
    (context) => nextStored(context) !== null,
    'Something happened to the next stored pack: take it out.',
    section.store,
  ),
  line(
    ({ incubated, day }) => incubated !== null && day === 'today',
    'Go home; the vials are read in the morning.',
    section.prove,
  ),
  line(
    ({ incubated, vials }) => incubated !== null && vials === null,
    'Read both vials and write down what each shows.',
    section.prove,
  ),
  line(
    (context) => context.decided === null && vialsMean(context) === 'positive',
    'Growth in the test vial: quarantine the load and recall by policy.',
    section.prove,
  ),
  line(
    (context) => context.decided === null && vialsMean(context) === 'invalid',
    'The control is dead: hold the load and repeat the test with new vials.',
    section.prove,
  ),
  line(
    (context) => context.decided === null && vialsMean(context) === 'negative',
    'No growth, and the control grew: the load stays released.',
    section.prove,
  ),
];

const last: Hint = { text: 'Everything is done. End the day.', teaches: section.store };

/** Every hint there is, in the order of the work. */
export const hintLines: readonly Hint[] = [...lines.map(({ text, teaches }) => ({ text, teaches })), last];

/** What to do next. There is always a hint; the last is to end the day. */
export function hintOf(context: InstrumentContext): Hint {
  return firstHint(lines, context, last);
}
