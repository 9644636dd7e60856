/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import { readPractice } from '../practice/practice.node.ts';
import { begin } from './begin.ts';
import casesYaml from './cases.yaml?raw';
import { causes } from './causes.ts';
import { statusOf } from './describe.ts';
import type { DenialLearnerEvent } from './events.ts';
import { explainedCodes } from './explain.ts';
import { readDenialFacts } from './facts.ts';
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
import { denialCasesSchema, readDenialEvent } from './schema.ts';
import { denialDesk, startOf, type DenialDesk } from './simulation.ts';
import { rightValue } from './truth.ts';

export function trial(library: Library): Trial<DenialDesk> {
  const cases = denialCasesSchema.parse(parse(casesYaml));
  const facts = readDenialFacts(readPractice(), (id) => library.facts.get(id)?.value);
  const walked = cases.find(({ id }) => id === 'front-desk');
  if (walked === undefined) throw new Error('no case to walk');
  const { queue } = begin({ case: walked, facts, seed: 1, mode: 'coached', carried: null });
  // Enough for each claim of the walked queue to be settled in turn.
  const settling = queue.flatMap(({ id, cause, file }): readonly DenialLearnerEvent[] => {
    const { root, way } = causes[cause];
    return [
      ...(root === null
        ? []
        : [
            {
              type: 'root.mended' as const,
              claim: id,
              root,
              text: rightValue(root, file, facts.practice, facts.limits),
              confirmed: true,
            },
          ]),
      { type: 'claim.decided', claim: id, way },
    ];
  });
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
    simulation: denialDesk,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const one = cases.find(({ id }) => id === caseId);
      if (one === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(one, facts, seed, mode);
    },
    readEvent: readDenialEvent,
    personas,
    randomEvents,
    end: { type: 'desk.closed' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: walked.id,
      events: [
        { type: 'hint.asked' },
        { type: 'claim.taken', claim: 'claim-1' },
        ...settling,
        { type: 'day.ended' },
        { type: 'desk.closed' },
        { type: 'time.passed', ms: 1000 },
      ],
      bounded: ({ context }) => ({
        mends: context.queue.reduce((total, { mends }) => total + mends.length, 0),
        settled: context.queue.filter(({ tries }) => tries.at(-1)?.outcome === 'settled').length,
        today: context.queue.filter(({ tries }) => tries.at(-1)?.day === context.day).length,
      }),
    },
    gotFar: ({ context }) => context.queue.some(({ named }) => named !== null),
    recorded: [
      {
        name: 'perfect',
        about: 'Monday’s mail, each claim proved, mended at its root and settled in time.',
        caseId: 'monday-mail',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same mail by somebody who marks every other proof.',
        caseId: 'monday-mail',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same mail by somebody who changes a diagnosis to be paid.',
        caseId: 'monday-mail',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
