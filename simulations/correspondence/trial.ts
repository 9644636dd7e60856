/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readCorrespondenceFacts } from './facts.ts';
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
import { correspondenceCasesSchema, readCorrespondenceEvent } from './schema.ts';
import { correspondence, startOf, type Correspondence } from './simulation.ts';

export function trial(library: Library): Trial<Correspondence> {
  const cases = correspondenceCasesSchema.parse(parse(casesYaml));
  const facts = readCorrespondenceFacts((id) => library.facts.get(id)?.value);
  const by = (habits: Habits) => (run: Parameters<typeof work>[0]) => {
    work(run, habits);
  };
  const personas = {
    expert: by(expertHabits),
    slowButSafe: by(slowSafeHabits),
    rusher: by(rusherHabits),
    ruleBreaker: by(ruleBreakerHabits),
  };
  const letter = { caseId: 'referral', seed: 11 };
  return {
    simulation: correspondence,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const task = cases.find(({ id }) => id === caseId);
      if (task === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(task, facts, seed, mode);
    },
    readEvent: readCorrespondenceEvent,
    personas,
    randomEvents,
    end: { type: 'desk.cleared' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'referral',
      events: [
        { type: 'request.read' },
        { type: 'channel.chosen', channel: 'fax' },
        { type: 'part.chosen', slot: 0, option: 0 },
        { type: 'recipient.chosen', recipient: 0 },
        { type: 'provider.signed' },
        { type: 'letter.sent' },
        { type: 'nurse.told', parts: ['who'] },
        { type: 'log.written', parts: ['what-and-to-whom'] },
        { type: 'desk.cleared' },
        { type: 'time.passed', ms: 1000 },
      ],
      bounded: ({ context }) => ({
        channel: context.channel,
        recipient: context.recipient,
        read: context.requestRead,
        log: context.log.length,
      }),
    },
    gotFar: ({ context }) => context.picks.some((pick) => pick !== null),
    recorded: [
      {
        name: 'perfect',
        about: 'The referral of Mr. Cole: true, signed, proofread, by a way that is safe.',
        ...letter,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same letter with the date in figures, and every slip called a misspelling.',
        ...letter,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same letter with more in it than the reader may know, and unsigned.',
        ...letter,
        play: personas.ruleBreaker,
      },
    ],
  };
}
