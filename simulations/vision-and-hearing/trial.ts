/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Library } from '#library/library.ts';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { explainedCodes } from './explain.ts';
import { readShFacts } from './facts.ts';
import { ways } from './follow.ts';
import { hintLines, hintOf } from './hint.ts';
import { personas, randomEvents } from './personas.ts';
import { readShEvent, shCasesSchema } from './schema.ts';
import { startOf, visionAndHearing, type VisionAndHearing } from './simulation.ts';

export function trial(library: Library): Trial<VisionAndHearing> {
  const cases = shCasesSchema.parse(parse(casesYaml));
  const facts = readShFacts((id) => library.facts.get(id)?.value);
  return {
    simulation: visionAndHearing,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const patient = cases.find(({ id }) => id === caseId);
      if (patient === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(patient, facts, seed, mode);
    },
    readEvent: readShEvent,
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
      caseId: 'driver-form',
      events: [
        ...randomEvents(1, 1).filter(({ type }) => type !== 'time.skipped' && type !== 'audiometer.set'),
        { type: 'time.passed', ms: 3000 },
      ],
      bounded: ({ context }) => ({
        hung: context.hung !== null,
        placed: context.placed !== null,
        card: context.cardInches !== null,
        plates: context.plateReadings.length > 0,
      }),
    },
    gotFar: ({ context }) => context.readings.length > 3 || context.tones.length > 3,
    recorded: [
      {
        name: 'perfect',
        about: 'Mr. Tran’s form, everything done: distance, plates, hearing, report where it is due.',
        caseId: 'driver-form',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'memory-caught',
        about: 'Mr. Whitaker knows the chart by heart; the other face shows what he sees.',
        caseId: 'knows-the-chart',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'Oskar by somebody slow: no word of explanation, and the covered eye shut.',
        caseId: 'one-weak-eye',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'Mr. Haddad by a rule breaker: unwashed hands, no identity, and a diagnosis of color vision.',
        caseId: 'job-colors',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
