/** What the rubric, the hints and the debrief read off a call. Pure. */
import type { Kind } from './case.ts';
import type { TelephoneContext } from './context.ts';
import type { Field } from './events.ts';
import { dayTyped, digitsOf, timeTyped } from './form.ts';
import { kindOf } from './speech.ts';
import { pageOf, type ScriptItem } from './script.ts';

export const scopeKinds: ReadonlySet<Kind> = new Set([
  'advice',
  'reassures',
  'severity',
  'diagnosis',
  'interprets',
  'promises',
]);

/** How often something of these kinds was said. */
export function saidOf(context: TelephoneContext, wanted: ReadonlySet<Kind>): number {
  return context.said.filter((id) => {
    const kind = kindOf(context, id);
    return kind !== null && wanted.has(kind);
  }).length;
}

export function isDangerous({ variant }: TelephoneContext): boolean {
  return variant.wanted.route === 'emergency' || variant.wanted.route === 'nurse-now';
}

/** The questions the script wants of this call, in order: the first page where a symptom was named, then its own page. */
export function dueItems(context: TelephoneContext): readonly { readonly page: string; readonly item: ScriptItem }[] {
  const { page } = context.variant.wanted;
  if (page === null) return [];
  const pages = page === 'refill' || page === 'safety' || page === 'first' ? [page] : ['first', page];
  const all = pages.flatMap((id) => (pageOf(id)?.items ?? []).map((item) => ({ page: id, item })));
  // A yes that sends the call up the ladder ends the questions.
  const ends = all.findIndex(({ page: at, item }) => {
    const reply = context.variant.script[`${at}/${item.id}`] ?? context.case.script[`${at}/${item.id}`];
    return reply?.yes === true && item.yes !== 'note';
  });
  return ends === -1 ? all : all.slice(0, ends + 1);
}

/** How many of the due questions were asked, and how many of those in the order of the paper. */
export function scriptWork(context: TelephoneContext): {
  readonly due: number;
  readonly asked: number;
  readonly inOrder: number;
} {
  const due = dueItems(context).map(({ page, item }) => `${page}/${item.id}`);
  const asked = [...new Set(context.asked.map(({ page, item }) => `${page}/${item}`))].filter((key) =>
    due.includes(key),
  );
  let reached = -1;
  let inOrder = 0;
  for (const key of asked) {
    const place = due.indexOf(key);
    if (place > reached) inOrder += 1;
    reached = Math.max(reached, place);
  }
  return { due: due.length, asked: asked.length, inOrder };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const holds = (text: string, part: string): boolean => ` ${plain(text)} `.includes(` ${plain(part)} `);

/** Whether a line of the form says what the next person needs. Words are compared without capitals and marks. */
export function fieldIsRight(context: TelephoneContext, field: Field): boolean {
  const { form, case: call, number, quoted } = context;
  const text = form[field];
  if (field === 'reason') return quoted.some((line) => context.heard[line]?.tells === true);
  if (text.trim() === '') return false;
  switch (field) {
    case 'date':
      return dayTyped(text) === call.today;
    case 'time': {
      const at = timeTyped(text);
      return at !== null && Math.abs(at - call.at) <= 60;
    }
    case 'caller':
      return (
        holds(text, call.caller.name) ||
        holds(text, call.caller.name.split(' ').at(-1) ?? '') ||
        (call.caller.isPatient && plain(text) === 'patient')
      );
    case 'patient':
      return holds(text, call.patient.last) && holds(text, call.patient.first);
    case 'born':
      return dayTyped(text) === call.patient.born;
    case 'number':
      return digitsOf(text).slice(-7) === digitsOf(number);
    case 'pharmacy':
      return holds(text, call.patient.pharmacy.split(' ')[0] ?? '');
    case 'allergies':
      return holds(text, plain(call.patient.allergies).split(' ')[0] ?? '');
    case 'taker':
      return /\b(?:C|R|N|CC|NC)?MA\b|medical assistant/i.test(text) && plain(text).length > 3;
    case 'symptoms':
    case 'action':
      return plain(text).length >= 3;
  }
}

/** Illnesses nobody has named, or other people, in what was typed. */
export function forbiddenIn({ form, case: call }: TelephoneContext): readonly string[] {
  const typed = `${form.reason} ${form.symptoms} ${form.action}`;
  return call.forbidden.filter((word) => holds(typed, word));
}

export function emergencyWellCalled({ emergency }: TelephoneContext): boolean {
  return emergency !== null && (emergency.how === 'three-way' || emergency.how === 'coworker');
}

/** The nurse has the call: at the desk or on her own phone, with somebody who told her. */
export function nurseHasIt({ handover }: TelephoneContext): boolean {
  return handover?.to === 'nurse' && handover.how !== 'blind';
}
