/**
 * Growth charts as lines to look things up on: which chart, where a line runs at an age, and between which lines a value
 * lies. Straight lines between the rows of the table; plain arithmetic only. The numbers: tables/.
 */
import type { ChartName, Curve } from './curve.ts';
import { curves } from './tables/curves.ts';

export { chartMeasures, chartSets, chartSexes } from './curve.ts';
export type { ChartMeasure, ChartName, ChartSet, ChartSex, Curve } from './curve.ts';

/** The chart of that name; null when no such chart is printed (WHO has no standing height here, CDC no head size). */
export function curveOf({ set, sex, measure }: ChartName): Curve | null {
  return curves.find((curve) => curve.set === set && curve.sex === sex && curve.measure === measure) ?? null;
}

/** First and last age of a chart, months. */
export function ageSpan(curve: Curve): { readonly from: number; readonly to: number } {
  return { from: curve.rows[0]?.[0] ?? 0, to: curve.rows.at(-1)?.[0] ?? 0 };
}

/** The value of every line at an age; ages off the chart count as its nearest edge. */
export function linesAt(curve: Curve, months: number): readonly number[] {
  const { from, to } = ageSpan(curve);
  const age = Math.min(to, Math.max(from, months));
  const index = Math.max(
    0,
    curve.rows.findLastIndex((row) => (row[0] ?? 0) <= age),
  );
  const before = curve.rows[index] ?? [];
  const after = curve.rows[index + 1] ?? before;
  const [start = 0] = before;
  const [end = start] = after;
  const part = end === start ? 0 : (age - start) / (end - start);
  return curve.lines.map((_, line) => {
    const low = before[line + 1] ?? 0;
    return low + ((after[line + 1] ?? low) - low) * part;
  });
}

/** How many lines a value reaches: 0 below the lowest, the number of lines at or above the highest. */
export function bandOf(curve: Curve, months: number, value: number): number {
  return linesAt(curve, months).filter((line) => value >= line).length;
}

/** Whether a band lies outside the outermost lines. */
export function isOutside(curve: Curve, band: number): boolean {
  return band === 0 || band === curve.lines.length;
}

/** "between the 10th and the 25th" */
export function bandInWords(curve: Curve, band: number): string {
  const low = curve.lines[band - 1];
  const high = curve.lines[band];
  if (low === undefined) return `below the ${ordinal(high ?? 0)}`;
  return high === undefined ? `above the ${ordinal(low)}` : `between the ${ordinal(low)} and the ${ordinal(high)}`;
}

export function ordinal(percentile: number): string {
  const last = percentile % 10;
  const ending = last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
  return `${String(percentile)}${ending}`;
}
