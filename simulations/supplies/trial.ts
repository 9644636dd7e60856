/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readStoreFacts } from './facts.ts';
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
import { readStoreEvent, storeCasesSchema } from './schema.ts';
import { startOf, supplies, type Supplies } from './simulation.ts';

export function trial(library: Library): Trial<Supplies> {
  const cases = storeCasesSchema.parse(parse(casesYaml));
  const facts = readStoreFacts((id) => library.facts.get(id)?.value);
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
    simulation: supplies,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const day = cases.find(({ id }) => id === caseId);
      if (day === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(day, facts, seed, mode);
    },
    readEvent: readStoreEvent,
    personas,
    randomEvents,
    end: { type: 'day.closed' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'cold-night',
      events: [
        { type: 'order.sent' },
        { type: 'cold.acted', act: 'labeled' },
        { type: 'hours.passed' },
        { type: 'day.closed' },
        { type: 'time.passed', ms: 1000 },
      ],
      bounded: ({ context }) => ({ sent: context.orderSent, acts: context.acts.length }),
    },
    gotFar: ({ context }) => context.items.some(({ counted }) => counted !== null),
    recorded: [
      {
        name: 'perfect',
        about: 'The refrigerator after a cold night: read, logged, set apart, told; the shelves counted and ordered.',
        caseId: 'cold-night',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same morning by somebody who never resets the display and leaves later dates in front.',
        caseId: 'cold-night',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same morning by somebody who knows better: what is doubtful is thrown out or used.',
        caseId: 'cold-night',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
