/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import { eachField, factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';
import type { Span } from './case.ts';

/** Effects of a badly prepared arm on the systolic, mmHg. */
export const pressureFaults = {
  rest: 'bp-error-no-rest-systolic',
  'back-and-feet': 'bp-error-back-unsupported-systolic',
  'bare-arm': 'bp-error-clothing-systolic',
  'heart-level': 'bp-error-arm-lap-systolic',
  'fitting-cuff': 'bp-error-cuff-small-systolic',
} as const;
export type PressureFault = keyof typeof pressureFaults;

const numberIds = {
  restMin: 'bp-rest-time',
  adultAge: 'bp-child-teen-adult-limits',
  reportLowSystolic: 'bp-report-low-systolic',
  feverYoungBabyF: 'vs-fever-young-baby',
  hypothermiaF: 'vs-hypothermia',
  feverAdultF: 'tt-report-high',
  oxygenLow: 'rr-oxygen-low',
  breathsHigh: 'breath-report-high',
  breathsLow: 'breath-report-low',
  pulseHigh: 'pulse-report-high',
  pulseLow: 'pulse-report-low',
  poundsPerKilogram: 'vs-pounds-per-kilogram',
  centimetersPerInch: 'vs-centimeters-per-inch',
} as const;

const limitIds = {
  reportHigh: { systolic: 'bp-report-high-systolic', diastolic: 'bp-report-high-diastolic' },
  pregnancyReport: { systolic: 'bp-pregnancy-report-systolic', diastolic: 'bp-pregnancy-report-diastolic' },
  stage2: { systolic: 'bp-stage-2-systolic', diastolic: 'bp-stage-2-diastolic' },
} as const;

export type RoomingFacts = Numbers<typeof numberIds> & {
  readonly [Limit in keyof typeof limitIds]: Numbers<(typeof limitIds)[Limit]>;
} & {
  /** The shortest wait before the pressure is taken again. */
  readonly repeatWaitMin: number;
  readonly pressureFaults: Readonly<Record<PressureFault, Span>>;
};

/** Ids of every fact `readRoomingFacts` asks for. */
export const roomingFactIds: readonly string[] = [
  ...Object.values(pressureFaults),
  'bp-repeat-wait',
  ...Object.values(numberIds),
  ...Object.values(limitIds).flatMap((limit) => Object.values(limit)),
];

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind, which is a bug in the build. */
export function readRoomingFacts(valueOf: ValueOf): RoomingFacts {
  const { numbers, range, ranges } = factReader('rooming', valueOf);
  return {
    ...numbers(numberIds),
    ...eachField(limitIds, (limit) => numbers(limit)),
    repeatWaitMin: range('bp-repeat-wait').low,
    pressureFaults: ranges(pressureFaults),
  };
}
