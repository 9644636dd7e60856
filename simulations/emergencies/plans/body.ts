/** Allergy, fainting, a seizure, sugar, chest pain, stroke. */
import { firstMs, has, isHere, lastMs, positionOf, times, type EmergencyContext } from '../context.ts';
import { one, step, wait, type Step } from '../plan-step.ts';
import { courseOf, signsOf } from '../worlds/all.ts';
import { fitIsOver } from '../worlds/body.ts';
import { frame, hasOrder, providerHere, repeated } from './frame.ts';

const office = 'clinical-procedures/emergencies-in-the-office';
const call = one(frame);

const help = (text: string): readonly Step[] => [
  call('shout-for-help', text),
  call('call-911', 'Send someone by name to call 911.', { when: ({ case: { ems } }) => ems }),
];
const said = 'Shout for the provider; do not leave.';
const noted = call('note-time', 'Note the time it began.', { light: true });

/** The provider's words, said back once they were heard. */
const orders: readonly Step[] = [
  step(frame)(
    (context) => context.case.orders.length > 0 && context.providerDueMs !== null && !isHere(context, 'provider'),
    'The provider is on the way: be ready for the order.',
    wait(5000),
  ),
  call('repeat-order', 'Repeat the order back before you do it.', {
    when: (context) => providerHere(context) && context.case.orders.length > 0,
    light: true,
  }),
];
const mayDo = (act: string) => (context: EmergencyContext) =>
  context.case.standing.some((one_) => one_ === act) || (repeated(context) && hasOrder(context, act));

const allergy = one(`${office}#allergy-and-asthma`);
export const allergySteps: readonly Step[] = [
  ...help(said),
  allergy('lay-flat', 'Lay the person flat; never let them stand or walk.', {
    when: (context) => positionOf(context) !== 'sitting' || times(context, 'sit-up') === 0,
  }),
  allergy('epinephrine', 'Epinephrine by auto-injector into the outer thigh: the standing order covers it.', {
    when: ({ case: { standing } }) => standing.includes('epinephrine'),
  }),
  ...orders,
  allergy('epinephrine', 'Epinephrine by auto-injector into the outer thigh, as ordered.', {
    when: mayDo('epinephrine'),
  }),
  allergy('note-dose', 'Note the time of the dose.', { light: true }),
  noted,
  allergy('raise-legs', 'Raise the legs.', { light: true }),
  allergy('oxygen', 'Oxygen by mask, as ordered.', { when: mayDo('oxygen') }),
  call('send-for-aed', 'Send someone for the AED and the cart.', { light: true }),
  step(`${office}#allergy-and-asthma`)(
    (context) =>
      has(context, 'second-dose') &&
      times(context, 'epinephrine') > 0 &&
      times(context, 'epinephrine-second') === 0 &&
      context.nowMs - (firstMs(context, 'epinephrine') ?? context.nowMs) <
        context.facts.epinephrineRepeatMin.low * 60_000,
    'Watch: a second dose may follow {em-epinephrine-repeat} when it goes on. You may let time pass.',
    wait(30_000),
  ),
  allergy('epinephrine-second', 'It goes on: the second auto-injector, as ordered.', {
    when: (context) => has(context, 'second-dose') && times(context, 'epinephrine') > 0,
  }),
];

const faint = one(`${office}#fainting-and-shock`);
export const faintSteps: readonly Step[] = [
  faint('ease-down', 'Catch and ease down before they fall.'),
  call('shout-for-help', said),
  faint('raise-legs', 'Raise the legs: no injury speaks against it.'),
  faint('tap-and-shout', 'Tap and ask: do they answer?', { light: true }),
  faint('check-breathing-pulse', 'Look for breathing and feel the pulse.', { light: true }),
  faint('loosen-clothing', 'Loosen collar and belt.', { light: true }),
  noted,
  call('ask-what', 'Ask what happened and how they feel.', { light: true }),
  call('take-vitals', 'Take the vital signs while they lie.', { light: true }),
  step(`${office}#fainting-and-shock`)(
    (context) => courseOf(context) !== 'settled',
    'Keep them flat until color and pulse are back. You may let time pass.',
    wait(30_000),
  ),
  step(`${office}#fainting-and-shock`)(
    (context) => firstMs(context, 'sit-up') === null && context.nowMs < 240_000,
    'Stay flat for some minutes more; getting up too early brings it back.',
    wait(60_000),
  ),
  faint('sit-up', 'Now let them sit, slowly, and look at them again.'),
];

const fit = one(`${office}#seizure`);
export const fitSteps: readonly Step[] = [
  fit('note-time', 'Note the time: how long it lasts decides what follows.'),
  fit('clear-space', 'Move the cart and hard things away.'),
  fit('pad-head', 'Something soft under the head, glasses off.'),
  ...help(said),
  fit('turn-on-side', 'Turn them on the side as soon as you can. Nothing in the mouth, no holding down.'),
  fit('loosen-clothing', 'Loosen the collar.', { light: true }),
  call('keep-others-back', 'Have others kept back and the family looked after.', { light: true }),
  call('ask-what', 'Ask those who saw it: a first one, how did it begin?', { light: true }),
  call('send-for-aed', 'Send someone for the AED and the cart.', { light: true }),
  step(`${office}#seizure`)(
    (context) => !fitIsOver(context.world, context.nowMs),
    'Stay, watch what moves and the color. You may let time pass.',
    wait(5000),
  ),
  fit('note-end', 'It has stopped: note the time.', { light: true }),
  fit('check-breathing-pulse', 'Look for breathing and feel the pulse.', { light: true }),
];

