import { expect, test } from 'vitest';
import { settingsIn } from './settings.ts';

test('a stem is counted under the kind of workplace it names, and once over all kinds', () => {
  const { named, byKind } = settingsIn([
    'Mei waits at a rural clinic for a video visit. What is tested first?',
    'A pediatric clinic calls. Who answers?',
    'The office is busy. Who is roomed first?',
    'Mr. Ito’s eye is red. What is charted?',
  ]);

  expect(named).toBe(2);
  expect(byKind.filter(([, count]) => count > 0)).toEqual([
    ['pediatrics', 1],
    ['rural clinic', 1],
    ['telehealth', 1],
  ]);
  expect(byKind).toHaveLength(14);
});
