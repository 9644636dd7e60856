/** Cards that keep slipping are told apart, can be set aside and taken up again, and the last word counts. */
import { describe, expect, test } from 'vitest';
import { memoryRecord } from '#record/memory-record.ts';
import { isLeech, leeches, setAside, setAsideKinds } from './leeches.ts';

describe('leeches', () => {
  test.each([
    [{ lapses: 3, times: 6 }, false],
    [{ lapses: 4, times: 12 }, true],
    [{ lapses: 4, times: 13 }, false],
    [{ lapses: 6, times: 90 }, true],
  ])('%o: %s', (memory, expected) => {
    expect(isLeech(memory)).toBe(expected);
  });

  test('the most often forgotten is told first; what was set aside is not told again', () => {
    const all = [
      { card: 'term:a', lapses: 4, times: 10 },
      { card: 'term:b', lapses: 9, times: 20 },
      { card: 'term:c', lapses: 7, times: 20 },
      { card: 'term:d', lapses: 1, times: 20 },
    ];

    expect(leeches(all, new Set(['term:c'])).map(({ card }) => card)).toEqual(['term:b', 'term:a']);
  });

  test('a card set aside and taken up again is asked again, and a withdrawn word does not count', async () => {
    const record = memoryRecord();
    const say = async (card: string, aside: boolean) => {
      const result = await record.append([{ kind: 'card.set-aside', data: { card, aside } }]);
      if (!result.ok) throw new Error(result.code);
      return result.entries[0]!.id;
    };
    const now = async () => [...setAside(await record.entries(...setAsideKinds))];

    await say('term:a', true);
    await say('term:b', true);
    await say('term:a', false);
    expect(await now()).toEqual(['term:b']);

    const slip = await say('term:b', false);
    await record.append([{ kind: 'entry.withdrawn', data: { entry: slip, reason: 'pressed by mistake' } }]);
    expect(await now()).toEqual(['term:b']);
  });
});
