/** What the tests of every simulation need of this one. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import type { Persona, Trial } from '../core/trial.ts';
import { actIds } from './acts.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { chartItems, handoverItems, handoverTargets, spotted, type EmergencyLearnerEvent } from './events.ts';
import { explainedCodes } from './explain.ts';
import { readEmergencyFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, rusherHabits, ruleBreakerHabits, slowSafeHabits, work, type Habits } from './personas.ts';
import { emergencyCasesSchema, readEmergencyEvent } from './schema.ts';
import { emergencies, startOf, type Emergencies } from './simulation.ts';

const by =
  (habits: Habits): Persona<Emergencies> =>
  (run) => {
    work(run, habits);
  };

/** One event of each kind with random values, acts many times, for walks and clickers. */
export function randomEvents(seed: number, index: number): readonly EmergencyLearnerEvent[] {
  const draw = (label: string, low: number, high: number) => drawInt(seed, label, index, low, high);
  const one = <T>(label: string, list: readonly [T, ...T[]]): T => list[draw(label, 0, list.length - 1)] ?? list[0];
  const maybe = (label: string) => draw(label, 0, 1) === 1;
  const act = (label: string): EmergencyLearnerEvent => ({
    type: 'act.done',
    act: actIds[draw(label, 0, actIds.length - 1)] ?? 'look-around',
  });
  return [
    { type: 'time.skipped', ms: draw('skip', 1, 40_000) },
    { type: 'hint.asked' },
    act('a'),
    act('b'),
    act('c'),
    act('d'),
    act('e'),
    act('f'),
    {
      type: 'spot.chosen',
      what: one('what', spotted),
      side: maybe('side') ? 'front' : 'back',
      x: draw('x', 0, 100),
      y: draw('y', 0, 100),
    },
    { type: 'chest.pressed' },
    { type: 'chest.released' },
    { type: 'force.set', percent: draw('force', 0, 100) },
    { type: 'rhythm.held' },
    { type: 'rhythm.stopped' },
    { type: 'distance.set', feet: draw('feet', 1, 20) },
    {
      type: 'handover.given',
      to: one('to', handoverTargets),
      items: handoverItems.filter((item) => maybe(`item-${item}`)),
    },
    { type: 'chart.written', items: chartItems.filter((item) => maybe(`chart-${item}`)) },
    { type: 'incident.filed', style: maybe('style') ? 'facts' : 'blame' },
    { type: 'scene.left' },
  ];
}

export function trial(library: Library): Trial<Emergencies> {
  const cases = emergencyCasesSchema.parse(parse(casesYaml));
  const facts = readEmergencyFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: emergencies,
    caseIds: cases.map(({ id }) => id),
    sample: {
      why: 'Thirteen kinds in more than twenty cases: each case is gone through by the expert and by the coach, and one of each kind by everybody.',
      caseIds: [
        'needlestick',
        'anaphylaxis-second-dose',
        'syncope',
        'seizure',
        'low-sugar',
        'chest-pain',
        'stroke',
        'choking-child',
        'arrest-adult',
        'bleeding-forearm',
        'burn-powder',
        'fire-small',
        'spill-blood',
      ],
      seeds: 3,
      walks: 78,
    },
    start: (caseId, seed, mode) => {
      const emergency = cases.find(({ id }) => id === caseId);
      if (emergency === undefined) throw new Error(`emergencies: no case "${caseId}"`);
      return startOf(emergency, facts, seed, mode);
    },
    readEvent: readEmergencyEvent,
    personas: {
      expert: by(expertHabits),
      slowButSafe: by(slowSafeHabits),
      rusher: by(rusherHabits),
      ruleBreaker: by(ruleBreakerHabits),
    },
    randomEvents,
    end: { type: 'scene.left' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: /911/g,
    walk: {
      caseId: 'arrest-adult',
      events: [
        { type: 'act.done', act: 'shout-for-help' },
        { type: 'act.done', act: 'call-911' },
        { type: 'spot.chosen', what: 'hands', side: 'front', x: 50, y: 56 },
        { type: 'rhythm.held' },
        { type: 'rhythm.stopped' },
        { type: 'handover.given', to: 'ems', items: [] },
        { type: 'scene.left' },
        { type: 'time.passed', ms: 40_000 },
        { type: 'time.passed', ms: 600_000 },
      ],
      bounded: ({ context }) => ({
        called: context.providerDueMs !== null,
        crew: context.emsDueMs === null ? 0 : context.emsDueMs <= context.nowMs ? 2 : 1,
        hands: context.spots.hands !== undefined,
        rhythm: context.cpr.nextAutoMs !== null,
        handed: context.handover !== null,
      }),
    },
    gotFar: ({ context }) => Object.keys(context.did).length > 8,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Halasz, everything done: compressions, AED, two shocks, a pulse, the crew.',
        caseId: 'arrest-adult',
        seed: 11,
        play: by(expertHabits),
      },
      {
        name: 'slip',
        about: 'Mr. Halasz by somebody careful with slow arms: below the rate, a little shallow.',
        caseId: 'arrest-adult',
        seed: 11,
        play: by(slowSafeHabits),
      },
      {
        name: 'unsafe',
        about: 'Mrs. Teague by a rule breaker: left to rest first, everything else done.',
        caseId: 'chest-pain',
        seed: 11,
        play: by(ruleBreakerHabits),
      },
      {
        name: 'hurried',
        about: 'Eli by somebody in a hurry: fast and shallow, no handover, no paper.',
        caseId: 'choking-child',
        seed: 11,
        play: by(rusherHabits),
      },
    ],
  };
}
