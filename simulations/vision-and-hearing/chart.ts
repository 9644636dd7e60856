/**
 * The charts of this room: our own, laid out like those in clinics. Lines, letters and plates as data; which letter stands
 * where is drawn by the seed, so that no two runs show the same chart. Layout of an instrument, not a clinical value.
 */
import { drawInt } from '../core/draw.ts';

/** Inclusive range of whole numbers. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Lower number of each line, largest first. */
export const lineNumbers: readonly number[] = [200, 100, 70, 50, 40, 30, 25, 20, 15];
/** How many letters stand on each line. */
export const lineLetters: readonly number[] = [1, 2, 3, 4, 5, 5, 5, 5, 5];

export const chartKinds = ['letters', 'tumbling-e', 'pictures'] as const;
export type ChartKind = (typeof chartKinds)[number];
export const faces = ['a', 'b'] as const;
export type Face = (typeof faces)[number];

/** The ten letters of our chart; all fit a grid of five by five strokes and are about equally hard. */
export const letters = ['C', 'D', 'E', 'F', 'L', 'O', 'P', 'T', 'Z', 'H'] as const;
/** Where the legs of the E point. */
export const directions = ['right', 'down', 'left', 'up'] as const;
/** Pictures for matching, our own. */
export const pictures = ['house', 'ball', 'boat', 'star'] as const;

/** What can stand on a chart of a kind. */
export function symbolsOf(kind: ChartKind): readonly string[] {
  return kind === 'letters' ? letters : kind === 'tumbling-e' ? directions : pictures;
}

/** The symbols of a line from left to right. */
export function symbolsOn(seed: number, kind: ChartKind, face: Face, line: number): readonly string[] {
  const all = symbolsOf(kind);
  let last = -1;
  return Array.from({ length: lineLetters[line] ?? 0 }, (_, place) => {
    // Never the same symbol twice in a row.
    const step = drawInt(seed, `symbol:${kind}:${face}:${String(line)}`, place, last < 0 ? 0 : 1, all.length - 1);
    last = last < 0 ? step : (last + step) % all.length;
    return all[last] ?? '';
  });
}

/** How many lines smaller `to` is than `from`; negative when it is larger. Numbers between lines count as the line above. */
export function linesBetween(from: number, to: number): number {
  const at = (number: number) => {
    const index = lineNumbers.findIndex((one) => one <= number);
    return index < 0 ? lineNumbers.length - 1 : index;
  };
  return at(to) - at(from);
}

/** A color plate: a digit of dots, and who sees it. The first is for everybody. */
export interface Plate {
  readonly number: number;
  readonly digit: number;
  readonly kind: 'for-all' | 'red-green';
}

export const plateCount = 6;

/** The plates of a run; digits are drawn by the seed and never repeat side by side. */
export function platesOf(seed: number): readonly Plate[] {
  let last = -1;
  return Array.from({ length: plateCount }, (_, index) => {
    const step = drawInt(seed, 'plate', index, last < 0 ? 2 : 1, 8);
    last = last < 0 ? step : (last + step) % 10;
    return { number: index + 1, digit: last, kind: index === 0 ? ('for-all' as const) : ('red-green' as const) };
  });
}

/** Pitches the audiometer gives. */
export const pitches = [500, 1000, 2000, 4000] as const;
export type Pitch = (typeof pitches)[number];
/** Its dial, dB: lowest, highest and step. */
export const dial = { low: 0, high: 90, step: 5 } as const;
