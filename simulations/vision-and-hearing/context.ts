/**
 * The state of a screening visit as plain JSON (begin.ts says how it begins). Bounded: lists have a limit. `truth` stays
 * hidden until the debrief; everything else may be shown.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Eye, Habit, QuestionId, ShCase, Side } from './case.ts';
import type { ChartKind, Face, Pitch, Plate } from './chart.ts';
import type {
  Correction,
  Covering,
  EarResult,
  Note,
  Order,
  PatientLine,
  PlateAnswer,
  ReportContent,
  ReportTarget,
  ToneResult,
} from './events.ts';
import type { ShFacts } from './facts.ts';

/** Readings, tones and entries kept; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 80;

/** One line or card read aloud. */
export interface Reading {
  readonly number: number;
  readonly atMs: number;
  readonly at: 'distance' | 'near';
  readonly eye: Eye;
  readonly line: number;
  readonly kind: ChartKind;
  readonly face: Face;
  readonly order: Order;
  /** As measured with the tape or held, feet or inches; null at the old mark. */
  readonly measured: number | null;
  readonly worn: boolean;
  readonly covered: Covering | null;
  readonly bothOpen: boolean;
  readonly dim: boolean;
  /** The eye that reads was pressed a short while ago. */
  readonly pressed: boolean;
  /** What the person did to read better; each could be seen. */
  readonly squinted: boolean;
  readonly peeked: boolean;
  readonly leaned: boolean;
  /** Said at once, hardly looking: the line was known. */
  readonly fromMemory: boolean;
  readonly right: number;
  readonly of: number;
  /** What was said, in the order asked for; null for "I can't read that". */
  readonly said: readonly string[] | null;
}

export interface PlateReading {
  readonly atMs: number;
  readonly plate: number;
  readonly inches: number | null;
  readonly daylight: boolean;
  /** The digit named; null for "only dots". */
  readonly said: number | null;
}

export interface Tone {
  readonly number: number;
  readonly atMs: number;
  readonly ear: Side;
  readonly pitch: Pitch;
  readonly level: number;
  /** Since the tone before, ms; null for the first. */
  readonly gapMs: number | null;
  /** The pauses had become so even that the person could guess the next tone. */
  readonly even: boolean;
  readonly seen: boolean;
  readonly noisy: boolean;
  readonly swapped: boolean;
  readonly cleared: boolean;
  readonly raised: boolean;
}

export interface AcuityEntry {
  readonly atMs: number;
  readonly at: 'distance' | 'near';
  readonly eye: Eye;
  readonly top: number;
  readonly bottom: number;
  readonly missed: number;
  readonly correction: Correction | null;
}

export interface ToneEntry {
  readonly ear: Side;
  readonly pitch: Pitch;
  readonly level: number;
  readonly result: ToneResult;
}

/** What the record answered to the last entry that was not kept. */
export interface EntryQuestion {
  readonly where: 'distance' | 'near' | 'tone';
  readonly text: string;
  readonly canConfirm: boolean;
}

export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'answered'
    | 'confirmed-identity'
    | 'read'
    | 'knows-no-letters'
    | 'saw-plate'
    | 'agreed'
    | 'put-glasses-on'
    | 'took-glasses-off'
    | 'has-no-glasses-here'
    | 'ears-clear'
    | 'ear-finding'
    | 'provider-says-go-on'
    | 'reported'
    | 'thanked'
    | 'worried'
    | 'unsure-what-to-do'
    | 'question-of-record';
  readonly question: QuestionId | null;
}

export interface ShContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: ShCase;
  readonly facts: ShFacts;
  readonly nowMs: number;
  /** Hidden. Lower numbers truly read, softest levels heard. */
  readonly truth: {
    readonly distance: Readonly<Record<Side, { readonly without: number; readonly with: number | null }>>;
    readonly near: { readonly without: number; readonly with: number | null };
    readonly ears: Readonly<Record<Side, Readonly<Record<'500' | '1000' | '2000' | '4000', number>>>>;
    /** Where the old mark on the floor really lies, feet from the chart. */
    readonly oldMarkFeet: number;
  };
  readonly plates: readonly Plate[];
  readonly encounter: Encounter;
  readonly happened: Happening | null;
  readonly question: EntryQuestion | null;
  readonly doorClosed: boolean;
  readonly light: boolean;
  readonly hung: { readonly kind: ChartKind; readonly face: Face } | null;
  readonly placed: { readonly feet: number | null } | null;
  readonly worn: boolean;
  readonly occluderClean: boolean;
  readonly cover: { readonly eye: Side; readonly with: Covering; readonly bothOpen: boolean } | null;
  /** Until when each eye is blurred by a hand that pressed on it. */
  readonly blurredUntilMs: Readonly<Record<Side, number>>;
  readonly cardInches: number | null;
  readonly reminded: readonly Habit[];
  readonly readings: readonly Reading[];
  readonly plateReadings: readonly PlateReading[];
  readonly phones: { readonly red: Side; readonly cleared: boolean } | null;
  readonly phonesClean: boolean;
  readonly taskTold: boolean;
  readonly facesAway: boolean;
  readonly set: { readonly ear: Side; readonly pitch: Pitch; readonly level: number };
  readonly tones: readonly Tone[];
  /** The hand that goes up: from when, until when. */
  readonly hand: { readonly fromMs: number; readonly untilMs: number } | null;
  /** When a hand will go up by guess, without any tone. Hidden. */
  readonly guessAtMs: number | null;
  /** Hands raised with no tone at all. */
  readonly guesses: number;
  readonly charted: {
    readonly acuity: readonly AcuityEntry[];
    readonly plates: readonly { readonly plate: number; readonly answer: PlateAnswer }[];
    readonly tones: readonly ToneEntry[];
    readonly ears: readonly { readonly ear: Side; readonly result: EarResult }[];
    readonly notes: readonly Note[];
    readonly firstAtMs: number | null;
    readonly lastAtMs: number | null;
  };
  readonly did: {
    readonly asked: readonly QuestionId[];
    readonly earsLookedAtMs: number | null;
    readonly phonesOnAtMs: number | null;
    readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
    readonly told: readonly PatientLine[];
    readonly hints: number;
  };
}