const sugarSection = `${office}#sugar`;
const sugar = one(sugarSection);
const isDrowsy = (context: EmergencyContext): boolean => signsOf(context)?.awake !== 'awake';
/** Sugar given since the last reading, and how many times it was. */
const doses = (context: EmergencyContext): number => times(context, 'give-tablets') + times(context, 'give-juice');
const lastDose = (context: EmergencyContext): number =>
  Math.max(lastMs(context, 'give-tablets') ?? 0, lastMs(context, 'give-juice') ?? 0, lastMs(context, 'glucagon') ?? 0);
const lastReading = (context: EmergencyContext): number => context.readings.at(-1)?.atMs ?? -1;
const isLow = (context: EmergencyContext): boolean =>
  (context.readings.at(-1)?.glucose ?? 0) < context.facts.lowGlucose;
const treated = (context: EmergencyContext): boolean => doses(context) > 0 || times(context, 'glucagon') > 0;

/** Where the crew was called, it measures again. */
const crewHasHer = (context: EmergencyContext): boolean => has(context, 'drowsy') && isHere(context, 'ems');

export const sugarSteps: readonly Step[] = [
  call('shout-for-help', said),
  call('call-911', 'Send someone by name to call 911.', { when: ({ case: { ems } }) => ems }),
  call('ask-what', 'Speak to them: do they answer, and can they swallow?', { light: true }),
  sugar('turn-on-side', 'Drowsy: on the side, and nothing by mouth.', { when: isDrowsy }),
  sugar('check-glucose', 'Check the glucose: the standing order covers it.'),
  noted,
  ...orders,
  sugar('glucagon', 'Glucagon, as ordered.', { when: mayDo('glucagon') }),
  step(sugarSection)(
    (context) =>
      !isDrowsy(context) && !has(context, 'drowsy') && isLow(context) && lastDose(context) <= lastReading(context),
    'Awake and able to swallow: {em-glucose-dose}.',
    (run) => {
      run.act({ type: 'act.done', act: 'give-tablets' });
    },
  ),
  step(sugarSection)(
    (context) =>
      treated(context) &&
      !crewHasHer(context) &&
      lastReading(context) < lastDose(context) &&
      context.nowMs - lastDose(context) < context.facts.recheckMin * 60_000,
    'Wait: glucose is checked again after {em-glucose-recheck}. You may let time pass.',
    (run) => {
      const { nowMs, facts } = run.snapshot.context;
      const due = lastDose(run.snapshot.context) + facts.recheckMin * 60_000;
      run.act({ type: 'time.skipped', ms: Math.max(1000, Math.min(300_000, due - nowMs)) });
    },
  ),
  step(sugarSection)(
    (context) => treated(context) && !crewHasHer(context) && lastReading(context) < lastDose(context),
    'Check the glucose again.',
    (run) => {
      run.act({ type: 'act.done', act: 'check-glucose' });
    },
  ),
  sugar('give-snack', 'Back to normal: now a snack.', {
    when: (context) => !isDrowsy(context) && !has(context, 'drowsy') && treated(context) && !isLow(context),
    light: true,
  }),
];

const chest = one(`${office}#chest-pain`);
export const chestSteps: readonly Step[] = [
  chest('sit-up', 'Stop all activity: let them half sit, no more steps.'),
  ...help(said),
  call('send-for-aed', 'Send someone for the AED and the cart.', { light: true }),
  chest('ecg', 'Record the ECG by the standing order and hand it over: {em-ecg-time}.'),
  noted,
  call('ask-what', 'Ask what happened and since when.', { light: true }),
  call('ask-history', 'Ask about illnesses, medicines and allergies; the crew will want it.'),
  call('take-vitals', 'Take the vital signs now, oxygen too.', { light: true }),
  ...orders,
  chest('question-order', 'The chart names an allergy to what was ordered: say so before anybody gives it.', {
    when: (context) => providerHere(context) && has(context, 'aspirin-allergy'),
  }),
  chest('oxygen', 'Oxygen by mask, as ordered.', { when: mayDo('oxygen') }),
  chest('aspirin', 'Aspirin as ordered: no allergy stands on the chart.', {
    when: (context) => mayDo('aspirin')(context) && !has(context, 'aspirin-allergy'),
  }),
  chest('loosen-clothing', 'Loosen collar and belt.', { light: true }),
];

const stroke = one(`${office}#stroke`);
export const strokeSteps: readonly Step[] = [
  stroke('face-arms-speech', 'Check balance, eyes, face, arms and speech.'),
  ...help(said),
  stroke('ask-last-well', 'Ask one thing: when was he last known to be well?'),
  stroke('write-last-seen', 'Write the last moment somebody saw him well, not when he was found.', {
    when: (context) => times(context, 'ask-last-well') > 0,
  }),
  stroke('support-weak-side', 'Support the weak side, rail up.', { light: true }),
  stroke('lay-flat', 'He could slide from the chair: lay him down, the weak side supported.', { light: true }),
  noted,
  call('send-for-aed', 'Send someone for the AED and the cart.', { light: true }),
  call('take-vitals', 'Take the vital signs now, oxygen too.', { light: true }),
  ...orders,
  stroke('check-glucose', 'Check the glucose as ordered: low sugar can look like this.', {
    when: mayDo('check-glucose'),
  }),
];
