/** The cited values this simulation runs on, read from `content/facts` by id; missing or wrong ones are told with their id. */
import type { FactValue } from '#schema/fact.ts';

export interface OximetryFacts {
  readonly usualLowPercent: number;
  readonly reportBelowPercent: number;
  readonly emergencyBelowPercent: number;
  /** How long a regular pulse is counted, s. */
  readonly countSeconds: number;
}

const ids = {
  usualLowPercent: 'vs-spo2-usual',
  reportBelowPercent: 'ox-report-below',
  emergencyBelowPercent: 'ox-emergency-below',
  countSeconds: 'vs-pulse-count-regular',
} as const satisfies Record<keyof OximetryFacts, string>;

/** Facts named in hints and explanations beside those read as numbers. */
export const spokenFactIds: readonly string[] = [
  ...Object.values(ids),
  'vs-spo2-errors',
  'vs-spo2-accuracy',
  'ox-carbon-monoxide',
  'ox-dark-skin',
  'ox-nail-polish',
];

/** Gathers the values; throws with the id when one is missing or of the wrong kind. */
export function readOximetryFacts(valueOf: (id: string) => FactValue | undefined): OximetryFacts {
  function number(id: string): number {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`oximetry: the fact "${id}" is missing from content/facts`);
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
      case 'range':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`oximetry: the fact "${id}" must be a number`);
    }
  }
  return {
    usualLowPercent: number(ids.usualLowPercent),
    reportBelowPercent: number(ids.reportBelowPercent),
    emergencyBelowPercent: number(ids.emergencyBelowPercent),
    countSeconds: number(ids.countSeconds),
  };
}
