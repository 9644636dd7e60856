/**
 * The day in sentences: status text and announcements. Everything a screen reader says comes from here and is tested as data. Nothing
 * here looks at what only the model knows: the machine's fault, the minutes inside a pack, whether it is sterile.
 */
import type { SnapshotFrom } from 'xstate';
import { paperOf } from './acts.ts';
import type { InstrumentContext, Out } from './context.ts';
import { openPacks } from './findings.ts';
import { chamberNow, vialsShow, wantedOf } from './load.ts';
import type { instrumentMachine } from './machine.ts';
import { kindNames, listed, phaseNames, programNames, slotNames } from './names.ts';

export type InstrumentSnapshot = SnapshotFrom<typeof instrumentMachine>;

export const itemName = (context: InstrumentContext, id: string): string => {
  const item = context.case.items.find((one) => one.id === id);
  return item === undefined ? id : kindNames[item.kind];
};

function traySentence({ case: scenario, sorted, outfit }: InstrumentContext): string {
  const dressed =
    outfit === 'utility-full' ? 'Dressed for the dirty side.' : outfit === null ? 'Bare hands.' : 'Exam gloves only.';
  const open = scenario.items.filter(({ id }) => sorted[id] === undefined).map(({ kind }) => kindNames[kind]);
  return open.length === 0
    ? `${dressed} Everything on the tray is sorted.`
    : `${dressed} Still to sort: ${listed(open)}.`;
}

function sinkSentence({ washing }: InstrumentContext): string {
  const steps = [
    washing.keptMoist ? 'kept moist' : null,
    washing.rinsed === null ? null : `rinsed ${washing.rinsed}`,
    washing.soakedMin === 0
      ? null
      : `soaked ${String(washing.soakedMin)} minutes, joints ${washing.soakedOpen ? 'open' : 'closed'}`,
    washing.brushed === null ? null : washing.brushed === 'under-water' ? 'brushed under water' : 'brushed at the tap',
    washing.shaken ? 'ultrasonic done' : null,
    washing.rinsedClear ? 'rinsed clear' : null,
    washing.dried ? 'dried' : null,
    washing.oiled === null
      ? null
      : `oiled with ${washing.oiled === 'instrument-milk' ? 'instrument milk' : 'household oil'}`,
  ].filter((step) => step !== null);
  return steps.length === 0 ? 'Nothing was washed yet.' : `At the sink so far: ${steps.join(', ')}.`;
}

function packsSentence(context: InstrumentContext): string {
  const names = (ids: readonly string[]) => listed(ids.map((id) => wantedOf(context, id)?.name ?? id));
  const wrapped = context.wrapped.map(({ pack }) => pack);
  const open = openPacks(context)
    .filter(({ id }) => !wrapped.includes(id))
    .map(({ id }) => id);
  const done = wrapped.length === 0 ? 'Nothing is wrapped.' : `Wrapped: ${names(wrapped)}.`;
  return open.length === 0 ? done : `${done} Still to wrap: ${names(open)}.`;
}

/** What the display of the sterilizer shows. */
export function displayWords(context: InstrumentContext): string {
  const chamber = chamberNow(context);
  if (chamber === null || context.run === null) return 'The display is dark.';
  return `${programNames[context.run.program]}: ${phaseNames[chamber.phase]}, ${String(chamber.celsius)} °C, ${String(chamber.psi)} psi.`;
}

function sterilizerSentence(snapshot: InstrumentSnapshot): string {
  const { context } = snapshot;
  const tag = context.taggedOut ? ' A tag on it says: out of service.' : '';
  if (snapshot.hasTag('unloaded')) return `The sterilizer is empty again; the load is on the cart.${tag}`;
  const load = listed(
    context.placed.map(
      ({ pack, slot, how }) =>
        `${wantedOf(context, pack)?.name ?? pack}, ${slotNames[slot]}, ${how === 'flat' ? 'flat' : 'on edge'}`,
    ),
  );
  const spores = context.sporesIn === null ? '' : ` Spore test: ${slotNames[context.sporesIn]}.`;
  if (snapshot.hasTag('empty')) return `The sterilizer is empty.${spores}${tag}`;
  if (snapshot.hasTag('loaded')) return `In the sterilizer: ${load}.${spores} The door is open.${tag}`;
  return `${snapshot.hasTag('running') ? 'It runs.' : 'The cycle is over.'} ${displayWords(context)}${tag}`;
}

/** A pack on the cart, as hands and eyes find it. */
export function outWords(context: InstrumentContext, out: Out): string {
  const name = wantedOf(context, out.pack)?.name ?? out.pack;
  const tape = { turned: 'tape dark', unchanged: 'tape pale', none: 'no tape' }[out.tape];
  const inside =
    out.inside === null
      ? 'indicator not to be seen through the wrap'
      : out.inside === 'turned'
        ? 'indicator inside dark'
        : 'indicator inside pale';
  return `${name}: ${out.wet ? 'wet to the hand' : 'dry'}, ${tape}, ${inside}.`;
}

