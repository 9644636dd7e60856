/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readPaymentsFacts } from './facts.ts';
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
import { readPaymentsEvent } from './schema.ts';
import { payments, startOf, type Payments } from './simulation.ts';

export function trial(library: Library): Trial<Payments> {
  const facts = readPaymentsFacts((id) => library.facts.get(id)?.value);
  const cases = readCases(facts);
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
    simulation: payments,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const task = cases.find(({ id }) => id === caseId);
      if (task === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(task, facts, seed, mode);
    },
    readEvent: readPaymentsEvent,
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
      caseId: 'castellano',
      events: [
        { type: 'account.matched', account: 'castellano', by: ['name', 'chart'] },
        {
          type: 'entry.posted',
          account: 'castellano',
          line: '1',
          kind: 'payer-payment',
          text: '130',
          code: null,
          method: null,
          confirmed: false,
        },
        { type: 'figure.written', figure: 'statement', text: '-5' },
        { type: 'time.passed', ms: 1000 },
        { type: 'day.closed' },
      ],
      bounded: ({ context }) => ({
        refused: context.refused?.code ?? null,
        any: context.entries.some((e) => e.isToday),
      }),
    },
    gotFar: ({ context }) => context.entries.some(({ isToday }) => isToday),
    recorded: [
      {
        name: 'perfect',
        about: 'The first remittance of Ms. Castellano, posted line by line to the cent.',
        caseId: 'castellano',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'A whole day end by somebody careful who writes one figure wrong.',
        caseId: 'whole-day',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Medicare’s answer for Ms. Whitcomb by somebody who bills her what the law takes off.',
        caseId: 'medicare-cut',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
