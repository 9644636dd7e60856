/** What comes next: most urgent first, never more than a few, and each step goes when it is done. */
import { expect, test } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { uuidv7 } from '#record/uuid.ts';
import type { Intent } from '#schema/entry.ts';
import { clearance, paperStandings } from './compliance.ts';
import { hoursTotals } from './hours-totals.ts';
import { nextSteps } from './next-steps.ts';
import type { StageTotals } from './stages.ts';
import { externshipKinds, externshipOf, lastDayOf, nothingWritten } from './student-externship.ts';

const placement = uuidv7(1_795_000_000_000, new Uint8Array(10).fill(1));
const set: Intent = {
  kind: 'placement.set',
  data: {
    placement,
    site: 'Maple Clinic',
    preceptors: [],
    contact: '',
    from: '2026-11-02',
    to: '2026-12-18',
    isUnpaid: true,
    note: '',
  },
};
const stay: Intent = {
  kind: 'stay.logged',
  data: {
    placement,
    date: '2026-11-20',
    from: '08:00',
    to: '12:00',
    endsNextDay: false,
    mealMinutes: 0,
    setting: 'clinical',
    supervisor: '',
    zone: null,
    makesUp: null,
    note: '',
  },
};
const allPassed: StageTotals = {
  leaves: 2,
  asked: 2,
  served: { learned: 0, simulated: 0 },
  passed: { learned: 0, simulated: 0, lab: 2, site: 2 },
  siteBeforeLab: 0,
};
const tb = { id: 'tb-test', title: 'TB test', kind: 'test', validDays: 365, isNeededBefore: true } as const;

async function stepsOf(
  intents: readonly Intent[],
  targetMinutes: number,
  passed = allPassed,
): Promise<readonly string[]> {
  const record = memoryRecord();
  for (const intent of intents) await record.append([intent]);
  const externship = externshipOf(await record.entries(...externshipKinds));
  return nextSteps({
    externship,
    cleared: clearance(
      paperStandings(
        { requirements: [tb], warnDays: 30 },
        externship.papers,
        '2026-11-23',
        lastDayOf(externship.placements),
      ),
    ),
    totals: hoursTotals(externship.hours, { targetMinutes, clinicalMinutes: null, administrativeMinutes: null }),
    passed,
    steps: [{ id: 'tour', part: 'orientation' }],
    signing: new Map(),
  }).map(({ text }) => text);
}

test('at the beginning the placement and the papers come first', async () => {
  const steps = await stepsOf([], 600, { ...allPassed, passed: { ...allPassed.passed, lab: 0 } });

  expect(steps).toEqual([
    'Set up your placement: site, preceptor, dates',
    '1 paper needed before the first day is open',
    '2 skills still to be checked off in the lab',
  ]);
});

test('each step goes when it is done, and the last ones are the evaluations', async () => {
  const paper: Intent = {
    kind: 'document.dated',
    data: { requirement: 'tb-test', on: '2026-11-01', until: null, attestedBy: '', note: '' },
  };
  const tour: Intent = { kind: 'placement.step', data: { placement, step: 'tour', on: '2026-11-02', note: '' } };

  expect(await stepsOf([set, stay], 600)).toEqual([
    '1 paper needed before the first day is open',
    '1 step of agreement and orientation open',
    '1 stay not signed by your preceptor',
    '6 h of hours to go',
  ]);
  expect(await stepsOf([set, stay, paper, tour], 240)).toEqual([
    '1 stay not signed by your preceptor',
    'Final evaluation and your evaluation of the site',
  ]);
});

test('whoever wrote nothing has nothing', () => {
  expect(nothingWritten).toMatchObject({ hours: [], missed: [], feedback: [] });
});
