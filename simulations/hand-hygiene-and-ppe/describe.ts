/**
 * The visit in sentences: status text, announcements, the patient's words, and what the lamp shows. Everything a screen reader
 * says comes from here and is tested as data. Only `glowSentences` looks at the germs: it is for the lamp of a coached run and
 * for the debrief. `{fact-id}` stands for a fact's shown value.
 */
import type { SnapshotFrom } from 'xstate';
import { encounterSentence } from '../core/encounter.ts';
import { needMs } from './cleaning.ts';
import type { HygieneContext } from './context.ts';
import type { hygieneMachine } from './machine.ts';
import { careNames, listed, pieceNames, signNames, strokeNames, surfaceNames, thingNames, zoneNames } from './names.ts';
import { surfaces } from './surfaces.ts';
import { percentOf, zones } from './zones.ts';

export type HygieneSnapshot = SnapshotFrom<typeof hygieneMachine>;

export const speaker = ({ case: scenario }: HygieneContext): string => scenario.person.parent ?? scenario.person.name;

/** How wet the hands are, as one feels it. */
function wetWords({ cleaning, nowMs }: HygieneContext): string {
  if (cleaning?.driesAtMs === null || cleaning === null) return 'with water on them';
  if (cleaning.product === 'soap') return cleaning.rinsed === null ? 'in lather' : 'rinsed';
  return nowMs < cleaning.driesAtMs ? 'wet with rub' : 'dry';
}

/** Parts rubbed so far, by feel: each with a word, not with the lamp. */
export function rubbedSentence(context: HygieneContext): string | null {
  const { cleaning } = context;
  if (cleaning === null) return null;
  const need = needMs(context);
  const whole = zones.filter((zone) => percentOf(cleaning.covered, zone, need) >= 100).length;
  const seconds = Math.floor(cleaning.rubbedMs / 1000);
  return `Rubbed for ${String(seconds)} seconds; ${String(whole)} of ${String(zones.length)} parts got their full time.`;
}

function handsSentence(snapshot: HygieneSnapshot): string {
  const { context } = snapshot;
  const { cleaning } = context;
  const look = context.handsLookDirty ? 'They look dirty.' : 'They look clean.';
  if (cleaning === null) return `Your hands are free. ${look}`;
  const doing = snapshot.hasTag('rubbing') ? 'Hand rub' : cleaning.product === 'soap' ? 'Soap and water' : 'Water only';
  const stroke = cleaning.stroke === null ? '' : ` Now: ${strokeNames[cleaning.stroke]}.`;
  return `${doing}: the hands are ${wetWords(context)}.${stroke} ${rubbedSentence(context) ?? ''}`.trim();
}

function gearSentence({ worn, gownTied, seal, overCuffs }: HygieneContext): string {
  if (worn.length === 0) return 'You wear no gear.';
  const words = worn.map((piece) => {
    if (piece === 'gown') return gownTied ? 'gown, tied' : 'gown, open';
    if (piece === 'respirator')
      return seal === 'holds'
        ? 'respirator, seal holds'
        : seal === 'leaks'
          ? 'respirator, leaking'
          : 'respirator, not checked';
    if (piece === 'gloves') return overCuffs ? 'gloves over the cuffs' : 'gloves';
    return pieceNames[piece];
  });
  return `You wear: ${listed(words)}.`;
}

function placeSentence(snapshot: HygieneSnapshot): string {
  const { room } = snapshot.context.case;
  const where = snapshot.hasTag('room') ? `You are in ${room}` : `You stand in the hall outside ${room}`;
  return `${where}. The door is ${snapshot.hasTag('door-open') ? 'open' : 'shut'}.`;
}

function workSentence({ case: scenario, did }: HygieneContext): string {
  const doneNow = scenario.cares.filter((care) => did.cares.some((one) => one.care === care));
  const open = scenario.cares.filter((care) => !doneNow.includes(care));
  const done =
    doneNow.length === 0 ? 'Nothing ordered is done yet.' : `Done: ${listed(doneNow.map((care) => careNames[care]))}.`;
  return open.length === 0
    ? 'Everything ordered is done.'
    : `${done} Still ordered: ${listed(open.map((care) => careNames[care]))}.`;
}

/** The visit as it stands. */
export function statusOf(snapshot: HygieneSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The visit is over.'];
  const { context } = snapshot;
  const { sign } = context.case;
  return [
    sign === 'none' ? 'No sign hangs on the door.' : `The sign on the door says: ${signNames[sign]}.`,
    placeSentence(snapshot),
    gearSentence(context),
    handsSentence(snapshot),
    encounterSentence(context.encounter),
    workSentence(context),
  ];
}

