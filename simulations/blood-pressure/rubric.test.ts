/**
 * Every criterion won and lost, and every reason it can give, on runs an expert made and somebody spoiled in one point.
 * Each reason has its sentence, and no sentence is without a way to earn it.
 */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { bpCases, bpFactRecords, bpFactTexts } from '../../tests/models/blood-pressure-content.ts';
import {
  all,
  change,
  drop,
  hurry,
  insertAfter,
  line,
  moveAfter,
  play,
  scored,
  worked,
  type BpDriver,
  type Spoil,
} from '../../tests/models/blood-pressure-runs.ts';
import { fillFacts } from '../core/rubric.ts';
import type { BpLearnerEvent } from './events.ts';
import { explainBp, explainedCodes } from './explain.ts';
import { expertHabits } from './personas.ts';
import { bpRubric } from './rubric.ts';
import { bloodPressure } from './simulation.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

const reached = new Set<string>();

function spoiled(caseId: string, spoil: Spoil): BpDriver {
  const driver = play(caseId, 1, spoil(worked(caseId, 1).events));
  if (!driver.ended) driver.act({ type: 'visit.finished' });
  for (const { finding } of scored(driver).criteria) reached.add(finding.because);
  return driver;
}

const squeezes = (count: number): readonly BpLearnerEvent[] =>
  Array.from({ length: count }, () => ({ type: 'bulb.squeezed' }));
const told = (what: Extract<BpLearnerEvent, { type: 'patient.told' }>['line']) =>
  change('patient.told', (event) => ({ ...event, line: what }));
/** Index of the first squeeze of the first listened inflation, found by the first stethoscope. */
const untilListening = (log: ReturnType<Spoil>) => log.findIndex(({ event }) => event.type === 'stethoscope.placed');

/** Keeps only the first `count` squeezes of each listened inflation. */
function pumpLess(less: number): Spoil {
  return (log) => {
    const from = untilListening(log);
    const openAgain = log.findIndex(
      ({ event }, index) => index > from && event.type === 'valve.set' && event.openPercent > 0,
    );
    return log.filter((_timed, index) => index < openAgain - less || index >= openAgain);
  };
}

const shift = (by: number): Spoil =>
  all(
    change('reading.recorded', (event) => ({
      ...event,
      systolic: event.systolic + by,
      diastolic: event.diastolic + by,
    })),
    change('average.recorded', (event) => ({
      ...event,
      systolic: event.systolic + by,
      diastolic: event.diastolic + by,
    })),
  );

describe('an expert’s run', () => {
  it.each(bpCases.map(({ id }) => id))('meets every criterion that applies: %s', (id) => {
    const result = scored(worked(id, 1));
    for (const { finding } of result.criteria) reached.add(finding.because);

    expect(result.criteria.filter(({ met }) => !met)).toEqual([]);
    expect(result.passed).toBe(true);
  });
});

