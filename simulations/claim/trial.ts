/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import { readPractice } from '../practice/practice.node.ts';
import { begin } from './begin.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { joinCase, readClaimFacts } from './facts.ts';
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
import { claimCasesSchema, readClaimEvent } from './schema.ts';
import { claim, startOf, type Claim } from './simulation.ts';
import { rightForm } from './truth.ts';

export function trial(library: Library): Trial<Claim> {
  const practice = readPractice();
  const cases = claimCasesSchema.parse(parse(casesYaml)).map((seed) => joinCase(seed, practice));
  const diagnoses = [...library.diagnosisCodes.values()].map(({ code }) => code);
  const facts = readClaimFacts(practice, diagnoses, (id) => library.facts.get(id)?.value);
  const walked = cases[0];
  if (walked === undefined) throw new Error('no case to walk');
  const walkForm = rightForm(begin({ case: walked, facts, seed: 1, mode: 'coached', carried: null }));
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
    simulation: claim,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const one = cases.find(({ id }) => id === caseId);
      if (one === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(one, facts, seed, mode);
    },
    readEvent: readClaimEvent,
    personas,
    randomEvents,
    end: { type: 'claim.closed' },
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
        { type: 'paper.opened', paper: 'charges' },
        ...Object.entries(walkForm).map(([field, text]) => ({
          type: 'field.written' as const,
          field,
          text,
          confirmed: true,
        })),
        { type: 'claim.scrubbed' },
        { type: 'claim.sent' },
        { type: 'days.passed', days: 14 },
        { type: 'days.passed', days: 1 },
        { type: 'answer.read' },
        { type: 'claim.closed' },
        { type: 'time.passed', ms: 1000 },
      ],
      bounded: ({ context }) => ({
        fields: context.sendings.length === 0 ? Object.keys(context.form).length : null,
        last: context.sendings.at(-1)?.answer.kind ?? null,
        unread: context.sendings.filter(({ isRead }) => !isRead).length > 0,
        due: context.sendings.some(({ isRead, dueDay }) => !isRead && dueDay <= context.day),
      }),
    },
    gotFar: ({ context }) => Object.keys(context.form).length > 8,
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Castellano’s claim, compared with card and coverage answer, checked, sent and paid.',
        caseId: 'castellano',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same claim by somebody who has nothing checked and leaves small boxes empty.',
        caseId: 'castellano',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same claim with a modifier the charge slip does not have.',
        caseId: 'castellano',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
