/** The state of a screening visit as plain JSON. Bounded. `truth` stays hidden until the debrief. */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { FlaccPart, Position, ScCase } from './case.ts';
import type {
  Calling,
  Manner,
  PatientLine,
  Reply,
  ReportContent,
  ReportTarget,
  TobaccoManner,
  TobaccoStep,
} from './events.ts';
import type { ScFacts } from './facts.ts';
import type { BandId, ScreenId } from './instruments.ts';

/** Answers, readings and reports kept; older ones drop out. */
export const mostKept = 60;

export interface Vitals {
  readonly systolic: number;
  readonly diastolic: number;
  readonly pulse: number;
}

/** An answer as it stands on the form. */
export interface Answer {
  readonly screen: ScreenId;
  readonly item: number;
  readonly value: number;
  readonly manner: Manner | 'alone';
  /** Whether somebody else listened, or a relative translated. */
  readonly overheard: boolean;
  readonly translated: 'none' | 'interpreter' | 'relative';
  readonly atMs: number;
}

export type Posture = 'seated' | 'lying' | 'standing' | 'walking' | 'down';

export interface CuffReading extends Vitals {
  readonly atMs: number;
  readonly posture: Posture;
  /** Since lying or standing, ms. */
  readonly sinceMs: number;
  readonly pulseCounted: boolean;
  readonly symptomsAsked: boolean;
  readonly dizzy: boolean;
}

export interface EntryQuestion {
  readonly where: 'score' | 'position';
  readonly text: string;
  readonly canConfirm: boolean;
}

export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'confirmed-identity'
    | 'answered'
    | 'asks-what-it-means'
    | 'takes-it-back'
    | 'wants-no-form'
    | 'form-filled'
    | 'form-filled-but-one'
    | 'companion-goes'
    | 'companion-answers'
    | 'interpreter-comes'
    | 'relative-helps'
    | 'reading-ready'
    | 'says-how-it-is'
    | 'sways'
    | 'lowered'
    | 'falls'
    | 'lies-down'
    | 'stands-up'
    | 'sits-down'
    | 'walks'
    | 'back-in-chair'
    | 'provider-comes'
    | 'alone-meanwhile'
    | 'reported'
    | 'takes-list'
    | 'needs-no-list'
    | 'nods'
    | 'worried'
    | 'question-of-record';
}

export interface ScContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: ScCase;
  readonly facts: ScFacts;
  readonly nowMs: number;
  /** Hidden. */
  readonly truth: {
    readonly phq: readonly number[];
    readonly gad: readonly number[];
    readonly pain: number;
    readonly flacc: Readonly<Record<FlaccPart, number>>;
    readonly falls: readonly number[];
    readonly tugMs: number;
    readonly perDay: number;
    readonly years: number;
    readonly needs: readonly number[];
    readonly vitals: Readonly<Record<Position, Vitals>>;
    readonly faintsAfterMs: number | null;
  };
  readonly encounter: Encounter;
  readonly happened: Happening | null;
  readonly question: EntryQuestion | null;
  readonly doorClosed: boolean;
  readonly companionHere: boolean;
  readonly interpreter: 'none' | 'interpreter' | 'relative';
  /** The screen that is open; null for none. */
  readonly screen: ScreenId | null;
  readonly chosen: readonly ScreenId[];
  readonly answers: readonly Answer[];
  /** Items of the open form that wait: the person asked what the words mean. */
  readonly asking: { readonly screen: ScreenId; readonly item: number } | null;
  readonly declined: readonly { readonly screen: ScreenId; readonly item: number }[];
  readonly flacc: Readonly<Record<FlaccPart, number | null>>;
  readonly posture: Posture;
  readonly postureAtMs: number;
  readonly spotted: boolean;
  readonly chairPlaced: boolean;
  readonly cuffOn: boolean;
  /** The automatic cuff at work: when it will show, and what. */
  readonly cuff: { readonly atMs: number; readonly readyAtMs: number; readonly reading: CuffReading } | null;
  readonly readings: readonly CuffReading[];
  /** The person sways: since when; null while they do not. */
  readonly swaysAtMs: number | null;
  readonly lineFeet: number | null;
  readonly walk: { readonly startedAtMs: number; readonly backAtMs: number; readonly beside: boolean } | null;
  /** What the stopwatch showed, ms; null while it runs or was never started. */
  readonly stopwatchMs: number | null;
  readonly charted: {
    readonly scores: readonly {
      readonly screen: ScreenId;
      readonly total: number;
      readonly band: BandId | null;
      readonly atMs: number;
    }[];
    readonly positions: readonly (Vitals & { readonly position: Position })[];
  };
  readonly did: {
    readonly replies: readonly Reply[];
    readonly changedAnswer: boolean;
    readonly redAtMs: number | null;
    readonly calls: readonly { readonly atMs: number; readonly calling: Calling }[];
    readonly faintWarnedAtMs: number | null;
    readonly laidAfterWarningMs: number | null;
    readonly fell: 'no' | 'lowered' | 'hurt';
    readonly stoodUnspotted: boolean;
    readonly walks: readonly { readonly feet: number | null; readonly beside: boolean; readonly trueMs: number }[];
    readonly tobacco: readonly { readonly step: TobaccoStep; readonly manner: TobaccoManner }[];
    readonly resources: readonly { readonly permission: boolean; readonly atMs: number }[];
    readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
    readonly told: readonly PatientLine[];
    readonly hints: number;
    /** Left while a red answer was known and nobody had come. */
    readonly leftAlone: boolean;
  };
}
