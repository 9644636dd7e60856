/** What each act changes. A letter that is changed after it was signed has to be signed again. */
import { daysBetween, isCivilDate, longDate, type CivilDate } from '../core/calendar.ts';
import type { CorrespondenceContext } from './context.ts';
import type { CorrespondenceLearnerEvent } from './events.ts';

type Context = CorrespondenceContext;
type Event<K extends CorrespondenceLearnerEvent['type']> = Extract<CorrespondenceLearnerEvent, { readonly type: K }>;

export const longestParagraph = 600;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** "November 18, 2026" or "11/18/2026" as a day of the calendar; null when it is none. */
export function dayTyped(text: string): CivilDate | null {
  const written = /^(?:[a-z]+day,?\s+)?([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text.trim());
  const short = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim());
  const month = written === null ? Number(short?.[1] ?? 0) : months.indexOf((written[1] ?? '').toLowerCase()) + 1;
  const [day, year] = written === null ? [short?.[2] ?? '', short?.[3] ?? ''] : [written[2] ?? '', written[3] ?? ''];
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/** Whether a date is written out, as letters write it. */
export function isWrittenOut(text: string): boolean {
  return /^[a-z]/i.test(text.trim());
}

export function spokenDate(date: CivilDate): string {
  return `${longDate(date).split(', ')[1] ?? ''}, ${date.slice(0, 4)}`;
}

/** The letter is on the desk again; a signature on it is worth nothing any more. */
const drafting = (context: Context): Context => ({ ...context, stage: 'drafting' });

export function datedLetter(context: Context, { text, confirmed }: Event<'date.written'>): Context {
  const day = dayTyped(text);
  const { today } = context.case;
  const question =
    day === null
      ? 'That is not a date of the calendar. Nothing was kept; what you typed stays.'
      : daysBetween(today, day) > 0
        ? 'A letter is not dated ahead. Nothing was kept; what you typed stays.'
        : day !== today && !confirmed
          ? `Today is ${longDate(today)}. Is the other date right?`
          : null;
  return drafting({ ...context, date: { text, kept: question === null ? day : null, question } });
}

export function chosePart(context: Context, { slot, option }: Event<'part.chosen'>): Context {
  return drafting({ ...context, picks: context.picks.map((pick, index) => (index === slot ? option : pick)) });
}

export function wroteParagraph(context: Context, { text }: Event<'paragraph.written'>): Context {
  return drafting({ ...context, paragraph: text.slice(0, longestParagraph) });
}

export function marked(context: Context, { line, kind }: Event<'mark.set'>): Context {
  return { ...context, marks: [...context.marks.filter((mark) => mark.line !== line), { line, kind }] };
}

export function unmarked(context: Context, { line }: Event<'mark.cleared'>): Context {
  return { ...context, marks: context.marks.filter((mark) => mark.line !== line) };
}

export function movedEnclosure(context: Context, { enclosure }: Event<'enclosure.moved'>): Context {
  const { enclosures } = context;
  return {
    ...context,
    enclosures: enclosures.includes(enclosure)
      ? enclosures.filter((one) => one !== enclosure)
      : [...enclosures, enclosure].sort((a, b) => a - b),
  };
}

export function sent(context: Context): Context {
  return { ...context, stage: 'sent', sentSigned: context.case.signer === 'assistant' || context.stage === 'signed' };
}
