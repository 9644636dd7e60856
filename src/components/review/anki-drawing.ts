/**
 * Drawings to label as pictures for Anki, made while the site is built: an SVG that stands by itself, in the light colors, with the
 * asked part marked as on the review page. Pure.
 */
import { ankiImage } from '#review/anki-notes.ts';
import type { DrawnElement, DrawnFigure, DrawnPart } from './drawn-tree.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function written({ tag, attributes, inside }: DrawnElement): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const within = inside.map((one) => (typeof one === 'string' ? escaped(one) : written(one)));
  return `<${tag}${named.join('')}>${within.join('')}</${tag}>`;
}

/**
 * The styles of drawings for a picture by itself: older readers of Anki know neither layers nor `light-dark()`.
 * @param figures src/styles/figures.css; its first layer is about the drawing itself
 * @param tokens src/styles/tokens/colour.css
 */
export function pictureStyle(figures: string, tokens: string): string {
  const values = new Map(
    [...tokens.matchAll(/(--[\w-]+):\s*light-dark\(([^,]+),/g)].map(([, name = '', light = '']) => [name, light]),
  );
  values.set('--control', 'sans-serif');
  const layer = /@layer base \{\n([\s\S]*?)\n\}\n/.exec(figures)?.[1];
  if (layer === undefined) throw new Error('src/styles/figures.css: no layer of drawings was found');
  return layer
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`src/styles/figures.css: ${name} has no color of the light theme`);
      return value;
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A sheet under it: Anki may be dark. The mark of the part that is asked is that of the page. */
function picture({ width, height, drawing }: DrawnFigure, style: string, marked: DrawnPart | null): string {
  const marks = (marked?.marks ?? []).map(
    ({ x, y }) => `<g class="key" transform="translate(${String(x)} ${String(y)})"><circle r="17"/><text>?</text></g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" class="fig" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}"><style>${style}</style><rect class="shape-plain no-outline" width="${String(width)}" height="${String(height)}"/>${drawing.map(written).join('')}${marks.join('')}</svg>\n`;
}

/** The pictures that the notes of a figure show, by file name: one without a mark, one for each part. */
export function picturesOf(figure: DrawnFigure, style: string): ReadonlyMap<string, string> {
  return new Map([
    [ankiImage(figure.id, null), picture(figure, style, null)],
    ...figure.parts.map((part) => [ankiImage(figure.id, part.id), picture(figure, style, part)] as const),
  ]);
}
