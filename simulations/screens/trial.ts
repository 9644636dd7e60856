/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readScFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { personas, randomEvents } from './personas.ts';
import { readScEvent, scCasesSchema } from './schema.ts';
import { screens, startOf, type Screens } from './simulation.ts';

export function trial(library: Library): Trial<Screens> {
  const cases = scCasesSchema.parse(parse(casesYaml));
  const facts = readScFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: screens,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readScEvent,
    personas,
    randomEvents,
    end: { type: 'visit.finished' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    // The names of the instruments.
    ownNumbers: /PHQ-[29]|GAD-7/g,
    walk: {
      // He faints, so the floor is reached too.
      caseId: 'pale-on-standing',
      events: [
        ...randomEvents(1, 1).filter(
          ({ type }) => type !== 'time.skipped' && type !== 'screen.chosen' && type !== 'item.asked',
        ),
        { type: 'screen.chosen', screen: 'phq-2' },
        { type: 'item.asked', item: 1, manner: 'as-printed' },
        { type: 'time.passed', ms: 30_000 },
        { type: 'time.passed', ms: 150_000 },
      ],
      bounded: ({ context }) => ({
        screen: context.screen,
        cuffOn: context.cuffOn,
        pumping: context.cuff !== null,
        watch: context.walk !== null && context.stopwatchMs === null,
        alone: !context.companionHere,
        sways: context.swaysAtMs !== null,
      }),
    },
    gotFar: ({ context }) => context.answers.length > 2 || context.readings.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Baptiste: PHQ-2 above the cut, the whole PHQ-9, tobacco by script, all told.',
        caseId: 'two-questions-positive',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'faint-caught',
        about: 'Mr. Osei sways on standing and is laid flat before he falls.',
        caseId: 'pale-on-standing',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Mrs. Whitlock by somebody slow: no word of why, and totals without their bands.',
        caseId: 'back-and-smoke',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Ms. Halvorsen by a rule breaker: left alone after the ninth item, and told a diagnosis.',
        caseId: 'ninth-item',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
