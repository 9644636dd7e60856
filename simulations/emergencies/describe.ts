/**
 * The emergency in sentences: status text, announcements, what people and machines say. Everything a screen reader says comes
 * from here and is tested as data. `{fact-id}` stands for a fact's shown value.
 */
import type { SnapshotFrom } from 'xstate';
import { acts, type ActId } from './acts.ts';
import { groupOf } from './compress.ts';
import { has, isHere, type EmergencyContext } from './context.ts';
import { depthMm } from './facts.ts';
import { handsWords, personWords, troubleWords } from './look.ts';
import type { emergencyMachine } from './machine.ts';
import { signsOf } from './worlds/all.ts';

export type EmergencySnapshot = SnapshotFrom<typeof emergencyMachine>;

/** Minutes and seconds of the run: "2:05". */
export const clockWords = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
};

function helpSentence(snapshot: EmergencySnapshot): string {
  const { context } = snapshot;
  const first = snapshot.hasTag('help-here')
    ? context.case.person === null || context.case.kind === 'fire'
      ? 'A colleague is here.'
      : 'The provider and nurse Kim are here.'
    : snapshot.hasTag('help-coming')
      ? 'Help is on the way.'
      : 'You are alone.';
  const aed = isHere(context, 'aed')
    ? ' The AED is here.'
    : context.aedDueMs === null
      ? ''
      : ' The AED is being fetched.';
  const ems = isHere(context, 'ems')
    ? ' The crew is here.'
    : context.emsDueMs === null
      ? ''
      : ' 911 has been called; the crew is on the way.';
  return `${first}${aed}${ems}`;
}

/** What the AED says. */
export const aedWords: Readonly<Record<EmergencyContext['aed']['phase'], string>> = {
  off: 'The AED is off.',
  on: 'The AED: “Apply pads to the bare chest.”',
  'check-pads': 'The AED: “Check pads.” Something lies between pad and skin.',
  analyzing: 'The AED: “Analyzing. Do not touch the patient.”',
  advised: 'The AED: “Shock advised. Stand clear. Press the button.”',
  'not-advised': 'The AED: “No shock advised. Continue CPR.”',
  waiting: 'The AED: “Shock delivered. Continue CPR.”',
};

/** What the last compression was like, as a manikin's light would say it. */
export function depthWords(context: EmergencyContext): string {
  const last = context.cpr.taps.at(-1);
  if (last === undefined) return 'Nothing pressed yet.';
  const { low, high } = depthMm(context.facts, groupOf(context));
  const depth = last.mm < low ? 'too shallow' : last.mm > high ? 'too deep' : 'deep enough';
  return `${depth}${last.recoil ? '' : ', not let go fully'}`;
}

const courseSentence = (snapshot: EmergencySnapshot): string =>
  snapshot.hasTag('settled')
    ? 'The danger is past for now, or in the hands of others.'
    : snapshot.hasTag('worse')
      ? 'It is getting worse.'
      : 'It is not over.';

/** The emergency as it stands. */
export function statusOf(snapshot: EmergencySnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['You have left. The run is over.'];
  const { context } = snapshot;
  const vitals = context.vitals.at(-1);
  const reading = context.readings.at(-1);
  const sets = context.cpr.taps.length;
  return [
    personWords(context),
    troubleWords(context),
    courseSentence(snapshot),
    helpSentence(snapshot),
    snapshot.hasTag('compressing') ? 'Compressions are going on.' : 'No compressions are going on.',
    handsWords(context),
    context.case.kind === 'arrest' ? aedWords[context.aed.phase] : '',
    sets === 0
      ? ''
      : `${String(context.cpr.sinceBreath)} compressions since the last breath; the last was ${depthWords(context)}.`,
    vitals === undefined
      ? ''
      : `Last vital signs at ${clockWords(vitals.atMs)}: pulse ${String(vitals.pulse)}, pressure ${String(vitals.systolic)} systolic, breathing ${String(vitals.breaths)}, oxygen ${String(vitals.spo2)}%.`,
    reading === undefined ? '' : `Last glucose at ${clockWords(reading.atMs)}: ${String(reading.glucose)} mg/dL.`,
  ].filter((sentence) => sentence !== '');
}

function orderWords(context: EmergencyContext): string {
  const { orders, kind, person } = context.case;
  if (person === null || kind === 'fire') return 'A colleague is here.';
  return orders.length === 0
    ? 'Dr. Haddad and nurse Kim are here: “Go on, I’m with you.”'
    : `Dr. Haddad is here: “${orders.map(({ words }) => words).join('; ')}.”`;
}

const answered: readonly ActId[] = ['ask-what', 'ask-history', 'ask-last-well', 'ask-choking'];

