/** The growth charts: the published columns are what the formula gives, and the curves are made from them and read rightly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { curvesText, quantiles, valueAt } from '../../scripts/growth-curves.mjs';
import { ageSpan, bandInWords, bandOf, curveOf, linesAt } from './curves.ts';
import { curves } from './tables/curves.ts';

const folder = join(import.meta.dirname, 'tables');
const published = z
  .object({
    tables: z.array(
      z.object({
        set: z.enum(['who', 'cdc']),
        sex: z.enum(['girls', 'boys']),
        measure: z.enum(['weight', 'length', 'height', 'head', 'bmi']),
        columns: z.array(z.string()),
        /** Decimals the percentile columns are published or kept with; null where none were read. */
        decimals: z.number().nullable(),
        rows: z.array(z.array(z.number())),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'published.json'), 'utf8')));
const names = published.tables.map((table) => [`${table.set} ${table.sex} ${table.measure}`, table] as const);
const quantileOf = (column: string): number => {
  const z = quantiles[column.slice(1)];
  if (z === undefined) throw new Error(`no quantile for ${column}`);
  return z;
};

describe('the published tables', () => {
  it.each(names)('%s: L, M and S give every published percentile within its rounding', (_name, table) => {
    const within = 0.5 * (table.decimals === null ? 0 : 1 / 10 ** table.decimals) + 1e-6;
    for (const [month = 0, l = 0, m = 0, s = 0, ...percentiles] of table.rows)
      percentiles.forEach((value, index) => {
        const column = table.columns[index + 4] ?? '';
        expect(
          Math.abs(valueAt(l, m, s, quantileOf(column)) - value),
          `${String(month)} ${column}`,
        ).toBeLessThanOrEqual(within);
      });
  });

  it('have medians that rise with age, BMI aside', () => {
    for (const table of published.tables)
      if (table.measure !== 'bmi')
        table.rows.slice(1).forEach((row, index) => {
          expect(row[2]).toBeGreaterThan(table.rows[index]?.[2] ?? Infinity);
        });
  });
});

describe('the curves', () => {
  it('are what the script makes of the published tables', () => {
    const text = curvesText(JSON.parse(readFileSync(join(folder, 'published.json'), 'utf8')));
    expect(readFileSync(join(folder, 'curves.ts'), 'utf8')).toBe(text);
  });

  it('never cross, at any age', () => {
    for (const curve of curves) {
      const { from, to } = ageSpan(curve);
      for (let age = from; age <= to; age += (to - from) / 97) {
        const lines = linesAt(curve, age);
        lines.slice(1).forEach((line, index) => {
          expect(line).toBeGreaterThan(lines[index] ?? Infinity);
        });
      }
    }
  });

  it('read a value between the right lines', () => {
    const girls = curveOf({ set: 'who', sex: 'girls', measure: 'weight' });
    if (girls === null) throw new Error('no chart');
    expect(linesAt(girls, 9)[4]).toBeCloseTo(8.225, 3);
    expect(linesAt(girls, 9.5)[4]).toBeCloseTo((8.225 + (linesAt(girls, 10)[4] ?? 0)) / 2, 6);
    expect(bandInWords(girls, bandOf(girls, 9, 7.3))).toBe('between the 10th and the 25th');
    expect(bandInWords(girls, bandOf(girls, 9, 6))).toBe('below the 2nd');
    expect(bandInWords(girls, bandOf(girls, 9, 12))).toBe('above the 98th');
    expect(curveOf({ set: 'cdc', sex: 'girls', measure: 'head' })).toBeNull();
  });
});
