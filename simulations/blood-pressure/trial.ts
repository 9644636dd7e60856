/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import { drawInt } from '../core/draw.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { actNames, statusOf } from './describe.ts';
import type { BpLearnerEvent } from './events.ts';
import { explainedCodes } from './explain.ts';
import { readBpFacts } from './facts.ts';
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
import { bpCasesSchema, readBpEvent } from './schema.ts';
import { bloodPressure, startOf, type BloodPressure } from './simulation.ts';

export function trial(library: Library): Trial<BloodPressure> {
  const cases = bpCasesSchema.parse(parse(casesYaml));
  const facts = readBpFacts((id) => library.facts.get(id)?.value);
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
    simulation: bloodPressure,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readBpEvent,
    personas,
    randomEvents: (seed, index) => {
      const events = randomEvents(seed, index);
      // A fidgeting hand squeezes more often than it does anything else.
      const squeezes = drawInt(seed, 'squeezes', index, 0, 12);
      return [...events, ...Array.from({ length: squeezes }, (): BpLearnerEvent => ({ type: 'bulb.squeezed' }))];
    },
    end: { type: 'visit.finished' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    // Within 5 or 10 mmHg: the model's own limits, told in model.md.
    ownNumbers: /within (5|10) mmHg/g,
    walk: {
      // The child's bladder is full, so the restroom is reachable; no other case has more states.
      caseId: 'child',
      events: [
        ...actNames.map(({ event }) => event).filter(({ type }) => type !== 'time.skipped'),
        { type: 'valve.set', openPercent: 100 },
        { type: 'time.passed', ms: 5000 },
        { type: 'time.passed', ms: 200000 },
      ],
      bounded: ({ context }) => ({
        arm: context.arm,
        cuffChosen: context.cuffChosen,
        open: context.openPercent > 50,
        bladderFull: context.bladderFull,
        runs: context.attempt !== null,
        hushed: context.hushed,
      }),
    },
    gotFar: ({ context }) => context.readings.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Okafor, everything done: estimate, two readings, average, report.',
        caseId: 'stage-two',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Ms. Brandt by somebody careful with a slow hand: the release drags.',
        caseId: 'anxious-talker',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Mrs. Nguyen by a rule breaker: unwashed hands, no identity, the fistula arm, a diagnosis of their own.',
        caseId: 'fistula-arm',
        seed: 11,
        play: personas.ruleBreaker,
      },
      {
        name: 'gap-missed',
        about: 'Mr. Petrov without a palpated estimate: the return of the sounds taken for the first.',
        caseId: 'auscultatory-gap',
        seed: 11,
        play: by({ ...expertHabits, estimates: false }),
      },
    ],
  };
}