/** What an act showed or brought. */
function actWords(context: EmergencyContext, act: ActId): string {
  const { case: emergency } = context;
  const signs = signsOf(context);
  const vitals = context.vitals.at(-1);
  if (answered.includes(act)) return emergency.says[act] ?? 'No answer comes.';
  switch (act) {
    case 'look-around':
      return emergency.hazard;
    case 'tap-and-shout':
      return signs?.awake === 'out' ? 'No answer.' : 'An answer comes.';
    case 'check-breathing-pulse':
      return (signs?.pulse ?? 1) === 0
        ? 'Within ten seconds: no normal breathing, a gasp, and no pulse you are sure of.'
        : `A pulse is there${(signs?.breaths ?? 1) === 0 ? ', and no breath' : ', and breathing'}.`;
    case 'take-vitals':
      return vitals === undefined
        ? 'No values.'
        : `Pulse ${String(vitals.pulse)}, pressure ${String(vitals.systolic)} systolic, breathing ${String(vitals.breaths)}, oxygen ${String(vitals.spo2)}%.`;
    case 'check-glucose':
      return `The meter shows ${String(context.readings.at(-1)?.glucose ?? 0)} mg/dL.`;
    case 'face-arms-speech':
      return 'Balance unsure; he looks past your hand on the left. The mouth hangs left, the left arm drifts down, the words slur.';
    case 'read-label':
      return emergency.chart;
    case 'ecg':
      return 'Recorded; the paper goes straight into the provider’s hand.';
    case 'look-in-mouth':
      return (context.world['visible'] ?? 0) > 0
        ? 'You see it, at the back of the tongue.'
        : 'You see nothing to take out.';
    case 'take-out':
      return 'It is out.';
    case 'shout-for-help':
      return 'Somebody answers: “Coming!”';
    case 'call-911':
      return '“Calling 911: I’ll come back and tell you.”';
    case 'send-for-aed':
      return '“AED and cart: on my way.”';
    case 'repeat-order':
      return '“That’s right. Go.”';
    case 'question-order':
      return has(context, 'aspirin-allergy')
        ? 'Dr. Haddad stops: “You’re right. No aspirin. Thank you.”'
        : 'Dr. Haddad looks at the chart: “No allergy here. Go on as ordered.”';
    case 'shock':
      return 'The body jerks. The AED: “Continue CPR.”';
    case 'count-people':
      return emergency.kind === 'fire' ? 'Under the oak: everybody on the list is there.' : 'Counted.';
    default:
      return `Done: ${acts[act].label.replace(/[.:]$/, '')}.`;
  }
}

/** What happened last, as words to show; null before anything did. */
export function happenedSentence(context: EmergencyContext): string | null {
  const { happened, case: emergency } = context;
  if (happened === null) return null;
  const name = emergency.person?.name ?? 'Somebody';
  switch (happened.what) {
    case 'act':
      return happened.act === null ? null : actWords(context, happened.act);
    case 'provider-came':
      return orderWords(context);
    case 'aed-came':
      return 'The AED and the cart are here.';
    case 'ems-came':
      return 'The crew comes in: “What have you got?”';
    case 'aed-speaks':
      return aedWords[context.aed.phase];
    case 'worse':
      return `It is getting worse. ${troubleWords(context)}`;
    case 'over':
      return troubleWords(context);
    case 'life':
      return `${name} coughs and moves.`;
    case 'fit-over':
      return 'The jerking stops.';
    case 'went-out':
      return `${name} no longer answers.`;
    case 'woke':
      return `${name} opens the eyes.`;
  }
}

/** What to announce after a step, in order. Never each compression. */
export function announcements(before: EmergencySnapshot, after: EmergencySnapshot): readonly string[] {
  const [was, is] = [before.context, after.context];
  const said: string[] = [];
  const words = happenedSentence(is);
  if (words !== null && is.happened !== was.happened) said.push(words);
  if (troubleWords(is) !== troubleWords(was) && is.happened?.what !== 'over' && is.happened?.what !== 'worse')
    said.push(troubleWords(is));
  const placed = Object.keys(is.spots).length > Object.keys(was.spots).length || is.spots !== was.spots;
  if (placed) said.push('Placed.');
  if (is.cpr.forcePercent !== was.cpr.forcePercent) said.push(`Force ${String(is.cpr.forcePercent)}%.`);
  if (is.feet !== was.feet) said.push(`${String(is.feet)} feet from the fire.`);
  if (is.handover !== was.handover) said.push('Handed over.');
  if (is.chart !== was.chart) said.push('Charted.');
  if (is.incident !== was.incident) said.push('Incident report filed.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('You have left. The debrief follows.');
  return said;
}
