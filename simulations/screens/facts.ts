/** The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside it. */
import type { FactValue } from '#schema/fact.ts';
import type { BandId } from './instruments.ts';

export interface Band {
  readonly id: BandId;
  readonly from: number;
}

export interface ScFacts {
  readonly phq2Cut: number;
  readonly phq9Bands: readonly Band[];
  readonly phq9Report: number;
  readonly itemNineAbove: number;
  readonly gad7Bands: readonly Band[];
  readonly fallAge: number;
  readonly teenAge: number;
  readonly tugFeet: number;
  readonly tugSeconds: number;
  readonly perPack: number;
  readonly lieMinutes: number;
  readonly standMinutes: readonly number[];
  readonly systolicFall: number;
  readonly diastolicFall: number;
  readonly painModerate: number;
  readonly painSevere: number;
  readonly facesAge: number;
  readonly numbersAge: number;
}

export const scFactIds: readonly string[] = [
  'rm-phq2-cut',
  'rm-phq9-range',
  'ex-phq9-bands',
  'sn-phq9-report',
  'sn-item-nine',
  'ex-gad7-cuts',
  'ex-gad7-range',
  'rm-fall-age',
  'rm-fall-questions',
  'ex-teen-depression-age',
  'ex-tug-distance',
  'ex-tug-time',
  'ex-pack-years',
  'sn-pack',
  'ex-five-as',
  'ex-hrsn-domains',
  'bp-orthostatic-lie-time',
  'bp-orthostatic-stand-times',
  'bp-orthostatic-systolic',
  'bp-orthostatic-diastolic',
  'vs-pain-numeric',
  'vs-flacc',
  'sn-pain-moderate',
  'sn-pain-severe',
  'sn-faces-age',
  'sn-numbers-age',
];

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind (a bug in the build). */
export function readScFacts(valueOf: (id: string) => FactValue | undefined): ScFacts {
  const wrong = (id: string, what: string) => new Error(`screens: the fact "${id}" ${what}`);
  function valueFor(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw wrong(id, 'is missing from content/facts');
    return value;
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
        throw wrong(id, 'must be one number');
    }
  }
  function list(id: string): readonly string[] {
    const value = valueFor(id);
    if (value.kind !== 'list') throw wrong(id, 'must be a list');
    return value.values;
  }
  const first = (id: string, text: string): number => {
    const found = /\d+/.exec(text);
    if (found === null) throw wrong(id, 'has no number');
    return Number(found[0]);
  };
  /** "15–19 moderately severe": where a band begins and what it is called. */
  const bands = (id: string): readonly Band[] =>
    list(id).map((text) => ({
      from: first(id, text),
      // The names in the facts are those of the list of bands; a test holds them together.
      id: text.replace(/^[\d–-]+\s*/, '').replace(/\s+/g, '-') as BandId,
    }));
  return {
    phq2Cut: number('rm-phq2-cut'),
    phq9Bands: bands('ex-phq9-bands'),
    phq9Report: number('sn-phq9-report'),
    itemNineAbove: number('sn-item-nine'),
    gad7Bands: [{ id: 'minimal', from: 0 }, ...bands('ex-gad7-cuts')],
    fallAge: number('rm-fall-age'),
    teenAge: number('ex-teen-depression-age'),
    tugFeet: number('ex-tug-distance'),
    tugSeconds: number('ex-tug-time'),
    perPack: number('sn-pack'),
    lieMinutes: number('bp-orthostatic-lie-time'),
    standMinutes: list('bp-orthostatic-stand-times').map((text) => first('bp-orthostatic-stand-times', text)),
    systolicFall: number('bp-orthostatic-systolic'),
    diastolicFall: number('bp-orthostatic-diastolic'),
    painModerate: number('sn-pain-moderate'),
    painSevere: number('sn-pain-severe'),
    facesAge: number('sn-faces-age'),
    numbersAge: number('sn-numbers-age'),
  };
}
