/** Choices on this device: kept under their key, read back the same, and never trusted further than their kind. */
import { describe, expect, test } from 'vitest';
import { KeptChoices, type Found } from './kept-choices.svelte.ts';
import { readSound } from './sample-player.ts';

const read = (found: Found) => ({
  sound: readSound(found.within('sound')),
  seen: found.flag('seen', true),
  size: found.oneOf('size', [100, 150], 100),
});
const usual = { sound: { muted: false, volume: 1, pitch: 1 }, seen: true, size: 100 };
const key = 'exam-room.something';

/** Choices over a storage that holds one text. */
function over(text: string | null) {
  const texts = new Map<string, string>(text === null ? [] : [[key, text]]);
  const storage = {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, value: string) => void texts.set(name, value),
  };
  const applied: unknown[] = [];
  const choices = new KeptChoices(
    key,
    read,
    (now) => applied.push(now),
    () => storage,
  );
  return { choices, applied, texts, again: () => new KeptChoices(key, read, undefined, () => storage) };
}

describe('what was kept', () => {
  test.each([
    ['nothing', null],
    ['no JSON', '{"seen":'],
    ['no object', '"seen"'],
    ['null', 'null'],
    ['a list', '[false]'],
    ['kinds nobody expects', '{"sound":7,"seen":"no","size":"100"}'],
    ['numbers out of range', '{"sound":{"muted":1,"volume":9,"pitch":0.1},"size":175}'],
  ])('%s: the usual choices stand', (_what, text) => {
    const { choices, applied } = over(text);
    choices.load();
    expect(choices.now).toEqual(usual);
    expect(applied).toEqual([usual]);
  });

  test('each choice is read by itself: an odd one does not take the others with it', () => {
    const { choices } = over('{"sound":{"muted":true,"volume":2,"pitch":"high"},"seen":false,"unknown":3}');
    choices.load();
    expect(choices.now).toEqual({ sound: { muted: true, volume: 2, pitch: 1 }, seen: false, size: 100 });
  });

  test('nothing is read before it is loaded', () => {
    expect(over('{"seen":false}').choices.now).toEqual(usual);
  });
});

describe('a choice', () => {
  test('acts at once and leaves the others as they were', () => {
    const { choices, applied } = over('{"size":150}');
    choices.load();
    choices.choose({ seen: false });
    expect(choices.now).toEqual({ ...usual, size: 150, seen: false });
    expect(applied.at(-1)).toEqual(choices.now);
  });

  test('is kept under its key and found again', () => {
    const { choices, texts, again } = over(null);
    choices.choose({ sound: { muted: false, volume: 3, pitch: 2 } });
    expect([...texts.keys()]).toEqual([key]);
    const later = again();
    later.load();
    expect(later.now).toEqual({ ...usual, sound: { muted: false, volume: 3, pitch: 2 } });
  });

  test('holds for the page where storage is closed', () => {
    const closed = new KeptChoices(key, read, undefined, () => {
      throw new DOMException('denied', 'SecurityError');
    });
    closed.load();
    closed.choose({ seen: false });
    expect(closed.now).toEqual({ ...usual, seen: false });
  });
});
