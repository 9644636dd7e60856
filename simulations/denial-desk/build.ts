/** One claim's file as it should be: a patient, a visit, the plan that pays first, and days that fit together. Pure. */
import { plusDays, type CivilDate } from '../core/calendar.ts';
import { payingOrder, type CoordinationLimits } from '../practice/coordination.ts';
import { coverageOf, feeOf, patientOf, payerOf, providerOf } from '../practice/look-up.ts';
import { percentOf, sum } from '../practice/money.ts';
import type { ChargeLine, Patient, Practice } from '../practice/types.ts';
import { drawInt } from '../core/draw.ts';
import { causes, type CauseId } from './causes.ts';
import type { DeskFile, SentLine } from './file.ts';
import { visits, type VisitId } from './visits.ts';

/** What one returned claim is made of. */
export interface Setup {
  readonly cause: CauseId;
  readonly patient: string;
  readonly visit: VisitId;
  readonly rendering: string;
}

export interface Days {
  readonly served: CivilDate;
  readonly sentOn: CivilDate;
  readonly answeredOn: CivilDate;
  readonly deadline: CivilDate;
}

/** Days of a file, counted back from its deadline: from the filing limit where it was rejected, else from the answer. */
export function daysFor(
  cause: CauseId,
  payer: { readonly timelyFilingDays: number; readonly appealDays: number },
  deadline: CivilDate,
): Days {
  if (causes[cause].came === 'rejected') {
    const served = plusDays(deadline, -payer.timelyFilingDays);
    const sentOn = plusDays(served, 3);
    return { served, sentOn, answeredOn: plusDays(sentOn, 2), deadline };
  }
  const answeredOn = plusDays(deadline, -payer.appealDays);
  const sentOn = plusDays(answeredOn, -16);
  return { served: plusDays(sentOn, -4), sentOn, answeredOn, deadline };
}

function chargeLines(practice: Practice, visit: VisitId, served: CivilDate): readonly ChargeLine[] {
  return visits[visit].lines.map(({ code, modifiers, pointers, units }) => ({
    date: served,
    placeOfService: visits[visit].place,
    code,
    modifiers,
    pointers,
    charge: (feeOf(practice, code)?.charge ?? 0) * units,
    units,
  }));
}

/** The plan this claim is billed to when nothing is wrong. */
export function firstPayer(practice: Practice, patient: Patient, on: CivilDate, limits: CoordinationLimits): string {
  return payingOrder(practice, patient, on, limits).payers[0] ?? patient.coverages[0]?.payer ?? '';
}

function letterFor(
  lines: readonly ChargeLine[],
  needing: readonly string[],
  served: CivilDate,
  number: string,
): DeskFile['authorization'] {
  if (!lines.some(({ code }) => needing.includes(code))) return null;
  return {
    number,
    codes: lines.map(({ code }) => code),
    units: Math.max(...lines.map(({ units }) => units)),
    from: plusDays(served, -9),
    to: plusDays(served, 21),
  };
}

export interface World {
  readonly practice: Practice;
  readonly limits: CoordinationLimits;
  readonly seed: number;
}

/** The file without any fault. Its remittance already says what the cause's will say. */
export function cleanFile(setup: Setup, days: Days, { practice, limits, seed }: World): DeskFile {
  const patient = patientOf(practice, setup.patient);
  const { served, sentOn, answeredOn, deadline } = days;
  const visit = visits[setup.visit];
  const payerId = firstPayer(practice, patient, served, limits);
  const payer = payerOf(practice, payerId);
  const plan = coverageOf(patient, payerId);
  const { npi } = providerOf(practice, setup.rendering);
  const lines = chargeLines(practice, setup.visit, served);
  const number = `A${payer.payerNumber.slice(2)}-${String(drawInt(seed, `letter:${patient.id}`, 0, 10_000, 99_999))}`;
  const authorization = letterFor(lines, payer.authorizationFor, served, number);
  const sent: readonly SentLine[] = lines.map((line) => ({ ...line, npi }));
  const cause = causes[setup.cause];
  const billed = sum(lines.map(({ charge }) => charge));
  const others = patient.coverages.filter((other) => other.payer !== payerId);
  const answered = [plan, ...others].filter((one) => one !== null);
  return {
    patient: { name: patient.name, birthDate: patient.birthDate, chart: patient.chart },
    circumstances: { parents: patient.parents, medicareBy: patient.medicareBy },
    served,
    rendering: setup.rendering,
    registration: {
      name: patient.name,
      birthDate: patient.birthDate,
      plans: answered.map(({ payer: id, memberId }) => ({ payer: id, memberId })),
    },
    card: { payer: payerId, memberId: plan?.memberId ?? '', name: patient.name, copiedOn: served },
    eligibility: {
      name: patient.name,
      birthDate: patient.birthDate,
      plans: answered.map((one) => ({
        payer: one.payer,
        memberId: one.memberId,
        from: one.from,
        to: null,
        holder: one.holder,
        employment: one.employment,
      })),
    },
    charges: { diagnoses: visit.diagnoses, lines },
    claim: {
      payer: payerId,
      memberId: plan?.memberId ?? '',
      name: patient.name,
      birthDate: patient.birthDate,
      diagnoses: visit.diagnoses,
      lines: sent,
      approval: authorization?.number ?? '',
      sentOn,
    },
    note: { ...visit.note, place: visit.place === '10' ? 'home-video' : 'office' },
    authorization,
    referral: null,
    remittance: {
      came: cause.came,
      carc: cause.carc,
      says: cause.says,
      on: answeredOn,
      receivedOn: plusDays(sentOn, 1),
      billed,
      allowed: 0,
      paid: 0,
      left: 0,
    },
    deadline,
    calls: [
      {
        id: 'routine',
        on: plusDays(answeredOn, 3),
        text: 'Called the payer’s line: the answer stands as sent, mend or appeal by the date on it.',
      },
    ],
    notice: null,
    acceptance: cause.came === 'denied' ? { on: plusDays(sentOn, 1) } : null,
    earlier: null,
    enrolledFrom: '2023-01-01',
  };
}

/** What a payer that paid has allowed, paid and left, as the second plan will see it. */
export function paidAmounts(
  file: DeskFile,
  practice: Practice,
): Pick<DeskFile['remittance'], 'allowed' | 'paid' | 'left'> {
  const allowed = sum(
    file.claim.lines.map(({ code, units }) => (feeOf(practice, code)?.allowed[file.claim.payer] ?? 0) * units),
  );
  const left = percentOf(allowed, 20);
  return { allowed, paid: allowed - left, left };
}
