/** Choking and cardiac arrest. */
import {
  depthNow,
  groupOf,
  handsAreRight,
  isCompressing,
  pauseFromMs,
  ratioOf,
  rightTechniques,
  sternum,
  techniqueIsRight,
} from '../compress.ts';
import { hasContact } from '../aed.ts';
import { has, isHere, times, type EmergencyContext } from '../context.ts';
import { depthMm } from '../facts.ts';
import { one, seen, step, type Pace, type Run, type Step } from '../plan-step.ts';
import { padSpots } from '../pads.ts';
import { rightThrust, showsLife } from '../worlds/airway.ts';
import { signsOf } from '../worlds/all.ts';
import { frame, providerHere } from './frame.ts';

const page = 'clinical-procedures/cardiac-arrest-and-choking';
const call = one(frame);
const first = one(`${page}#first-minute`);
const aedStep = one(`${page}#aed`);

const reads = ({ aed }: EmergencyContext): boolean => aed.phase === 'analyzing' || aed.phase === 'advised';

/** Presses the chest so many times at a pace, setting the force by what the last press showed. */
export function pressSet(run: Run, pace: Pace, count: number): void {
  const downMs = Math.round(pace.tapMs * 0.45);
  const { low, high } = depthMm(seen(run).facts, groupOf(seen(run)));
  const wished = (low + high) / 2 + pace.depthOff;
  for (let push = 0; push < count && !run.ended; push += 1) {
    const now = seen(run);
    if (reads(now) || showsLife(now)) return;
    const last = now.cpr.taps.at(-1);
    const mm = last?.mm ?? depthNow(now, pauseFromMs);
    if (Math.abs(mm - wished) > 2.5) {
      const percent = Math.round(now.cpr.forcePercent * (mm < 1 ? 1 : wished / mm));
      run.act({ type: 'force.set', percent: Math.max(1, Math.min(100, percent)) });
    }
    run.act({ type: 'chest.pressed' });
    run.pass(downMs);
    run.act({ type: 'chest.released' });
    run.pass(pace.tapMs - downMs);
  }
}
const pressing = (run: Run, pace: Pace): void => {
  pressSet(run, pace, Math.max(1, ratioOf(seen(run)) - seen(run).cpr.sinceBreath));
};
const breathing = (run: Run, pace: Pace): void => {
  for (let breath = 0; breath < 2; breath += 1) {
    run.act({ type: 'act.done', act: 'breath' });
    run.pass(Math.min(1000, pace.paceMs));
  }
};
const handsOn = (run: Run): void => {
  run.act({ type: 'spot.chosen', what: 'hands', side: 'front', ...sternum });
};
const holding = (run: Run): void => {
  run.act({ type: 'act.done', act: rightTechniques[groupOf(seen(run))][0] });
};

/** Steps of CPR that choking shares, while `needed`. */
const cprOf = (needed: (context: EmergencyContext) => boolean): readonly Step[] => [
  step(`${page}#adult`)(
    (context) =>
      needed(context) &&
      (!techniqueIsRight(context) ||
        ['two-hands', 'one-hand', 'thumbs'].every((way) => times(context, way as 'thumbs') === 0)),
    'Choose the hold for this body: an adult two hands, a child one or two, an infant both thumbs or the heel of one hand.',
    holding,
  ),
  step(`${page}#adult`)(
    (context) => needed(context) && !handsAreRight(context),
    'Hands on the lower half of the breastbone.',
    handsOn,
  ),
];

const gapMs = (context: EmergencyContext): number => context.nowMs - (context.cpr.taps.at(-1)?.atMs ?? context.nowMs);
const inNeed = (context: EmergencyContext): boolean => !showsLife(context) && context.handover === null;
/** A short pause between two sets, in which the machine can be readied. */
const between = (context: EmergencyContext): boolean =>
  inNeed(context) && isHere(context, 'aed') && context.cpr.sinceBreath === 0 && gapMs(context) < 8000;
const crewTakesOver = (context: EmergencyContext): boolean => isHere(context, 'ems');

