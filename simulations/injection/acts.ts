/** What the learner's words and looks change, as pure functions of the context: questions, order, label, log, record, report. */
import { did } from '../core/acts.ts';
import { dateTrouble, entryQuestion, type EntryLimits } from '../core/entry.ts';
import { formDate } from '../core/calendar.ts';
import { greeted, touched, type EncounterEvent } from '../core/encounter.ts';
import { mostKept, type Happening, type InjectionContext } from './context.ts';
import type { InjectionLearnerEvent, RecordField } from './events.ts';
import { labelWords, momentOf, stockOf } from './labels.ts';

export type Event<K extends InjectionLearnerEvent['type']> = Extract<InjectionLearnerEvent, { readonly type: K }>;
export type Change = Partial<InjectionContext>;

export function happened(
  context: InjectionContext,
  what: Happening['what'],
  words: string | null = null,
): { readonly happened: Happening } {
  return { happened: { atMs: context.nowMs, what, words } };
}

export function addedTo<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list : [...list, item].slice(-mostKept);
}

export function touchedNow(context: InjectionContext): Pick<InjectionContext, 'encounter'> {
  return { encounter: touched(context.encounter, context.nowMs) };
}

export function greet(context: InjectionContext, event: EncounterEvent): Change {
  const encounter = greeted(context.encounter, event, context.nowMs);
  return event.type === 'identity.checked' ? { encounter, ...happened(context, 'confirmed-identity') } : { encounter };
}

export function asked(context: InjectionContext, event: Event<'question.asked'>): Change {
  return {
    ...happened(context, 'answered', context.case.says[event.question]),
    ...did(context, { asked: addedTo(context.did.asked, event.question) }),
  };
}

export function compared(context: InjectionContext, event: Event<'order.compared'>): Change {
  return {
    ...happened(context, 'compared', context.case.compares[event.part]),
    ...did(context, { compared: addedTo(context.did.compared, event.part) }),
  };
}

const stands = 'I looked at it again. The order stands as written.';

/** The provider answers a question about the order; once every fault was asked about, the order is written anew or withdrawn. */
export function askedProvider(context: InjectionContext, event: Event<'provider.asked'>): Change {
  const { faults, answers, corrected } = context.case;
  const isFault = faults.includes(event.about);
  const doubts = addedTo(context.did.doubts, event.about);
  const settled = faults.length > 0 && faults.every((fault) => doubts.includes(fault));
  return {
    ...happened(context, 'provider-answers', isFault ? (answers[event.about] ?? stands) : stands),
    order: settled && corrected !== null ? corrected : context.order,
    orderSettledAtMs: settled ? (context.orderSettledAtMs ?? context.nowMs) : null,
    ...did(context, {
      doubts,
      needlessDoubts: Math.min(20, context.did.needlessDoubts + (isFault ? 0 : 1)),
      askedBeforeTaking: context.did.askedBeforeTaking && (!isFault || context.shots.length === 0),
    }),
  };
}

export function gaveStatement(context: InjectionContext, event: Event<'statement.given'>): Change {
  const { vaccine } = context.case;
  if (vaccine === null) return happened(context, 'statement-taken', 'There is no statement for this drug in the rack.');
  const edition = vaccine.editions[event.which];
  return {
    ...happened(
      context,
      'statement-taken',
      `The statement for ${vaccine.name}, edition ${formDate(edition)}, is read now, with time for questions.`,
    ),
    ...did(context, { statement: { atMs: context.nowMs, which: event.which } }),
  };
}

export const fahrenheit = (tenths: number): string =>
  `${String(Math.trunc(tenths / 10))}.${String(Math.abs(tenths % 10))} °F`;

export function readLog(context: InjectionContext): Change {
  const { refrigerator } = context.case;
  const words =
    refrigerator === null
      ? 'Nothing for this visit comes out of the refrigerator.'
      : `The logger shows: lowest ${fahrenheit(refrigerator.lowTenthsF)}, highest ${fahrenheit(refrigerator.highTenthsF)} since yesterday morning, now ${fahrenheit(refrigerator.nowTenthsF)}.`;
  return {
    ...happened(context, 'log-shown', words),
    ...did(context, { logReadAtMs: context.did.logReadAtMs ?? context.nowMs }),
  };
}