describe('one thing done wrong', () => {
  const cases: readonly (readonly [
    id: string,
    because: string,
    caseId: string,
    share: number | 'part',
    spoil: Spoil,
  ])[] = [
    ['BP-01', 'not-cleaned', 'normal-adult', 0, drop('hands.cleaned')],
    ['BP-01', 'cleaned-after-touch', 'normal-adult', 0, moveAfter('hands.cleaned', 'cuff.placed', 0)],
    ['BP-02', 'not-identified', 'normal-adult', 0, drop('identity.checked')],
    [
      'BP-02',
      'weak-identifiers',
      'normal-adult',
      0,
      change('identity.checked', (event) => ({ ...event, by: ['full-name', 'room-number'] })),
    ],
    ['BP-02', 'identified-late', 'normal-adult', 0.5, moveAfter('identity.checked', 'cuff.placed', 0)],
    ['BP-03', 'false-title', 'normal-adult', 0, change('introduction.given', (event) => ({ ...event, as: 'nurse' }))],
    ['BP-03', 'not-explained', 'normal-adult', 0.5, drop('procedure.explained')],
    ['BP-03', 'no-title', 'normal-adult', 0.5, change('introduction.given', (event) => ({ ...event, as: 'no-title' }))],
    ['BP-03', 'neither', 'normal-adult', 0, all(drop('procedure.explained'), drop('introduction.given'))],
    ['BP-04', 'limited-arm-used', 'fistula-arm', 0, change('arm.chosen', (event) => ({ ...event, side: 'left' }))],
    ['BP-04', 'not-asked', 'normal-adult', 0, drop('question.asked', ({ question }) => question === 'arm-limits')],
    [
      'BP-04',
      'asked-too-late',
      'normal-adult',
      0,
      all(
        drop('question.asked'),
        insertAfter('bulb.squeezed', 3, [{ type: 'question.asked', question: 'arm-limits' }]),
      ),
    ],
    ['BP-05', 'some-not-asked', 'normal-adult', 0.75, drop('question.asked', ({ question }) => question === 'smoking')],
    ['BP-06', 'answers-ignored', 'coffee-and-stairs', 'part', drop('restroom.offered')],
    ['BP-07', 'seat-partly-wrong', 'normal-adult', 'part', drop('legs.set')],
    ['BP-07', 'seat-wrong', 'normal-adult', 0, drop('patient.seated')],
    ['BP-08', 'sleeve-in-the-way', 'normal-adult', 0.5, change('sleeve.set', (event) => ({ ...event, to: 'rolled' }))],
    ['BP-08', 'over-clothing', 'normal-adult', 0, drop('sleeve.set')],
    [
      'BP-09',
      'arm-not-quite-level',
      'normal-adult',
      0.5,
      change('arm.rested', (event) => ({ ...event, heightCm: -5 })),
    ],
    ['BP-09', 'arm-not-supported', 'normal-adult', 0, change('arm.rested', (event) => ({ ...event, on: 'hanging' }))],
    ['BP-10', 'rest-short', 'normal-adult', 0.5, hurry(301000, 200000)],
    ['BP-10', 'no-rest', 'normal-adult', 0, hurry(301000, 1000)],
    [
      'BP-11',
      'talk-in-some',
      'normal-adult',
      0.5,
      insertAfter('sound.marked', 0, [{ type: 'question.asked', question: 'feeling' }]),
    ],
    [
      'BP-11',
      'talk-in-all',
      'normal-adult',
      0,
      change('sound.marked', (event) =>
        event.which === 'systolic' ? { type: 'question.asked', question: 'feeling' } : event,
      ),
    ],
    [
      'BP-12',
      'cuff-too-small',
      'normal-adult',
      0,
      change('cuff.chosen', (event) => ({ ...event, size: 'small-adult' })),
    ],
    [
      'BP-12',
      'cuff-too-large',
      'normal-adult',
      0,
      change('cuff.chosen', (event) => ({ ...event, size: 'large-adult' })),
    ],
    ['BP-12', 'arm-not-measured', 'normal-adult', 0.5, drop('arm.measured')],
    ['BP-13', 'artery-not-found', 'normal-adult', 0.75, drop('fingers.placed', ({ on }) => on === 'brachial')],
    [
      'BP-13',
      'cuff-badly-placed',
      'normal-adult',
      0.5,
      change('cuff.placed', (event) => ({ ...event, edgeCm: 6, fit: 'loose' })),
    ],
    ['BP-14', 'no-estimate', 'normal-adult', 0, drop('estimate.noted')],
    [
      'BP-14',
      'estimate-off',
      'normal-adult',
      0.5,
      change('estimate.noted', (event) => ({ ...event, mmHg: event.mmHg + 24 })),
    ],
    ['BP-15', 'topped-up', 'normal-adult', 0, insertAfter('sound.marked', 0, squeezes(2))],
    ['BP-15', 'waited-too-little', 'normal-adult', 0, hurry(22000, 1000)],
    [
      'BP-16',
      'under-the-cuff',
      'normal-adult',
      0,
      change('stethoscope.placed', (event) => ({ ...event, at: 'under-cuff' })),
    ],
    [
      'BP-16',
      'beside-the-artery',
      'normal-adult',
      0,
      change('stethoscope.placed', (event) => ({ ...event, at: 'beside-artery' })),
    ],
    ['BP-17', 'below-systolic', 'normal-adult', 0.5, pumpLess(7)],
    [
      'BP-17',
      'wrong-height',
      'normal-adult',
      0.75,
      insertAfter('stethoscope.placed', 0, [{ type: 'valve.set', openPercent: 0 }, ...squeezes(2)]),
    ],
    [
      'BP-18',
      'released-too-fast',
      'normal-adult',
      0,
      change('valve.set', (event) => ({
        ...event,
        openPercent: event.openPercent < 100 ? event.openPercent * 2 : 100,
      })),
    ],
    [
      'BP-18',
      'released-too-slowly',
      'normal-adult',
      'part',
      change('valve.set', (event) => ({
        ...event,
        openPercent: event.openPercent < 100 ? Math.floor(event.openPercent * 0.8) : 100,
      })),
    ],
    [
      'BP-19',
      'read-off',
      'normal-adult',
      0.75,
      change('reading.recorded', (event, nth) => (nth === 0 ? { ...event, systolic: event.systolic + 14 } : event)),
    ],
    ['BP-20', 'result-off', 'normal-adult', 0.5, shift(8)],
    ['BP-20', 'result-far-off', 'normal-adult', 0, shift(22)],
    [
      'BP-21',
      'wrong-arm-charted',
      'normal-adult',
      'part',
      change('reading.recorded', (event) => ({ ...event, arm: 'right' })),
    ],
    [
      'BP-21',
      'chart-incomplete',
      'normal-adult',
      'part',
      change('reading.recorded', (event) => ({ ...event, systolic: event.systolic + 1, cuff: null })),
    ],
    ['BP-22', 'too-few', 'normal-adult', 0, drop('reading.recorded', (_event, nth) => nth > 0)],
    ['BP-22', 'repeated-too-soon', 'normal-adult', 0.5, hurry(75000, 20000)],
    ['BP-23', 'nothing-to-average', 'normal-adult', 0, drop('reading.recorded', (_event, nth) => nth > 0)],
    ['BP-23', 'no-average', 'normal-adult', 0, drop('average.recorded')],
    [
      'BP-23',
      'average-wrong',
      'normal-adult',
      0,
      change('average.recorded', (event) => ({ ...event, diastolic: event.diastolic + 3 })),
    ],
    ['BP-24', 'one-arm-only', 'large-arm', 0, change('arm.chosen', (event) => ({ ...event, side: 'left' }))],
    ['BP-25', 'not-reported', 'stage-two', 0, drop('report.made')],
    [
      'BP-25',
      'told-the-wrong-person',
      'stage-two',
      0,
      change('report.made', (event) => ({ ...event, to: 'front-desk' })),
    ],
    [
      'BP-25',
      'symptoms-left-out',
      'severe-with-symptoms',
      0.5,
      all(
        drop('help.called'),
        change('report.made', (event) => ({ ...event, content: 'numbers' })),
      ),
    ],
    [
      'BP-25',
      'emergency-too-late',
      'severe-with-symptoms',
      0,
      insertAfter('reading.recorded', 0, [{ type: 'time.skipped', ms: 600000 }]),
    ],
    [
      'BP-26',
      'privacy-broken',
      'normal-adult',
      0,
      insertAfter('average.recorded', 0, [{ type: 'report.made', to: 'family-member', content: 'numbers' }]),
    ],
    ['BP-26', 'diagnosed', 'stage-two', 0, told('you-have-hypertension')],
    ['BP-26', 'diagnosed', 'stage-two', 0, change('report.made', (event) => ({ ...event, content: 'own-diagnosis' }))],
    ['BP-26', 'changed-medicine', 'hypotension', 0, told('change-your-medicine')],
    ['BP-26', 'reassured-falsely', 'stage-two', 0, told('nothing-to-worry-about')],
    ['BP-26', 'kept-secret', 'normal-adult', 0.5, told('numbers-are-secret')],
    ['BP-26', 'said-nothing', 'normal-adult', 0.5, drop('patient.told')],
    [
      'BP-27',
      'cuff-left-inflated',
      'normal-adult',
      0,
      all(
        drop('cuff.removed'),
        insertAfter('patient.told', -1, [
          { type: 'valve.set', openPercent: 0 },
          ...squeezes(6),
          { type: 'time.skipped', ms: 3000 },
        ]),
      ),
    ],
    ['BP-27', 'cuff-left-on', 'normal-adult', 0.5, drop('cuff.removed')],
    ['BP-19', 'nothing-charted', 'normal-adult', 0, drop('reading.recorded')],
    ['BP-20', 'nothing-charted', 'normal-adult', 0, drop('reading.recorded')],
    ['BP-14', 'never-measured', 'normal-adult', 0, () => []],
    ['BP-25', 'nothing-to-report', 'normal-adult', 0, () => []],
  ];

  it.each(cases)('%s gives "%s" (%s)', (id, because, caseId, share, spoil) => {
    const driver = spoiled(caseId, spoil);

    const found = line(driver, id);
    expect(found.because).toBe(because);
    if (because === 'nothing-to-report') expect(found.share).toBeNull();
    else if (share === 'part') {
      expect(found.share).toBeGreaterThan(0);
      expect(found.share).toBeLessThan(1);
    } else expect(found.share).toBeCloseTo(share, 9);
  });

  it('BP-19 tells a missed auscultatory gap from a plain misreading, and the run fails', () => {
    const driver = worked('auscultatory-gap', 1, { ...expertHabits, estimates: false });
    for (const { finding } of scored(driver).criteria) reached.add(finding.because);

    expect(line(driver, 'BP-19').because).toBe('gap-missed');
    expect(scored(driver).criticalFailures).toEqual(expect.arrayContaining(['BP-14', 'BP-20']));
  });

  it('BP-06 counts an honest remark beside the reading as much as waiting', () => {
    const note = change('reading.recorded', (event) => ({
      ...event,
      notes: ['caffeine-within-30-min', 'exercised-within-30-min'],
    }));
    const hasty: Spoil = (log) => log.map((timed) => timed);
    const wait = worked('coffee-and-stairs', 1).events.find(
      ({ event }) => event.type === 'time.skipped' && event.ms > 600000,
    )?.event;
    if (wait?.type !== 'time.skipped') throw new Error('the expert waits');

    const charted = spoiled('coffee-and-stairs', all(hasty, hurry(wait.ms, 301000), note));
    const silent = spoiled('coffee-and-stairs', hurry(wait.ms, 301000));

    expect(line(charted, 'BP-06')).toMatchObject({ share: 1 });
    expect(line(silent, 'BP-06')).toMatchObject({ because: 'answers-ignored' });
    expect(line(charted, 'BP-20').share).toBeGreaterThanOrEqual(line(silent, 'BP-20').share ?? 0);
  });
});

