/** The shape of a claim to fill in: whose visit, which papers lie beside the form, and what the desk knows. Types only. */
import type { CivilDate } from '../core/calendar.ts';
import type { CoordinationLimits } from '../practice/coordination.ts';
import type { Address, Authorization, ChargeSlip, Patient, Practice, Sex, VisitFolder } from '../practice/types.ts';

/** Somebody elsewhere who sent the patient here. */
export interface Referrer {
  readonly name: string;
  readonly credential: string;
  readonly npi: string;
  /** The number of the referral where the plan gives one. */
  readonly number: string | null;
  readonly on: CivilDate;
}

/** An accident as the patient told it at check-in. */
export interface Happening {
  readonly on: CivilDate;
  readonly where: 'work' | 'auto' | 'other';
  readonly words: string;
}

/** A work injury is not billed to the patient's own plan but to the employer's carrier. */
export interface WorkInjury {
  readonly employer: string;
  readonly employerAddress: Address;
  readonly employerPhone: string;
  /** What the carrier knows the worker by. */
  readonly workerId: string;
  readonly policy: string;
  readonly claimNumber: string;
  readonly offWork: { readonly from: CivilDate; readonly to: CivilDate } | null;
}

/** The claim this one replaces. */
export interface Original {
  readonly claimNumber: string;
  readonly sentOn: CivilDate;
  /** What the payer said of it, and what the office found, in our words. */
  readonly story: readonly string[];
}

/** A claim as it stands in `cases.yaml`. */
export interface ClaimSeed {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  /** Id of a patient of the practice. */
  readonly patient: string;
  /** Payers in the order they pay; the first gets this claim. */
  readonly order: readonly string[];
  /** Why this order, for the debrief. */
  readonly whyOrder: string;
  readonly charges: ChargeSlip;
  readonly copayCollected: number;
  readonly authorization: Authorization | null;
  readonly referrer: Referrer | null;
  readonly happening: Happening | null;
  readonly work: WorkInjury | null;
  readonly original: Original | null;
  /** Begin of an illness where the note gives it. */
  readonly onset: CivilDate | null;
  /** Sex of an insured who is neither the patient nor a spouse, by payer, as the plan has it on record. */
  readonly holderSex: Readonly<Record<string, Sex>>;
}

/** A claim joined with its patient: what the machine is started with. */
export interface ClaimCase extends Omit<ClaimSeed, 'patient'> {
  readonly patient: Patient;
}

/** What the claim desk knows of the practice and its lists; the same for every case. */
export interface ClaimFacts {
  /** Without patients, rooms and hours: those are of other desks. */
  readonly practice: Practice;
  /** Every diagnosis code the practice's list holds. */
  readonly diagnoses: readonly string[];
  readonly limits: CoordinationLimits;
}

/** What lies in the visit's folder when the claim is filled in. */
export type Folder = Pick<VisitFolder, 'registration' | 'authorization' | 'charges'>;
