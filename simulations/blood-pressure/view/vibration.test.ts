/** Vibration stands for the same beats as the sound, no more and no fewer. */
import { describe, expect, test } from 'vitest';
import { vibrationFor } from './vibration.ts';

describe('vibrationFor', () => {
  test('nothing is felt where nothing can be heard', () => {
    expect(vibrationFor({ heard: 'I', loudness: 0, beat: 1 })).toEqual([]);
  });

  test('the four phases and the pulse feel different from each other', () => {
    const felt = (['I', 'II', 'III', 'IV', 'pulse'] as const).map((heard) =>
      String(vibrationFor({ heard, loudness: 1, beat: 1 })),
    );

    expect(new Set(felt).size).toBe(5);
  });

  test('phase III is felt longest without a break', () => {
    const longest = (heard: 'I' | 'II' | 'III' | 'IV'): number =>
      Math.max(...vibrationFor({ heard, loudness: 1, beat: 1 }).filter((_, index) => index % 2 === 0));

    for (const heard of ['I', 'II', 'IV'] as const) expect(longest('III')).toBeGreaterThan(longest(heard));
  });

  test('a fainter beat is felt more briefly, but is felt', () => {
    const [full = 0] = vibrationFor({ heard: 'I', loudness: 1, beat: 1 });
    const [faint = 0] = vibrationFor({ heard: 'I', loudness: 0.2, beat: 1 });

    expect(faint).toBeLessThan(full);
    expect(faint).toBeGreaterThanOrEqual(8);
  });
});
