/** Bleeding and burns. */
import { firstMs, has, times, type EmergencyContext } from '../context.ts';
import { isWatered } from '../compress.ts';
import { one, step, type Step } from '../plan-step.ts';
import { armIn, tourniquetAboveIn, turnsNeeded, woundAt } from '../worlds/wound.ts';
import { frame } from './frame.ts';

const call = one(frame);
const bleedingSection = 'clinical-procedures/first-aid#bleeding';
const bleeds = one(bleedingSection);
const isLimb = (context: EmergencyContext): boolean => !has(context, 'armpit');

/** The middle of the right stretch of the arm, hundredths. */
export function tourniquetX(context: EmergencyContext): number {
  const { low, high } = context.facts.tourniquetIn;
  return Math.round(woundAt - (((low + high) / 2) * 100) / armIn);
}

export const bleedingSteps: readonly Step[] = [
  bleeds('put-on-gloves', 'Gloves on.'),
  bleeds('press', 'Press hard with both hands on gauze, at the spot it comes from.', { when: isLimb }),
  bleeds('pack', 'Deep, in the armpit: pack it with gauze to the bottom, then press.', { when: (c) => !isLimb(c) }),
  call('shout-for-help', 'Shout for the provider while you press; do not leave.'),
  call('call-911', 'Send someone by name to call 911.'),
  bleeds('lay-flat', 'Lay flat.', { light: true }),
  bleeds('add-gauze', 'Soaked: more gauze on top, press harder. Do not lift to look.', { when: isLimb, light: true }),
  bleeds('press', 'Press hard on the packed wound.', { when: (c) => !isLimb(c) }),
  step(bleedingSection)(
    (context) => isLimb(context) && tourniquetAboveIn(context) === null,
    'It still spurts from a limb: the tourniquet {em-tourniquet-place}, not on a joint.',
    (run) => {
      run.act({
        type: 'spot.chosen',
        what: 'tourniquet',
        side: 'front',
        x: tourniquetX(run.snapshot.context),
        y: 50,
      });
    },
  ),
  step(bleedingSection)(
    (context) => isLimb(context) && (context.world['turns'] ?? 0) < turnsNeeded,
    'Turn the rod until it stops, whatever it hurts.',
    (run) => {
      run.act({ type: 'act.done', act: 'turn-rod' });
    },
  ),
  bleeds('write-tourniquet-time', 'Write the time on the tourniquet, and leave it tight.', {
    when: isLimb,
    light: true,
  }),
  call('note-time', 'Note the time it began.', { light: true }),
  bleeds('keep-warm', 'Cover with a blanket: shock is cold.', { light: true }),
  call('ask-what', 'Ask what happened and how they feel.', { light: true }),
  call('send-for-aed', 'Send someone for the AED and the cart.', { light: true }),
];

const burnSection = 'clinical-procedures/first-aid#burns';
const burns = one(burnSection);
const isPowder = (context: EmergencyContext): boolean => has(context, 'powder');
const owedMs = (context: EmergencyContext): number =>
  (isPowder(context) ? context.facts.rinseMin : (context.facts.coolingMin.low + context.facts.coolingMin.high) / 2) *
  60_000;

export const burnSteps: readonly Step[] = [
  burns('put-on-gloves', 'Gloves on before you touch the chemical.', { when: isPowder }),
  burns('read-label', 'Read the label: it says what comes first.', { when: isPowder, light: true }),
  burns('brush-powder', 'Dry powder: brush it off before any water.', { when: isPowder }),
  burns('clothes-off', 'Take off what the chemical touched.', { when: isPowder, light: true }),
  burns('cool-water', 'Cool running water on, now. No ice, no ointment.'),
  burns('rings-off', 'Rings off before it swells.', { when: (context) => !isPowder(context), light: true }),
  call('shout-for-help', 'Have the provider called.'),
  call('call-911', 'Send someone by name to call 911.', { when: ({ case: { ems } }) => ems }),
  call('call-poison-help', 'Have Poison Help called: {ic-poison-help}.', { when: isPowder, light: true }),
  call('note-time', 'Note the time it began.', { light: true }),
  call('ask-what', 'Ask what happened and how they feel.', { light: true }),
  step(burnSection)(
    (context) => isWatered(context) && (context.world['cooledMs'] ?? 0) < owedMs(context),
    'Go on: heat burns {em-burn-cooling}, chemicals {er-chemical-rinse}. You may let time pass.',
    (run) => {
      const context = run.snapshot.context;
      const owed = owedMs(context) - (context.world['cooledMs'] ?? 0);
      run.act({ type: 'time.skipped', ms: Math.max(1000, Math.min(120_000, owed)) });
    },
  ),
  step(burnSection)(
    (context) => isWatered(context) && firstMs(context, 'stop-water') === null,
    'Long enough: water off.',
    (run) => {
      run.act({ type: 'act.done', act: 'stop-water' });
    },
  ),
  burns('cover-burn', 'Cover loosely, dry and nonstick. Blisters stay whole.', {
    when: (context) => times(context, 'stop-water') > 0,
    light: true,
  }),
];
