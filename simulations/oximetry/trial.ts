/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { actNames, statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readOximetryFacts } from './facts.ts';
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
import { oximetryCasesSchema, readOximetryEvent } from './schema.ts';
import { oximetry, startOf, type Oximetry } from './simulation.ts';

export function trial(library: Library): Trial<Oximetry> {
  const cases = oximetryCasesSchema.parse(parse(casesYaml));
  const facts = readOximetryFacts((id) => library.facts.get(id)?.value);
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
    simulation: oximetry,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readOximetryEvent,
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
      caseId: 'warm-and-still',
      events: [
        ...actNames
          .map(({ event }) => event)
          .filter(
            ({ type }) =>
              !['time.skipped', 'question.asked', 'report.made', 'patient.told', 'help.given', 'hint.asked'].includes(
                type,
              ),
          ),
        { type: 'time.passed', ms: 20_000 },
      ],
      bounded: ({ context }) => ({
        sensor: context.sensor,
        clip: context.clip !== null,
        charted: context.charted.length > 0,
        counted: context.counted !== null,
      }),
    },
    gotFar: ({ context }) => context.charted.length > 0 && context.clips > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mrs. Osei: the trembling hand on a pillow, shaded, counted at the wrist.',
        caseId: 'tremor',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Mr. Nakai by somebody slow: the hand is warmed, the title and the wipe are forgotten.',
        caseId: 'cold-hands',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Mrs. Lindqvist by a rule breaker: unwashed hands, no identity, a diagnosis of their own.',
        caseId: 'blue-lips',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
