/**
 * The state of a visit as plain JSON. Bounded: lists have a limit, the log of events is kept by the driver. `truth` stays
 * hidden until the debrief; everything a view may show is read through `perception.ts`.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Finger, OximetryCase, QuestionId, Sensor, Site } from './case.ts';
import type { Air, Help, PatientLine, ReportContent, ReportTarget, Seating } from './events.ts';
import type { OximetryFacts } from './facts.ts';

export const mostKept = 8;

/** The sensor at a site. */
export interface Clip {
  readonly number: number;
  readonly site: Site;
  readonly how: Seating;
  readonly sensor: Sensor;
  readonly sinceMs: number;
}

/** What stood on the screen at a moment. */
export interface Reading {
  readonly clip: Clip;
  readonly atMs: number;
  readonly percent: number;
  readonly pulsePerMin: number;
  /** 0 to 1. */
  readonly quality: number;
}

export interface Charted {
  readonly atMs: number;
  readonly percent: number;
  readonly air: Air | null;
  readonly oxygenTenthsL: number | null;
  /** The reading it stands for; null when there was none. */
  readonly reading: Reading | null;
  /** The count at the wrist by then, beats a minute; null before one. */
  readonly countedPerMin: number | null;
  /** How long the pulse had been felt for that count, ms. */
  readonly feltMs: number;
}

export type Happening = Happened<
  | 'answered'
  | 'confirmed-identity'
  | 'looked'
  | 'hands-examined'
  | 'polish-off'
  | 'does-not-come-off'
  | 'helped'
  | 'oxygen-turned'
  | 'entry-questioned'
  | 'entry-refused'
  | 'entry-kept'
  | 'thanked'
  | 'worried'
  /** Somebody poisoned by carbon monoxide whom nobody was told of in time. */
  | 'grows-worse',
  QuestionId
>;

export interface OximetryContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: OximetryCase;
  readonly facts: OximetryFacts;
  readonly nowMs: number;
  /** Hidden. */
  readonly truth: {
    /** What a perfect measurement shows, percent. */
    readonly percent: number;
    readonly heartRatePerMin: number;
    /** Where the first beat falls, ms. */
    readonly firstBeatMs: number;
  };
  readonly encounter: Encounter;
  readonly asked: readonly QuestionId[];
  readonly looked: boolean;
  readonly examined: boolean;
  readonly cleanNails: readonly Finger[];
  /** When each help was given, ms. */
  readonly helped: Readonly<Partial<Record<Help, number>>>;
  readonly sensor: Sensor | null;
  readonly sensorCleaned: boolean;
  readonly clip: Clip | null;
  /** Number of clips placed so far, and the sites of the last ones. */
  readonly clips: number;
  readonly clipSites: readonly Site[];
  /** The screen as it stood when the clip came off last. */
  readonly lastReading: Reading | null;
  /** Fingers at the wrist since then; null when not. */
  readonly feltSinceMs: number | null;
  /** How long the pulse was felt the last time, ms. */
  readonly feltMs: number;
  readonly counted: { readonly perMin: number; readonly feltMs: number } | null;
  readonly charted: readonly Charted[];
  readonly questioned: number;
  readonly happened: Happening | null;
  readonly did: Did;
}

export interface Did {
  /** First look at the person. */
  readonly lookedAtMs: number | null;
  /** When an exposure to carbon monoxide was first heard of, ms. */
  readonly exposureHeardAtMs: number | null;
  /** When the patient grew worse because nobody had been told, ms. */
  readonly grewWorseAtMs: number | null;
  readonly reports: readonly { readonly atMs: number; readonly to: ReportTarget; readonly content: ReportContent }[];
  readonly told: readonly PatientLine[];
  readonly helpCalledAtMs: number | null;
  readonly oxygenTurned: boolean;
  readonly hints: number;
  readonly clipLeftOn: boolean;
}
