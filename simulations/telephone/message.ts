/** What a careful assistant writes down and passes on. For personas and followers of hints; no page loads it. */
import type { TelephoneContext } from './context.ts';
import type { Field, HandoverPart, TelephoneLearnerEvent, VoicemailPart } from './events.ts';

export const toldAtHandover: readonly HandoverPart[] = ['who', 'why', 'script', 'number'];
export const leftAfterTone: readonly VoicemailPart[] = ['office', 'my-name', 'number', 'number-again', 'please-call'];

/** Month, day and year as a form takes them. */
const typedDay = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${month}/${date}/${year}`;
};

/** What each line of the form should hold, as heard. */
function asHeard({ case: call, number }: TelephoneContext): Readonly<Record<Field, string>> {
  const { patient, caller } = call;
  return {
    date: typedDay(call.today),
    time: `${String(Math.floor(call.at / 60))}:${String(call.at % 60).padStart(2, '0')}`,
    caller: caller.isPatient ? `${caller.name}, patient` : `${caller.name}, ${caller.relation}`,
    patient: `${patient.first} ${patient.last}`,
    born: typedDay(patient.born),
    number,
    pharmacy: patient.pharmacy,
    reason: '',
    symptoms: 'See the words in quotation marks; page worked through.',
    allergies: patient.allergies,
    taker: 'Dana Moss, CMA (AAMA)',
    action: 'Passed on now, caller told when we call.',
  };
}

/** The form of this call, filled in, with the caller's own words, and sent; nothing where the call asks for none. */
export function messageWritten(
  context: TelephoneContext,
  leavesOut: readonly Field[],
): readonly TelephoneLearnerEvent[] {
  const { wanted } = context.variant;
  if (wanted.fields.length === 0) return [];
  const texts = asHeard(context);
  const [to = 'provider'] = wanted.to;
  return [
    ...wanted.fields
      .filter((field) => field !== 'reason' && !leavesOut.includes(field))
      .map((field) => ({ type: 'form.written', field, text: texts[field] }) as const),
    ...context.heard.flatMap(({ by, tells }, line) =>
      by === 'caller' && tells ? [{ type: 'words.quoted', line } as const] : [],
    ),
    { type: 'form.sent', to },
  ];
}
