/** A form leaves the desk: what the practice's scrubber says of it, and what the payer answers, and when. Pure. */
import { plusDays, type CivilDate } from '../core/calendar.ts';
import { claimFrom } from '../practice/claim-form.ts';
import { answerClaim } from '../practice/payer.ts';
import { payerOfForm, scrubClaim, type ScrubFinding } from '../practice/scrub.ts';
import type { ClaimForm, PayerAnswer, Practice } from '../practice/types.ts';
import { drawInt } from '../core/draw.ts';
import { trueRegistration } from './begin.ts';
import type { ClaimContext, Sending } from './context.ts';

export const todayOf = ({ case: one, day }: Pick<ClaimContext, 'case' | 'day'>): CivilDate => plusDays(one.today, day);

/** Box 4 of a work injury names the employer: no last and first name, as the shared checks expect of a person. */
function forChecks({ case: one }: ClaimContext, form: ClaimForm): ClaimForm {
  return one.work === null || (form['4'] ?? '') === '' ? form : { ...form, '4': 'EMPLOYER, NAMED' };
}

function practiceOf({ case: one, facts }: ClaimContext): Practice {
  return { ...facts.practice, patients: [one.patient] };
}

/** The claim this one replaces, as the payer has it: the same services, in another place. */
function earlierForm(context: ClaimContext): readonly ClaimForm[] {
  const { case: one, facts } = context;
  if (one.original === null) return [];
  return [
    claimFrom(facts.practice, {
      registration: trueRegistration(one),
      charges: one.charges,
      authorization: null,
      chart: one.patient.chart,
      began: null,
      signedOn: one.original.sentOn,
    }),
  ];
}

/** Forms the payer has taken in, from before and from this task. */
function takenIn(context: ClaimContext): readonly ClaimForm[] {
  return [
    ...earlierForm(context),
    ...context.sendings.filter(({ answer }) => answer.kind === 'processed').map(({ form }) => forChecks(context, form)),
  ];
}

export function scrub(context: ClaimContext): readonly ScrubFinding[] {
  const { facts, form } = context;
  return scrubClaim(forChecks(context, form), {
    practice: practiceOf(context),
    today: todayOf(context),
    isDiagnosis: (code) => facts.diagnoses.includes(code),
    sent: takenIn(context),
  });
}

/** Numbers a payer has given to claims of this visit. */
function claimNumbers({ case: one, sendings }: ClaimContext): readonly string[] {
  return [
    ...(one.original === null ? [] : [one.original.claimNumber]),
    ...sendings.map(({ claimNumber }) => claimNumber),
  ].filter((number) => number !== '');
}

function answerOf(context: ClaimContext): PayerAnswer {
  const { facts, form, folder, case: one } = context;
  const on = todayOf(context);
  const isAgain = form['22'] === '7' || form['22'] === '8';
  if (isAgain && !claimNumbers(context).includes((form['22.original'] ?? '').toUpperCase()))
    return { kind: 'rejected', on, because: ['original-unknown'] };
  return answerClaim(forChecks(context, form), {
    practice: practiceOf(context),
    on,
    limits: facts.limits,
    isDiagnosis: (code) => facts.diagnoses.includes(code),
    processed: takenIn(context),
    authorizations: [folder.authorization, one.authorization].filter((letter) => letter !== null),
    primary: null,
  }).answer;
}

/** Days until the answer: a rejection comes back at once, a decision takes its time. Assumptions of model.md. */
function daysToAnswer(context: ClaimContext, answer: PayerAnswer): number {
  if (answer.kind === 'rejected') return 1;
  const isMedicare = payerOfForm(context.facts.practice, context.form)?.kind === 'medicare';
  const label = `claim:answer:${String(context.sendings.length)}`;
  return isMedicare ? drawInt(context.seed, label, 0, 14, 21) : drawInt(context.seed, label, 0, 8, 20);
}

export function send(context: ClaimContext): Sending {
  const answer = answerOf(context);
  const draw = drawInt(context.seed, 'claim:number', context.sendings.length, 1_000_000, 9_999_999);
  return {
    day: context.day,
    form: context.form,
    found: context.findings === null ? null : context.findings.length,
    answer: { ...answer, on: plusDays(todayOf(context), daysToAnswer(context, answer)) },
    claimNumber: answer.kind === 'rejected' ? '' : `C26${String(draw)}`,
    dueDay: context.day + daysToAnswer(context, answer),
    isRead: false,
  };
}
