/** What the rubric and the debrief read off a settled matter. Pure. */
import { plusDays, type CivilDate } from '../core/calendar.ts';
import type { Cents } from '../practice/money.ts';
import { variantOf } from './begin.ts';
import { elements, type Element, type Sheet } from './case.ts';
import type { RecordsContext } from './context.ts';

export type PageKind = 'must' | 'may' | 'special' | 'beyond';

export function pageKind(context: RecordsContext, page: string): PageKind {
  const { must, may, special } = variantOf(context).pages;
  return must.includes(page) ? 'must' : may.includes(page) ? 'may' : special.includes(page) ? 'special' : 'beyond';
}

/** The day by which the practice must act; null where no date is asked for. */
export function dueDay(context: RecordsContext): CivilDate | null {
  const { receivedOn } = context.case;
  const { access, extension, amendment } = context.days;
  switch (variantOf(context).due) {
    case 'access':
      return plusDays(receivedOn, access);
    case 'extended':
      return plusDays(receivedOn, access + extension);
    case 'amendment':
      return plusDays(receivedOn, amendment);
    case null:
      return null;
  }
}

/** The fee by the price list for the pile as it is. */
export function feeDue(context: RecordsContext): Cents | null {
  const { fee } = variantOf(context);
  return fee === null ? null : fee.base + fee.perPage * context.pile.length;
}

export interface JudgedElement {
  readonly element: Element;
  readonly isFaulty: boolean;
  /** Null while nobody has judged it. */
  readonly said: boolean | null;
}

export function judgedElements(context: RecordsContext): readonly JudgedElement[] {
  const { form, faulty } = variantOf(context);
  return form === null
    ? []
    : elements.map((element) => ({
        element,
        isFaulty: faulty.includes(element),
        said: context.judged[element] ?? null,
      }));
}

export type SheetVerdict =
  'right' | 'wrong-chart' | 'wrong-section' | 'should-wait' | 'should-be-filed' | 'left' | 'wrong-reason';

export function sheetVerdict(context: RecordsContext, { id, belongs }: Sheet): SheetVerdict {
  const filed = context.filed.find(({ sheet }) => sheet === id);
  const aside = context.aside.find(({ sheet }) => sheet === id);
  if (filed === undefined && aside === undefined) return 'left';
  if ('aside' in belongs) {
    if (filed !== undefined) return 'should-wait';
    return aside?.why === belongs.aside ? 'right' : 'wrong-reason';
  }
  if (filed === undefined) return 'should-be-filed';
  if (filed.chart !== belongs.patient) return 'wrong-chart';
  return filed.section === belongs.section ? 'right' : 'wrong-section';
}