/** Under the lamp: what glows, in words, for whoever cannot see it. */
export function glowSentences(context: HygieneContext): readonly string[] {
  const { germs } = context;
  const onHands = zones.filter((zone) => germs.hands[zone] > 0);
  const even = new Set(onHands.map((zone) => germs.hands[zone]));
  const hands =
    onHands.length === 0
      ? 'Nothing glows on your hands.'
      : onHands.length === zones.length
        ? `Both hands glow all over, up to ${String(Math.max(...even))}%.`
        : `On your hands: ${listed(onHands.map((zone) => `${zoneNames[zone]} ${String(germs.hands[zone])}%`))}.`;
  const rest = surfaces.filter((surface) => germs.loads[surface] > 0 && surface !== 'patient' && surface !== 'source');
  return [
    hands,
    rest.length === 0
      ? 'Nothing else glows.'
      : `Glowing: ${listed(rest.map((surface) => `${surfaceNames[surface]} ${String(germs.loads[surface])}%`))}.`,
  ];
}

/** The way germs went, one sentence for each step. */
export function trailSentences({ germs }: HygieneContext): readonly string[] {
  return germs.trail.map(
    ({ from, to, percent }) => `From ${thingNames[from]} to ${thingNames[to]}: ${String(percent)}%.`,
  );
}

/** What happened last, as words to show; null before anything. */
export function happenedSentence(context: HygieneContext): string | null {
  const { happened, encounter, did } = context;
  if (happened === null) return null;
  const { name, birthDate } = context.case.person;
  switch (happened.what) {
    case 'confirmed-identity':
      return encounter.identifiedBy.includes('full-name') && encounter.identifiedBy.includes('birth-date')
        ? `The answers match the chart: ${name}, born ${birthDate}.`
        : 'The answer does not tell you surely who this is.';
    case 'cleaned': {
      const last = did.cleaned.at(-1);
      if (last?.product == null) return 'Your hands had only water.';
      if (last.gloved) return 'You cleaned gloves, not hands.';
      const seconds = Math.floor(last.rubbedMs / 1000);
      return `You rubbed for ${String(seconds)} seconds with ${last.product === 'rub' ? 'hand rub' : 'soap'}.`;
    }
    case 'seal-leaks':
      return 'You breathe out and feel air at the nose: the seal leaks.';
    case 'seal-holds':
      return 'You breathe out and in: no air at the edge. The seal holds.';
    case 'patient-asks':
      return `${speaker(context)}: “${context.case.asks}”`;
    case 'phone-rings':
      return 'Done. The phone in your pocket rings.';
    case 'care-done':
      return happened.care === null ? null : `Done: ${careNames[happened.care]}.`;
    case 'thanked':
      return `${speaker(context)}: “Thank you. Now I know.”`;
    case 'worried':
      return `${speaker(context)}: “Oh. So it is something bad?”`;
    case 'taken-over':
      return did.handedTo === 'nurse'
        ? 'Nurse Kim: “Thanks for telling me. I am tested with this model. I’ll go in.”'
        : 'The front desk: “We are not tested with that either.”';
  }
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. */
export function announcements(before: HygieneSnapshot, after: HygieneSnapshot): readonly string[] {
  const said: string[] = [];
  const [was, is] = [before.context, after.context];
  if (is.happened !== was.happened) {
    const words = happenedSentence(is);
    if (words !== null) said.push(words);
  }
  if (is.worn !== was.worn) said.push(gearSentence(is));
  if (is.inside !== was.inside || is.doorOpen !== was.doorOpen) said.push(placeSentence(after));
  if (is.cleaning?.stroke !== was.cleaning?.stroke && is.cleaning?.stroke != null)
    said.push(`Now: ${strokeNames[is.cleaning.stroke]}.`);
  if (is.cleaning?.product !== was.cleaning?.product && is.cleaning?.product != null)
    said.push(is.cleaning.product === 'rub' ? 'Hand rub in the palm.' : 'Soap in the palm.');
  if (is.cleaning?.driesAtMs != null && was.nowMs < is.cleaning.driesAtMs && is.nowMs >= is.cleaning.driesAtMs)
    said.push('Your hands feel dry.');
  if (is.cleaning?.rinsed !== was.cleaning?.rinsed && is.cleaning?.rinsed != null) said.push('Rinsed.');
  if (is.patientMasked && !was.patientMasked) said.push(`${is.case.person.name} wears a mask.`);
  if (is.did.wiped.length > was.did.wiped.length) said.push('Table, cuff and handle are wiped.');
  if (is.did.handOn !== was.did.handOn)
    said.push(is.did.handOn === 'kept-shut' ? 'The room stays shut.' : 'The room is free.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}
