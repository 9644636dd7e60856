/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import type { Library } from '#library/library.ts';
import type { Runner } from '../core/driver.ts';
import type { Trial } from '../core/trial.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import type { RoomingEvent } from './machine.ts';
import { explainedCodes } from './explain.ts';
import { readRoomingFacts } from './facts.ts';
import { hintLines, hintOf } from './hint.ts';
import {
  expertHabits,
  randomEvents,
  ruleBreakerHabits,
  rusherHabits,
  slowSafeHabits,
  work,
  type Habits,
  type RandomIds,
} from './personas.ts';
import { readRoomingEvent } from './schema.ts';
import { rooming, startOf, type Rooming } from './simulation.ts';

const walkEvents: readonly RoomingEvent[] = [
  { type: 'chart.read' },
  { type: 'hands.cleaned' },
  { type: 'patient.called', how: 'full-name' },
  { type: 'patient.watched', look: 'color' },
  { type: 'patient.walked', how: 'wheelchair' },
  { type: 'door.closed' },
  { type: 'question.asked', topic: 'reason', manner: 'open' },
  { type: 'alarm.raised', to: 'provider', stays: true },
  { type: 'handoff.given', how: 'in-person' },
  { type: 'room.turned', step: 'surfaces-wiped' },
  { type: 'screen.locked' },
  { type: 'visit.finished' },
  { type: 'time.passed', ms: 60_000 },
];

export function trial(library: Library): Trial<Rooming> {
  const cases = readCases();
  const facts = readRoomingFacts((id) => library.facts.get(id)?.value);
  const by = (habits: Habits) => (run: Runner<Rooming>) => {
    work(run, habits);
  };
  const personas = {
    expert: by(expertHabits),
    slowButSafe: by(slowSafeHabits),
    rusher: by(rusherHabits),
    ruleBreaker: by(ruleBreakerHabits),
  };
  const unique = (list: readonly string[]) => [...new Set(list)];
  const ids: RandomIds = {
    medicines: unique(cases.flatMap(({ medicines }) => medicines.map(({ id }) => id))),
    moments: unique(cases.flatMap(({ moments }) => moments.map(({ id }) => id))),
    replies: unique(cases.flatMap(({ moments }) => moments.flatMap(({ replies }) => replies.map(({ id }) => id)))),
    words: unique(cases.flatMap(({ complaint }) => complaint.words.map(({ id }) => id))),
    since: unique(cases.flatMap(({ complaint }) => complaint.since.map(({ id }) => id))),
    entries: unique(cases.flatMap(({ told, stray }) => [...told, ...stray].map(({ id }) => id))),
    statements: unique(cases.flatMap(({ sbar }) => sbar.map(({ id }) => id))),
  };
  return {
    simulation: rooming,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readRoomingEvent,
    personas,
    randomEvents: (seed, index) => randomEvents(seed, index, ids),
    end: { type: 'visit.finished' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      // Something that cannot wait shows in this patient's color, so that the provider can take over.
      caseId: 'chest-pain-walk-in',
      events: walkEvents,
      bounded: ({ context }) => ({
        known: context.alarms.map(({ raised }) => raised !== null),
        door: context.doorClosed,
        speaks: context.coming.length > 0,
        wiped: context.turned.length > 0,
      }),
    },
    gotFar: ({ context }) => context.entries.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Ms. Baptiste, heard to the end, every bottle read, the record mended by addendum.',
        caseId: 'pressure-recheck',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Jordan by somebody stiff and careful: no waiting, no summary, no prevention.',
        caseId: 'teen-alone',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Mr. Kowalski by a rule breaker: unwashed hands, no identity, a promise that it is nothing.',
        caseId: 'chest-pain-walk-in',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
