/**
 * The visit in sentences: status text, announcements, the patient's words, what is possible, and the coach's next hint.
 * Everything a screen reader says comes from here and is tested as data. Nothing here looks at the true pressure.
 * `{fact-id}` stands for a fact's shown value (`fillFacts` of the core).
 */
import type { SnapshotFrom } from 'xstate';
import type { CuffSize } from './case.ts';
import type { Beat, BpContext, Happening } from './context.ts';
import type { BpLearnerEvent } from './events.ts';
import type { bloodPressureMachine } from './machine.ts';
import { gaugeMmHg, heardSound, readGauge } from './perception.ts';

export type BpSnapshot = SnapshotFrom<typeof bloodPressureMachine>;

export const cuffNames: Readonly<Record<CuffSize, string>> = {
  child: 'child cuff',
  'small-adult': 'small adult cuff',
  adult: 'adult cuff',
  'large-adult': 'large adult cuff',
  thigh: 'thigh cuff',
};

/** What one beat sounds like, for a caption or a sound trace. */
export const soundNames: Readonly<Record<NonNullable<Beat['phase']>, string>> = {
  I: 'clear tap',
  II: 'soft swish',
  III: 'crisp beat',
  IV: 'muffled beat',
};

function stageSentence(snapshot: BpSnapshot): string {
  if (snapshot.hasTag('finished')) return 'The visit is over.';
  if (snapshot.hasTag('deciding')) {
    const count = snapshot.context.readings.length;
    return `Charting: ${String(count)} ${count === 1 ? 'reading is' : 'readings are'} on the chart.`;
  }
  return snapshot.hasTag('measuring') ? 'Measuring.' : 'Preparing.';
}

function patientSentence(snapshot: BpSnapshot): string {
  const { context } = snapshot;
  const { name } = context.case.person;
  if (snapshot.hasTag('away')) return `${name} is in the restroom.`;
  if (snapshot.hasTag('standing')) return `${name} is standing.`;
  const faults = [
    context.onChair === 'exam-table' ? 'on the exam table' : 'on the chair',
    context.backSupported ? 'back supported' : 'back not supported',
    context.feetFlat ? 'feet flat' : 'feet not flat',
    context.legsCrossed ? 'legs crossed' : 'legs uncrossed',
  ];
  return `${name} sits ${faults.join(', ')}${snapshot.hasTag('talking') ? ', and somebody is talking' : ', quietly'}.`;
}

function armSentence(snapshot: BpSnapshot): string {
  const { context } = snapshot;
  if (context.arm === null) return 'No arm is chosen.';
  const height =
    context.armHeightCm === 0
      ? 'at heart level'
      : `${String(Math.abs(context.armHeightCm))} cm ${context.armHeightCm > 0 ? 'above' : 'below'} heart level`;
  const lies =
    context.armOn === 'desk' ? `on the desk ${height}` : context.armOn === 'lap' ? 'in the lap' : 'hanging at the side';
  const sleeve =
    context.sleeve === 'off' ? 'bare' : context.sleeve === 'rolled' ? 'with the sleeve rolled up' : 'in its sleeve';
  const measured = context.measuredCm === null ? 'not measured' : `${String(context.measuredCm)} cm round`;
  return `The ${context.arm} arm is ${sleeve}, ${lies}, ${measured}.`;
}

function cuffSentence(snapshot: BpSnapshot): string {
  const { context } = snapshot;
  const cuff = context.cuffChosen === null ? null : cuffNames[context.cuffChosen];
  if (!snapshot.hasTag('cuff-on')) return cuff === null ? 'No cuff is chosen.' : `The ${cuff} is in your hand.`;
  const state = snapshot.hasTag('inflated')
    ? `holds air, gauge near ${String(readGauge(gaugeMmHg(context)))}`
    : 'is on and empty';
  const valve = context.openPercent === 0 ? 'valve closed' : `valve ${String(context.openPercent)}% open`;
  return `The ${cuff ?? 'cuff'} ${state}, ${valve}.`;
}

function handSentence(snapshot: BpSnapshot): string {
  const { context } = snapshot;
  if (snapshot.hasTag('feeling')) {
    return `Your fingers are on the ${context.fingers ?? 'radial'} pulse${context.beat.felt > 0 ? ' and feel it' : ', nothing to feel'}.`;
  }
  if (snapshot.hasTag('listening')) {
    const place = {
      artery: 'on the brachial artery',
      'beside-artery': 'beside the artery',
      'under-cuff': 'under the cuff',
    }[context.stethoscope ?? 'artery'];
    const sound = heardSound(context);
    return `The stethoscope is ${place}. ${sound === null ? 'Silence.' : `You hear a ${soundNames[sound.phase]}.`}`;
  }
  return 'Your free hand is free.';
}

