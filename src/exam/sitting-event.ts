/**
 * What a person does in a sitting, as events. Every event carries `atMs`: whole milliseconds since the sitting began, read
 * from the exam clock. What is done to a question names it by `index`, so that a click that meets the end of a segment, or
 * comes from another tab, never falls on another question. `parseSittingEvent` is the check at the edge: what comes from the record is foreign until parsed.
 */
import type { OptionId } from '#schema/item.ts';

export type Certainty = 'certain' | 'unsure';

/** The acts that are kept in the record. */
export type SittingAct =
  | { readonly type: 'question.opened'; readonly atMs: number; readonly index: number }
  | { readonly type: 'option.chosen'; readonly atMs: number; readonly index: number; readonly option: OptionId }
  | { readonly type: 'option.struck'; readonly atMs: number; readonly index: number; readonly option: OptionId }
  | { readonly type: 'flag.turned'; readonly atMs: number; readonly index: number }
  | { readonly type: 'certainty.said'; readonly atMs: number; readonly index: number; readonly certainty: Certainty }
  | { readonly type: 'answer.checked'; readonly atMs: number; readonly index: number }
  | { readonly type: 'review.opened'; readonly atMs: number }
  | { readonly type: 'segment.ended'; readonly atMs: number }
  | { readonly type: 'segment.started'; readonly atMs: number }
  | { readonly type: 'sitting.paused'; readonly atMs: number }
  | { readonly type: 'sitting.resumed'; readonly atMs: number };

/** Everything the statechart hears: the acts, and the passing of time, which is never recorded. */
export type SittingEvent = SittingAct | { readonly type: 'time.passed'; readonly atMs: number };

/** An act without its reading: what a control on the screen means. */
export type SittingIntent = {
  [K in SittingAct['type']]: Omit<Extract<SittingAct, { readonly type: K }>, 'atMs'>;
}[SittingAct['type']];

function isOption(value: unknown): value is OptionId {
  return value === 'a' || value === 'b' || value === 'c' || value === 'd';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The act in a record's data; null when it is none that this version knows. Unknown extra fields are dropped. */
export function parseSittingEvent(data: Readonly<Record<string, unknown>>): SittingAct | null {
  const { type, atMs, index, option, certainty } = data;
  if (!isCount(atMs)) return null;
  switch (type) {
    case 'question.opened':
      return isCount(index) ? { type, atMs, index } : null;
    case 'option.chosen':
    case 'option.struck':
      return isCount(index) && isOption(option) ? { type, atMs, index, option } : null;
    case 'certainty.said':
      return isCount(index) && (certainty === 'certain' || certainty === 'unsure')
        ? { type, atMs, index, certainty }
        : null;
    case 'flag.turned':
    case 'answer.checked':
      return isCount(index) ? { type, atMs, index } : null;
    case 'review.opened':
    case 'segment.ended':
    case 'segment.started':
    case 'sitting.paused':
    case 'sitting.resumed':
      return { type, atMs };
    default:
      return null;
  }
}
