/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Trial } from '../core/trial.ts';
import { readAuthorizationFacts, readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
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
import { readAuthorizationEvent } from './schema.ts';
import { priorAuthorization, startOf, type PriorAuthorization } from './simulation.ts';

export function trial(): Trial<PriorAuthorization> {
  const cases = readCases();
  const facts = readAuthorizationFacts(cases);
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
    simulation: priorAuthorization,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const one = cases.find(({ id }) => id === caseId);
      if (one === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(one, facts, seed, mode);
    },
    readEvent: readAuthorizationEvent,
    personas,
    randomEvents,
    end: { type: 'case.closed' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'knee-injection',
      events: [
        { type: 'field.entered', field: 'member', text: 'HC38810627' },
        { type: 'field.entered', field: 'diagnosis', text: 'M17.11' },
        { type: 'field.entered', field: 'code', text: 'ER-S10' },
        { type: 'field.entered', field: 'units', text: '1' },
        { type: 'attachment.toggled', entry: 'therapy' },
        { type: 'attachment.toggled', entry: 'x-ray' },
        { type: 'request.submitted', channel: 'portal' },
        { type: 'days.passed', days: 7 },
        { type: 'status.checked' },
        { type: 'papers.sent', entry: 'visit' },
        { type: 'talk.arranged' },
        {
          type: 'appeal.sent',
          parts: ['request-number', 'what-is-asked', 'criteria-and-notes', 'enclosures', 'provider-signature'],
        },
        { type: 'time.passed', ms: 1000 },
        { type: 'case.closed' },
      ],
      bounded: ({ context }) => ({
        filled: Object.values(context.fields).filter(({ kept }) => kept !== '').length,
        plan: context.plan.status,
        attached: [...context.attached].sort(),
        talk: context.talk,
        appealed: context.appeal !== null,
        coming: context.plan.answersOn !== null,
      }),
    },
    gotFar: ({ context }) => context.submitted !== null || context.read.length > 3,
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Castellano’s MRI: chart read, criteria matched, sent, followed, recorded, loop closed.',
        caseId: 'castellano',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Mr. Quist’s injection by somebody careful who leaves an entry unread and looks a day late.',
        caseId: 'knee-injection',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Ms. Marchetti’s MRI by somebody who ticks what the chart does not show.',
        caseId: 'back-too-early',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
