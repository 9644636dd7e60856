/** Names and sentences for papers, findings and answers, for descriptions and views. */
import { shortDate } from '../core/calendar.ts';
import { dollars, sum } from '../practice/money.ts';
import { adjustmentWords, doorSentences, patientPart } from '../practice/payer.ts';
import { scrubSentences, type ScrubFinding } from '../practice/scrub.ts';
import type { PayerAnswer, RemittanceLine } from '../practice/types.ts';
import { boxName, boxOfField } from './boxes.ts';

/** "box 1a", for a field of the form. */
export function whereOf(field: string): string {
  const box = boxOfField(field);
  return box === undefined ? `box ${field}` : boxName(box);
}

export function findingText({ code, boxes }: ScrubFinding): string {
  const places = [...new Set(boxes.map(whereOf))].join(', ');
  return `${places.charAt(0).toUpperCase()}${places.slice(1)}: ${scrubSentences[code]}`;
}

const ownReasons: Readonly<Record<string, string>> = {
  ...scrubSentences,
  ...doorSentences,
  'original-unknown': 'The payer has no claim with the number given as the original.',
};

export function reasonText(because: string): string {
  return ownReasons[because] ?? because;
}

export function remittanceText({ code, billed, allowed, paid, adjustments }: RemittanceLine): string {
  const told = adjustments.map((one) => `${one.code} ${adjustmentWords[one.code] ?? ''} ${dollars(one.amount)}`.trim());
  return `${code}: billed ${dollars(billed)}, allowed ${dollars(allowed)}, paid ${dollars(paid)}${told.length === 0 ? '' : `; ${told.join(', ')}`}.`;
}

/** A payer's answer in sentences. */
export function answerLines(answer: PayerAnswer): readonly string[] {
  if (answer.kind === 'rejected')
    return [`Rejected at the door on ${shortDate(answer.on)}: it never got in.`, ...answer.because.map(reasonText)];
  const paid = sum(answer.lines.map((line) => line.paid));
  const patient = sum(answer.lines.map(patientPart));
  const isDenied = answer.lines.every(({ allowed }) => allowed === 0);
  return [
    `${isDenied ? 'Denied' : 'Decided'} on ${shortDate(answer.on)}: paid ${dollars(paid)}, the patient’s part ${dollars(patient)}.`,
    ...answer.lines.map(remittanceText),
  ];
}
