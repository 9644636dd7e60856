/** Figures read back into data: numbers become places, letters that name a part go, and nothing else gets through. */
import { describe, expect, test } from 'vitest';
import { readDrawing } from './read-drawing.ts';

const list = `<dl class="fig-parts"><div><dt><span class="fig-parts-key">1</span> Lens &amp; capsule</dt><dd>Focuses.</dd></div>
<div><dt>Light</dt><dd>Not numbered.</dd></div></dl>`;
const svg = (inside: string) =>
  `<svg class="fig" viewBox="0 0 640 430" role="img"><title id="t">The eye</title><desc>A lens.</desc>${inside}</svg>${list}`;
const key = '<g class="key" transform="translate(12 34.5)"><circle r="16"></circle><text>1</text></g>';

describe('a figure', () => {
  test('gives its size, its numbered parts with their places, and its shapes', () => {
    const { figure, parts } = readDrawing(
      'eye',
      svg(`<!-- note --><g><path class="line" d="M0 0" onclick="x()" /></g>${key}`),
    );

    expect(figure).toMatchObject({ title: 'The eye', width: 640, height: 430 });
    expect(figure.parts).toEqual([
      { id: 'lens-capsule', key: 1, name: 'Lens & capsule', clue: 'Focuses.', marks: [{ x: 12, y: 34.5 }] },
    ]);
    expect(parts.map(({ key: number }) => number)).toEqual([1]);
    expect(figure.drawing).toEqual([
      {
        tag: 'g',
        attributes: {},
        inside: [{ tag: 'path', attributes: { class: 'line', d: 'M0 0' }, inside: [] }],
      },
    ]);
  });

  test('places a number through the groups around it', () => {
    const { figure } = readDrawing('eye', svg(`<g transform="translate(100 20)"><g>${key}</g></g>`));

    expect(figure.parts[0]!.marks).toEqual([{ x: 112, y: 54.5 }]);
  });

  test('loses the letters that name a part and keeps the others', () => {
    const { figure } = readDrawing('eye', svg(`<text>the lens</text><text>front</text>${key}`));

    expect(figure.drawing.map(({ inside }) => inside)).toEqual([['front']]);
  });

  test.each([
    ['a part without its number in the drawing', svg('<path d="M0 0" />')],
    ['an element that is no plain shape', svg(`<script>1</script>${key}`)],
    ['an element that is not closed', svg(`<g>${key}`)],
    ['a number that is turned', svg(`<g transform="rotate(5)">${key}</g>`)],
    ['a number outside the drawing', svg(`<g transform="translate(-20 0)">${key}</g>`)],
    ['an entity that is not known', svg(`<text>&unknown;</text>${key}`)],
  ])('%s stops the build', (_, markup) => {
    expect(() => readDrawing('eye', markup)).toThrow();
  });
});
