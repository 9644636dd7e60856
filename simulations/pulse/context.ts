/**
 * The state of a pulse visit as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is
 * kept by the driver. `drawn`, `heart` and the truth behind a count stay hidden until the debrief.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { PulseCase, QuestionId } from './case.ts';
import type {
  ChartedRhythm,
  PatientLine,
  Place,
  PulseNote,
  ReportContent,
  ReportTarget,
  Site,
  Strength,
  WindowS,
} from './events.ts';
import type { PulseFacts } from './facts.ts';

/** Counts, entries and reports kept; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 12;

/** Where the heart stands: enough to walk on from here with `heart.ts`. */
export interface Heart {
  /** Beats since the run began. */
  readonly index: number;
  readonly lastAtMs: number;
  readonly nextAtMs: number;
}

/** One beat as it met the hand. VIEWS READ THIS: when `index` changes, sound, draw and vibrate it. */
export interface Sense {
  /** Counts beats met since the run began; 0 before the first. */
  readonly index: number;
  readonly atMs: number;
  readonly how: 'felt' | 'heard';
  /** 0 to 1: fullness under the fingers or loudness in the ears. */
  readonly strength: number;
  /** Time since the beat before it, ms: the second heart sound follows by it. */
  readonly intervalMs: number;
}

export interface Hand {
  readonly on: Place;
  readonly with: 'fingertips' | 'thumb' | 'stethoscope';
  readonly x: number;
  readonly y: number;
}

/** From "now" on the watch until the window ends or the count is given up. */
export interface Count {
  readonly number: number;
  readonly startedAtMs: number;
  readonly windowS: WindowS;
  /** null while the window runs. */
  readonly endedAtMs: number | null;
  readonly givenUp: boolean;
  /** The hand as it lay at the start; null when there was none. */
  readonly hand: Hand | null;
  /** The site it lies on; null beside every artery and away from the heart. */
  readonly site: Site | null;
  /** How well it lay and pressed at the start, 0 to 1. */
  readonly placement: number;
  /** Hand or pressure changed while the window ran. */
  readonly moved: boolean;
  /** Hidden: the heart at the start. */
  readonly heart: Heart;
  /** Beats the hand could take in during the window. Hidden until the debrief. */
  readonly met: number;
  /** Rate still raised by haste or crying at the start, beats a minute. */
  readonly raisedPerMin: number;
  readonly together: boolean;
  /** What the second assistant counted at the other site; null when counted alone or not over. */
  readonly helper: { readonly site: 'radial' | 'apical'; readonly beats: number } | null;
  /** As entered by the learner; null until then. */
  readonly entered: number | null;
}

/** A pulse as charted and kept. */
export interface Entry {
  readonly atMs: number;
  /** Number of the entered count it follows; null when nothing was counted at that site since the entry before. */
  readonly count: number | null;
  readonly site: Site;
  readonly ratePerMin: number;
  readonly rhythm: ChartedRhythm | null;
  readonly strength: Strength | null;
  readonly scaleNamed: boolean;
  readonly notes: readonly PulseNote[];
}

/** What the patient, the helper or the record did last; a new `atMs`+`what` is a new one. */
export type Happening = Happened<
  | 'answered'
  | 'confirmed-identity'
  | 'sat-down'
  | 'calmed-down'
  | 'needs-no-comfort'
  | 'helper-sent-for'
  | 'helper-came'
  | 'window-over'
  | 'record-asks'
  | 'thanked'
  | 'worried',
  QuestionId
>;

export interface PulseContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: PulseCase;
  readonly facts: PulseFacts;
  /** Simulated ms since the run began, on the tick grid. */
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: {
    readonly ratePerMin: number;
    /** The learner's own pulse, felt by a thumb. */
    readonly ownIntervalMs: number;
    readonly ownFirstAtMs: number;
    /** How much haste or crying adds at the door, beats a minute. */
    readonly raisedPerMin: number;
    /** Where the second hand stands when the run begins, ms of its minute. */
    readonly watchMs: number;
  };
  /** Hidden. */
  readonly heart: Heart;

  // Views may show all of this.
  readonly encounter: Encounter;
  readonly seatedAtMs: number | null;
  readonly comfortedAtMs: number | null;
  readonly armSupported: boolean;
  readonly gownOpen: boolean;
  readonly stethoscopeClean: boolean;
  readonly hand: Hand | null;
  readonly pressurePercent: number;
  readonly sense: Sense;
  /** The second assistant is there from then on; null while nobody was sent for. */
  readonly helperAtMs: number | null;
  readonly count: Count | null;
  readonly counts: readonly Count[];
  readonly entries: readonly Entry[];
  readonly deficit: { readonly atMs: number; readonly beats: number } | null;
  readonly happened: Happening | null;
  readonly did: Did;
}

/** First times and last words, for the rubric. */
export interface Did {
  readonly asked: readonly QuestionId[];
  readonly thumbUsed: boolean;
  readonly listened: boolean;
  readonly listenedThroughGown: boolean;
  readonly listenedUnclean: boolean;
  readonly reports: readonly {
    readonly atMs: number;
    readonly to: ReportTarget;
    readonly content: ReportContent;
    /** Entries kept by then. */
    readonly entries: number;
  }[];
  readonly told: readonly PatientLine[];
  readonly helpCalledAtMs: number | null;
  readonly hints: number;
}
