/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import { aids, checks, openers } from './events.ts';
import { explainedCodes } from './explain.ts';
import { readTeachBackFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintOf, hints } from './hint.ts';
import {
  expertHabits,
  randomEvents,
  ruleBreakerHabits,
  rusherHabits,
  slowSafeHabits,
  work,
  type Habits,
} from './personas.ts';
import { readTeachBackEvent } from './schema.ts';
import { startOf, teachBack, type TeachBack } from './simulation.ts';

export function trial(library: Library): Trial<TeachBack> {
  const cases = readCases();
  const facts = readTeachBackFacts((id) => library.facts.get(id)?.value);
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
    simulation: teachBack,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readTeachBackEvent,
    personas,
    randomEvents,
    end: { type: 'visit.finished' },
    describe: statusOf,
    hints,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'first-inhaler',
      events: [
        { type: 'opener.asked', what: openers[0] },
        { type: 'point.explained', point: 0, wording: 0, aid: aids[0] },
        ...checks.map((how) => ({ type: 'understanding.checked' as const, how })),
        { type: 'question.answered', reply: 0 },
        { type: 'handout.given', handout: 0 },
        { type: 'time.passed', ms: 1000 },
        { type: 'visit.finished' },
      ],
      bounded: ({ context }) => ({ asked: context.asked.length, told: context.points[0]?.shown ?? false }),
    },
    gotFar: ({ context }) => context.points.some(({ shown }) => shown),
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Okeke and her first inhaler: asked first, told in pieces, shown back, mended, charted.',
        caseId: 'first-inhaler',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Mr. Abebe by somebody careful who also asks for a yes.',
        caseId: 'changed-dose',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Mrs. Tran by a rule breaker: identity unchecked, advice of their own.',
        caseId: 'fasting-test',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
