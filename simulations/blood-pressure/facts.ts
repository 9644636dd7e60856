/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to the machine and the rubric as
 * plain numbers. No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';
import { cuffSizes, type CuffSize } from './case.ts';

/** Inclusive range in the unit of the fact. */
export interface FactRange {
  readonly low: number;
  readonly high: number;
}

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

export interface BpFacts {
  readonly faults: Readonly<Record<FaultId, FaultRange>>;
  /** mmHg for each inch of height between cuff and heart. */
  readonly armHeightMmHgPerInch: number;
  /** Arm circumference each cuff fits, whole centimetres. */
  readonly cuffCm: Readonly<Record<CuffSize, FactRange>>;
  readonly cuffEdgeCm: FactRange;
  readonly restMin: number;
  readonly noCaffeineMin: number;
  readonly inflateAboveMmHg: FactRange;
  readonly releaseMmHgPerS: FactRange;
  readonly waitAfterEstimateS: FactRange;
  readonly repeatWaitMin: FactRange;
  readonly repeatDifferenceMmHg: number;
  readonly readings: number;
  readonly listenOnMmHg: FactRange;
  readonly nearestMmHg: number;
  readonly armDifferenceMmHg: number;
  /** A systolic or diastolic at or above these is reported at once (adults, not pregnant). */
  readonly reportHigh: { readonly systolic: number; readonly diastolic: number };
  /** A systolic below this is reported at once. */
  readonly reportLowSystolic: number;
  readonly pregnancyReport: { readonly systolic: number; readonly diastolic: number };
  /** From here a first-time finding is told to the provider before the visit ends. */
  readonly stage2: { readonly systolic: number; readonly diastolic: number };
  /** Adult limits hold from this age on, full years. */
  readonly adultFromAge: number;
}

/** Ids of every fact `readBpFacts` asks for. */
export const bpFactIds: readonly string[] = [
  ...Object.values(faultFacts)
    .flat()
    .filter((id) => id !== null),
  ...cuffSizes.map((size) => `bp-cuff-${size}`),
  'bp-error-arm-height',
  'bp-cuff-edge',
  'bp-rest-time',
  'bp-no-caffeine-time',
  'bp-inflate-above',
  'bp-release-rate',
  'bp-wait-after-estimate',
  'bp-repeat-wait',
  'bp-repeat-difference',
  'bp-readings',
  'bp-listen-on',
  'bp-nearest',
  'bp-arm-difference',
  'bp-report-high-systolic',
  'bp-report-high-diastolic',
  'bp-report-low-systolic',
  'bp-pregnancy-report-systolic',
  'bp-pregnancy-report-diastolic',
  'bp-stage-2-systolic',
  'bp-stage-2-diastolic',
  'bp-child-teen-adult-limits',
];

/**
 * Gathers the values. `valueOf` gives a fact's value, or undefined when there is no such fact. Throws with the id when a
 * fact is missing or of the wrong kind: content is checked before anything is built, so that is a bug in the build.
 */
export function readBpFacts(valueOf: (id: string) => FactValue | undefined): BpFacts {
  function valueFor(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`blood-pressure: the fact "${id}" is missing from content/facts`);
    return value;
  }
  function range(id: string): FactRange {
    const value = valueFor(id);
    if (value.kind !== 'range') throw new Error(`blood-pressure: the fact "${id}" must be a range`);
    return { low: value.low, high: value.high };
  }
  function number(id: string): number {
    const value = valueFor(id);
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`blood-pressure: the fact "${id}" must be one number`);
    }
  }
  function fault(id: FaultId): FaultRange {
    const [systolic, diastolic] = faultFacts[id];
    return { systolic: range(systolic), diastolic: diastolic === null ? null : range(diastolic) };
  }
  return {
    faults: {
      talking: fault('talking'),
      bladder: fault('bladder'),
      clothing: fault('clothing'),
      'arm-hanging': fault('arm-hanging'),
      'arm-lap': fault('arm-lap'),
      'legs-crossed': fault('legs-crossed'),
      'back-unsupported': fault('back-unsupported'),
      'feet-unsupported': fault('feet-unsupported'),
      'no-rest': fault('no-rest'),
      caffeine: fault('caffeine'),
      smoking: fault('smoking'),
      'cuff-small': fault('cuff-small'),
      'cuff-very-small': fault('cuff-very-small'),
      'cuff-large': fault('cuff-large'),
    },
    armHeightMmHgPerInch: number('bp-error-arm-height'),
    cuffCm: {
      child: range('bp-cuff-child'),
      'small-adult': range('bp-cuff-small-adult'),
      adult: range('bp-cuff-adult'),
      'large-adult': range('bp-cuff-large-adult'),
      thigh: range('bp-cuff-thigh'),
    },
    cuffEdgeCm: range('bp-cuff-edge'),
    restMin: number('bp-rest-time'),
    noCaffeineMin: number('bp-no-caffeine-time'),
    inflateAboveMmHg: range('bp-inflate-above'),
    releaseMmHgPerS: range('bp-release-rate'),
    waitAfterEstimateS: range('bp-wait-after-estimate'),
    repeatWaitMin: range('bp-repeat-wait'),
    repeatDifferenceMmHg: number('bp-repeat-difference'),
    readings: number('bp-readings'),
    listenOnMmHg: range('bp-listen-on'),
    nearestMmHg: number('bp-nearest'),
    armDifferenceMmHg: number('bp-arm-difference'),
    reportHigh: { systolic: number('bp-report-high-systolic'), diastolic: number('bp-report-high-diastolic') },
    reportLowSystolic: number('bp-report-low-systolic'),
    pregnancyReport: {
      systolic: number('bp-pregnancy-report-systolic'),
      diastolic: number('bp-pregnancy-report-diastolic'),
    },
    stage2: { systolic: number('bp-stage-2-systolic'), diastolic: number('bp-stage-2-diastolic') },
    adultFromAge: number('bp-child-teen-adult-limits'),
  };
}
