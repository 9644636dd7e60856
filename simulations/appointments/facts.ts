/** The cited values the book runs on, read from `content/facts` by id. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';
import type { VisitType } from './case.ts';

export interface BookFacts {
  /** Minutes by kind of visit; an outside place has a length of its own. */
  readonly minutes: Readonly<Record<Exclude<VisitType, 'outside-test'>, number>>;
  /** More minutes with an interpreter or a wheelchair transfer. */
  readonly bufferMinutes: number;
  /** Patients at the top of an hour in a wave. */
  readonly waveMost: number;
  /** Longest hold without a word, ms. */
  readonly holdMs: number;
}

const lengths = {
  new: 'ap-length-new',
  established: 'ap-length-established',
  sick: 'ap-length-sick',
  physical: 'ap-length-physical',
  'well-child': 'ap-length-well-child',
  procedure: 'ap-length-procedure',
  pelvic: 'ap-length-pelvic',
  ecg: 'ap-length-ecg',
  injection: 'ap-length-injection',
} as const;

export const bookFactIds: readonly string[] = [
  ...Object.values(lengths),
  'ap-buffer',
  'ap-wave-most',
  'ap-hold-check',
  'modified-wave-pattern',
  'fo-new-patient-years',
];

/** Throws with the id when a fact is missing or of another kind than the book counts on. */
export function readBookFacts(valueOf: ValueOf): BookFacts {
  const { number, numbers } = factReader('appointments', valueOf);
  return {
    minutes: numbers(lengths, 'number'),
    bufferMinutes: number('ap-buffer', 'number'),
    waveMost: number('ap-wave-most', 'at-most'),
    holdMs: number('ap-hold-check', 'at-most') * 1000,
  };
}
