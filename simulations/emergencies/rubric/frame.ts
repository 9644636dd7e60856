/** What holds in every emergency: safety, help, staying, scope, time, handover, paper. */
import { isOrdered } from '../do.ts';
import { harmsDone, harms } from '../harmful.ts';
import { firstMs, has, times, type EmergencyContext } from '../context.ts';
import { limits } from '../limits.ts';
import { showsLife } from '../worlds/airway.ts';
import { isRightHandover } from '../worlds/all.ts';
import { doneOr, people, within, type Line } from './line.ts';

const frame = 'clinical-procedures/emergencies-in-the-office#one-frame';
const office = 'clinical-procedures/emergencies-in-the-office';
const aid = ['aha-first-aid-2024'];

/** The first thing done to the person or the room. */
function firstCareMs(context: EmergencyContext): number {
  const care = Object.entries(context.did)
    .filter(([act]) => !['look-around', 'ask-what', 'shout-for-help', 'note-time'].includes(act))
    .map(([, done]) => done.firstMs);
  return Math.min(Infinity, ...care, context.cpr.taps[0]?.atMs ?? Infinity);
}

const roleActs = ['send-for-aed', 'send-to-door', 'name-scribe', 'keep-others-back'] as const;
const handed = (context: EmergencyContext) => context.handover?.items ?? [];

