/** What the rubric and the debrief read off a claim: boxes compared, sendings in time, what was made up. Pure. */
import { daysBetween, plusDays } from '../core/calendar.ts';
import { payerOf } from '../practice/look-up.ts';
import { readDiagnoses, readFormLines } from '../practice/claim-form.ts';
import type { ClaimForm, Payer } from '../practice/types.ts';
import type { ClaimContext, Sending } from './context.ts';
import { lineNumbers } from './boxes.ts';
import { compare, type FieldVerdict } from './truth.ts';

/** Parts of the form that are judged together, by their boxes. */
export const parts = {
  payer: ['payer', '1', '11d'],
  identity: ['2', '3'],
  member: ['1a'],
  insured: ['4', '6', '7', '11', '11a', '11b', '11c'],
  other: ['9', '9a', '9d'],
  patient: ['5', '12', '13'],
  condition: ['10a', '10b', '10c', '10d', '14', '15', '16', '18', '19', '20'],
  referrer: ['17', '17a', '17b'],
  diagnoses: ['21'],
  services: lineNumbers.map((line) => `24.${String(line)}`),
  approvals: ['22', '23'],
  billing: ['25', '26', '27', '28', '29', '31', '32', '32a', '33', '33a'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Part = keyof typeof parts;

/** The form that is judged: the one that went out last, or what lies on the desk when none did. */
export function judgedForm({ sendings, form }: ClaimContext): ClaimForm {
  return sendings.at(-1)?.form ?? form;
}

export function verdicts(context: ClaimContext, part: Part): readonly FieldVerdict[] {
  return compare(context, judgedForm(context), parts[part]);
}

/** Fields that should hold something or hold something they should not; boxes rightly left empty do not count. */
export function counted(context: ClaimContext, part: Part): { readonly right: number; readonly of: number } {
  const all = verdicts(context, part).filter(({ is, should, isRight }) => should !== '' || (is !== '' && !isRight));
  return { right: all.filter(({ isRight }) => isRight).length, of: all.length };
}

export function wrongFields(context: ClaimContext, part: Part): readonly FieldVerdict[] {
  return verdicts(context, part).filter(({ isRight }) => !isRight);
}

/** The payer this claim belongs to. */
export function rightPayer({ case: one, facts }: ClaimContext): Payer {
  return payerOf(facts.practice, one.order[0] ?? '');
}

/** The first form the payer took in; undefined when none was. */
export function takenInFirst({ sendings }: ClaimContext): Sending | undefined {
  return sendings.find(({ answer }) => answer.kind === 'processed');
}

/** Last day of the task on which the payer still takes the claim. */
export function lastDay(context: ClaimContext): number {
  const { case: one, folder } = context;
  const served = (folder.charges ?? one.charges).lines.map(({ date }) => date).sort()[0] ?? one.today;
  return daysBetween(one.today, plusDays(served, rightPayer(context).timelyFilingDays));
}

/** Whether any money came: a line of the last answer that was not denied. */
export function isPaid({ sendings }: ClaimContext): boolean {
  const answer = sendings.at(-1)?.answer;
  return answer?.kind === 'processed' && answer.lines.some(({ allowed }) => allowed > 0);
}

/** Diagnoses, services and modifiers on any form that went out and on no charge slip: written to be paid, not because it was so. */
export function madeUp({ sendings, form, folder, case: one }: ClaimContext): readonly string[] {
  const slip = folder.charges ?? one.charges;
  const true_ = new Set([
    ...slip.diagnoses,
    ...slip.lines.flatMap(({ code, modifiers }) => [code, ...modifiers.map((modifier) => `${code} ${modifier}`)]),
  ]);
  const forms = sendings.length === 0 ? [form] : sendings.map((sending) => sending.form);
  const told = forms.flatMap((sent) => [
    ...readDiagnoses(sent).values(),
    ...readFormLines(sent).flatMap(({ code, modifiers }) => [
      ...(code === '' ? [] : [code]),
      ...modifiers.map((modifier) => `${code} ${modifier}`),
    ]),
  ]);
  return [...new Set(told.filter((what) => !true_.has(what)))];
}

/** Claims sent while an answer was still on its way, or again as new after the payer had decided. */
export function duplicates({ sendings }: ClaimContext): number {
  return sendings.filter((one, index) =>
    sendings
      .slice(0, index)
      .some((before) => before.answer.kind === 'processed' && one.form['22'] !== '7' && one.form['22'] !== '8'),
  ).length;
}
