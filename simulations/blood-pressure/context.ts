/**
 * The state of a blood-pressure visit as plain JSON (begin.ts says how it begins). Bounded: counters and lists have a
 * limit, the log of events is kept by the driver. What a view may show is marked; `truth`, `drawn` and the ends of an
 * attempt stay hidden until the debrief.
 */
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { BpCase, CuffSize, QuestionId, Side } from './case.ts';
import type {
  ArmRest,
  BodyPosition,
  PatientLine,
  ReadingNote,
  ReportContent,
  ReportTarget,
  StethoscopePlace,
} from './events.ts';
import type { BpFacts, FaultId } from './facts.ts';

/** The lowest and highest pressure the gauge and the rubber allow: squeezing at the top moves nothing. */
export const burstMmHg = 300;
/** Below this the cuff counts as empty, mmHg. */
export const emptyBelowMmHg = 2;
/** Attempts and readings kept; older ones drop out. More than anybody needs in a visit. */
export const mostKept = 12;

export interface Pressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/**
 * One heart beat as it met the cuff and the learner. VIEWS READ THIS: when `index` changes, sound and draw it.
 * Phase and loudness are already those at the stethoscope, with place, faintness and sleeve taken in; 0 is silence.
 */
export interface Beat {
  /** Counts beats since the run began, from 1; 0 before the first. */
  readonly index: number;
  /** Simulated ms at which it fell; up to one tick before the clock. */
  readonly atMs: number;
  /** Time since the beat before it, ms: shows the rhythm. */
  readonly intervalMs: number;
  /** Cuff pressure at the beat, mmHg, without the needle's bounce. */
  readonly cuffMmHg: number;
  /** Korotkoff phase at the stethoscope: I clear tap, II swish, III crisp, IV muffled; null for no sound at all. */
  readonly phase: 'I' | 'II' | 'III' | 'IV' | null;
  /** 0 to 1. At or below `hearingLimit` the room's noise drowns it. */
  readonly loudness: number;
  /** Strength of the pulse under the fingers, 0 to 1; 0 when no finger is there or the cuff stops it. */
  readonly felt: number;
  /** Height of the needle's bounce, mmHg; see `gaugeMmHg` of perception.ts. */
  readonly kickMmHg: number;
}

/** Where the learner stopped a mark. */
export interface Mark {
  readonly atMs: number;
  /** Cuff pressure then, mmHg, unrounded. */
  readonly cuffMmHg: number;
}

/** From the first squeeze on an empty cuff until it is empty again. For the rubric and the debrief. */
export interface Attempt {
  readonly number: number;
  readonly startedAtMs: number;
  /** null while the cuff still holds air. */
  readonly endedAtMs: number | null;
  readonly arm: Side;
  readonly cuff: CuffSize;
  readonly placed: {
    readonly edgeCm: number;
    readonly mark: 'over-artery' | 'off-artery';
    readonly fit: 'snug' | 'loose';
  };
  /** How long this arm had been free of pressure before, ms; null for its first inflation. */
  readonly emptyForMs: number | null;
  readonly quietMsAtStart: number;
  readonly peakMmHg: number;
  /** Cuff pressure at the first beat the fingers no longer felt; null when they were not there. */
  readonly pulseGoneMmHg: number | null;
  /** Whether the stethoscope was on the skin while air was let out. */
  readonly listened: boolean;
  /** Squeezes after air had been let out and before the cuff was empty. Clamped at 50. */
  readonly topUps: number;
  /** mmHg fallen between peak and the last needed sound, in all and at a rate within, above and below the cited range. */
  readonly fallMmHg: number;
  readonly fallInRangeMmHg: number;
  readonly fallTooFastMmHg: number;
  readonly fallTooSlowMmHg: number;
  readonly talked: boolean;
  /** Arterial pressure at the cuff, faults taken in, averaged over the beats so far while listening; null without beats. */
  readonly atCuff: Pressure | null;
  /** Beats averaged in `atCuff`. Clamped at 1,000. */
  readonly beats: number;
  /** Faults at work at the first sound-giving beat, or at the last beat when none sounded. */
  readonly faults: readonly FaultId[];
  /** Seat, arm and sleeve at the same moment as `faults`. */
  readonly onChair: 'chair' | 'exam-table' | null;
  readonly armOn: ArmRest;
  readonly armHeightCm: number;
  readonly sleeve: 'off' | 'rolled' | 'down';
  /** Where the stethoscope lay then; null when the attempt was not listened to. */
  readonly stethoscope: StethoscopePlace | null;
  readonly firstSound: Mark | null;
  readonly lastSound: Mark | null;
  readonly systolicMark: Mark | null;
  readonly diastolicMark: Mark | null;
}

