/** A check-off sheet: a critical step that was missed or not seen means not yet, whatever else was done. */
import { test as property, fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { sheetResult, type SheetStep } from './check-off.ts';

const step = (outcome: SheetStep['outcome'], isCritical = false): SheetStep => ({ step: 'S', outcome, isCritical });

test.each([
  [[step('done', true), step('done')], 'passed'],
  [[step('done', true), step('done'), step('done'), step('done'), step('missed')], 'passed'],
  [[step('done', true), step('missed'), step('missed')], 'not-yet'],
  [[step('missed', true), step('done'), step('done'), step('done'), step('done')], 'not-yet'],
  [[step('not-observed', true), step('done')], 'not-yet'],
  [[step('done', true), step('not-observed'), step('done')], 'passed'],
  [[step('not-observed'), step('not-observed')], 'not-yet'],
] as const)('%o comes to %s', (steps, outcome) => {
  expect(sheetResult(steps, 0.8).outcome).toBe(outcome);
});

const steps = fc.array(
  fc.record({
    step: fc.constant('S'),
    outcome: fc.constantFrom<SheetStep['outcome']>('done', 'missed', 'not-observed'),
    isCritical: fc.boolean(),
  }),
  { maxLength: 12 },
);
property.prop([steps])('a passed sheet has every critical step done, and every step is counted once', (some) => {
  const { outcome, done, missed, notObserved, criticalOpen } = sheetResult(some, 0.8);

  expect(done + missed + notObserved).toBe(some.length);
  if (outcome === 'passed') expect(criticalOpen).toEqual([]);
  if (some.some(({ isCritical, outcome: seen }) => isCritical && seen !== 'done')) expect(outcome).toBe('not-yet');
});
