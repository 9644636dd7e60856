/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readRecordsFacts } from './facts.ts';
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
import { readRecordsEvent } from './schema.ts';
import { records, startOf, type Records } from './simulation.ts';

export function trial(library: Library): Trial<Records> {
  const cases = readCases();
  const facts = readRecordsFacts((id) => library.facts.get(id)?.value);
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
    simulation: records,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const matter = cases.find(({ id }) => id === caseId);
      if (matter === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(matter, facts, seed, mode);
    },
    readEvent: readRecordsEvent,
    personas,
    randomEvents,
    end: { type: 'matter.closed' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'misdirected-fax',
      events: [
        { type: 'paper.read', paper: 'log' },
        { type: 'identity.checked', how: 'call-back' },
        { type: 'officer.told' },
        { type: 'step.taken', step: 'stop-it' },
        { type: 'time.passed', ms: 1000 },
        { type: 'matter.closed' },
      ],
      bounded: ({ context }) => ({ read: context.read.length, told: context.officerTold, steps: context.steps.length }),
    },
    gotFar: ({ context }) => context.decision !== null || context.officerTold || context.filed.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'An attorney’s request with its authorization, checked line by line and answered as the papers allow.',
        caseId: 'attorney',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'A patient’s own copy by somebody careful who logs nothing.',
        caseId: 'own-copy',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'A misdirected fax, sent again and erased from the log.',
        caseId: 'misdirected-fax',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
