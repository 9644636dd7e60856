/** The papers of Noemi Castellano's visit as they stand when nobody makes a slip: what a desk starts from when nothing was carried. Pure. */
import { claimFrom, registrationOf } from './claim-form.ts';
import { patientOf } from './look-up.ts';
import { answerClaim, type PayerKnowledge } from './payer.ts';
import type { ChargeSlip, ClaimForm, PayerAnswer, Practice, Registration, VisitFolder } from './types.ts';

/** When it happened, when she was seen, when the claim went out, and when the payer answered. */
export const threadDays = {
  hurt: '2026-11-17',
  visit: '2026-11-18',
  sent: '2026-11-19',
  answered: '2026-11-20',
} as const;

export function threadRegistration(practice: Practice): Registration {
  return registrationOf(patientOf(practice, 'castellano'), ['meadowlark'], 3000);
}

/** Right ankle sprain after a fall on stairs: the visit, an X-ray and a stirrup splint. */
export function threadCharges(practice: Practice): ChargeSlip {
  const line = (code: string, modifiers: readonly string[]) => ({
    date: threadDays.visit,
    placeOfService: practice.placeOfService,
    code,
    modifiers,
    pointers: 'A',
    charge: practice.fees.find((fee) => fee.code === code)?.charge ?? 0,
    units: 1,
  });
  return {
    diagnoses: ['S93.401A', 'W10.9XXA'],
    lines: [line('ER-V12', []), line('ER-R02', ['RT']), line('L4350', ['RT'])],
    renderingProvider: 'haddad',
  };
}

/** The claim form that the papers of a folder make; pieces that are missing are the correct ones. */
export function threadClaim(practice: Practice, folder: VisitFolder): ClaimForm {
  return claimFrom(practice, {
    registration: folder.registration ?? threadRegistration(practice),
    charges: folder.charges ?? threadCharges(practice),
    authorization: folder.authorization,
    chart: patientOf(practice, 'castellano').chart,
    began: { on: threadDays.hurt, isAccident: true },
    signedOn: threadDays.sent,
  });
}

/** How Meadowlark answers the form of the thread. */
export function threadAnswer(
  form: ClaimForm,
  known: Pick<PayerKnowledge, 'practice' | 'limits' | 'isDiagnosis'>,
): PayerAnswer {
  return answerClaim(form, { ...known, on: threadDays.answered, processed: [], authorizations: [], primary: null })
    .answer;
}
