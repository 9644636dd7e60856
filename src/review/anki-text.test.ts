/** One's own cards as Anki's text and back: text stays text. */
import { test as property, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readAnkiText, writeAnkiText, type TextCard } from './anki-text.ts';

const anyText = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength }),
      fc.string({ unit: fc.constantFrom('\t', '\n', '\r', '"', '#', ';', ',', ' ', 'a', '<', '&', '\\'), maxLength }),
    )
    .filter((text) => text.trim() !== '' && !/<img\b|\[sound:/i.test(text));
const anyCard: fc.Arbitrary<TextCard> = fc.record({
  guid: fc.constantFrom('019aa', '', 'b#1'),
  deck: anyText(80),
  front: anyText(60),
  back: anyText(60),
});

describe('the text', () => {
  property.prop([fc.array(anyCard, { maxLength: 8 })])('any cards come back as they were', (cards) => {
    const read = readAnkiText(writeAnkiText(cards));

    expect(read.map(({ outcome }) => (outcome.ok ? outcome.card : outcome.why))).toEqual(cards);
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 200 })])('no text of any kind breaks the reader', (text) => {
    expect(() => readAnkiText(text)).not.toThrow();
  });

  test('the head says to Anki what the columns are', () => {
    const lines = writeAnkiText([{ guid: 'g', deck: 'd', front: 'f', back: 'b' }]).split('\n');

    expect(lines.slice(0, 6)).toEqual([
      '#separator:tab',
      '#html:false',
      '#notetype:Basic',
      '#columns:Guid\tDeck\tFront\tBack',
      '#guid column:1',
      '#deck column:2',
    ]);
    expect(lines[6]).toBe('g\td\tf\tb');
  });

  test('a file of Anki’s own, with tags, note types and HTML, gives its words; the line is told', () => {
    const file = [
      '#separator:Pipe',
      '#html:true',
      '#tags column:4',
      '#notetype column:1',
      'Basic|What is <b>BP</b>?|blood &amp; <i>pressure</i><br>two|vitals',
      'Basic|"quoted | here"|"two',
      'lines"|x',
      'Basic|only a front||',
    ].join('\r\n');

    const read = readAnkiText(file);

    expect(read.map(({ line }) => line)).toEqual([5, 6, 8]);
    expect(read.map(({ outcome }) => (outcome.ok ? [outcome.card.front, outcome.card.back] : outcome.why))).toEqual([
      ['What is BP?', 'blood & pressure\ntwo'],
      ['quoted | here', 'two\nlines'],
      'no-back',
    ]);
  });

  test.each([
    ['front\tback [sound:a.mp3]', 'media'],
    [`${'x'.repeat(501)}\tback`, 'front-too-long'],
    ['\tback', 'no-front'],
    ['"never closed\tback', 'open-quote'],
  ])('%j is refused', (line, why) => {
    expect(readAnkiText(line)[0]?.outcome).toMatchObject({ ok: false, why });
  });
});
