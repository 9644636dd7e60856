/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readCodingFacts } from './facts.ts';
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
import { readPrices } from './prices.node.ts';
import { readCodingEvent } from './schema.ts';
import { coding, startOf, type Coding } from './simulation.ts';

export function trial(library: Library): Trial<Coding> {
  const cases = readCases();
  const facts = readCodingFacts((id) => library.facts.get(id)?.value, readPrices());
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
    simulation: coding,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const visit = cases.find(({ id }) => id === caseId);
      if (visit === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(visit, facts, seed, mode);
    },
    readEvent: readCodingEvent,
    personas,
    randomEvents,
    end: { type: 'slip.handed-on' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'castellano',
      events: [
        { type: 'phrase.toggled', phrase: 'dx' },
        { type: 'list.opened', at: 'S93' },
        { type: 'diagnosis.added', code: 'S93.401A' },
        { type: 'diagnosis.removed', code: 'S93.401A' },
        { type: 'pointer.toggled', line: 'film', code: 'S93.401A' },
        { type: 'query.sent', topic: 'side', wording: 'neutral' },
        { type: 'time.passed', ms: 1000 },
        { type: 'slip.handed-on' },
      ],
      bounded: ({ context }) => ({ coded: context.diagnoses.length, asked: Math.min(1, context.queries.length) }),
    },
    gotFar: ({ context }) => context.diagnoses.length > 0,
    recorded: [
      {
        name: 'perfect',
        about:
          'Mr. Nowicki, pneumonia confirmed or suspected: words marked, list opened, units counted, each line linked.',
        caseId: 'cough-fever',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Ms. Castellano’s ankle by somebody careful who marks no words.',
        caseId: 'castellano',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Ms. Villalobos by somebody who puts diabetes so that the strips are paid.',
        caseId: 'test-strips',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
