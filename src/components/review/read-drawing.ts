/**
 * Reads a rendered figure back into parts and data while the site is built. It knows the markup of our own figures and nothing
 * else: whatever it does not know stops the build.
 */
import { clueOf, partId, type FigurePart } from '#review/decks/figures.ts';
import { drawnAttributes, drawnTags, type DrawnElement, type DrawnFigure, type Mark } from './drawn-tree.ts';

interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: (Node | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      const known = name === undefined ? undefined : entities[name];
      if (known === undefined) throw new Error(`an entity that is not known here: ${whole}`);
      return known;
    },
  );
}

const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*"|='[^']*'|=[^\s>"']+)?)*)\s*(\/?)>|([^<]+)/gi;
const attribute = /([\w:-]+)(?:=("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The tree of a piece of markup. */
function parsed(markup: string): Node {
  const root: Node = { tag: 'root', attributes: {}, inside: [] };
  const open: Node[] = [root];
  let end = 0;
  for (const match of markup.matchAll(token)) {
    if (match.index !== end) throw new Error(`markup that is not understood: ${markup.slice(end, end + 60)}`);
    end = match.index + match[0].length;
    const [, closes, tag, attributes = '', closesItself, text] = match;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`</${tag ?? ''}> too many`);
    if (text !== undefined) parent.inside.push(decoded(text));
    if (tag === undefined) continue;
    if (closes === '/') {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes another element`);
      continue;
    }
    const node: Node = {
      tag,
      attributes: Object.fromEntries(
        [...attributes.matchAll(attribute)].map(([, name = '', value = '']) => [
          name,
          decoded(value.replace(/^(["'])(.*)\1$/s, '$2')),
        ]),
      ),
      inside: [],
    };
    parent.inside.push(node);
    if (closesItself !== '/') open.push(node);
  }
  if (end !== markup.length || open.length !== 1) throw new Error('markup that does not end well');
  return root;
}

const isNode = (child: Node | string): child is Node => typeof child !== 'string';

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of node.inside.filter(isNode)) yield* all(child);
}

function textOf(node: Node): string {
  return node.inside
    .map((child) => (isNode(child) ? textOf(child) : child))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function first(node: Node, is: (one: Node) => boolean): Node {
  for (const one of all(node)) if (is(one)) return one;
  throw new Error('a figure without the parts that every figure has');
}

const hasClass = (name: string) => (node: Node) => (node.attributes['class'] ?? '').split(' ').includes(name);

/** The numbered parts of the list under the drawing. */
function partsOf(root: Node): readonly FigurePart[] {
  return first(root, hasClass('fig-parts'))
    .inside.filter(isNode)
    .flatMap((row) => {
      const name = first(row, ({ tag }) => tag === 'dt');
      const key = [...all(name)].find(hasClass('fig-parts-key'));
      if (key === undefined) return [];
      const words = name.inside
        .filter((child) => child !== key)
        .map((child) => (isNode(child) ? textOf(child) : child));
      const label = words.join('').replaceAll(/\s+/g, ' ').trim();
      const text = textOf(first(row, ({ tag }) => tag === 'dd'));
      return [{ id: partId(label), key: Number(textOf(key)), name: label, text }];
    });
}

/** How far a group or a key is moved. A number must not be turned or stretched: its place could not be told. */
function movedBy({ attributes: { transform } }: Node): Mark {
  if (transform === undefined) return { x: 0, y: 0 };
  const move = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(transform);
  if (move === null) throw new Error(`a number inside ${transform}`);
  return { x: Number(move[1]), y: Number(move[2]) };
}

interface PlacedKey extends Mark {
  readonly number: number;
}

/** Every number with its place in the whole drawing, through all groups around it. */
function keysIn(node: Node): readonly PlacedKey[] {
  const inside = hasClass('key')(node)
    ? [{ number: Number(textOf(node)), x: 0, y: 0 }]
    : node.inside.filter(isNode).flatMap(keysIn);
  if (inside.length === 0) return [];
  const by = movedBy(node);
  return inside.map(({ number, x, y }) => ({ number, x: x + by.x, y: y + by.y }));
}

/** True for letters that say a part's name: they would answer for the reader. */
function names(text: string, parts: readonly FigurePart[]): boolean {
  const words = (from: string): readonly string[] => from.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const known = new Set(parts.flatMap(({ name }) => words(name)));
  return words(text).some((word) => known.has(word));
}

function drawnOf(node: Node, parts: readonly FigurePart[]): DrawnElement | null {
  if (hasClass('key')(node) || ['title', 'desc'].includes(node.tag)) return null;
  if (node.tag === 'text' && names(textOf(node), parts)) return null;
  const tag = drawnTags.find((known) => known === node.tag);
  if (tag === undefined) throw new Error(`<${node.tag}> in a drawing: add it to drawn-tree.ts if it is a plain shape`);
  const attributes = Object.entries(node.attributes).filter(([name]) => drawnAttributes.has(name));
  return { tag, attributes: Object.fromEntries(attributes), inside: insideOf(node, parts) };
}

function insideOf(node: Node, parts: readonly FigurePart[]): readonly (DrawnElement | string)[] {
  return node.inside.flatMap((child): readonly (DrawnElement | string)[] => {
    if (isNode(child)) {
      const drawn = drawnOf(child, parts);
      return drawn === null ? [] : [drawn];
    }
    const text = child.replaceAll(/\s+/g, ' ').trim();
    return text === '' ? [] : [text];
  });
}

/** A figure as data, and its parts as decks need them. Throws on whatever it does not understand. */
export function readDrawing(
  id: string,
  markup: string,
): { readonly figure: DrawnFigure; readonly parts: readonly FigurePart[] } {
  const root = parsed(markup);
  const svg = first(root, ({ tag }) => tag === 'svg');
  const [, , width = NaN, height = NaN] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
  const parts = partsOf(root);
  const keys = keysIn(svg);
  const isOutside = ({ x, y }: Mark): boolean => x < 0 || y < 0 || x > width || y > height;
  if (keys.some(isOutside)) throw new Error(`${id}: a number stands outside the drawing`);
  const drawing = insideOf(svg, parts).filter((child) => typeof child !== 'string');
  const figure: DrawnFigure = {
    id,
    title: textOf(first(svg, ({ tag }) => tag === 'title')),
    width,
    height,
    parts: parts.map((part) => ({
      id: part.id,
      key: part.key,
      name: part.name,
      clue: clueOf(part),
      marks: keys.filter(({ number }) => number === part.key).map(({ x, y }) => ({ x, y })),
    })),
    drawing,
  };
  const unmarked = figure.parts.filter(({ marks }) => marks.length === 0);
  if (unmarked.length > 0 || new Set(parts.map((part) => part.id)).size < parts.length)
    throw new Error(
      `${id}: every numbered part needs a name of its own and a number in the drawing (${unmarked.map(({ name }) => name).join(', ')})`,
    );
  return { figure, parts };
}
