/**
 * One small practice that every front-office simulation works in: its people, rooms, hours, prices, payers and patients
 * (`practice.yaml`), and the papers that go from desk to desk. What one task writes is what the next one reads. Types only.
 */
import type { CivilDate } from '../core/calendar.ts';
import type { Cents } from './money.ts';

export interface Provider {
  readonly id: string;
  /** "Leila Haddad" */
  readonly name: string;
  readonly credential: 'MD' | 'DO' | 'NP' | 'PA' | 'RN';
  /** Ten digits, made up. */
  readonly npi: string;
  /** Weekdays at work, 1 Monday to 5 Friday. */
  readonly days: readonly number[];
}

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly has: readonly string[];
}

export interface PracticeHours {
  /** Minutes after midnight. */
  readonly open: number;
  readonly close: number;
  readonly lunch: { readonly from: number; readonly to: number };
}

/**
 * How a plan treats a service: a copay for the visit where it has one, no share for prevention, deductible and coinsurance for
 * the rest. Laboratory tests stand apart because Medicare asks no share for them.
 */
export const serviceKinds = ['visit', 'preventive', 'laboratory', 'service'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** A price of the practice for a service in made-up practice codes or HCPCS Level II. */
export interface Fee {
  readonly code: string;
  /** As the shelf of codes words it; joined when the practice is read. */
  readonly title: string;
  readonly kind: ServiceKind;
  readonly charge: Cents;
  /** Beginnings of diagnosis codes that show the need; null where any diagnosis will do. */
  readonly neededFor: readonly string[] | null;
  /** Whether the side must be told (RT, LT or the made-up P2). */
  readonly needsSide: boolean;
  /** What each payer allows for it by contract; a payer missing here does not cover it. */
  readonly allowed: Readonly<Record<string, Cents>>;
}

export type PlanKind = 'ppo' | 'hmo' | 'hdhp' | 'medicare' | 'medicaid';

/** Two services that are paid as one on the same day: the second is part of the first. */
export interface Bundle {
  readonly paid: string;
  readonly included: string;
  /** The made-up practice modifier that tells, with notes to show it, that they were separate; null when nothing unbundles them. */
  readonly modifier: string | null;
}

export interface Payer {
  readonly id: string;
  readonly name: string;
  readonly kind: PlanKind;
  /** The made-up payer number a claim is sent to. */
  readonly payerNumber: string;
  readonly address: string;
  readonly phone: string;
  /** Member numbers look like this (a pattern for the whole text). */
  readonly memberPattern: string;
  readonly timelyFilingDays: number;
  readonly appealDays: number;
  readonly isReferralNeeded: boolean;
  /** Codes that are paid only with a prior authorization. */
  readonly authorizationFor: readonly string[];
  readonly isParticipating: boolean;
  /** Whole percent cut from every payment by law: the Medicare sequester. 0 elsewhere. */
  readonly sequesterPercent: number;
}

export type Relation = 'self' | 'spouse' | 'child' | 'other';

/** How a group plan comes from work. Null for a plan that does not. */
export interface Employment {
  readonly status: 'working' | 'retired' | 'cobra';
  /** How many people the employer has. */
  readonly employees: number;
}

/** A plan as it truly stands with the payer. */
export interface Coverage {
  readonly payer: string;
  readonly memberId: string;
  readonly group: string | null;
  readonly holder: { readonly name: PersonName; readonly birthDate: CivilDate; readonly relation: Relation };
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly copay: Cents;
  readonly deductible: { readonly year: Cents; readonly left: Cents };
  /** Whole percent the patient pays after the deductible. */
  readonly coinsurancePercent: number;
  readonly outOfPocketLeft: Cents;
  readonly employment: Employment | null;
  /** The provider a plan with referrals names as primary care; null elsewhere. */
  readonly primaryCare: string | null;
}

/** How a child's parents live, as far as it decides which plan pays first. */
export interface Parents {
  readonly live: 'together' | 'apart';
  /** The payer a court order names; null without one. */
  readonly courtOrder: string | null;
  /** The payer of the parent with custody; null when custody is shared. */
  readonly custody: string | null;
}

export interface PersonName {
  readonly last: string;
  readonly first: string;
  /** One letter or empty. */
  readonly middle: string;
}

export type Sex = 'F' | 'M';

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

export interface Patient {
  readonly id: string;
  /** "40318" */
  readonly chart: string;
  readonly name: PersonName;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly address: Address;
  readonly phone: string;
  /** Day of the last visit here; null for somebody new. */
  readonly lastSeen: CivilDate | null;
  /** Null for an adult. */
  readonly parents: Parents | null;
  /** What gives this person Medicare; null without it. */
  readonly medicareBy: 'age' | 'disability' | 'kidney-disease' | null;
  /** In the order the chart has them, which need not be the order of paying: `coordination.ts` decides that. */
  readonly coverages: readonly Coverage[];
  /** What is owed from before. */
  readonly balance: Cents;
}

export interface Practice {
  readonly name: string;
  readonly address: Address;
  readonly phone: string;
  readonly taxId: string;
  readonly npi: string;
  /** Place of service of everything done in the office. */
  readonly placeOfService: string;
  readonly hours: PracticeHours;
  readonly providers: readonly Provider[];
  readonly rooms: readonly Room[];
  readonly fees: readonly Fee[];
  readonly bundles: readonly Bundle[];
  readonly payers: readonly Payer[];
  readonly patients: readonly Patient[];
}

// The papers of one visit, in the order they are written

export interface Appointment {
  readonly patient: PersonName;
  readonly birthDate: CivilDate;
  readonly phone: string;
  readonly provider: string;
  readonly room: string | null;
  readonly date: CivilDate;
  /** Minutes after midnight. */
  readonly at: number;
  readonly minutes: number;
  readonly visitType: string;
  readonly reason: string;
}

/** A plan as somebody at the desk copied it from the card: it may hold slips. */
export interface CopiedCoverage {
  readonly payer: string;
  readonly memberId: string;
  readonly group: string;
  readonly holderName: PersonName;
  readonly holderBirthDate: CivilDate;
  readonly relation: Relation;
}

export interface Registration {
  readonly name: PersonName;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly address: Address;
  readonly phone: string;
  readonly coverages: readonly CopiedCoverage[];
  readonly signatureOnFile: boolean;
  readonly assignsBenefits: boolean;
  readonly referralNumber: string | null;
  readonly copayCollected: Cents;
}

export interface Authorization {
  readonly number: string;
  readonly codes: readonly string[];
  readonly units: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface ChargeLine {
  readonly date: CivilDate;
  readonly placeOfService: string;
  /** A made-up practice code or HCPCS Level II. */
  readonly code: string;
  readonly modifiers: readonly string[];
  /** Letters of the diagnoses it answers, first one first: "A", "AC". */
  readonly pointers: string;
  readonly charge: Cents;
  readonly units: number;
}

/** What was coded of a visit. */
export interface ChargeSlip {
  /** ICD-10-CM codes in order; the first is letter A. At most twelve. */
  readonly diagnoses: readonly string[];
  readonly lines: readonly ChargeLine[];
  readonly renderingProvider: string;
}

/** The paper form as text by box: "1a", "2", "21A", "24.1.D" (`claim-form.ts` names them). What is not filled in is missing. */
export type ClaimForm = Readonly<Record<string, string>>;

export interface ClaimState {
  readonly form: ClaimForm;
  readonly sentOn: CivilDate | null;
  /** 1 original, 7 replacement, 8 void. */
  readonly frequency: '1' | '7' | '8';
}

/** One line of a payer's answer. `billed = paid + all adjustments`, always. */
export interface RemittanceLine {
  readonly code: string;
  readonly billed: Cents;
  readonly allowed: Cents;
  readonly deductible: Cents;
  readonly coinsurance: Cents;
  readonly copay: Cents;
  readonly paid: Cents;
  /** Group and number of each adjustment with its amount: "CO-45". Deductible, coinsurance and copay stand here, too, as PR-1, PR-2, PR-3. */
  readonly adjustments: readonly { readonly code: string; readonly amount: Cents }[];
}

export type PayerAnswer =
  /** Never entered the payer's system: mend and send anew. */
  | { readonly kind: 'rejected'; readonly on: CivilDate; readonly because: readonly string[] }
  | { readonly kind: 'processed'; readonly on: CivilDate; readonly lines: readonly RemittanceLine[] };

/** Everything one visit has left behind so far: it goes from desk to desk. Null where a desk has not written yet. */
export interface VisitFolder {
  readonly appointment: Appointment | null;
  readonly registration: Registration | null;
  readonly authorization: Authorization | null;
  readonly charges: ChargeSlip | null;
  readonly claim: ClaimState | null;
  readonly answer: PayerAnswer | null;
}

export const emptyFolder: VisitFolder = {
  appointment: null,
  registration: null,
  authorization: null,
  charges: null,
  claim: null,
  answer: null,
};
