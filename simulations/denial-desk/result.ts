/** What a finished day at the desk hands on: how many claims are settled, and Ms. Castellano's claim as it stands now. */
import { claimFrom, registrationOf } from '../practice/claim-form.ts';
import { answerClaim } from '../practice/payer.ts';
import { patientOf } from '../practice/look-up.ts';
import type { ClaimState, PayerAnswer } from '../practice/types.ts';
import { todayOf } from './acts.ts';
import { causes } from './causes.ts';
import type { DenialContext, QueuedClaim } from './context.ts';

export interface DenialResult {
  readonly settled: number;
  readonly of: number;
  /** Null when the thread's claim was not in the queue, or was not settled by sending it. */
  readonly claim: ClaimState | null;
  readonly answer: PayerAnswer | null;
}

const isSettled = ({ tries }: QueuedClaim): boolean => tries.at(-1)?.outcome === 'settled';

/** Her claim as it goes out mended, and the payer's answer to it. */
function mended(context: DenialContext, { file, cause }: QueuedClaim): Pick<DenialResult, 'claim' | 'answer'> {
  const { practice, limits } = context.facts;
  const patient = patientOf(practice, 'castellano');
  const on = todayOf(context);
  const form = claimFrom(practice, {
    registration: registrationOf(patient, [file.claim.payer], 3000),
    charges: { ...file.charges, renderingProvider: file.rendering },
    authorization: null,
    chart: file.patient.chart,
    began: { on: '2026-11-17', isAccident: true },
    signedOn: on,
  });
  const known = { practice, on, limits, isDiagnosis: () => true, processed: [], authorizations: [], primary: null };
  return {
    claim: { form, sentOn: on, frequency: causes[cause].way === 'corrected' ? '7' : '1' },
    answer: answerClaim(form, known).answer,
  };
}

export function resultOf(context: DenialContext): DenialResult {
  const { queue, case: one } = context;
  const thread = one.hasThread ? queue[0] : undefined;
  const way = thread === undefined ? null : causes[thread.cause].way;
  const isSent = thread !== undefined && isSettled(thread) && (way === 'resend' || way === 'corrected');
  return {
    settled: queue.filter(isSettled).length,
    of: queue.length,
    ...(isSent ? mended(context, thread) : { claim: null, answer: null }),
  };
}