export const frameLines: readonly Line[] = [
  {
    id: 'EM-01',
    kinds: 'all',
    sentence: 'Looks around for danger before the first touch.',
    points: 3,
    competencies: ['XII.P.4', 'XII.P.1'],
    sources: aid,
    teaches: frame,
    test: (context) => {
      const at = firstMs(context, 'look-around');
      if (at === null) return [0, 'never'];
      return at <= firstCareMs(context) ? [1, 'done'] : [0.3, 'late'];
    },
    says: {
      never:
        'You never looked whether it was safe. A helper who is hurt helps nobody: one look before the first touch.',
      late: 'You looked around after you had begun. The look comes first.',
    },
  },
  {
    id: 'EM-02',
    kinds: ['bleeding', 'spill'],
    when: (context) => !has(context, 'chemical'),
    sentence: 'Puts on protection before touching blood.',
    points: 4,
    critical: true,
    competencies: ['XII.P.1', 'III.P.3'],
    sources: ['osha-bloodborne-1910-1030'],
    teaches: 'infection-control-and-safety/exposure-and-waste#first-minutes',
    test: (context) => {
      const on = Math.min(firstMs(context, 'put-on-gloves') ?? Infinity, firstMs(context, 'put-on-kit') ?? Infinity);
      const touched = (['press', 'pack', 'absorb', 'glass-by-tongs', 'glass-by-hand', 'wipe-up'] as const)
        .map((act) => firstMs(context, act) ?? Infinity)
        .reduce((least, one) => Math.min(least, one), context.spots.tourniquet?.atMs ?? Infinity);
      return on === Infinity ? [0, 'never'] : doneOr(on <= touched, 'late', 0.3);
    },
    says: {
      never: 'You touched blood with bare hands. Gloves first, every time; the seconds are there.',
      late: 'The gloves came after the first touch. Gloves first, every time.',
    },
  },
  {
    id: 'EM-03',
    kinds: ['arrest', 'syncope', 'seizure', 'choking'],
    when: (context) => context.case.kind !== 'choking' || (context.world['outTaps'] ?? 0) > 0,
    sentence: 'Checks whether somebody who is down answers, breathes and has a pulse, {em-pulse-check}.',
    points: 3,
    competencies: ['I.P.13', 'I.P.1.c'],
    sources: ['aha-adult-bls-2025'],
    facts: ['em-pulse-check'],
    teaches: 'clinical-procedures/cardiac-arrest-and-choking#first-minute',
    test: (context) => {
      const checks = times(context, 'check-breathing-pulse');
      const asked =
        times(context, 'tap-and-shout') > 0 || context.case.kind === 'seizure' || context.case.kind === 'choking';
      if (checks > 0 && asked) return [1, 'done'];
      return checks > 0 || times(context, 'tap-and-shout') > 0 ? [0.5, 'half'] : [0, 'never'];
    },
    says: {
      half: 'Only one of the two was checked: answer, and breathing with pulse. Both together take {em-pulse-check}.',
      never: 'Nobody checked answer, breathing and pulse. That decides what follows; it takes {em-pulse-check}.',
    },
  },
  {
    id: 'EM-04',
    kinds: people,
    sentence: 'Calls the provider and a second pair of hands at once.',
    points: 5,
    critical: true,
    competencies: ['I.P.13', 'A.1'],
    sources: aid,
    teaches: frame,
    test: (context) => within(context, 'shout-for-help', limits.helpS),
    says: {
      never: 'Nobody was called. You are one pair of hands: shout first, then work on.',
      late: 'Help was called only after $seconds seconds. Shout as soon as you see it.',
    },
  },
  {
    id: 'EM-05',
    kinds: 'all',
    when: (context) => context.case.ems,
    sentence: 'Has 911 called in time.',
    points: 5,
    critical: true,
    competencies: ['I.P.13', 'XII.P.1'],
    sources: aid,
    facts: ['rm-seizure-call'],
    teaches: frame,
    test: (context) => within(context, 'call-911', limits.call911S),
    says: {
      never:
        'Nobody called 911. Send somebody by name, and hear them say it back. A seizure needs it when it lasts {rm-seizure-call}, and whenever it is the first.',
      late: '911 was called only after $seconds seconds. Send somebody by name while you begin.',
    },
  },
  {
    id: 'EM-06',
    kinds: ['arrest', 'anaphylaxis', 'chest-pain', 'choking', 'bleeding', 'stroke', 'seizure'],
    sentence: 'Gives out the roles: AED and cart, door, scribe, others and family.',
    points: 3,
    competencies: ['A.1', 'XII.C.9'],
    sources: ['ahrq-teamstepps'],
    teaches: 'clinical-procedures/cardiac-arrest-and-choking#chain-of-survival',
    test: (context) => {
      const given = roleActs.filter((act) => times(context, act) > 0).length;
      return given >= limits.roles ? [1, 'done'] : [given / limits.roles, 'few', { given }];
    },
    says: {
      few: 'You gave out $given of the roles: AED and cart, door, scribe, others and family. Name the person, hear it said back.',
    },
  },
  {
    id: 'EM-07',
    kinds: 'all',
    sentence: 'Notes the time it began.',
    points: 2,
    competencies: ['X.P.3'],
    sources: aid,
    teaches: frame,
    test: (context) => within(context, 'note-time', limits.noteS),
    says: {
      never: 'No time was noted. The crew asks for it first, and memory stretches minutes: note it.',
      late: 'The time was noted after $seconds seconds. Look at the clock when it begins.',
    },
  },
  {
    id: 'EM-08',
    kinds: people,
    sentence: 'Stays with the person.',
    points: 3,
    critical: true,
    competencies: ['I.P.13', 'A.2'],
    sources: aid,
    teaches: frame,
    test: (context) => doneOr(times(context, 'leave-to-fetch') === 0, 'left'),
    says: { left: 'You left the person to look for help. Shout, or send somebody: whoever is with them stays.' },
  },
  {
    id: 'EM-09',
    kinds: 'all',
    sentence: 'Does nothing that harms.',
    points: 6,
    critical: true,
    competencies: ['XII.P.1', 'A.1'],
    sources: [
      'aha-first-aid-2024',
      'cdc-seizure-first-aid',
      'aha-adult-bls-2025',
      'osha-extinguisher-basics',
      'cdc-disinfection-2008',
    ],
    facts: ['em-burn-cooling', 'ic-pep-window'],
    teaches: frame,
    test: (context) => {
      const [first] = harmsDone(context);
      return first === undefined ? [1, 'done'] : [0, first.key];
    },
    says: Object.fromEntries(harms.map(({ key, why }) => [key, why])),
  },
  {
    id: 'EM-10',
    kinds: people,
    sentence: 'Gives and does nothing without the order, the standing order or the protocol it needs.',
    points: 5,
    critical: true,
    competencies: ['X.C.1', 'A.6'],
    sources: ['aha-first-aid-2024'],
    teaches: frame,
    test: (context) => doneOr(context.unordered.length === 0, 'unordered'),
    says: {
      unordered:
        'You gave a drug or did a test that nobody had ordered and no signed standing order covers. What an assistant may do depends on state, employer and order: look at the chart, or wait for the provider’s word.',
    },
  },
  {
    id: 'EM-11',
    kinds: people,
    when: (context) =>
      context.case.orders.some(({ act }) => times(context, act) > 0 && !context.case.standing.includes(act)),
    sentence: 'Repeats a spoken order back before doing it.',
    points: 2,
    competencies: ['A.4', 'X.C.1'],
    sources: ['ahrq-teamstepps'],
    teaches: frame,
    test: (context) => {
      const said = firstMs(context, 'repeat-order');
      if (said === null) return [0, 'never'];
      const done = context.case.orders
        .filter(({ act }) => !context.case.standing.includes(act) && isOrdered(context, act))
        .map(({ act }) => firstMs(context, act) ?? Infinity);
      return doneOr(
        done.every((at) => at >= said),
        'late',
        0.3,
      );
    },
    says: {
      never: 'A spoken order was carried out without being said back. Drug, dose, way: say it back, then do it.',
      late: 'You said the order back after you had begun. Say it back first.',
    },
  },
  {
    id: 'EM-12',
    kinds: people,
    // Without a pulse there is nothing to measure, and measuring would stop the compressions.
    when: (context) => context.case.kind !== 'arrest' || showsLife(context),
    sentence: 'Takes the vital signs, and again while it goes on.',
    points: 3,
    competencies: ['I.P.1.c', 'I.P.1.a'],
    sources: aid,
    teaches: `${office}#fainting-and-shock`,
    test: ({ vitals, nowMs }) =>
      vitals.length === 0
        ? [0, 'never']
        : doneOr(vitals.length >= 2 || nowMs - (vitals[0]?.atMs ?? 0) < 300_000, 'once', 0.6),
    says: {
      never: 'No vital signs were taken. Numbers show what the eye misses, and the crew asks for them.',
      once: 'The vital signs were taken once. Take them every few minutes: the course tells more than one number.',
    },
  },
  {
    id: 'EM-13',
    kinds: 'all',
    sentence: 'Hands over to whom it belongs: what, when, found, done, known, and no diagnosis.',
    points: 5,
    competencies: ['A.1', 'I.P.13'],
    sources: ['ahrq-teamstepps'],
    teaches: frame,
    test: (context) => {
      if (context.handover === null) return [0, 'never'];
      if (!isRightHandover(context)) return [0.2, 'to-another'];
      const items = handed(context);
      const right = (['what', 'when', 'found', 'done', 'background'] as const).filter((item) => items.includes(item));
      if (items.includes('diagnosis') || items.includes('blame')) return [(right.length / 5) * 0.5, 'too-much'];
      return right.length === 5 ? [1, 'done'] : [right.length / 5, 'gaps', { said: right.length }];
    },
    says: {
      never:
        'Nobody was told what happened and what you did. Hand over in one breath: situation, background, findings, what was done.',
      'to-another':
        'You handed over to somebody it does not belong to. The crew takes over where one was called; else the provider, or for an exposure, a fire or a spill the supervisor.',
      'too-much': 'Your handover held a diagnosis or blame. Say what you saw and did; what it is, others decide.',
      gaps: 'Your handover had $said of its parts: what happened, when, what you found, what was done, what is known of the person.',
    },
  },
  {
    id: 'EM-14',
    // A stick, a fire and a spill belong in the report, not in a patient's chart.
    kinds: people,
    sentence: 'Charts the facts in order, and leaves the incident report and guesses out of the chart.',
    points: 3,
    competencies: ['X.P.3'],
    sources: ['ahrq-teamstepps'],
    teaches: frame,
    test: ({ chart }) => {
      if (chart === null) return [0, 'never'];
      const wrong = chart.items.includes('incident-named') || chart.items.includes('guess');
      const right = chart.items.filter((item) => item !== 'incident-named' && item !== 'guess').length;
      return wrong ? [0.3, 'wrong'] : right === 5 ? [1, 'done'] : [right / 5, 'gaps'];
    },
    says: {
      never:
        'Nothing was charted. What is not written cannot be used: times, findings, acts and orders, response, who was told.',
      wrong:
        'The chart names the incident report or holds a guess. The report lives in its own file; the chart holds facts.',
      gaps: 'The chart has gaps: times, findings, acts and orders, response, who was told.',
    },
  },
  {
    id: 'EM-15',
    kinds: 'all',
    sentence: 'Files the incident report with facts and without blame.',
    points: 2,
    competencies: ['X.P.6'],
    sources: ['osha-recordkeeping-1904'],
    teaches: 'infection-control-and-safety/exposure-and-waste#the-evaluation',
    test: ({ incident }) => (incident === null ? [0, 'never'] : doneOr(incident.style === 'facts', 'blame', 0.3)),
    says: {
      never: 'No incident report was filed. It shows what has to change before the next time; file it the same day.',
      blame: 'The report looks for somebody to blame. Facts, times, what was done.',
    },
  },
  {
    id: 'EM-16',
    kinds: people,
    sentence: 'Says who they are and what they are doing, calmly.',
    points: 1,
    competencies: ['A.2', 'A.3'],
    sources: ['aha-first-aid-2024'],
    teaches: 'clinical-procedures/first-aid#first-rules',
    test: (context) => doneOr(times(context, 'reassure') > 0),
    says: {
      never:
        'Nothing was said to the person or the family. One calm sentence takes away fear: say who you are and what comes next.',
    },
  },
];
