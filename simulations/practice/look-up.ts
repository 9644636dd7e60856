/** Finding things of the practice by id. Pure. */
import type { Coverage, Fee, Patient, Payer, PersonName, Practice, Provider } from './types.ts';

function found<T>(what: T | undefined, name: string): T {
  if (what === undefined) throw new Error(`the practice has no "${name}"`);
  return what;
}

export function patientOf(practice: Practice, id: string): Patient {
  return found(
    practice.patients.find((one) => one.id === id),
    id,
  );
}

export function payerOf(practice: Practice, id: string): Payer {
  return found(
    practice.payers.find((one) => one.id === id),
    id,
  );
}

export function providerOf(practice: Practice, id: string): Provider {
  return found(
    practice.providers.find((one) => one.id === id),
    id,
  );
}

/** The price of a code; null when the practice has none. */
export function feeOf(practice: Practice, code: string): Fee | null {
  return practice.fees.find((one) => one.code === code) ?? null;
}

/** A patient's plan with a payer; null when there is none. */
export function coverageOf(patient: Patient, payerId: string): Coverage | null {
  return patient.coverages.find((one) => one.payer === payerId) ?? null;
}

/** Whether a plan was in force on a day. */
export function isCovered(coverage: Coverage, on: string): boolean {
  return coverage.from <= on && (coverage.to === null || on <= coverage.to);
}

/** "Noemi R Castellano" */
export function fullName({ first, middle, last }: PersonName): string {
  return [first, middle, last].filter((part) => part !== '').join(' ');
}

/** "CASTELLANO, NOEMI, R", as the claim form has it; hyphens stay, other marks go. */
export function formName({ first, middle, last }: PersonName): string {
  return [last, first, middle]
    .map((part) => part.replaceAll(/[^A-Za-z -]/g, '').toUpperCase())
    .filter((part) => part !== '')
    .join(', ');
}
