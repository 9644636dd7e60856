/**
 * Controls: the days before as they stand on the Levey-Jennings chart, what a control gives today, and the rules that read the
 * chart. All in standard deviations from the mean ("z"), kept as whole hundredths so that every engine draws the same.
 *
 * Generator: twenty days of each level. Steady days alternate around the mean within ±1.6 SD. A trend climbs 0.32 SD a day over
 * the last seven days and goes on today; a shift sits between +0.8 and +1.7 SD from the day it began; an outlier is a steady
 * chart with one result beyond 3 SD today. The sizes are assumptions; the rules that find them are facts (`poc-rule-…`).
 */
import { drawInt } from '../core/draw.ts';
import type { ControlLevel, Pattern, PocCase } from './case.ts';

export const daysBefore = 20;
/** Days a trend has climbed and a shift has lasted before today. */
const trendDays = 7;
const shiftDays = 9;
const trendStep = 32;

type Level = ControlLevel['id'];

const steadyZ = (seed: number, level: Level, day: number): number => {
  // Alternating sides, as chance seldom keeps to one for long; every fifth day stays where it is.
  const side = (day + (day % 5 === 0 ? 1 : 0)) % 2 === 0 ? 1 : -1;
  return side * drawInt(seed, `z-${level}`, day, 10, 160);
};

/** Which level a pattern shows in: a shift in both, the others in the second. */
const showsIn = (pattern: Pattern, index: number): boolean => pattern === 'shift' || index === 1;

/** z of a day before today, hundredths: 0 is the oldest, `daysBefore - 1` yesterday. */
export function zBefore(seed: number, { controls }: PocCase, level: Level, day: number): number {
  const index = controls.levels.findIndex(({ id }) => id === level);
  const { pattern } = controls;
  if (!showsIn(pattern, index)) return steadyZ(seed, level, day);
  const back = daysBefore - day;
  if (pattern === 'trend' && back <= trendDays)
    return (trendDays - back) * trendStep - 20 + drawInt(seed, `climb-${level}`, day, 0, 14);
  if (pattern === 'shift' && back <= shiftDays) return drawInt(seed, `shift-${level}`, day, 80, 170);
  return steadyZ(seed, level, day);
}

/** z of a control run today, hundredths. `time` counts the runs of this level on this lot from 0. */
export function zToday(seed: number, patient: PocCase, level: Level, lot: number, time: number): number {
  const { controls } = patient;
  const index = controls.levels.findIndex(({ id }) => id === level);
  const calm = drawInt(seed, `today-${level}`, lot * 10 + time, -110, 110);
  if (lot > 0 || !showsIn(controls.pattern, index)) return calm;
  switch (controls.pattern) {
    case 'steady':
      return calm;
    case 'outlier':
      return time === 0 ? drawInt(seed, `out-${level}`, 0, 320, 390) : calm;
    case 'trend':
      return trendDays * trendStep + drawInt(seed, `climb-${level}`, 40 + time, 0, 20);
    case 'shift':
      return drawInt(seed, `shift-${level}`, 40 + time, 90, 160);
  }
}

export type Rule = 'one-two' | 'one-three' | 'two-two' | 'ten' | 'seven-climbing';

/**
 * The rules a series breaks at its last point, z in hundredths, oldest first. `one-two` is a warning; the others reject the run.
 * `seven-climbing` is how this clinic's log names a trend; the three in between are the multi-rules of 1981.
 */
export function broken(
  zs: readonly number[],
  facts: { readonly oneSd: number; readonly twoSd: number; readonly inRow: number },
): readonly Rule[] {
  const last = zs.at(-1);
  if (last === undefined) return [];
  const found: Rule[] = [];
  if (Math.abs(last) > facts.twoSd * 100) found.push('one-two');
  if (Math.abs(last) > facts.oneSd * 100) found.push('one-three');
  const before = zs.at(-2);
  if (
    before !== undefined &&
    Math.abs(last) > facts.twoSd * 100 &&
    Math.abs(before) > facts.twoSd * 100 &&
    last * before > 0
  )
    found.push('two-two');
  const row = zs.slice(-facts.inRow);
  if (row.length === facts.inRow && row.every((z) => z * last > 0)) found.push('ten');
  const climb = zs.slice(-trendDays);
  const steps = climb.slice(1).map((z, index) => z - (climb[index] ?? 0));
  if (climb.length === trendDays && (steps.every((step) => step > 0) || steps.every((step) => step < 0)))
    found.push('seven-climbing');
  return found;
}

/** A z as the device shows it: whole numbers or one decimal, by the size of the spread. */
export function shownValue({ mean, sd }: { readonly mean: number; readonly sd: number }, z: number): number {
  const value = mean + (sd * z) / 100;
  return sd < 1 ? Math.round(value * 10) / 10 : Math.round(value);
}

/** The range printed for a lot: two standard deviations around the mean. */
export function printedRange(numeric: { readonly mean: number; readonly sd: number }): {
  readonly low: number;
  readonly high: number;
} {
  return { low: shownValue(numeric, -200), high: shownValue(numeric, 200) };
}
