/** What the tests of every simulation need of this one. Nothing here is loaded by a page. */
import { parse } from 'yaml';
import type { Trial } from '../core/trial.ts';
import casesYaml from './cases.yaml?raw';
import { oneOfEach, statusOf } from './describe.ts';
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
import { auditCasesSchema, readAuditEvent } from './schema.ts';
import { chartAudit, startOf, type ChartAudit } from './simulation.ts';

export function trial(): Trial<ChartAudit> {
  const cases = auditCasesSchema.parse(parse(casesYaml));
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
    simulation: chartAudit,
    caseIds: cases.map(({ id }) => id),
    start: (caseId, seed, mode) => {
      const chart = cases.find(({ id }) => id === caseId);
      if (chart === undefined) throw new Error(`no case "${caseId}"`);
      return startOf(chart, seed, mode);
    },
    readEvent: readAuditEvent,
    personas,
    randomEvents,
    end: { type: 'audit.closed', verdict: 'to-mend' },
    describe: statusOf,
    hints: hintLines,
    hint: ({ context }) => hintOf(context),
    follow: ways,
    codes: explainedCodes,
    ownNumbers: null,
    walk: {
      caseId: cases[0]?.id ?? '',
      events: [...oneOfEach('vitals'), { type: 'time.passed', ms: 1000 }],
      bounded: ({ context }) => ({ marks: context.marks.length, deleted: context.deleted.length }),
    },
    gotFar: ({ context }) => context.marks.length > 0,
    recorded: [
      {
        name: 'perfect',
        about: 'The chart of Mr. Osei, everything found and rightly mended.',
        caseId: 'wound-check',
        seed: 11,
        play: personas.expert,
      },
      {
        name: 'slip',
        about: 'The same chart by somebody who knows one mend only.',
        caseId: 'wound-check',
        seed: 11,
        play: personas.slowButSafe,
      },
      {
        name: 'unsafe',
        about: 'The same chart by somebody who deletes an entry.',
        caseId: 'wound-check',
        seed: 11,
        play: personas.ruleBreaker,
      },
    ],
  };
}