export function checkedLabel(context: InjectionContext, event: Event<'label.checked'>): Change {
  const item = context.items[event.item];
  const stock = stockOf(context.case, event.item);
  if (item === undefined || stock === undefined) return {};
  const moment = momentOf(event.item, item, context.syringe);
  const checks = moment === null ? item.checks : addedTo(item.checks, moment);
  return {
    ...happened(context, 'label-read', labelWords(stock)),
    items: { ...context.items, [event.item]: { ...item, checks } },
  };
}

/** Limits of the record for a worked volume and an induration: settings of the simulation, told in model.md. */
const volumeLimits: EntryLimits = { possible: { low: 0.01, high: 5 }, usual: { low: 0.05, high: 3 }, unit: 'mL' };
const indurationLimits: EntryLimits = { possible: { low: 0, high: 60 }, usual: { low: 0, high: 30 }, unit: 'mm' };

export function workedDose(context: InjectionContext, event: Event<'dose.worked'>): Change {
  const question = entryQuestion('A volume', event.ul / 1000, volumeLimits, event.confirmed);
  if (question !== null) return happened(context, 'record-asks', question);
  return { worked: { atMs: context.nowMs, ul: Math.round(event.ul) } };
}

export function chartedInduration(context: InjectionContext, event: Event<'induration.charted'>): Change {
  const question = entryQuestion('An induration', event.mm, indurationLimits, event.confirmed);
  if (question !== null) return happened(context, 'record-asks', question);
  return { induration: { atMs: context.nowMs, mm: event.mm } };
}

/** Minutes after midnight now. */
export const nowMin = ({ case: { clockMin }, nowMs }: InjectionContext): number =>
  clockMin + Math.floor(nowMs / 60_000);

/** Why a record system does not take an entry; null when it does. */
export function entryTrouble(context: InjectionContext, field: RecordField, text: string): string | null {
  if (text === '') return null;
  const { today, person } = context.case;
  if (field === 'dose') {
    const number = /^(\d{1,3}(?:,\d{3})?|\d{1,6}|\d{1,3}\.\d{1,2}) (mL|units|mg|mcg)$/.exec(text);
    if (number === null) return 'write a number with its unit, "0.5 mL" or "12 units", never .5 and never 5.0';
    if (/\.\d*0 /.test(text)) return 'leave out the zero after the decimal point: it is misread as ten times as much';
    return Number(number[1]?.replace(',', '')) === 0 ? 'a dose of nothing cannot be' : null;
  }
  if (field === 'lot')
    return /^[A-Z0-9-]{4,12}$/.test(text) ? null : 'a lot is capital letters and digits, as on the container';
  if (field === 'vis') return dateTrouble(text, today, '1990-01-01');
  if (field === 'expires') {
    if (dateTrouble(text, '2039-12-31', person.birthDate < '2000-01-01' ? '2000-01-01' : person.birthDate) !== null)
      return 'that is not a date';
    return text < today ? 'that date is past: a dose that has expired is reported, not charted' : null;
  }
  if (field === 'time') {
    const clock = /^(\d{1,2}):(\d{2})$/.exec(text);
    if (clock === null) return 'write the time as 14:05';
    const minutes = Number(clock[1]) * 60 + Number(clock[2]);
    if (Number(clock[1]) > 23 || Number(clock[2]) > 59) return 'there is no such time';
    return minutes > nowMin(context) ? 'that time has not come yet' : null;
  }
  return null;
}

export function wroteRecord(context: InjectionContext, event: Event<'record.written'>): Change {
  const text = event.text.trim();
  const trouble = entryTrouble(context, event.field, text);
  const { [event.field]: _old, ...others } = context.refused;
  if (trouble !== null) return { refused: { ...others, [event.field]: trouble } };
  const { [event.field]: _was, ...kept } = context.record;
  return {
    refused: others,
    record: text === '' ? kept : { ...kept, [event.field]: { atMs: context.nowMs, text } },
  };
}

export function reported(context: InjectionContext, event: Event<'report.made'>): Change {
  const report = { atMs: context.nowMs, to: event.to, content: event.content };
  return did(context, { reports: [...context.did.reports, report].slice(-mostKept) });
}

export function told(context: InjectionContext, event: Event<'patient.told'>): Change {
  const worried = event.line === 'it-is-positive';
  return {
    ...happened(context, worried ? 'worried' : 'thanked'),
    ...did(context, { told: addedTo(context.did.told, event.line) }),
  };
}
