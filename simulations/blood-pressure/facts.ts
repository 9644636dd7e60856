/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to the machine and the rubric as
 * plain numbers. No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { eachField, factReader, type FactRange, type Numbers, type Ranges, type ValueOf } from '../core/fact-reader.ts';
import type { CuffSize } from './case.ts';

/** Effect of a fault on a reading in mmHg; negative lowers it. A diastolic of null has no cited range (see model.md). */
export interface FaultRange {
  readonly systolic: FactRange;
  readonly diastolic: FactRange | null;
}

export const faultIds = [
  'talking',
  'bladder',
  'clothing',
  'arm-hanging',
  'arm-lap',
  'legs-crossed',
  'back-unsupported',
  'feet-unsupported',
  'no-rest',
  'caffeine',
  'smoking',
  'cuff-small',
  'cuff-very-small',
  'cuff-large',
] as const;
export type FaultId = (typeof faultIds)[number];

/** Fact ids of each fault's systolic and diastolic range. */
export const faultFacts: Readonly<Record<FaultId, readonly [systolic: string, diastolic: string | null]>> = {
  talking: ['bp-error-talking-systolic', 'bp-error-talking-diastolic'],
  bladder: ['bp-error-bladder-systolic', 'bp-error-bladder-diastolic'],
  clothing: ['bp-error-clothing-systolic', null],
  'arm-hanging': ['bp-error-arm-unsupported-systolic', 'bp-error-arm-unsupported-diastolic'],
  'arm-lap': ['bp-error-arm-lap-systolic', 'bp-error-arm-lap-diastolic'],
  'legs-crossed': ['bp-error-legs-crossed-systolic', 'bp-error-legs-crossed-diastolic'],
  'back-unsupported': ['bp-error-back-unsupported-systolic', 'bp-error-back-unsupported-diastolic'],
  'feet-unsupported': ['bp-error-feet-unsupported-systolic', null],
  'no-rest': ['bp-error-no-rest-systolic', 'bp-error-no-rest-diastolic'],
  caffeine: ['bp-error-caffeine-systolic', 'bp-error-caffeine-diastolic'],
  smoking: ['bp-error-smoking-systolic', 'bp-error-smoking-diastolic'],
  'cuff-small': ['bp-error-cuff-small-systolic', 'bp-error-cuff-small-diastolic'],
  'cuff-very-small': ['bp-error-cuff-very-small-systolic', null],
  'cuff-large': ['bp-error-cuff-large-systolic', 'bp-error-cuff-large-diastolic'],
};

const cuffIds = {
  child: 'bp-cuff-child',
  'small-adult': 'bp-cuff-small-adult',
  adult: 'bp-cuff-adult',
  'large-adult': 'bp-cuff-large-adult',
  thigh: 'bp-cuff-thigh',
} as const satisfies Record<CuffSize, string>;

const rangeIds = {
  cuffEdgeCm: 'bp-cuff-edge',
  inflateAboveMmHg: 'bp-inflate-above',
  releaseMmHgPerS: 'bp-release-rate',
  waitAfterEstimateS: 'bp-wait-after-estimate',
  repeatWaitMin: 'bp-repeat-wait',
  listenOnMmHg: 'bp-listen-on',
} as const;

const numberIds = {
  /** mmHg for each inch of height between cuff and heart. */
  armHeightMmHgPerInch: 'bp-error-arm-height',
  restMin: 'bp-rest-time',
  noCaffeineMin: 'bp-no-caffeine-time',
  repeatDifferenceMmHg: 'bp-repeat-difference',
  readings: 'bp-readings',
  nearestMmHg: 'bp-nearest',
  armDifferenceMmHg: 'bp-arm-difference',
  /** A systolic below this is reported at once. */
  reportLowSystolic: 'bp-report-low-systolic',
  /** Adult limits hold from this age on, full years. */
  adultFromAge: 'bp-child-teen-adult-limits',
} as const;

const limitIds = {
  /** A systolic or diastolic at or above these is reported at once (adults, not pregnant). */
  reportHigh: { systolic: 'bp-report-high-systolic', diastolic: 'bp-report-high-diastolic' },
  pregnancyReport: { systolic: 'bp-pregnancy-report-systolic', diastolic: 'bp-pregnancy-report-diastolic' },
  /** From here a first-time finding is told to the provider before the visit ends. */
  stage2: { systolic: 'bp-stage-2-systolic', diastolic: 'bp-stage-2-diastolic' },
} as const;

export type BpFacts = Ranges<typeof rangeIds> &
  Numbers<typeof numberIds> & {
    readonly [Limit in keyof typeof limitIds]: Numbers<(typeof limitIds)[Limit]>;
  } & {
    readonly faults: Readonly<Record<FaultId, FaultRange>>;
    /** Arm circumference each cuff fits, whole centimeters. */
    readonly cuffCm: Ranges<typeof cuffIds>;
  };

/** Ids of every fact `readBpFacts` asks for. */
export const bpFactIds: readonly string[] = [
  ...Object.values(faultFacts)
    .flat()
    .filter((id) => id !== null),
  ...Object.values(cuffIds),
  ...Object.values(rangeIds),
  ...Object.values(numberIds),
  ...Object.values(limitIds).flatMap((limit) => Object.values(limit)),
];

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readBpFacts(valueOf: ValueOf): BpFacts {
  const { numbers, range, ranges } = factReader('blood-pressure', valueOf);
  return {
    faults: eachField(faultFacts, ([systolic, diastolic]) => ({
      systolic: range(systolic),
      diastolic: diastolic === null ? null : range(diastolic),
    })),
    cuffCm: ranges(cuffIds),
    ...ranges(rangeIds),
    ...numbers(numberIds),
    ...eachField(limitIds, (limit) => numbers(limit)),
  };
}