export const arrestSteps: readonly Step[] = [
  first('tap-and-shout', 'Tap and shout: “Are you all right?”'),
  call('shout-for-help', 'No answer: shout for help, and do not leave.'),
  call('call-911', 'Send someone by name to call 911.'),
  call('send-for-aed', 'Send someone for the AED and the cart.'),
  call('note-time', 'Note the time it began.', { light: true }),
  first('check-breathing-pulse', 'Breathing and pulse together, {em-pulse-check}. Gasping is not breathing.', {
    light: true,
  }),
  one(`${page}#adult`)('bare-chest', 'Bare the chest.'),
  ...cprOf(inNeed),
  step(`${page}#adult`)(
    (context) => inNeed(context) && !crewTakesOver(context) && context.cpr.taps.length === 0,
    'Compress now: {em-cpr-rate}, and let the chest come all the way up.',
    pressing,
  ),
  step(`${page}#aed`)(
    (context) => inNeed(context) && context.aed.phase === 'analyzing',
    'Hands off while the machine reads.',
    () => undefined,
  ),
  step(`${page}#aed`)(
    (context) => inNeed(context) && context.aed.phase === 'advised' && !saidClear(context),
    'Shock advised: “Everyone clear”, and look head to foot.',
    (run) => {
      run.act({ type: 'act.done', act: 'say-clear' });
    },
  ),
  step(`${page}#aed`)(
    (context) => inNeed(context) && context.aed.phase === 'advised',
    'Nobody touches: press the shock button.',
    (run) => {
      run.act({ type: 'act.done', act: 'shock' });
    },
  ),
  aedStep('aed-on', 'Between two sets: switch the AED on.', { when: between }),
  aedStep('dry-chest', 'Between two sets: wipe the chest dry.', {
    when: (context) => between(context) && has(context, 'wet-chest'),
  }),
  aedStep('shave', 'Between two sets: shave the hair under the pads.', {
    when: (context) => between(context) && has(context, 'hairy'),
  }),
  aedStep('peel-patch', 'Between two sets: peel off the medicine patch and wipe.', {
    when: (context) => between(context) && has(context, 'patch'),
  }),
  aedStep('adult-pads', 'Between two sets: take the adult pads.', {
    when: (context) => between(context) && groupOf(context) === 'adult',
  }),
  aedStep('child-pads', 'Between two sets: take the child pads: {em-aed-child}.', {
    when: (context) => between(context) && groupOf(context) !== 'adult',
  }),
  step(`${page}#aed`)(
    (context) => between(context) && context.spots['pad-one'] === undefined && isReady(context),
    'Between two sets: the first pad, as pictured on it.',
    (run) => {
      run.act({ type: 'spot.chosen', what: 'pad-one', ...padSpots(groupOf(seen(run))).one });
    },
  ),
  step(`${page}#aed`)(
    (context) =>
      inNeed(context) &&
      context.spots['pad-one'] !== undefined &&
      context.spots['pad-two'] === undefined &&
      context.cpr.sinceBreath >= ratioOf(context),
    'Right after this set: the second pad.',
    (run) => {
      run.act({ type: 'spot.chosen', what: 'pad-two', ...padSpots(groupOf(seen(run))).two });
    },
  ),
  step(`${page}#adult`)(
    (context) =>
      inNeed(context) &&
      !crewTakesOver(context) &&
      providerHere(context) &&
      context.cpr.sinceBreath === 0 &&
      context.nowMs - context.cpr.compressorSinceMs >= context.facts.swapMin * 60_000 - 15_000,
    'Change the compressor: {em-cpr-swap}.',
    (run) => {
      run.act({ type: 'act.done', act: 'swap-compressor' });
    },
  ),
  one(`${page}#adult`)('open-airway', 'Tilt the head and lift the chin for the breaths.', {
    when: (context) => inNeed(context) && context.cpr.sinceBreath >= ratioOf(context),
  }),
  step(`${page}#adult`)(
    (context) => inNeed(context) && !crewTakesOver(context) && context.cpr.sinceBreath >= ratioOf(context),
    'Two breaths with the bag-mask, each {em-breath-length}.',
    breathing,
  ),
  step(`${page}#adult`)(
    (context) => inNeed(context) && !crewTakesOver(context),
    'Go on compressing, {em-cpr-rate}: an adult {em-cpr-ratio-adult}; for a child with two rescuers {em-cpr-ratio-child-two}.',
    pressing,
  ),
  step(`${page}#breathing-but-not-awake`)(
    (context) => showsLife(context) && times(context, 'check-breathing-pulse') < 2 && !crewTakesOver(context),
    'A sign of life: stop, and look for breathing and pulse again.',
    (run) => {
      run.act({ type: 'act.done', act: 'check-breathing-pulse' });
    },
  ),
  one(`${page}#breathing-but-not-awake`)('turn-on-side', 'Breathing: turn on the side, the pads stay on.', {
    when: (context) => showsLife(context) && !crewTakesOver(context),
    light: true,
  }),
];