/** The visit as it stands, one sentence each for stage, patient, arm, cuff and hand. */
export function statusOf(snapshot: BpSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return [stageSentence(snapshot)];
  return [
    stageSentence(snapshot),
    patientSentence(snapshot),
    armSentence(snapshot),
    cuffSentence(snapshot),
    handSentence(snapshot),
  ];
}

const happenings: Readonly<Record<Exclude<Happening['what'], 'answered'>, (name: string) => string>> = {
  'sat-down': (name) => `${name} sits down.`,
  'went-to-restroom': (name) => `${name} goes to the restroom. It takes three minutes.`,
  'came-back': (name) => `${name} is back and standing.`,
  'no-need-for-restroom': (name) => `${name}: “No, thank you, I don't need to go.”`,
  'began-talking': (name) => `${name} begins to talk.`,
  'agreed-to-be-quiet': (name) => `${name}: “All right, I'll be quiet.”`,
  'protested-arm': (name) => `${name}: “Not that arm, please!”`,
  'protested-pressure': (name) => `${name}: “Ouch. That is very tight.”`,
  'confirmed-identity': (name) => `The answers match the chart: ${name}.`,
  thanked: (name) => `${name}: “Thank you.”`,
  worried: (name) => `${name} looks worried.`,
};

/** What the patient or the room did last, as words to show; null before anything happened. */
export function happenedSentence(context: BpContext): string | null {
  const { happened } = context;
  if (happened === null) return null;
  const { name } = context.case.person;
  if (happened.what === 'answered')
    return happened.question === null ? null : `${name}: “${context.case.answers[happened.question]}”`;
  if (happened.what === 'confirmed-identity') {
    const asked = context.did.identifiedBy.includes('full-name') && context.did.identifiedBy.includes('birth-date');
    return asked
      ? `The answers match the chart: ${name}, born ${context.case.person.birthDate}.`
      : 'The answer does not tell you surely who this is.';
  }
  return happenings[happened.what](name);
}

/** What to announce after a step, in order; empty when nothing a person must hear has changed. Never a running number. */
export function announcements(before: BpSnapshot, after: BpSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const words = happenedSentence(context);
  if (words !== null && context.happened !== before.context.happened) said.push(words);
  const turned = (tag: Parameters<BpSnapshot['hasTag']>[0]) => after.hasTag(tag) !== before.hasTag(tag);
  if (turned('cuff-on'))
    said.push(
      after.hasTag('cuff-on')
        ? `The ${cuffNames[context.cuffChosen ?? 'adult']} is on the ${context.arm ?? 'left'} arm.`
        : 'The cuff is off.',
    );
  if (turned('inflated')) said.push(after.hasTag('inflated') ? 'Air goes into the cuff.' : 'The cuff is empty.');
  if ((context.openPercent === 0) !== (before.context.openPercent === 0))
    said.push(context.openPercent === 0 ? 'Valve closed.' : 'Valve open.');
  if (context.stethoscope !== before.context.stethoscope || context.fingers !== before.context.fingers)
    said.push(handSentence(after));
  const gone = (snapshot: BpSnapshot) => snapshot.context.fingers !== null && snapshot.context.beat.felt === 0;
  if (context.fingers !== null && before.context.fingers === context.fingers && gone(after) !== gone(before)) {
    said.push(gone(after) ? 'The pulse is gone.' : 'The pulse is back.');
  }
  if (context.measuredCm !== before.context.measuredCm && context.measuredCm !== null)
    said.push(`The arm measures ${String(context.measuredCm)} cm.`);
  const mark = (snapshot: BpSnapshot, which: 'systolicMark' | 'diastolicMark') =>
    snapshot.context.attempt?.[which]?.atMs ?? null;
  for (const [which, name] of [
    ['systolicMark', 'Systolic'],
    ['diastolicMark', 'Diastolic'],
  ] as const) {
    const value = context.attempt?.[which];
    if (value !== null && value !== undefined && mark(after, which) !== mark(before, which))
      said.push(`${name} marked at ${String(readGauge(value.cuffMmHg))}.`);
  }
  if (context.readings.length > before.context.readings.length) {
    const last = context.readings.at(-1);
    if (last !== undefined) said.push(`Charted: ${String(last.systolic)}/${String(last.diastolic)}.`);
  }
  if (context.did.reports.length > before.context.did.reports.length) said.push('Reported.');
  if (context.did.helpCalledAtMs !== before.context.did.helpCalledAtMs) said.push('Help is on the way.');
  if (turned('finished')) said.push('The visit is over. The debrief follows.');
  return said;
}

