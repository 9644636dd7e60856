/**
 * Writes simulations/growth/tables/curves.ts: the percentile curves of the growth charts, worked out from the published
 * L, M and S values (value = M × (1 + L·S·z)^(1/L)). Run it after a change of published.json:
 *
 *     node scripts/growth-curves.mjs
 *
 * State and score of a simulation may not use powers and exponential functions, so the curves are made here once; a test repeats it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Normal quantiles of the percentile lines. CDC's WHO charts call the lines at two standard deviations 2nd and 98th. */
export const quantiles = {
  2: -2,
  3: -1.8807936,
  5: -1.6448536,
  10: -1.2815516,
  15: -1.0364334,
  25: -0.6744898,
  50: 0,
  75: 0.6744898,
  85: 1.0364334,
  90: 1.2815516,
  95: 1.6448536,
  97: 1.8807936,
  98: 2,
};

/** The lines each printed chart has. */
export const linesOf = ({ set, measure }) =>
  set === 'who'
    ? [2, 5, 10, 25, 50, 75, 90, 95, 98]
    : measure === 'bmi'
      ? [5, 10, 25, 50, 75, 85, 90, 95]
      : [5, 10, 25, 50, 75, 90, 95];

/** The value at a normal quantile. */
export const valueAt = (l, m, s, z) => (Math.abs(l) < 1e-9 ? m * Math.exp(s * z) : m * Math.pow(1 + l * s * z, 1 / l));

/** The text of curves.ts for a parsed published.json. */
export function curvesText(published) {
  const curves = published.tables.map((table) => {
    const lines = linesOf(table);
    const rows = table.rows
      .map(([month, l, m, s]) => {
        const values = lines.map((line) => Number(valueAt(l, m, s, quantiles[line]).toFixed(3)));
        return `      [${[month, ...values].join(', ')}],`;
      })
      .join('\n');
    return [
      '  {',
      `    set: '${table.set}',`,
      `    sex: '${table.sex}',`,
      `    measure: '${table.measure}',`,
      `    lines: [${lines.join(', ')}],`,
      '    rows: [',
      rows,
      '    ],',
      '  },',
    ].join('\n');
  });
  return [
    '/** Made by scripts/growth-curves.mjs from published.json (source and confirmation there). Do not write in it. */',
    "import type { Curve } from '../curve.ts';",
    '',
    '/** One chart each: its percentile lines, and rows of age in months followed by the value of each line (kg, cm, kg/m²). */',
    '// prettier-ignore',
    'export const curves: readonly Curve[] = [',
    ...curves,
    '];',
    '',
  ].join('\n');
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../simulations/growth/tables');
  writeFileSync(
    join(folder, 'curves.ts'),
    curvesText(JSON.parse(readFileSync(join(folder, 'published.json'), 'utf8'))),
  );
}
