/** Everything the office has about one returned claim, as data: the papers are drawn from it, and what they prove is read off it. Types only. */
import type { CivilDate } from '../core/calendar.ts';
import type { ChargeLine, Patient, PersonName, Relation } from '../practice/types.ts';

/** A plan as typed at the desk. The first of a list is billed first. */
export interface TypedPlan {
  readonly payer: string;
  readonly memberId: string;
}

export interface CardCopy {
  readonly payer: string;
  readonly memberId: string;
  readonly name: PersonName;
  readonly copiedOn: CivilDate;
}

/** A plan in the payers' own answer. */
export interface AnsweredPlan {
  readonly payer: string;
  readonly memberId: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly holder: { readonly name: PersonName; readonly birthDate: CivilDate; readonly relation: Relation };
  readonly employment: { readonly status: 'working' | 'retired' | 'cobra'; readonly employees: number } | null;
}

export interface SentLine extends ChargeLine {
  readonly npi: string;
}

export interface SentClaim {
  readonly payer: string;
  readonly memberId: string;
  readonly name: PersonName;
  readonly birthDate: CivilDate;
  readonly diagnoses: readonly string[];
  readonly lines: readonly SentLine[];
  readonly approval: string;
  readonly sentOn: CivilDate;
}

/** The signed note, as far as a claim needs it. */
export interface SignedNote {
  readonly place: 'office' | 'home-video';
  readonly complaint: string;
  readonly assessment: string;
  /** The code the assessment supports. */
  readonly supports: string;
  readonly did: string;
  /** A second, separate problem treated that day, or null. */
  readonly separate: string | null;
  /** Why the service was needed, in words, where the note says it. */
  readonly need: string | null;
}

export interface ApprovalLetter {
  readonly number: string;
  readonly codes: readonly string[];
  readonly units: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface DeskFile {
  readonly patient: { readonly name: PersonName; readonly birthDate: CivilDate; readonly chart: string };
  /** What decides which plan pays first, beside the plans themselves. */
  readonly circumstances: Pick<Patient, 'parents' | 'medicareBy'>;
  readonly served: CivilDate;
  readonly rendering: string;
  readonly registration: {
    readonly name: PersonName;
    readonly birthDate: CivilDate;
    readonly plans: readonly TypedPlan[];
  };
  readonly card: CardCopy;
  readonly eligibility: {
    readonly name: PersonName;
    readonly birthDate: CivilDate;
    readonly plans: readonly AnsweredPlan[];
  };
  readonly charges: { readonly diagnoses: readonly string[]; readonly lines: readonly ChargeLine[] };
  readonly claim: SentClaim;
  readonly note: SignedNote;
  readonly authorization: ApprovalLetter | null;
  readonly referral: { readonly number: string; readonly by: string; readonly on: CivilDate } | null;
  readonly remittance: {
    readonly came: 'rejected' | 'denied';
    readonly carc: string;
    readonly says: string;
    readonly on: CivilDate;
    /** Day the payer says it got the claim. */
    readonly receivedOn: CivilDate;
    readonly billed: number;
    readonly allowed: number;
    readonly paid: number;
    readonly left: number;
  };
  /** Last day to send or appeal. */
  readonly deadline: CivilDate;
  readonly calls: readonly { readonly id: string; readonly on: CivilDate; readonly text: string }[];
  readonly notice: {
    readonly service: string;
    readonly reason: string;
    readonly option: 1 | 2 | 3;
    readonly signedOn: CivilDate;
  } | null;
  readonly acceptance: { readonly on: CivilDate } | null;
  readonly earlier: { readonly number: string; readonly sentOn: CivilDate; readonly paidOn: CivilDate } | null;
  /** Since when each payer knows the rendering provider. */
  readonly enrolledFrom: CivilDate;
}
