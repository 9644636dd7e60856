/** What an act changes. Pure; every entry passes the record system's check, also one copied from a paper. */
import { once } from '../core/acts.ts';
import { boxes, fields, type Field } from './boxes.ts';
import type { ClaimContext } from './context.ts';
import { longestText, readEntry, type Desk } from './entry.ts';
import type { ClaimLearnerEvent } from './events.ts';
import { copyInto, lineOf, papersOf } from './papers/papers.ts';
import { todayOf } from './sending.ts';

type Change = Partial<ClaimContext>;
type Of<T extends ClaimLearnerEvent['type']> = Extract<ClaimLearnerEvent, { readonly type: T }>;

function deskOf(context: ClaimContext): Desk {
  const { case: one, facts, form } = context;
  return {
    employer: one.work?.employer ?? null,
    today: todayOf(context),
    payers: facts.practice.payers,
    carrier: form['payer'] ?? '',
    codes: facts.practice.fees.map(({ code }) => code),
    diagnoses: facts.diagnoses,
  };
}

export function openPaper({ opened }: ClaimContext, paper: string): Change {
  return { paper, opened: once(opened, paper) };
}

function put(context: ClaimContext, texts: Readonly<Record<string, string>>): Change {
  const form = Object.fromEntries(Object.entries({ ...context.form, ...texts }).filter(([, text]) => text !== ''));
  return { form, objection: null, findings: null };
}

function object(field: Field, typed: string, text: string, canConfirm: boolean): Change {
  return { objection: { field: field.id, typed, text, canConfirm } };
}

export function writeField(context: ClaimContext, { field: id, text, confirmed }: Of<'field.written'>): Change {
  const field = fields.get(id);
  if (field === undefined) return {};
  const typed = text.slice(0, longestText);
  if (typed.trim() === '') return put(context, { [id]: '' });
  const reading = readEntry(field, typed, confirmed, deskOf(context));
  return reading.verdict === 'kept'
    ? put(context, { [id]: reading.text })
    : object(field, typed, reading.why, reading.verdict === 'questioned');
}

export function copyLine(context: ClaimContext, { paper, line, box: boxId }: Of<'line.copied'>): Change {
  const { case: one, facts, folder } = context;
  const box = boxes.find(({ id }) => id === boxId);
  const found = lineOf(papersOf(one, facts.practice, folder), paper, line);
  const [first] = box?.fields ?? [];
  if (box === undefined || found === undefined || first === undefined) return {};
  const given = copyInto(box, found);
  if (Object.keys(given).length === 0)
    return object(first, '', `That line holds nothing for this box: ${box.label.toLowerCase()}.`, false);
  const desk = deskOf(context);
  for (const [id, text] of Object.entries(given)) {
    const field = fields.get(id);
    // What is copied as printed needs no confirming: the paper says it.
    const reading = field === undefined ? null : readEntry(field, text, true, desk);
    if (field !== undefined && reading !== null && reading.verdict !== 'kept')
      return object(field, text, reading.why, false);
  }
  return put(context, given);
}

export function closeDay(context: ClaimContext, days: number): Change {
  return { day: context.day + days, findings: null };
}

export function readAnswer({ sendings, day }: ClaimContext): Change {
  const at = sendings.findIndex(({ isRead, dueDay }) => !isRead && dueDay <= day);
  return { sendings: sendings.map((one, index) => (index === at ? { ...one, isRead: true } : one)) };
}
