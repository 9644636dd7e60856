/**
 * The state of the bench as plain JSON (begin.ts says how it begins). Bounded: lists have a limit, the log of events is kept by
 * the driver. `drawn` and the truth behind controls and lines stay hidden until the debrief.
 */
import type { Happened } from '../core/acts.ts';
import type { Encounter } from '../core/encounter.ts';
import type { Mode } from '../core/simulation.ts';
import type { Clarity, ControlLevel, PadId, Pattern, PocCase, QuestionId, UrineColor } from './case.ts';
import type { Lab } from './color.ts';
import type {
  dips,
  fingerSites,
  fingerWays,
  Flag,
  Fluid,
  InstructionLine,
  lays,
  PatientLine,
  ReportContent,
  ReportTarget,
  ResultWord,
  samples,
  SwabZone,
  Unit,
  wastes,
} from './events.ts';
import type { PocFacts } from './facts.ts';

/** Entries of any list that are kept; older ones drop out. */
export const mostKept = 24;

export interface ControlRun {
  readonly level: ControlLevel['id'];
  readonly lot: 0 | 1;
  readonly atMs: number;
  /** As the device shows it. */
  readonly shown: number | ResultWord;
  /** Distance from the mean in hundredths of a standard deviation; null for controls without a number. */
  readonly z: number | null;
  readonly logged: { readonly value: number | ResultWord; readonly verdict: 'in' | 'out' } | null;
}

/** Whether patients may be tested: what the controls of the lot in hand say. */
export type Standing = 'not-run' | 'out' | 'pattern' | 'in';

export interface Specimen {
  /** Simulated ms; below zero for one that was brought. */
  readonly passedAtMs: number;
  readonly isClean: boolean;
  readonly isMidstream: boolean;
  readonly isFresh: boolean;
  readonly wasLabeledOn: 'cup' | 'lid' | null;
  readonly labelHasTime: boolean;
  /** Set on the bench at; null while it stands in the refrigerator. */
  readonly setOutAtMs: number | null;
  readonly chilledAtMs: number | null;
  readonly swirledAtMs: number | null;
  readonly culturePouredAtMs: number | null;
}

/** What was seen at one look at a pad. */
export interface Glance {
  readonly device: number;
  /** Time the strip had been wet, whole tenths of a second. */
  readonly wetTenths: number;
  readonly color: Lab;
}

export interface Look {
  readonly device: number;
  readonly sinceS: number;
  readonly hasControl: boolean;
  /** How strong each line was, 0 to 1. */
  readonly lines: Readonly<Record<string, number>>;
  /** What the display showed; null where there is none. */
  readonly display: string | null;
}

/** The strip, cassette, card or meter strip in hand. */
export interface Device {
  readonly number: number;
  readonly lot: 0 | 1;
  readonly openedAtMs: number;
  /** Urine on it, drops in its well, developer on its smears or blood in it, since; null before. */
  readonly startedAtMs: number | null;
  readonly timerAtMs: number | null;
  readonly dip: (typeof dips)[number] | null;
  readonly edged: boolean;
  readonly blotted: boolean;
  readonly laid: (typeof lays)[number] | null;
  readonly fluids: readonly { readonly fluid: Fluid; readonly drops: number }[];
  readonly soakedAtMs: number | null;
  readonly turns: number;
  readonly squeezedAtMs: number | null;
  readonly drops: number;
  /** Hidden: how much of what is looked for reached it, 0 to 1. */
  readonly reach: number;
  /** Hidden: no control line will come. */
  readonly dud: boolean;
  /** Hidden: what the display will show; null where there is none. */
  readonly display: string | null;
  readonly monitorAtMs: number | null;
  readonly cold: boolean;
}

export interface Entry {
  readonly atMs: number;
  readonly device: number;
  readonly value: number | ResultWord | 'pads';
  readonly lines: readonly string[];
  readonly unit: Unit;
  readonly flag: Flag;
}

/** What the patient, the device or the record did last; a new `atMs`+`what` is a new one. */
export type Happening = Happened<
  | 'answered'
  | 'confirmed-identity'
  | 'label'
  | 'insert'
  | 'log'
  | 'control-shown'
  | 'went'
  | 'came-back'
  | 'nods'
  | 'winced'
  | 'declined'
  | 'supervisor-says'
  | 'heard'
  | 'display'
  | 'record-asks'
  | 'thanked'
  | 'worried',
  QuestionId