describe('the rubric', () => {
  afterAll(() => {
    expect([...reached].sort()).toEqual([...explainedCodes].sort());
  });

  it('numbers its criteria BP-01 to BP-27 without a hole, as these tests name them', () => {
    expect(bpRubric.map(({ id }) => id)).toEqual(
      Array.from({ length: 27 }, (_, i) => `BP-${String(i + 1).padStart(2, '0')}`),
    );
  });

  it('rests only on facts that exist, and every number in a sentence comes from one of them', () => {
    const ids = new Set(bpFactRecords.keys());
    for (const criterion of bpRubric) {
      expect(criterion.facts.filter((id) => !ids.has(id))).toEqual([]);
      expect(fillFacts(criterion.sentence, bpFactTexts)).not.toMatch(/[{}]/);
    }
    for (const because of explainedCodes)
      expect(fillFacts(explainBp('', { share: 0, because }), bpFactTexts)).not.toMatch(/[{}]/);
  });

  it('marks as critical what the clinic cannot do without', () => {
    expect(bpRubric.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
      'BP-01',
      'BP-02',
      'BP-04',
      'BP-08',
      'BP-09',
      'BP-12',
      'BP-14',
      'BP-20',
      'BP-25',
      'BP-26',
      'BP-27',
    ]);
    expect(bloodPressure.passShare).toBe(0.8);
  });
});
