/** The shape of a day at the appointment book: office, matrix, patients in the book, requests. Types only. */
import type { CivilDate } from '../core/calendar.ts';
import type { PersonName } from '../practice/types.ts';

export const visitTypes = [
  'new',
  'established',
  'sick',
  'physical',
  'well-child',
  'procedure',
  'pelvic',
  'ecg',
  'injection',
  'outside-test',
] as const;
export type VisitType = (typeof visitTypes)[number];

export const lanes = ['haddad', 'whitfield', 'reyes', 'kim', 'outside'] as const;
/** A column of the book: a provider, or the place that does an outside test. */
export type Lane = (typeof lanes)[number];

export const rooms = ['exam-1', 'exam-2', 'exam-3', 'exam-4', 'procedure', 'lab', 'elsewhere'] as const;
export type RoomId = (typeof rooms)[number];

/** What a kind of visit takes, whoever comes. */
export interface VisitNeeds {
  readonly name: string;
  readonly lanes: readonly Lane[];
  readonly rooms: readonly RoomId[];
  /** The one machine it keeps busy; null when none. */
  readonly equipment: string | null;
}

export const blockKinds = ['lunch', 'meeting', 'rounds', 'out', 'same-day', 'well-child'] as const;
/** What stands in the matrix: time that is not there, and time that is kept for a purpose. */
export type BlockKind = (typeof blockKinds)[number];

export interface Block {
  readonly id: string;
  readonly what: BlockKind;
  /** Null: everybody. */
  readonly lane: Lane | null;
  readonly date: CivilDate;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

/** A line of the manager's note: what has to be blocked. `isSet` stands in the book already. */
export interface MatrixLine extends Block {
  readonly isSet: boolean;
}

export interface Booked {
  readonly id: string;
  readonly name: string;
  readonly lane: Lane;
  readonly date: CivilDate;
  readonly at: number;
  readonly minutes: number;
  readonly type: VisitType;
  readonly room: RoomId | null;
  /** Percent of runs in which it stands in the book. */
  readonly chance: number;
}

/** A chart of the index. */
export interface ChartCard {
  readonly chart: string;
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly phone: string;
  readonly lastSeen: CivilDate | null;
}

export const policies = ['stream', 'wave', 'modified-wave', 'cluster', 'open-access'] as const;
export type Policy = (typeof policies)[number];

export const topics = [
  'name',
  'birth-date',
  'phone',
  'reason',
  'script',
  'before',
  'needs',
  'coverage',
  'times',
  'reminder',
] as const;
export type Topic = (typeof topics)[number];

export const needs = ['interpreter', 'wheelchair', 'hearing'] as const;
export type Need = (typeof needs)[number];

export const instructions = [
  'fasting',
  'medicines',
  'card',
  'records',
  'early',
  'shots',
  'no-metal',
  'clothes',
] as const;
export type Instruction = (typeof instructions)[number];

export const reminderWays = ['text', 'call', 'email', 'portal', 'none'] as const;
export type ReminderWay = (typeof reminderWays)[number];

export const urgencies = ['emergency', 'nurse', 'today', 'soon', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** Days and hours in which somebody can come. */
export interface Window {
  readonly date: CivilDate;
  readonly from: number;
  readonly to: number;
}

export interface Screening {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** The other office has to know of it. */
  readonly isFlag: boolean;
}

export interface OutsideTest {
  readonly place: string;
  /** What the place wants of the patient, in its own words. */
  readonly sheet: string;
  /** The signed order as it reads. */
  readonly order: string;
  /** What is missing on it; null when it is complete. */
  readonly missing: string | null;
  /** The order once the provider has completed it. */
  readonly completed: string;
  /** The plan's approval number; empty when the plan asks for none. */
  readonly approval: string;
  readonly screening: readonly Screening[];
}

export const requestKinds = ['visit', 'cancel', 'reschedule', 'no-show', 'recall', 'outside'] as const;
export type RequestKind = (typeof requestKinds)[number];

export interface Request {
  readonly id: string;
  readonly by: 'call' | 'portal' | 'desk';
  readonly kind: RequestKind;
  readonly atMs: number;
  readonly name: PersonName;
  readonly birthDate: CivilDate;
  readonly phone: string;
  readonly pronoun: 'she' | 'he' | 'they';
  /** Number of the right chart; null for somebody new here. */
  readonly chart: string | null;
  /** First words, or the line on the desk. */
  readonly opening: string;
  /** Answers by topic; name, birth date and phone come from above. */
  readonly says: Readonly<Record<Exclude<Topic, 'name' | 'birth-date' | 'phone'>, string>>;
  readonly urgency: Urgency;
  /** Null where nothing is to be booked. */
  readonly type: VisitType | null;
  readonly lanes: readonly Lane[];
  readonly windows: readonly Window[];
  readonly needs: readonly Need[];
  readonly referral: 'none' | 'has' | 'missing';
  /** What an outside place asks for; visits here go by the office's own list. */
  readonly prep: readonly Instruction[];
  readonly reminder: ReminderWay;
  /** The booking it is about; null for something new. */
  readonly about: string | null;
  readonly outside: OutsideTest | null;
}

/** A request as written: what the seed may put in other words. */
export interface WrittenRequest extends Request {
  readonly variants: readonly (Partial<Omit<Request, 'says' | 'id'>> & { readonly says?: Partial<Request['says']> })[];
}

export interface BookCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  /** Time at the desk when the task begins, minutes after midnight. */
  readonly now: number;
  readonly policy: Policy;
  /** The rule of this day in the manager's words. */
  readonly rule: string;
  /** The column a wave or a cluster is kept in; null elsewhere. */
  readonly policyLane: Lane | null;
  readonly matrix: readonly MatrixLine[];
  readonly booked: readonly Booked[];
  readonly index: readonly ChartCard[];
  readonly requests: readonly WrittenRequest[];
  /** The request whose appointment goes on to the next desk; null when none does. */
  readonly thread: string | null;
}
