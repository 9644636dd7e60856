/** The shape of a case: who comes to the desk, what the papers show, what the plans answer. Types only. */
import type { CivilDate } from '../core/calendar.ts';
import type { Cents } from '../practice/money.ts';
import type { Address, Appointment, PersonName, Relation, Sex } from '../practice/types.ts';

/** What can go wrong on a registration form. Each can be seen by laying the form beside ID, card and the empty lines. */
export const slipKinds = [
  'nickname',
  'former-name',
  'birth-missing',
  'birth-swapped',
  'old-address',
  'phone-short',
  'member-swapped',
  'holder-wrong',
  'old-plan',
  'unsigned',
  'signed-by-other',
] as const;
export type SlipKind = (typeof slipKinds)[number];

/** What a visit counts as with the plans. */
export const services = ['primary', 'preventive', 'specialist', 'urgent'] as const;
export type Service = (typeof services)[number];

/** What the plan wants before this visit. */
export const needs = ['nothing', 'referral', 'authorization'] as const;
export type Need = (typeof needs)[number];

export const planStates = ['active', 'ended'] as const;
export type PlanState = (typeof planStates)[number];

/** What a plan answers when the right member is asked about. */
export interface PlanAnswer {
  readonly state: PlanState;
  readonly planName: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** The primary care provider the plan has on file; null where it needs none. */
  readonly primaryCare: string | null;
  /** In network, by kind of visit. */
  readonly copay: Readonly<Record<Service, Cents>>;
  /** `left` is drawn by the seed. */
  readonly deductible: { readonly year: Cents; readonly left: readonly Cents[]; readonly familyYear: Cents };
  readonly coinsurancePercent: number;
  readonly outOfPocket: { readonly year: Cents; readonly left: Cents };
  readonly need: Need;
  /** The line about referral and authorization as it stands in the answer. */
  readonly needText: string;
  /** What the plan knows of other coverage. */
  readonly otherCoverage: string;
  /** A limit that has nothing to do with this visit, as real answers have many. */
  readonly limit: string;
}

export interface Plan {
  /** Id of a payer of the practice. */
  readonly payer: string;
  readonly memberId: string;
  readonly group: string;
  /** Who holds the plan; the patient where the relation is self. */
  readonly holder: { readonly name: PersonName; readonly birthDate: CivilDate; readonly relation: Relation };
  readonly cardFrom: CivilDate;
  /** Lies on the counter at once, or comes out only when somebody asks for other plans. */
  readonly shownAtOnce: boolean;
  readonly answer: PlanAnswer;
}

export const optionKinds = ['fits', 'promises', 'accuses', 'turns-away', 'waives', 'guesses', 'falsifies'] as const;
export type OptionKind = (typeof optionKinds)[number];

export const matterMoments = ['identity', 'signature', 'coverage', 'papers', 'money'] as const;
export type MatterMoment = (typeof matterMoments)[number];

/** Something that comes up and has to be answered in words. */
export interface Matter {
  readonly id: string;
  readonly at: MatterMoment;
  /** What is said or what is seen, as it stands. */
  readonly text: string;
  readonly options: readonly {
    readonly kind: OptionKind;
    readonly text: string;
    readonly answer: string;
    /** A referral number that this brings; null or missing when it brings none. */
    readonly gives?: string | null | undefined;
    /** A written estimate is handed over with it. */
    readonly estimate?: boolean | undefined;
    /** Brings out the patient's own card. */
    readonly shows?: boolean | undefined;
  }[];
}

export interface CheckInCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  /** Who stands at the desk: the patient, or somebody who brings them. */
  readonly visitor: {
    readonly name: string;
    readonly age: number;
    readonly pronoun: 'she' | 'he' | 'they';
    /** Null when it is the patient; else "his grandmother". */
    readonly is: string | null;
  };
  readonly patient: {
    readonly chart: string;
    readonly name: PersonName;
    readonly birthDate: CivilDate;
    readonly sex: Sex;
    readonly address: Address;
    readonly phone: string;
    readonly isNew: boolean;
    readonly goesBy: string;
    readonly formerLast: string | null;
    readonly oldAddress: Address | null;
  };
  readonly appointment: Pick<Appointment, 'provider' | 'at' | 'minutes' | 'visitType' | 'reason'>;
  readonly service: Service;
  /** The photo ID on the counter. `name` is the patient's where it is theirs. */
  readonly photoId: {
    readonly name: string;
    readonly birthDate: CivilDate;
    readonly address: Address;
    readonly number: string;
  };
  readonly plans: readonly Plan[];
  /** A card on the counter that is somebody else's; null where there is none. */
  readonly stray: {
    readonly payer: string;
    readonly name: string;
    readonly memberId: string;
    readonly group: string;
  } | null;
  /** Which plan pays first, by place, and why; with one plan or none it is 0 and says so. */
  readonly first: { readonly plan: number; readonly why: string };
  /** Owed from before. */
  readonly balance: Cents;
  /** Slips that this form always has, beside those the seed draws. */
  readonly always: readonly SlipKind[];
  /** Slips that may be drawn. */
  readonly may: readonly SlipKind[];
  /** A plan of a former employer, as the form might still name it. */
  readonly oldPlanText: string;
  /** What is answered to the questions of the desk. */
  readonly says: {
    readonly changed: string;
    readonly plans: string;
    readonly accident: string;
    readonly help: string;
  };
  readonly matters: readonly Matter[];
  /** Lines of the written estimate; empty where none is due. */
  readonly estimate: readonly { readonly code: string; readonly title: string; readonly charge: Cents }[];
}
