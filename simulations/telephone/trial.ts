/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
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
import { readTelephoneEvent, telephoneCasesSchema } from './schema.ts';
import { startOf, telephone, type Telephone } from './simulation.ts';

export function trial(): Trial<Telephone> {
  const cases = telephoneCasesSchema.parse(parse(casesYaml));
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
    simulation: telephone,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const call = cases.find(({ id }) => id === caseId);
      if (call === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(call, seed, mode);
    },
    readEvent: readTelephoneEvent,
    personas,
    randomEvents,
    end: { type: 'desk.closed' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    // The emergency number is a name.
    ownNumbers: /\b911\b/g,
    walk: {
      caseId: 'castellano',
      events: [
        { type: 'call.answered', greeting: 'full' },
        { type: 'hold.asked' },
        { type: 'hold.pressed' },
        { type: 'hold.ended' },
        { type: 'transfer.begun', to: 'scheduling', how: 'warm' },
        { type: 'transfer.announced', parts: ['who'] },
        { type: 'emergency.called', how: 'three-way' },
        { type: 'call.ended' },
        { type: 'second.picked', greeting: 'full' },
        { type: 'second.sent', to: 'colleague' },
        { type: 'log.written', outcome: 'message' },
        { type: 'desk.closed' },
        { type: 'time.passed', ms: 3000 },
        { type: 'time.passed', ms: 12_000 },
      ],
      bounded: ({ context }) => ({
        holdAsked: context.holdAsked,
        log: context.log,
        help: context.helpAtMs !== null,
        late: context.nowMs >= 12_000,
      }),
    },
    gotFar: ({ context }) => context.said.length > 1,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Marsh wants his pills and cannot get air lying down: found, 911 called, stayed with, written down.',
        caseId: 'pressure-in-a-refill',
        seed: 4,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same call by somebody who greets without a name and leaves the time off the form.',
        caseId: 'pressure-in-a-refill',
        seed: 4,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same call by somebody who names an illness and gives advice.',
        caseId: 'pressure-in-a-refill',
        seed: 4,
        play: personas.ruleBreaker,
      },
      {
        name: 'hung-up-on',
        about: 'The bill of Mr. Hughes by somebody in a hurry.',
        caseId: 'angry-about-a-bill',
        seed: 2,
        play: personas.rusher,
      },
    ],
  };
}
