/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import { factReader, type Numbers, type ValueOf } from '../core/fact-reader.ts';
import type { BandId } from './instruments.ts';

export interface Band {
  readonly id: BandId;
  readonly from: number;
}

const ids = {
  phq2Cut: 'rm-phq2-cut',
  phq9Report: 'sn-phq9-report',
  itemNineAbove: 'sn-item-nine',
  fallAge: 'rm-fall-age',
  teenAge: 'ex-teen-depression-age',
  tugFeet: 'ex-tug-distance',
  tugSeconds: 'ex-tug-time',
  perPack: 'sn-pack',
  lieMinutes: 'bp-orthostatic-lie-time',
  systolicFall: 'bp-orthostatic-systolic',
  diastolicFall: 'bp-orthostatic-diastolic',
  painModerate: 'sn-pain-moderate',
  painSevere: 'sn-pain-severe',
  facesAge: 'sn-faces-age',
  numbersAge: 'sn-numbers-age',
} as const;

export type ScFacts = Numbers<typeof ids> & {
  readonly phq9Bands: readonly Band[];
  readonly gad7Bands: readonly Band[];
  readonly standMinutes: readonly number[];
};

/** Ids of every fact `readScFacts` asks for, and of those that are only shown. */
export const scFactIds: readonly string[] = [
  ...Object.values(ids),
  'ex-phq9-bands',
  'ex-gad7-cuts',
  'bp-orthostatic-stand-times',
  'rm-phq9-range',
  'ex-gad7-range',
  'rm-fall-questions',
  'ex-pack-years',
  'ex-five-as',
  'ex-hrsn-domains',
  'vs-pain-numeric',
  'vs-flacc',
];

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind (a bug in the build). */
export function readScFacts(valueOf: ValueOf): ScFacts {
  const { numbers, list, firstIn } = factReader('screens', valueOf);
  /** "15–19 moderately severe": where a band begins and what it is called. */
  const bands = (id: string): readonly Band[] =>
    list(id).map((text) => ({
      from: firstIn(id, text),
      // The names in the facts are those of the list of bands; a test holds them together.
      id: text.replace(/^[\d–-]+\s*/, '').replace(/\s+/g, '-') as BandId,
    }));
  return {
    ...numbers(ids),
    phq9Bands: bands('ex-phq9-bands'),
    gad7Bands: [{ id: 'minimal', from: 0 }, ...bands('ex-gad7-cuts')],
    standMinutes: list('bp-orthostatic-stand-times').map((text) => firstIn('bp-orthostatic-stand-times', text)),
  };
}