>;

export interface PocContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: PocCase;
  readonly facts: PocFacts;
  /** Simulated ms since the run began, on the tick grid. */
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: {
    readonly value: number;
    /** How far the truth of each pad lies beside its block, hundredths of a block. */
    readonly padOff: Readonly<Record<PadId, number>>;
    readonly prismOffThousandths: number;
    readonly sugarMgPerDl: number;
  };

  // Views may show all of this.
  readonly encounter: Encounter;
  readonly asked: readonly QuestionId[];
  readonly lot: 0 | 1;
  readonly labelsRead: readonly (0 | 1)[];
  readonly insertRead: boolean;
  readonly logRead: boolean;
  readonly lotSetOutAtMs: number | null;
  readonly capOpen: boolean;
  readonly gloves: boolean;
  readonly lamp: boolean;
  readonly meterCode: string | null;
  readonly controls: readonly ControlRun[];
  readonly judged: Pattern | null;
  readonly said: readonly InstructionLine[];
  readonly backAtMs: number | null;
  readonly specimen: Specimen | null;
  readonly look: { readonly color: UrineColor; readonly clarity: Clarity } | null;
  readonly finger: {
    readonly cleaned: (typeof fingerWays)[number] | null;
    readonly dry: boolean;
    readonly lanced: (typeof fingerSites)[number] | null;
    readonly wiped: number;
  };
  readonly swab: {
    readonly number: number;
    readonly zones: readonly SwabZone[];
    readonly turns: number;
  } | null;
  readonly device: Device | null;
  readonly devicesUsed: number;
  readonly glances: Readonly<Partial<Record<PadId, Glance>>>;
  readonly matches: Readonly<Partial<Record<PadId, number>>>;
  readonly looks: readonly Look[];
  readonly prism: {
    readonly on: 'dry' | 'water' | 'urine';
    /** Where the line stands beside the truth, thousandths. */
    readonly offThousandths: number;
    /** Turned while water was on it. */
    readonly zeroed: boolean;
    /** Urine dropped into water that was not wiped off. */
    readonly diluted: boolean;
    readonly charted: number | null;
  };
  readonly entries: readonly Entry[];
  readonly happened: Happening | null;
  readonly did: Did;
}

/** First times and last words, for the rubric. */
export interface Did {
  readonly touchedWithoutGloves: boolean;
  readonly usedSpoiled: boolean;
  readonly usedCold: boolean;
  readonly usedUnlabeled: boolean;
  readonly usedOld: boolean;
  readonly usedUncoded: boolean;
  /** Urine swirled before the strip went in. */
  readonly mixed: boolean;
  readonly leftOpen: boolean;
  readonly inTheDark: boolean;
  /** What the controls said when a patient's specimen was tested. */
  /** The first pattern the chart of the old lot was said to show. */
  readonly judgedFirst: Pattern | null;
  readonly testedUnder: readonly Standing[];
  /** Tested before the provider had heard what made the test doubtful. */
  readonly testedBeforeAsking: boolean;
  readonly refused: boolean;
  readonly lotsChanged: number;
  readonly fingers: readonly {
    readonly cleaned: (typeof fingerWays)[number] | null;
    readonly dry: boolean;
    readonly site: (typeof fingerSites)[number];
    readonly wiped: number;
    readonly how: (typeof samples)[number];
  }[];
  readonly swabs: readonly {
    readonly zones: readonly SwabZone[];
    readonly turns: number;
  }[];
  readonly reports: readonly {
    readonly atMs: number;
    readonly to: ReportTarget;
    readonly content: ReportContent;
    readonly readBack: boolean;
    /** A result was on the chart or had been read by then: who tells first and charts after has not guessed. */
    readonly afterReading: boolean;
  }[];
  readonly declined: boolean;
  readonly backupSent: boolean;
  readonly told: readonly PatientLine[];
  readonly wastes: readonly (typeof wastes)[number][];
  readonly benchCleaned: boolean;
  readonly hints: number;
}
