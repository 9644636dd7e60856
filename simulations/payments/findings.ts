/** What the rubric reads off a finished run: which postings were asked for and made, which were not asked for. Pure. */
import { sum, type Cents } from '../practice/money.ts';
import type { Harm, Question } from './case.ts';
import type { Entry, PaymentsContext } from './context.ts';
import { lineSums, standing } from './ledger.ts';
import type { Expected } from './case.ts';

function fits(entry: Entry, want: Expected): boolean {
  return (
    entry.account === want.account &&
    entry.kind === want.kind &&
    entry.amount === want.amount &&
    entry.line === want.line &&
    entry.code === want.code &&
    (want.method === null || entry.method === want.method)
  );
}

export interface Posted {
  readonly made: readonly Expected[];
  readonly missing: readonly Expected[];
  /** Posted today and asked for by nothing. */
  readonly extra: readonly Entry[];
}

/** Pairs what was posted today with what was asked for, each once. */
export function posted(context: PaymentsContext): Posted {
  const left = standing(context).filter(({ isToday }) => isToday);
  const made: Expected[] = [];
  const missing: Expected[] = [];
  for (const want of context.scene.expected) {
    const at = left.findIndex((entry) => fits(entry, want));
    if (at < 0) missing.push(want);
    else {
      left.splice(at, 1);
      made.push(want);
    }
  }
  return { made, missing, extra: left };
}

/** Adjustments that no paper shows: a made-up reason, or a number the payer did not use for this line. */
export function madeUp(context: PaymentsContext): readonly Entry[] {
  const { expected, denied } = context.scene;
  return posted(context).extra.filter(
    ({ kind, account, line, code }) =>
      kind === 'adjustment' &&
      !expected.some(
        (want) => want.kind === 'adjustment' && want.account === account && want.line === line && want.code === code,
      ) &&
      !(code === 'OA-23' && context.scene.papers.length > 1) &&
      !denied.some((one) => one.account === account && one.line === line),
  );
}

/** How much more than their part was moved to patients, over all lines. */
export function overBilled(context: PaymentsContext): Cents {
  return sum(
    context.scene.accounts.flatMap(({ id }) =>
      lineSums(context, id).map((line) => {
        const own = context.scene.expected.filter(
          (want) => want.kind === 'transfer-to-patient' && want.account === id && want.line === line.id,
        );
        const before = context.entries.filter(
          (entry) =>
            !entry.isToday && entry.kind === 'transfer-to-patient' && entry.account === id && entry.line === line.id,
        );
        const right = sum(own.map(({ amount }) => amount)) + sum(before.map(({ amount }) => amount));
        return Math.max(0, line.toPatient - right);
      }),
    ),
  );
}

/** Denied lines that were written off. */
export function deniedWrittenOff(context: PaymentsContext): number {
  return context.scene.denied.filter(({ account, line }) =>
    standing(context, account).some((entry) => entry.isToday && entry.kind === 'adjustment' && entry.line === line),
  ).length;
}

export interface Answered {
  readonly question: Question;
  /** Null where nothing was chosen. */
  readonly option: Question['options'][number] | null;
}

/** Questions and turns of the call with what was chosen. */
export function answers({ scene, choices, said }: PaymentsContext): readonly Answered[] {
  return [
    ...scene.questions.map((question) => ({
      question,
      option: question.options[choices[question.id] ?? -1] ?? null,
    })),
    ...(scene.call?.turns ?? []).map((question, turn) => ({
      question,
      option: question.options[said[turn] ?? -1] ?? null,
    })),
  ];
}

export function harmed(context: PaymentsContext, ...kinds: readonly Harm[]): number {
  return answers(context).filter(({ option }) => option !== null && option.harm !== null && kinds.includes(option.harm))
    .length;
}
