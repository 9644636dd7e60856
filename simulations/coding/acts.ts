/** What each act at the coding desk changes. Pure. */
import { placeOf } from './codes.ts';
import { variantOf } from './begin.ts';
import type { CodingContext, Line } from './context.ts';
import type { CodingLearnerEvent } from './events.ts';
import { unitsTrouble } from './units.ts';
import { plainReply } from './words.ts';

type Change = Partial<CodingContext>;
type Act<K extends CodingLearnerEvent['type']> = Extract<CodingLearnerEvent, { readonly type: K }>;

const toggled = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

function onLine(context: CodingContext, id: string, change: (line: Line) => Partial<Line>): Change {
  return { lines: context.lines.map((line) => (line.id === id ? { ...line, ...change(line) } : line)) };
}

export function phraseToggled(context: CodingContext, { phrase }: Act<'phrase.toggled'>): Change {
  return { marked: toggled(context.marked, phrase) };
}

export function searched(context: CodingContext, { words }: Act<'index.searched'>): Change {
  return { searched: words, searches: Math.min(999, context.searches + 1) };
}

/** The most places remembered; a visit needs far fewer. */
const mostPlaces = 200;

export function opened(context: CodingContext, { at }: Act<'list.opened'>): Change {
  return { opened: [...context.opened.filter((place) => place !== at), at].slice(-mostPlaces) };
}

export function added(context: CodingContext, { code }: Act<'diagnosis.added'>): Change {
  const isVerified = context.opened.includes(placeOf(code));
  return { diagnoses: [...context.diagnoses, { code, words: context.marked, isVerified }], marked: [] };
}

export function removed(context: CodingContext, { code }: Act<'diagnosis.removed'>): Change {
  return {
    diagnoses: context.diagnoses.filter((one) => one.code !== code),
    lines: context.lines.map((line) => ({ ...line, pointers: line.pointers.filter((other) => other !== code) })),
  };
}

export function moved(context: CodingContext, { code, to }: Act<'diagnosis.moved'>): Change {
  const one = context.diagnoses.find((other) => other.code === code);
  if (one === undefined) return {};
  const rest = context.diagnoses.filter((other) => other.code !== code);
  return { diagnoses: [...rest.slice(0, to), one, ...rest.slice(to)] };
}

export function evidenceGiven(context: CodingContext, { code }: Act<'evidence.given'>): Change {
  return {
    diagnoses: context.diagnoses.map((one) => (one.code === code ? { ...one, words: context.marked } : one)),
    marked: [],
  };
}

export function serviceCoded(context: CodingContext, { line, code }: Act<'service.coded'>): Change {
  return onLine(context, line, () => ({ code, isVerified: context.opened.includes(placeOf(code)) }));
}

export function unitsTyped(context: CodingContext, { line, text }: Act<'units.typed'>): Change {
  const trouble = unitsTrouble(text);
  return onLine(context, line, ({ units }) => ({
    typed: text,
    trouble,
    units: trouble === null ? Number(text.trim()) : units,
  }));
}

export function modifierToggled(context: CodingContext, { line, modifier }: Act<'modifier.toggled'>): Change {
  return onLine(context, line, ({ modifiers }) => ({ modifiers: toggled(modifiers, modifier) }));
}

export function pointerToggled(context: CodingContext, { line, code }: Act<'pointer.toggled'>): Change {
  return onLine(context, line, ({ pointers }) => ({ pointers: toggled(pointers, code) }));
}

export function querySent(context: CodingContext, { topic, wording }: Act<'query.sent'>): Change {
  const { query } = variantOf(context);
  const wasNeeded = query?.topics.includes(topic) ?? false;
  const hasAnswer = context.note.some(({ part }) => part === 'addendum');
  return {
    queries: [...context.queries, { topic, wording, wasNeeded }],
    answer: wasNeeded && query !== null ? query.answer : plainReply,
    ...(wasNeeded && query !== null && !hasAnswer
      ? { note: [...context.note, { id: 'addendum', part: 'addendum' as const, text: query.answer }] }
      : {}),
  };
}

export function requestAnswered(context: CodingContext, { reply }: Act<'request.answered'>): Change {
  const said = variantOf(context).request?.replies[reply];
  return said === undefined ? {} : { replies: [...context.replies, { kind: said.kind, index: reply }] };
}