function cartSentence(context: InstrumentContext): string {
  if (context.out.length === 0) return 'Nothing is on the cart.';
  return context.out
    .map(
      (out) =>
        `${outWords(context, out)}${context.judged[out.pack] === undefined ? '' : context.judged[out.pack] === 'release' ? ' Released.' : ' Sent back.'}`,
    )
    .join(' ');
}

/** The vials as they look. */
export function vialWords(context: InstrumentContext): string {
  if (context.incubated === null) return 'No vials are in the incubator.';
  if (context.day === 'today') return 'The vials are in the incubator; they are read tomorrow.';
  const shown = vialsShow(context);
  if (shown === null) return 'There is nothing to read.';
  const look = (reading: string) => (reading === 'growth' ? 'cloudy and yellow' : 'clear and purple');
  return `The test vial is ${look(shown.test)}. ${context.incubated === 'alone' ? 'There is no control vial.' : `The control vial is ${look(shown.control)}.`}`;
}

function soakSentence(snapshot: InstrumentSnapshot): string {
  const { context } = snapshot;
  const { case: scenario, soak, nowMs } = context;
  if (scenario.soak === null) return 'Nothing needs a soak today.';
  if (snapshot.hasTag('soaking') && soak.beganAtMs !== null)
    return `In the soak for ${String(Math.floor((nowMs - soak.beganAtMs) / 60_000))} minutes.`;
  return soak.soakedMin === null
    ? 'The soak is empty.'
    : `The scope was in the soak for ${String(soak.soakedMin)} minutes.`;
}

/** The day as it stands. */
export function statusOf(snapshot: InstrumentSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The day is over.'];
  const { context } = snapshot;
  return [
    snapshot.hasTag('tomorrow') ? 'It is the next morning.' : context.case.sheet,
    traySentence(context),
    sinkSentence(context),
    packsSentence(context),
    sterilizerSentence(snapshot),
    cartSentence(context),
    vialWords(context),
    soakSentence(snapshot),
  ];
}

/** What happened last, as words to show; null before anything. */
export function happenedSentence(context: InstrumentContext): string | null {
  const { happened } = context;
  if (happened === null) return null;
  switch (happened.what) {
    case 'inspected':
      return `Under the light: ${happened.words ?? ''}.`;
    case 'cycle-over':
      return 'The cycle is over.';
    case 'unloaded':
      return 'The load is on the cart. Look at each pack.';
    case 'record-asks':
      return happened.words;
    case 'strip-passes':
      return 'The strip turns as on the card: strong enough.';
    case 'strip-fails':
      return 'The strip stays paler than on the card: too weak.';
    case 'morning':
      return `The next morning. ${vialWords(context)}`;
    case 'supervisor':
      return 'Nurse Kim: “Thank you for telling me at once. I take it from here; the machine stays off until I say so.”';
    case 'requested':
      return context.case.request;
    case 'answered':
      return context.did.answered === 'full-cycle-and-another-set'
        ? 'Dr. Whitfield: “Fair enough. The other set will do.”'
        : 'Dr. Whitfield nods and goes.';
    case 'soak-lifted':
      return `Lifted after ${happened.words ?? ''} minutes.`;
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: InstrumentSnapshot, after: InstrumentSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  if (is.happened !== was.happened) {
    const words = happenedSentence(is);
    if (words !== null) said.push(words);
  }
  const phase = (context: InstrumentContext) => chamberNow(context)?.phase ?? null;
  if (phase(is) !== phase(was) && phase(is) !== null) said.push(displayWords(is));
  if (is.sorted !== was.sorted) said.push(traySentence(is));
  if (is.washing !== was.washing) said.push(sinkSentence(is));
  if (is.wrapped !== was.wrapped) said.push(packsSentence(is));
  if (is.placed !== was.placed || is.sporesIn !== was.sporesIn || is.taggedOut !== was.taggedOut)
    said.push(sterilizerSentence(after));
  if (is.judged !== was.judged) said.push(cartSentence(is));
  if (is.logged !== was.logged) said.push('Logged.');
  if (is.recorded !== was.recorded) said.push('Printout recorded.');
  if (is.incubated !== was.incubated) said.push(vialWords(is));
  if (is.soak.replaced !== was.soak.replaced) said.push('A new solution stands there, dated.');
  if (after.hasTag('soaking') && !before.hasTag('soaking')) said.push('The scope lies in the soak.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The day is over. The debrief follows.');
  return said;
}

/** What the paper says, row by row, for whoever reads it with the ears. */
export function paperRows(context: InstrumentContext): readonly string[] {
  return (paperOf(context)?.rows ?? []).map(
    ({ atS, phase, celsius, psi }) =>
      `${String(Math.floor(atS / 60))}:${String(atS % 60).padStart(2, '0')} ${phaseNames[phase]}, ${String(celsius)} °C, ${String(psi)} psi`,
  );
}
