/**
 * The state of a visit as plain JSON. Bounded: lists have a limit, the log of events is kept by the driver. `truth` stays
 * hidden until the debrief; everything a view may show is read through `perception.ts`.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Cover, Device, QuestionId, Route, TemperatureCase, Unit } from './case.ts';
import type {
  ArmPlace,
  EarPull,
  MouthPlace,
  PatientLine,
  Preparation,
  ReportContent,
  ReportTarget,
  SweepPath,
} from './events.ts';
import type { TemperatureFacts } from './facts.ts';

/** Takes, entries and reports kept; older ones drop out. */
export const mostKept = 8;

/** How the instrument sits at the site. */
export type Placement =
  | { readonly route: 'oral'; readonly at: MouthPlace; readonly lips: 'closed' | 'open' }
  | { readonly route: 'axillary'; readonly at: ArmPlace; readonly arm: 'against-body' | 'loose' }
  | { readonly route: 'tympanic'; readonly pull: EarPull; readonly seal: 'snug' | 'loose' }
  | { readonly route: 'temporal'; readonly path: SweepPath; readonly pace: 'slow' | 'quick' }
  | { readonly route: 'rectal'; readonly depthHundredthsIn: number; readonly hold: 'held' | 'let-go' };

/** A cover and whose it is. */
export interface CoverOn {
  readonly cover: Cover;
  readonly state: 'new' | 'this-patient' | 'someone-else';
}

/** One measurement, from the placing to the taking out. */
export interface Take {
  readonly number: number;
  readonly device: Device;
  readonly placement: Placement;
  readonly cover: CoverOn | null;
  readonly gloved: boolean;
  readonly ready: readonly Preparation[];
  readonly startedAtMs: number;
  /** Where the instrument stood when placed, tenths °F. */
  readonly startTenthsF: number;
  /** Simulated ms at which a full reading is there. */
  readonly fullAtMs: number;
  /** null while it is still at the site. */
  readonly removedAtMs: number | null;
  /** True once the signal sounded, or once the column's full time was over. */
  readonly complete: boolean;
  /** Tenths of a degree in the unit of the display as it stood when taken out; null before. */
  readonly shownTenths: number | null;
  /** How far the mouth was from its own temperature when read, tenths °F; 0 for other routes. */
  readonly mouthOffTenthsF: number;
}

export interface Charted {
  readonly atMs: number;
  readonly value: number;
  readonly unit: Unit;
  readonly route: Route | null;
  /** Number of the take it stands for: the last one taken out; null without any. */
  readonly take: number | null;
}

export type Happening = Happened<
  | 'answered'
  | 'confirmed-identity'
  | 'bit-the-probe'
  | 'mouth-fell-open'
  | 'ear-hurt'
  | 'bled'
  | 'cried-out'
  | 'slipped-out'
  | 'protested-route'
  | 'signal'
  | 'entry-questioned'
  | 'entry-refused'
  | 'entry-kept'
  | 'thanked'
  | 'worried',
  QuestionId
>;

export interface TemperatureContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: TemperatureCase;
  readonly facts: TemperatureFacts;
  readonly nowMs: number;
  /** Hidden: tenths of a degree Fahrenheit. */
  readonly truth: {
    readonly oralTenthsF: number;
    /** Rectum and ear above the mouth, armpit and forehead below it. */
    readonly offsetTenthsF: Readonly<Record<Route, number>>;
    /** What the mouthful did at once; 0 without one. */
    readonly mouthfulTenthsF: number;
  };
  readonly encounter: Encounter;
  readonly asked: readonly QuestionId[];
  readonly gloves: boolean;
  readonly device: Device | null;
  readonly coverOn: CoverOn | null;
  /** Devices whose old cover has been taken off. */
  readonly cleared: readonly Device[];
  readonly ready: readonly Preparation[];
  /** What the glass column shows while nothing warms it, tenths °F. */
  readonly columnTenthsF: number;
  readonly take: Take | null;
  readonly takes: readonly Take[];
  readonly charted: readonly Charted[];
  /** How often the record refused or questioned an entry. */
  readonly questioned: number;
  readonly happened: Happening | null;
  readonly did: Did;
}

export interface Did {
  readonly discardedTo: 'trash' | 'counter' | null;
  readonly harms: readonly ('bit' | 'bled' | 'too-deep' | 'let-go' | 'ear')[];
  readonly reports: readonly {
    readonly atMs: number;
    readonly to: ReportTarget;
    readonly content: ReportContent;
    /** Takes finished by then. */
    readonly takes: number;
  }[];
  readonly told: readonly PatientLine[];
  readonly helpCalledAtMs: number | null;
  readonly hints: number;
  /** Left with the instrument in the patient. */
  readonly leftInPlace: boolean;
  readonly coverLeftOn: boolean;
}