/** The acts of a visit with a name for a button or a menu, each with an event to ask `can` with. */
export const actNames: readonly { readonly name: string; readonly event: BpLearnerEvent }[] = [
  { name: 'Clean your hands', event: { type: 'hands.cleaned' } },
  { name: 'Introduce yourself', event: { type: 'introduction.given', as: 'medical-assistant' } },
  { name: 'Check who the patient is', event: { type: 'identity.checked', by: ['full-name', 'birth-date'] } },
  { name: 'Say what will happen', event: { type: 'procedure.explained' } },
  { name: 'Ask a question', event: { type: 'question.asked', question: 'arm-limits' } },
  { name: 'Ask the patient not to talk', event: { type: 'patient.hushed' } },
  { name: 'Offer the restroom', event: { type: 'restroom.offered' } },
  { name: 'Shut the door', event: { type: 'door.closed' } },
  { name: 'Seat the patient', event: { type: 'patient.seated', on: 'chair' } },
  { name: 'Support the back', event: { type: 'back.set', supported: true } },
  { name: 'Set the feet flat', event: { type: 'feet.set', flat: true } },
  { name: 'Uncross the legs', event: { type: 'legs.set', crossed: false } },
  { name: 'Rest the arm', event: { type: 'arm.rested', on: 'desk', heightCm: 0 } },
  { name: 'Take the sleeve off', event: { type: 'sleeve.set', to: 'off' } },
  { name: 'Choose an arm', event: { type: 'arm.chosen', side: 'left' } },
  { name: 'Measure the arm', event: { type: 'arm.measured' } },
  { name: 'Choose a cuff', event: { type: 'cuff.chosen', size: 'adult' } },
  { name: 'Place the cuff', event: { type: 'cuff.placed', edgeCm: 2.5, mark: 'over-artery', fit: 'snug' } },
  { name: 'Take the cuff off', event: { type: 'cuff.removed' } },
  { name: 'Feel the radial pulse', event: { type: 'fingers.placed', on: 'radial' } },
  { name: 'Feel the brachial pulse', event: { type: 'fingers.placed', on: 'brachial' } },
  { name: 'Place the stethoscope', event: { type: 'stethoscope.placed', at: 'artery' } },
  { name: 'Lift your hand', event: { type: 'hand.lifted' } },
  { name: 'Squeeze the bulb', event: { type: 'bulb.squeezed' } },
  { name: 'Turn the valve', event: { type: 'valve.set', openPercent: 18 } },
  { name: 'Note the estimate', event: { type: 'estimate.noted', mmHg: 120 } },
  { name: 'Mark the systolic', event: { type: 'sound.marked', which: 'systolic' } },
  { name: 'Mark the diastolic', event: { type: 'sound.marked', which: 'diastolic' } },
  {
    name: 'Chart a reading',
    event: {
      type: 'reading.recorded',
      systolic: 120,
      diastolic: 80,
      arm: 'left',
      position: 'sitting',
      cuff: 'adult',
      notes: [],
    },
  },
  { name: 'Chart the average', event: { type: 'average.recorded', systolic: 120, diastolic: 80 } },
  { name: 'Report the findings', event: { type: 'report.made', to: 'provider', content: 'numbers-and-symptoms' } },
  { name: 'Speak to the patient about the result', event: { type: 'patient.told', line: 'numbers-provider-explains' } },
  { name: 'Call for help', event: { type: 'help.called' } },
  { name: 'Let time pass', event: { type: 'time.skipped', ms: 60000 } },
  { name: 'Ask for a hint', event: { type: 'hint.asked' } },
  { name: 'Leave the room', event: { type: 'visit.finished' } },
];

/** Names of the acts that are physically possible now. */
export function possibleActs(snapshot: BpSnapshot): readonly string[] {
  return actNames.filter(({ event }) => snapshot.can(event)).map(({ name }) => name);
}