/** A reading as the learner charted it. */
export interface Reading {
  readonly atMs: number;
  /** Number of the listened attempt it follows; null when nothing was listened to since the reading before. */
  readonly attempt: number | null;
  readonly systolic: number;
  readonly diastolic: number;
  readonly arm: Side | null;
  readonly position: BodyPosition | null;
  readonly cuff: CuffSize | null;
  readonly notes: readonly ReadingNote[];
}

/** What the patient or the room did last. Views show `say` as the patient's words; a new `atMs`+`what` is a new one. */
export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'answered'
    | 'sat-down'
    | 'went-to-restroom'
    | 'came-back'
    | 'no-need-for-restroom'
    | 'began-talking'
    | 'agreed-to-be-quiet'
    | 'protested-arm'
    | 'protested-pressure'
    | 'confirmed-identity'
    | 'thanked'
    | 'worried';
  /** The question answered; null otherwise. */
  readonly question: QuestionId | null;
}

export interface BpContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: BpCase;
  readonly facts: BpFacts;
  /** Simulated ms since the run began, on the tick grid. */
  readonly nowMs: number;

  /** Hidden: true resting pressure by arm, mmHg. */
  readonly truth: Readonly<Record<Side, Pressure>>;
  /** Hidden: what the seed drew for this run. */
  readonly drawn: {
    readonly heartRatePerMin: number;
    readonly armCm: number;
    /** Silent stretch as pressures below systolic, mmHg; null without a gap. */
    readonly gap: { readonly beginsBelowMmHg: number; readonly heightMmHg: number } | null;
    /** mmHg each fault adds at full size. */
    readonly faults: Readonly<Record<FaultId, Pressure>>;
  };

  // The patient. Views may show all of this.
  readonly onChair: 'chair' | 'exam-table' | null;
  readonly backSupported: boolean;
  readonly feetFlat: boolean;
  readonly legsCrossed: boolean;
  readonly armOn: ArmRest;
  /** Middle of the cuff above (+) or below (−) heart level, cm. */
  readonly armHeightCm: number;
  readonly sleeve: 'off' | 'rolled' | 'down';
  readonly bladderFull: boolean;
  readonly doorClosed: boolean;
  readonly hushed: boolean;
  /** Time sat quietly without a word, ms; clamped at twice the rest asked for. */
  readonly quietMs: number;
  /** Somebody talks until then; null while it is quiet. */
  readonly talkUntilMs: number | null;
  /** When a talkative patient begins again; null when they will not. */
  readonly nextTalkAtMs: number | null;
  readonly talkBursts: number;
  /** Back from the restroom then; null when in the room. */
  readonly backAtMs: number | null;
  readonly happened: Happening | null;

  // Arm, cuff, hands. Views may show all of this.
  readonly arm: Side | null;
  /** As measured by the learner, whole cm; null until measured. */
  readonly measuredCm: number | null;
  readonly cuffChosen: CuffSize | null;
  readonly cuffPlaced: {
    readonly edgeCm: number;
    readonly mark: 'over-artery' | 'off-artery';
    readonly fit: 'snug' | 'loose';
  } | null;
  readonly stethoscope: StethoscopePlace | null;
  readonly fingers: 'radial' | 'brachial' | null;
  readonly openPercent: number;
  /** Air in the cuff as pressure, mmHg: the needle without its bounce. */
  readonly cuffMmHg: number;
  /** Squeezed air still on its way into the cuff, mmHg. */
  readonly incomingMmHg: number;
  /** Mean fall over the last half second, mmHg/s; 0 while it rises or stands. Coached views may show it. */
  readonly fallMmHgPerS: number;
  readonly beat: Beat;

  // The heart. Hidden.
  readonly nextBeatAtMs: number;
  /** Pressure in the artery under the cuff at the last beat, faults and rhythm taken in. */
  readonly arterial: Pressure;
  /** Blood crowded in the arm, 0 to 1. */
  readonly congestion: number;

  readonly attempt: Attempt | null;
  readonly attempts: readonly Attempt[];
  readonly readings: readonly Reading[];
  readonly average: Pressure | null;
  readonly estimates: readonly { readonly atMs: number; readonly mmHg: number; readonly attempt: number | null }[];
  readonly did: Did;
}

/** First times and last words, for the rubric, those of the greeting among them. Null: not done. */
export interface Did extends Encounter {
  readonly asked: readonly QuestionId[];
  readonly armLimitsAskedAtMs: number | null;
  readonly limitedArmInflated: boolean;
  readonly armMeasured: boolean;
  readonly brachialFelt: boolean;
  readonly firstInflationAtMs: number | null;
  readonly restroomOffered: boolean;
  readonly reports: readonly {
    readonly atMs: number;
    readonly to: ReportTarget;
    readonly content: ReportContent;
    readonly readings: number;
  }[];
  readonly told: readonly PatientLine[];
  readonly helpCalledAtMs: number | null;
  readonly hints: number;
  readonly cuffLeftInflated: boolean;
}
