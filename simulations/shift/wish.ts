/** What somebody asks the generator for, and the id that says it: small enough to stand at the door of the page. */
import { lengths, workplaces, type Difficulty, type ShiftLength, type Workplace } from './case.ts';

export interface Wish {
  readonly workplace: Workplace;
  readonly length: ShiftLength;
  readonly difficulty: Difficulty;
  /** A whole number from 0. */
  readonly seed: number;
}

const lengthWords: Readonly<Record<ShiftLength, string>> = {
  short: 'Twenty minutes',
  'half-day': 'A half day',
  'full-day': 'A full day',
};

/** What a generated shift is called. */
export const titleOf = (length: ShiftLength, clinic: string): string => `${lengthWords[length]} at ${clinic}`;

export function generatedId({ workplace, length, difficulty, seed }: Wish): string {
  return `generated-${workplace}-${length}-${String(difficulty)}-${String(seed)}`;
}

/** What a generated shift's id says; null for any other id. */
export function wishOf(id: string): Wish | null {
  const match = /^generated-(.+)-(short|half-day|full-day)-([123])-(\d{1,9})$/.exec(id);
  const [, place, span, hard, seed] = match ?? [];
  const workplace = workplaces.find((one) => one === place);
  const length = lengths.find((one) => one === span);
  if (workplace === undefined || length === undefined || seed === undefined) return null;
  const difficulty: Difficulty = hard === '1' ? 1 : hard === '2' ? 2 : 3;
  return { workplace, length, difficulty, seed: Number(seed) };
}
