/**
 * The shape of a case: who comes, what lungs they have, and how they blow when nobody coaches them. Types only, so that views
 * need no schema library; `schema.ts` checks `cases.yaml` against the same shape.
 */

/** Inclusive range of whole numbers a case's value is drawn from. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export const questionIds = ['feeling', 'heart', 'surgery', 'lungs', 'inhalers', 'smoking-meal'] as const;
export type QuestionId = (typeof questionIds)[number];

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

/** What the provider says when asked before the test. */
export type ProviderAnswer = 'not-today' | 'go-on';

/** What somebody does unless a coach or a correction changes it. */
export interface Habits {
  /** How full they breathe in by themselves, percent of full. */
  readonly fillPercent: number;
  /** How hard they blow without a loud "blast", percent of the hardest. */
  readonly blastPercent: number;
  /** When they stop blowing by themselves, ms. */
  readonly stopsAfterMs: number;
  /** Coughs in the first second until they had water and a rest. */
  readonly coughs: boolean;
  /** The throat closes early until the chin is up and they know to keep it open. */
  readonly throatCloses: boolean;
  /** Air escapes at the lips until they are told how to seal. */
  readonly leaks: boolean;
  /** Gets dizzy after so many efforts; null for most. */
  readonly dizzyAfter: number | null;
}

export interface SpirometryCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
    /** Asked for by the device: its predicted values are given for one of two. */
    readonly sex: Sex;
    /** Without shoes, cm. */
    readonly heightCm: number;
    /** What the patient says or the old chart has, cm. */
    readonly saidHeightCm: number;
  };
  readonly reason: string;
  /** The written order and what else the chart says. */
  readonly chart: string;
  /** True FVC, hundredths of a liter. */
  readonly fvc: Span;
  /** True FEV1 as percent of the FVC. */
  readonly ratioPercent: Span;
  /** Highest flow, hundredths of a liter a second. */
  readonly pef: Span;
  /** What the device predicts at the true height, liters: made up for teaching, near what healthy people of that kind reach. */
  readonly predicted: { readonly fvcL: number; readonly fev1L: number };
  /** What a reliever adds to the FEV1, percent; null where none is ordered. */
  readonly reliever: { readonly order: string; readonly gainPercent: Span } | null;
  readonly habits: Habits;
  /** Why the provider must be asked before anybody blows; null when nothing stands against it. */
  readonly hold: { readonly question: QuestionId; readonly answer: ProviderAnswer; readonly words: string } | null;
  /** How far the first device of the day reads off, percent; the spare is right. */
  readonly deviceOffPercent: number;
  readonly answers: Readonly<Record<QuestionId, string>>;
}
