/** Sounds and traces: every one on a card can be made, and its words never say a name of the answers. */
import { describe, expect, test } from 'vitest';
import { senseDecks, senseIds } from '#review/decks/senses.ts';
import { traceOf } from './traces.ts';

describe.each(senseDecks())('$title', ({ cards }) => {
  test.each(cards)('$back is drawn, and told in words without its name', (card) => {
    if (card.way !== 'sense') throw new Error('not a sense');
    const trace = traceOf(card.sense, 11)!;

    expect(trace.lines.length).toBeGreaterThan(0);
    for (const { d } of trace.lines) expect(d).not.toContain('NaN');
    const names = [card.back, ...card.wrong].flatMap((name) => name.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
    const words = trace.words.toLowerCase();
    expect(names.filter((name) => words.includes(name) && name !== 'beats')).toEqual([]);
  });
});

test('the words of one group tell its members apart', () => {
  const words = senseIds.map((id) => traceOf(id, 11)!.words);

  expect(new Set(words).size).toBe(senseIds.length);
});

test('a strip of early beats has one, whatever the seed; a fibrillation is uneven', () => {
  const gaps = (id: string, seed: number): readonly number[] => {
    const times = (/seconds: ([\d., ]+)\./.exec(traceOf(id, seed)!.words)?.[1] ?? '').split(', ').map(Number);
    return times.slice(1).map((time, at) => time - times[at]!);
  };
  for (let seed = 11; seed < 31; seed += 1) {
    const early = gaps('rhythm-early-beats', seed);
    expect(Math.min(...early)).toBeLessThan(0.7 * Math.max(...early));
    const uneven = gaps('rhythm-atrial-fibrillation', seed);
    expect(Math.max(...uneven) - Math.min(...uneven)).toBeGreaterThan(0.15);
    const even = gaps('rhythm-sinus', seed);
    expect(Math.max(...even) - Math.min(...even)).toBeLessThan(0.15);
  }
});

test('a quivering line never stands still and never repeats; a line without a heart hardly moves', () => {
  const heights = (id: string, seed: number): readonly number[] =>
    [...traceOf(id, seed)!.lines[0]!.d.matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  const spread = (ys: readonly number[]): number => Math.max(...ys) - Math.min(...ys);
  for (let seed = 11; seed < 21; seed += 1) {
    const quiver = heights('rhythm-ventricular-fibrillation', seed);
    const second = quiver.length / 6;
    for (let at = 0; at < 6; at += 1) expect(spread(quiver.slice(at * second, (at + 1) * second))).toBeGreaterThan(2);
    expect(spread(heights('rhythm-flat-line', seed))).toBeLessThan(1);
  }
});

test('a wheeze is heard on the way out only', () => {
  const rendered = (id: string) => traceOf(id, 11)!.sounds[0]!.render(8000, 1);
  const [usual, wheeze] = [rendered('breath-sound-usual'), rendered('breath-sound-wheeze')];
  const inward = 1.2 * 8000;

  expect(wheeze.slice(0, inward)).toEqual(usual.slice(0, inward));
  const added = wheeze.slice(inward).map((value, at) => Math.abs(value - usual[inward + at]!));
  expect(Math.max(...added)).toBeGreaterThan(0.1);
});

test('sounds are heard one after another', () => {
  const { sounds } = traceOf('korotkoff-3', 11)!;

  expect(sounds).toHaveLength(6);
  expect(sounds.map(({ atMs }) => atMs)).toEqual(sounds.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
  expect(Math.max(...sounds[5]!.render(8000, 1).map(Math.abs))).toBeGreaterThan(0.02);
});
