/**
 * The cited values this simulation runs on, read from `content/facts` by id. No clinical number stands in the code beside
 * it; a fact of the wrong kind is told with its id.
 */
import { factReader, type FactRange, type Numbers, type ValueOf } from '../core/fact-reader.ts';
import type { Pitch } from './chart.ts';

const ids = {
  chartFeet: 'ex-snellen-distance',
  nearInches: 'ex-near-distance',
  plateCm: 'ex-plate-distance',
  cmPerInch: 'vs-centimeters-per-inch',
  /** A line counts when more than this share of it was read, percent. */
  linePercent: 'sv-line-rule',
  preschoolLimit: 'sv-preschool-limit',
  schoolLimit: 'sv-school-limit',
  schoolFromAge: 'sv-school-age',
  lineDifference: 'sv-line-difference',
  adultFromAge: 'sv-hearing-adult-age',
  practiceLevel: 'sv-practice-tone',
  practicePitch: 'sv-practice-pitch',
  letterArcMinutes: 'sv-letter-angle',
} as const;

export type ShFacts = Numbers<typeof ids> & {
  readonly driverLimit: number;
  /** Pitches that are screened, Hz. */
  readonly pitches: readonly Pitch[];
  readonly levelAdult: number;
  readonly levelChild: number;
  readonly toneSeconds: FactRange;
};

/** Ids of every fact `readShFacts` asks for. */
export const shFactIds: readonly string[] = [
  ...Object.values(ids),
  'ex-driver-vision',
  'ex-hearing-tones',
  'ex-hearing-level',
  'sv-tone-length',
];

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind (a bug in the build). */
export function readShFacts(valueOf: ValueOf): ShFacts {
  const { value, numbers, range, list, firstIn, wrong } = factReader('vision-and-hearing', valueOf);
  const levels = list('ex-hearing-level');
  const level = (who: string) => firstIn('ex-hearing-level', levels.find((text) => text.includes(who)) ?? '');
  const driver = value('ex-driver-vision');
  if (driver.kind !== 'text') throw wrong('ex-driver-vision', 'must be a text like 20/40');
  return {
    ...numbers(ids),
    driverLimit: firstIn('ex-driver-vision', driver.text.split('/')[1] ?? ''),
    // The dial has exactly these pitches and one more; a fact that names another is found by the rubric's test.
    pitches: list('ex-hearing-tones').map((text) => firstIn('ex-hearing-tones', text) as Pitch),
    levelAdult: level('adult'),
    levelChild: level('child'),
    toneSeconds: range('sv-tone-length'),
  };
}
