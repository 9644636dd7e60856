/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { actNames, statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readTemperatureFacts } from './facts.ts';
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
import { readTemperatureEvent, temperatureCasesSchema } from './schema.ts';
import { startOf, temperature, type Temperature } from './simulation.ts';

export function trial(library: Library): Trial<Temperature> {
  const cases = temperatureCasesSchema.parse(parse(casesYaml));
  const facts = readTemperatureFacts((id) => library.facts.get(id)?.value);
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
    simulation: temperature,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readTemperatureEvent,
    personas,
    randomEvents,
    end: { type: 'visit.finished' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: 'routine-adult',
      events: [
        ...actNames
          .map(({ event }) => event)
          .filter(({ type }) => !['time.skipped', 'question.asked', 'report.made', 'patient.told'].includes(type)),
        { type: 'thermometer.taken', device: 'ear' },
        { type: 'time.passed', ms: 20_000 },
      ],
      bounded: ({ context }) => ({
        device: context.device,
        cover: context.coverOn?.state ?? null,
        complete: context.take?.complete ?? null,
        gloves: context.gloves,
        charted: context.charted.length > 0,
      }),
    },
    gotFar: ({ context }) => context.charted.length > 0 && context.takes.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Zara Haddad, two months: rectal as ordered, held, told at once.',
        caseId: 'fever-two-months',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Ms. Abara by somebody slow: waits for the coffee, fumbles once, lays the cover on the counter.',
        caseId: 'hot-coffee',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Mrs. Whitfield by a rule breaker: unwashed hands, no identity, a diagnosis of their own.',
        caseId: 'confused-older-adult',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
