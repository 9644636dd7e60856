/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { oneOfEach, statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readGrowthFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import {
  expertHabits,
  randomEvents,
  ruleBreakerHabits,
  rusherHabits,
  slowSafeHabits,
  work,
  type Habits,
} from './personas.ts';
import { growthCasesSchema, readGrowthEvent } from './schema.ts';
import { growth, startOf, type Growth } from './simulation.ts';

export function trial(library: Library): Trial<Growth> {
  const cases = growthCasesSchema.parse(parse(casesYaml));
  const facts = readGrowthFacts((id) => library.facts.get(id)?.value);
  const by = (habits: Habits) => (run: Parameters<typeof work>[0]) => {
    work(run, habits);
  };
  const personas = {
    expert: by(expertHabits),
    slowButSafe: by(slowSafeHabits),
    rusher: by(rusherHabits),
    ruleBreaker: by(ruleBreakerHabits),
  };
  return {
    simulation: growth,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readGrowthEvent,
    personas,
    randomEvents,
    end: { type: 'visit.finished' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      // A toddler of fifteen months can stand and lie, so that wall, board and tray are all reached.
      caseId: 'fifteen-months',
      events: [...oneOfEach.filter(({ type }) => type !== 'time.skipped'), { type: 'time.passed', ms: 12_000 }],
      bounded: ({ context }) => ({
        scale: context.scale,
        tape: context.tape !== null,
        openChart: context.openChart !== null,
        plotted: context.plotted.length > 0,
      }),
    },
    gotFar: ({ context }) => context.entries.length > 0,
    recorded: [
      {
        name: 'perfect',
        about:
          'Amara, nine months, everything done: two people at the board, two tapes, the fall across the lines told.',
        caseId: 'nine-months-falling',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Elias, four months, by somebody careful with a rough eye: one tape, readings two marks high.',
        caseId: 'four-months',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about:
          'Mr. Jefferson by a rule breaker: unwashed hands, no identity, up the step alone, a judgment of their own.',
        caseId: 'heart-failure',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
