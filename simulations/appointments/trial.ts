/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readBookFacts } from './facts.ts';
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
import { readBookCases, readBookEvent } from './schema.ts';
import { appointments, startOf, type Appointments } from './simulation.ts';

export function trial(library: Library): Trial<Appointments> {
  const cases = readBookCases(parse(casesYaml));
  const facts = readBookFacts((id) => library.facts.get(id)?.value);
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
    simulation: appointments,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const day = cases.find(({ id }) => id === caseId);
      if (day === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(day, facts, seed, mode);
    },
    readEvent: readBookEvent,
    personas,
    randomEvents,
    end: { type: 'book.closed' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: /911/g,
    walk: {
      caseId: 'castellano',
      events: [
        { type: 'request.taken', request: 'ruth' },
        { type: 'topic.asked', topic: 'reason' },
        { type: 'request.closed' },
        { type: 'book.closed' },
        { type: 'time.passed', ms: 30_000 },
      ],
      bounded: ({ context }) => ({ open: context.open, stages: context.states.map(({ stage }) => stage).join(' ') }),
    },
    gotFar: ({ context }) => context.own.length > 0,
    recorded: [
      {
        name: 'perfect',
        about:
          'Tuesday afternoon: blocked first, everybody known, asked, booked and read back; the man with the weight on his chest goes to 911.',
        caseId: 'castellano',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same afternoon by somebody who tells everybody to bring old records.',
        caseId: 'castellano',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same afternoon by somebody who puts the reason into the reminder.',
        caseId: 'castellano',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
