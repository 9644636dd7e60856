/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import type { FactValue } from '#schema/fact.ts';
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

export interface RoomingFacts {
  readonly restMin: number;
  readonly repeatWaitMin: number;
  readonly pressureFaults: Readonly<Record<PressureFault, Span>>;
  readonly adultAge: number;
  readonly reportHigh: { readonly systolic: number; readonly diastolic: number };
  readonly reportLowSystolic: number;
  readonly pregnancyReport: { readonly systolic: number; readonly diastolic: number };
  readonly stage2: { readonly systolic: number; readonly diastolic: number };
  readonly feverYoungBabyF: number;
  readonly hypothermiaF: number;
  readonly feverAdultF: number;
  readonly oxygenLow: number;
  readonly breathsHigh: number;
  readonly breathsLow: number;
  readonly pulseHigh: number;
  readonly pulseLow: number;
  readonly poundsPerKilogram: number;
  readonly centimetersPerInch: number;
}

/** Ids of every fact `readRoomingFacts` asks for. */
export const roomingFactIds: readonly string[] = [
  ...Object.values(pressureFaults),
  'bp-rest-time',
  'bp-repeat-wait',
  'bp-child-teen-adult-limits',
  'bp-report-high-systolic',
  'bp-report-high-diastolic',
  'bp-report-low-systolic',
  'bp-pregnancy-report-systolic',
  'bp-pregnancy-report-diastolic',
  'bp-stage-2-systolic',
  'bp-stage-2-diastolic',
  'vs-fever-young-baby',
  'vs-hypothermia',
  'tt-report-high',
  'rr-oxygen-low',
  'breath-report-high',
  'breath-report-low',
  'pulse-report-high',
  'pulse-report-low',
  'vs-pounds-per-kilogram',
  'vs-centimeters-per-inch',
];

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind, which is a bug in the build. */
export function readRoomingFacts(valueOf: (id: string) => FactValue | undefined): RoomingFacts {
  function valueFor(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`rooming: the fact "${id}" is missing from content/facts`);
    return value;
  }
  function range(id: string): Span {
    const value = valueFor(id);
    if (value.kind !== 'range') throw new Error(`rooming: the fact "${id}" must be a range`);
    return { low: value.low, high: value.high };
  }
  function number(id: string): number {
    const value = valueFor(id);
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'range':
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`rooming: the fact "${id}" must be one number`);
    }
  }
  return {
    restMin: number('bp-rest-time'),
    repeatWaitMin: number('bp-repeat-wait'),
    pressureFaults: {
      rest: range(pressureFaults.rest),
      'back-and-feet': range(pressureFaults['back-and-feet']),
      'bare-arm': range(pressureFaults['bare-arm']),
      'heart-level': range(pressureFaults['heart-level']),
      'fitting-cuff': range(pressureFaults['fitting-cuff']),
    },
    adultAge: number('bp-child-teen-adult-limits'),
    reportHigh: { systolic: number('bp-report-high-systolic'), diastolic: number('bp-report-high-diastolic') },
    reportLowSystolic: number('bp-report-low-systolic'),
    pregnancyReport: {
      systolic: number('bp-pregnancy-report-systolic'),
      diastolic: number('bp-pregnancy-report-diastolic'),
    },
    stage2: { systolic: number('bp-stage-2-systolic'), diastolic: number('bp-stage-2-diastolic') },
    feverYoungBabyF: number('vs-fever-young-baby'),
    hypothermiaF: number('vs-hypothermia'),
    feverAdultF: number('tt-report-high'),
    oxygenLow: number('rr-oxygen-low'),
    breathsHigh: number('breath-report-high'),
    breathsLow: number('breath-report-low'),
    pulseHigh: number('pulse-report-high'),
    pulseLow: number('pulse-report-low'),
    poundsPerKilogram: number('vs-pounds-per-kilogram'),
    centimetersPerInch: number('vs-centimeters-per-inch'),
  };
}
