/**
 * The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside
 * it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';
import type { Pitch } from './chart.ts';

export interface ShFacts {
  readonly chartFeet: number;
  readonly nearInches: number;
  readonly plateCm: number;
  readonly cmPerInch: number;
  /** A line counts when more than this share of it was read, percent. */
  readonly linePercent: number;
  readonly preschoolLimit: number;
  readonly schoolLimit: number;
  readonly schoolFromAge: number;
  readonly driverLimit: number;
  readonly lineDifference: number;
  /** Pitches that are screened, Hz. */
  readonly pitches: readonly Pitch[];
  readonly levelAdult: number;
  readonly levelChild: number;
  readonly adultFromAge: number;
  readonly practiceLevel: number;
  readonly practicePitch: number;
  readonly toneSeconds: { readonly low: number; readonly high: number };
  readonly letterArcMinutes: number;
}

/** Ids of every fact `readShFacts` asks for. */
export const shFactIds: readonly string[] = [
  'ex-snellen-distance',
  'ex-near-distance',
  'ex-plate-distance',
  'vs-centimeters-per-inch',
  'sv-line-rule',
  'sv-preschool-limit',
  'sv-school-limit',
  'sv-school-age',
  'ex-driver-vision',
  'sv-line-difference',
  'ex-hearing-tones',
  'ex-hearing-level',
  'sv-hearing-adult-age',
  'sv-practice-tone',
  'sv-practice-pitch',
  'sv-tone-length',
  'sv-letter-angle',
];

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind (a bug in the build). */
export function readShFacts(valueOf: (id: string) => FactValue | undefined): ShFacts {
  const wrong = (id: string, what: string) => new Error(`vision-and-hearing: the fact "${id}" ${what}`);
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
  const first = (id: string, text: string | undefined): number => {
    const found = /\d+/.exec(text ?? '');
    if (found === null) throw wrong(id, 'has no number');
    return Number(found[0]);
  };
  const level = (who: string) =>
    first(
      'ex-hearing-level',
      list('ex-hearing-level').find((text) => text.includes(who)),
    );
  const driver = valueFor('ex-driver-vision');
  if (driver.kind !== 'text') throw wrong('ex-driver-vision', 'must be a text like 20/40');
  const length = valueFor('sv-tone-length');
  if (length.kind !== 'range') throw wrong('sv-tone-length', 'must be a range');
  return {
    chartFeet: number('ex-snellen-distance'),
    nearInches: number('ex-near-distance'),
    plateCm: number('ex-plate-distance'),
    cmPerInch: number('vs-centimeters-per-inch'),
    linePercent: number('sv-line-rule'),
    preschoolLimit: number('sv-preschool-limit'),
    schoolLimit: number('sv-school-limit'),
    schoolFromAge: number('sv-school-age'),
    driverLimit: first('ex-driver-vision', driver.text.split('/')[1]),
    lineDifference: number('sv-line-difference'),
    // The dial has exactly these pitches and one more; a fact that names another is found by the rubric's test.
    pitches: list('ex-hearing-tones').map((text) => first('ex-hearing-tones', text) as Pitch),
    levelAdult: level('adult'),
    levelChild: level('child'),
    adultFromAge: number('sv-hearing-adult-age'),
    practiceLevel: number('sv-practice-tone'),
    practicePitch: number('sv-practice-pitch'),
    toneSeconds: { low: length.low, high: length.high },
    letterArcMinutes: number('sv-letter-angle'),
  };
}
