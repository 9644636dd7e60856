/** The cited values the book runs on, read from `content/facts` by id. */
import type { FactValue } from '#schema/fact.ts';
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

type Source = (id: string) => FactValue | undefined;

function number(id: string, fact: Source): number {
  const value = fact(id);
  if (value?.kind !== 'number') throw new TypeError(`fact "${id}" must be of the kind number`);
  return value.value;
}

function atMost(id: string, fact: Source): number {
  const value = fact(id);
  if (value?.kind !== 'at-most') throw new TypeError(`fact "${id}" must be of the kind at-most`);
  return value.high;
}

export function readBookFacts(fact: Source): BookFacts {
  return {
    minutes: {
      new: number(lengths.new, fact),
      established: number(lengths.established, fact),
      sick: number(lengths.sick, fact),
      physical: number(lengths.physical, fact),
      'well-child': number(lengths['well-child'], fact),
      procedure: number(lengths.procedure, fact),
      pelvic: number(lengths.pelvic, fact),
      ecg: number(lengths.ecg, fact),
      injection: number(lengths.injection, fact),
    },
    bufferMinutes: number('ap-buffer', fact),
    waveMost: atMost('ap-wave-most', fact),
    holdMs: atMost('ap-hold-check', fact) * 1000,
  };
}
