/** What somebody who reads the papers rightly does at the desk, as events: for people written as code. Pure. */
import { formAmount } from '../practice/claim-form.ts';
import type { Expected, Question } from './case.ts';
import type { PaymentsContext } from './context.ts';
import { adjustmentCodes, type PaymentsLearnerEvent } from './events.ts';

type Steps = readonly PaymentsLearnerEvent[];

/** Opens an account and compares it with the paper by two identifiers. */
export function matchAccount(account: string): Steps {
  return [
    { type: 'account.opened', account },
    { type: 'account.matched', account, by: ['name', 'birth-date'] },
  ];
}

/** The posting as a learner types it. Payers pay by bank transfer. */
export function entryOf({ account, line, kind, amount, code, method }: Expected): PaymentsLearnerEvent {
  return {
    type: 'entry.posted',
    account,
    line,
    kind,
    text: formAmount(amount),
    code: adjustmentCodes.find((one) => one === code) ?? null,
    method: kind === 'payer-payment' ? 'transfer' : (method ?? 'check'),
    confirmed: true,
  };
}

/** Takes out what a colleague posted wrongly. */
export function takeOutMistakes({ scene, entries }: PaymentsContext): Steps {
  return scene.mistakes
    .filter(({ account, index }) => entries[index]?.account === account)
    .map(({ index }) => ({ type: 'entry.voided', index }));
}

/** Puts each unpaid line on the work list. */
export function noteDenied({ scene }: PaymentsContext): Steps {
  return scene.denied.map((denial) => ({ type: 'denial.noted', ...denial }));
}

/** The place of an option that is worth so much; below zero where there is none. */
export const optionWorth = ({ options }: Question, worth: number): number =>
  options.findIndex((option) => option.worth === worth);
