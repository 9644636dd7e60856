/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Trial } from '../core/trial.ts';
import { readPractice } from '../practice/practice.node.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readCheckInFacts } from './facts.ts';
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
import { checkInCasesSchema, readCheckInEvent } from './schema.ts';
import { checkIn, startOf, type CheckIn } from './simulation.ts';

export function trial(): Trial<CheckIn> {
  const cases = checkInCasesSchema.parse(parse(casesYaml));
  const facts = readCheckInFacts(readPractice());
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
    simulation: checkIn,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const one = cases.find(({ id }) => id === caseId);
      if (one === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(one, facts, seed, mode);
    },
    readEvent: readCheckInEvent,
    personas,
    randomEvents,
    end: { type: 'arrival.marked' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'castellano',
      events: [
        { type: 'question.asked', topic: 'name-and-birth' },
        { type: 'id.taken' },
        { type: 'field.entered', field: 'plan0.payer', text: 'meadowlark' },
        { type: 'field.entered', field: 'plan0.member', text: 'MLK208841937' },
        { type: 'eligibility.checked', plan: 0 },
        { type: 'time.passed', ms: 1000 },
        { type: 'arrival.marked' },
      ],
      bounded: ({ context }) => ({
        payer: context.fields['plan0.payer']?.kept ?? '',
        member: context.fields['plan0.member']?.kept ?? '',
        check: context.plans[0]?.check ?? null,
      }),
    },
    gotFar: ({ context }) => context.plans.some(({ check }) => check === 'answered') || context.due !== null,
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Castellano: form laid beside ID and card, plan asked and read, papers, copay with receipt.',
        caseId: 'castellano',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Tobias by somebody careful who reads the whole form back and forgets the receipt.',
        caseId: 'lindqvist',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Ms. Delgado by somebody who signs in her place.',
        caseId: 'delgado',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
