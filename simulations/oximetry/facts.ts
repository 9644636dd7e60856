/** The cited values this simulation runs on, read from `content/facts` by id; missing or wrong ones are told with their id. */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';

const ids = {
  reportBelowPercent: 'ox-report-below',
  emergencyBelowPercent: 'ox-emergency-below',
  /** How long a regular pulse is counted, s. */
  countSeconds: 'vs-pulse-count-regular',
} as const;

export type OximetryFacts = Numbers<typeof ids> & {
  /** The lower end of what is usual. */
  readonly usualLowPercent: number;
};

/** Facts named in hints and explanations beside those read as numbers. */
export const spokenFactIds: readonly string[] = [
  ...Object.values(ids),
  'vs-spo2-usual',
  'vs-spo2-errors',
  'vs-spo2-accuracy',
  'ox-carbon-monoxide',
  'ox-dark-skin',
  'ox-nail-polish',
];

/** Gathers the values; throws with the id when one is missing or of the wrong kind. */
export function readOximetryFacts(valueOf: ValueOf): OximetryFacts {
  const { numbers, range } = factReader('oximetry', valueOf);
  return { usualLowPercent: range('vs-spo2-usual').low, ...numbers(ids) };
}
