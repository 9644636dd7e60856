/** What every emergency begins and ends with. */
import { isHere, times, type EmergencyContext } from '../context.ts';
import { chartItems, handoverItems, type HandoverTarget } from '../events.ts';
import { one, seen, step, type Step } from '../plan-step.ts';
import { isRightHandover, rightTargets, signsOf } from '../worlds/all.ts';

export const frame = 'clinical-procedures/emergencies-in-the-office#one-frame';
const act = one(frame);
const more = step(frame);

export const needsCrew = ({ case: { ems, kind } }: EmergencyContext): boolean =>
  ems && kind !== 'needlestick' && kind !== 'spill';
export const isPerson = ({ case: { kind } }: EmergencyContext): boolean =>
  !['needlestick', 'fire', 'spill'].includes(kind);

export const opening: readonly Step[] = [
  act('look-around', 'Look around first: is it safe to go in?', { light: true }),
];

/** Measured again this long after the last time, ms. */
const againMs = 240_000;
const lastVitals = (context: EmergencyContext): number => context.vitals.at(-1)?.atMs ?? -Infinity;
const isDue = (context: EmergencyContext): boolean =>
  isPerson(context) &&
  signsOf(context) !== null &&
  context.handover === null &&
  (context.vitals.length === 0 || (context.vitals.length < 3 && context.nowMs - lastVitals(context) >= againMs));

export const ending: readonly Step[] = [
  act('send-to-door', 'Send someone to the door for the crew.', { when: needsCrew, light: true }),
  act('name-scribe', 'Ask someone to write down the times.', { when: needsCrew, light: true }),
  act('keep-others-back', 'Have others kept back and the family looked after.', { when: isPerson, light: true }),
  act('reassure', 'Say who you are and what you are doing, calmly.', { when: isPerson, light: true }),
  act('ask-history', 'Ask about illnesses, medicines and allergies; the crew will want it.', {
    when: ({ case: { says } }) => says['ask-history'] !== undefined,
    light: true,
  }),
  more(
    isDue,
    'Take the vital signs, and again every few minutes.',
    (run) => {
      run.act({ type: 'act.done', act: 'take-vitals' });
    },
    true,
  ),
  more(
    (context) => needsCrew(context) && !isHere(context, 'ems') && context.handover === null,
    'Stay, watch, and wait for the crew. You may let time pass.',
    (run) => {
      const due = seen(run).emsDueMs ?? 0;
      run.act({ type: 'time.skipped', ms: Math.max(1000, Math.min(120_000, due - run.nowMs)) });
    },
    true,
  ),
  more(
    (context) => context.handover === null || !isRightHandover(context),
    'Hand over to whom it belongs: what happened, when, what you found, what was done, what is known. No diagnosis.',
    (run) => {
      // A name of the list, so it is one of the targets.
      const to = (rightTargets(seen(run))[0] ?? 'provider') as HandoverTarget;
      run.act({ type: 'handover.given', to, items: handoverItems.slice(0, 5) });
    },
    true,
  ),
  more(
    (context) => isPerson(context) && context.chart === null,
    'Chart the facts: times, findings, acts and orders, response, who was told. The incident report is not named there.',
    (run) => {
      run.act({ type: 'chart.written', items: chartItems.slice(0, 5) });
    },
    true,
  ),
  more(
    ({ incident }) => incident === null,
    'File the incident report: facts, no blame.',
    (run) => {
      run.act({ type: 'incident.filed', style: 'facts' });
    },
    true,
  ),
  more(
    () => true,
    'Everything is done. Leave.',
    (run) => {
      run.act({ type: 'scene.left' });
    },
  ),
];

export const providerHere = (context: EmergencyContext): boolean => isHere(context, 'provider');
export const hasOrder = (context: EmergencyContext, wanted: string): boolean =>
  context.case.orders.some((order) => order.act === wanted);
export const repeated = (context: EmergencyContext): boolean => times(context, 'repeat-order') > 0;
