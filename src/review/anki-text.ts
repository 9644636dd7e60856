/**
 * Cards of one's own as Anki's text format, and back: https://docs.ankiweb.net/importing/text-files.html. A head of `#key:value`
 * lines, then one note a line with fields apart by a tab; a field with a tab, a quote or a line break stands in quotes, quotes
 * inside are doubled. HTML is off, so that Anki takes what was written as text, and nothing read here ever becomes markup. Pure.
 */
import { ownCardLimits } from '../schema/own-card-limits.ts';

export interface TextCard {
  /** Names the note for good: the id of the card here, whatever Anki gave it there; empty when it has none. */
  readonly guid: string;
  readonly deck: string;
  readonly front: string;
  readonly back: string;
}

/** The columns, in order, as the head names them. */
const columns = ['guid', 'deck', 'front', 'back'] as const;

const head = [
  '#separator:tab',
  '#html:false',
  '#notetype:Basic',
  `#columns:${['Guid', 'Deck', 'Front', 'Back'].join('\t')}`,
  '#guid column:1',
  '#deck column:2',
].join('\n');

/** A field as it stands in a line. In quotes also where a reader could take it for something else. */
function quoted(text: string): string {
  return /[\t\n\r"]|^#|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function writeAnkiText(cards: readonly TextCard[]): string {
  const lines = cards.map((card) => columns.map((column) => quoted(card[column])).join('\t'));
  return `${[head, ...lines].join('\n')}\n`;
}

/** Why a line was not taken. */
export type Refusal =
  'no-back' | 'no-front' | 'front-too-long' | 'back-too-long' | 'deck-too-long' | 'media' | 'open-quote';

export interface ReadLine {
  /** Of the file, from 1: where the note begins. */
  readonly line: number;
  readonly outcome:
    | { readonly ok: true; readonly card: TextCard }
    | { readonly ok: false; readonly why: Refusal; readonly shown: string };
}

interface Head {
  readonly separator: string;
  readonly isHtml: boolean;
  readonly guid: number | null;
  readonly deck: number | null;
  /** Columns that hold no field: note types and tags. */
  readonly passed: readonly number[];
  /** The deck of all notes, where the head names one. */
  readonly deckOfAll: string;
}

const separators: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};

function readHead(lines: readonly string[]): Head {
  const values = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) values.set(line.slice(1, colon).trim().toLowerCase(), line.slice(colon + 1));
  }
  const column = (name: string): number | null => {
    const place = Number(values.get(`${name} column`)?.trim() ?? '');
    return Number.isInteger(place) && place > 0 ? place - 1 : null;
  };
  const separator = values.get('separator') ?? 'tab';
  return {
    separator: separators[separator.trim().toLowerCase()] ?? (separator.length === 1 ? separator : '\t'),
    isHtml: values.get('html')?.trim().toLowerCase() === 'true',
    guid: column('guid'),
    deck: column('deck'),
    passed: [column('notetype'), column('tags')].filter((place) => place !== null),
    deckOfAll: values.get('deck')?.trim() ?? '',
  };
}

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
  readonly isOpen: boolean;
}

/** The notes of the text after the head. Line breaks inside quotes belong to the field. */
function rowsOf(text: string, firstLine: number, separator: string): readonly Row[] {
  const rows: Row[] = [];
  let [fields, field, line, begun] = [[] as string[], '', firstLine, firstLine];
  let [isQuoted, wasQuoted] = [false, false];
  const end = (isOpen: boolean): void => {
    if (fields.length > 0 || field !== '' || wasQuoted) rows.push({ line: begun, fields: [...fields, field], isOpen });
    [fields, field, wasQuoted, begun] = [[], '', false, line];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\n') line += 1;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && field === '' && !wasQuoted) [isQuoted, wasQuoted] = [true, true];
    else if (letter === separator) {
      fields.push(field);
      [field, wasQuoted] = ['', false];
    } else if (letter === '\n') end(false);
    else if (letter !== '\r' || text.charAt(at + 1) !== '\n') field += letter;
  }
  end(isQuoted);
  return rows;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  apos: "'",
};

/** The text of a field that Anki wrote as HTML: breaks become lines, tags go, entities become their letters. */
function plainText(html: string): string {
  return html
    .replaceAll('\r\n', '\n')
    .replaceAll(/<(?:br|\/div|\/p|\/li)\b[^>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** A name for cards whose file names no deck. */
export const deckWithoutName = 'From Anki';

function judged({ fields, isOpen }: Row, head: Head): ReadLine['outcome'] {
  const at = (place: number | null): string => (place === null ? '' : (fields[place] ?? ''));
  const isField = (place: number): boolean => ![head.guid, head.deck, ...head.passed].includes(place);
  const own = fields.filter((_, place) => isField(place)).map((field) => (head.isHtml ? plainText(field) : field));
  const [front = '', back = ''] = own;
  const card = {
    guid: at(head.guid).trim(),
    deck: at(head.deck) === '' ? (head.deckOfAll === '' ? deckWithoutName : head.deckOfAll) : at(head.deck),
    front,
    back,
  };
  const refuse = (why: Refusal) => ({ ok: false, why, shown: front.slice(0, 60) }) as const;
  if (isOpen) return refuse('open-quote');
  if (/<img\b|\[sound:/i.test(fields.join(' '))) return refuse('media');
  if (front.trim() === '') return refuse('no-front');
  if (back.trim() === '') return refuse('no-back');
  if (front.length > ownCardLimits.front) return refuse('front-too-long');
  if (back.length > ownCardLimits.back) return refuse('back-too-long');
  if (card.deck.length > ownCardLimits.deck) return refuse('deck-too-long');
  return { ok: true, card };
}

/** Every note of a file with what becomes of it, in the order of the file. Never throws. */
export function readAnkiText(file: string): readonly ReadLine[] {
  const text = file.replace(/^\ufeff/, '');
  const headLines = /^(?:#[^\n]*(?:\n|$))*/.exec(text)?.[0] ?? '';
  const lines = headLines.split('\n').map((line) => line.replace(/\r$/, ''));
  const read = readHead(lines);
  return rowsOf(text.slice(headLines.length), lines.length, read.separator).map((row) => ({
    line: row.line,
    outcome: judged(row, read),
  }));
}