function saidClear(context: EmergencyContext): boolean {
  const said = context.did['say-clear']?.lastMs ?? -1;
  return said >= context.aed.sinceMs && !isCompressing(context);
}
const isReady = (context: EmergencyContext): boolean => hasContact(context) && context.aed.phase !== 'off';

const chokingSection = `${page}#choking`;
const chokes = one(chokingSection);
const isBlocked = ({ world }: EmergencyContext): boolean => (world['cleared'] ?? 0) === 0;
const isLimp = (context: EmergencyContext): boolean => signsOf(context)?.awake === 'out';
const five =
  (act: 'back-blow' | 'abdominal-thrust' | 'chest-thrust') =>
  (run: Run): void => {
    for (let push = 0; push < 5 && !isLimp(seen(run)) && isBlocked(seen(run)); push += 1) {
      run.act({ type: 'act.done', act });
      run.pass(800);
    }
  };
const owesBlows = ({ world }: EmergencyContext): boolean =>
  (world['thrusts'] ?? 0) >= 5 || ((world['blows'] ?? 0) < 5 && (world['thrusts'] ?? 0) === 0);
const tapsSince = (context: EmergencyContext): number => context.cpr.taps.length - (context.world['outTaps'] ?? 0);
const limpAndBlocked = (context: EmergencyContext): boolean => isLimp(context) && isBlocked(context);
const lookedSince = (context: EmergencyContext): boolean =>
  (context.did['look-in-mouth']?.lastMs ?? -1) > (context.cpr.taps.at(-1)?.atMs ?? 0);

export const chokingSteps: readonly Step[] = [
  chokes('ask-choking', 'Ask: “Are you choking?” No sound and no cough is severe.', { light: true }),
  call('shout-for-help', 'Shout for help; do not leave.'),
  call('call-911', 'Send someone by name to call 911.'),
  step(chokingSection)(
    (context) => isBlocked(context) && !isLimp(context) && owesBlows(context),
    'Bend forward: an adult or child {em-choke-adult}; an infant {em-choke-infant}. The blows now.',
    five('back-blow'),
  ),
  step(chokingSection)(
    (context) => isBlocked(context) && !isLimp(context),
    'The thrusts now: at the belly, but at the chest for an infant or in late pregnancy.',
    (run) => {
      five(rightThrust(seen(run)))(run);
    },
  ),
  chokes('lower-to-floor', 'Limp: lower to the floor and begin CPR with compressions.', { when: isLimp }),
  ...cprOf(limpAndBlocked),
  step(chokingSection)(
    (context) => limpAndBlocked(context) && (tapsSince(context) < 30 || lookedSince(context)),
    'Limp and blocked: compress, a full set.',
    (run, pace) => {
      pressSet(run, pace, 30);
    },
  ),
  step(chokingSection)(
    (context) => limpAndBlocked(context) && !lookedSince(context),
    'Before breaths look in the mouth: take out only what you see, no blind sweep.',
    (run) => {
      run.act({ type: 'act.done', act: 'look-in-mouth' });
      run.act({ type: 'act.done', act: 'take-out' });
    },
  ),
  one(`${page}#child-and-infant`)('open-airway', 'Tilt the head and lift the chin for the breaths.', { when: isLimp }),
  step(`${page}#child-and-infant`)(
    (context) => isLimp(context) && times(context, 'breath') < 2,
    'The airway is free: two breaths, then look for breathing and pulse.',
    breathing,
  ),
  step(`${page}#breathing-but-not-awake`)(
    (context) => isLimp(context),
    'Look for breathing and pulse, and give a breath when none comes.',
    (run) => {
      run.act({ type: 'act.done', act: 'check-breathing-pulse' });
      run.act({ type: 'act.done', act: 'breath' });
    },
  ),
  chokes('sit-up', 'It is out: let them sit and breathe. A provider looks at everybody who had thrusts.', {
    when: (context) => !isBlocked(context),
    light: true,
  }),
  call('note-time', 'Note the time it began.', { light: true }),
  call('send-for-aed', 'Send someone for the AED and the cart.', { light: true }),
];
