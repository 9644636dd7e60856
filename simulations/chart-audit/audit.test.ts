/** What is planted: varied by the seed, seen from the chart, clean charts among them; and how hits and false alarms score. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { plantedBy } from './begin.ts';
import { errorKinds, mends } from './case.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { auditCasesSchema } from './schema.ts';
import { chartAudit, startOf, type ChartAudit } from './simulation.ts';

const cases = auditCasesSchema.parse(parse(casesYaml));
const seeds = Array.from({ length: 240 }, (_, index) => index + 1);

function run(caseId: string, seed: number): Driver<ChartAudit> {
  const chart = cases.find(({ id }) => id === caseId);
  if (chart === undefined) throw new Error(caseId);
  return new Driver(chartAudit, startOf(chart, seed, 'check-off'));
}

describe('the planted errors', () => {
  it('are every one of the charts’ over many seeds, at most one in a part, none to four', () => {
    for (const chart of cases) {
      const seen = new Set<string>();
      const counts = new Set<number>();
      for (const seed of seeds) {
        const planted = plantedBy(seed, chart);
        expect(new Set(planted.map(({ part }) => part)).size).toBe(planted.length);
        counts.add(planted.length);
        for (const { part, text } of planted) seen.add(`${part} ${text}`);
      }
      expect([...counts].sort()).toEqual([0, 1, 2, 3, 4]);
      expect(seen.size, chart.id).toBe(chart.parts.reduce((sum, { plants }) => sum + plants.length, 0));
    }
  });

  it('cover every kind and every mend, and each differs from the clean line', () => {
    const all = cases.flatMap(({ parts }) =>
      parts.flatMap(({ text, plants }) => plants.map((plant) => ({ text, plant }))),
    );
    expect(new Set(all.map(({ plant }) => plant.kind))).toEqual(new Set(errorKinds));
    expect(new Set(all.map(({ plant }) => plant.mend))).toEqual(new Set(mends));
    expect(all.filter(({ text, plant }) => text === plant.text)).toEqual([]);
  });

  it('leave about one chart in six clean', () => {
    const clean = cases
      .flatMap((chart) => seeds.map((seed) => plantedBy(seed, chart)))
      .filter(({ length }) => length === 0);
    const share = clean.length / (cases.length * seeds.length);
    expect(share).toBeGreaterThan(0.13);
    expect(share).toBeLessThan(0.21);
  });

  it('are never told by the words of the desk before the end', () => {
    const driver = run('wound-check', 11);
    const { planted } = driver.snapshot.context;
    const words = statusOf(driver.snapshot).join(' ');
    expect(planted.filter(({ why }) => words.includes(why))).toEqual([]);
  });
});

describe('the score', () => {
  it('takes a false alarm back when the mark is taken away', () => {
    const driver = run('wound-check', 11);
    const right = driver.snapshot.context.shown.find(
      ({ id }) => !driver.snapshot.context.planted.some(({ part }) => part === id),
    );
    const part = right?.id ?? '';
    driver.act({ type: 'mark.set', part, kind: 'privacy' });
    const before = chartAudit.rubric.find(({ id }) => id === 'CA-03')?.test(driver.snapshot.context);
    driver.act({ type: 'mark.cleared', part });
    const after = chartAudit.rubric.find(({ id }) => id === 'CA-03')?.test(driver.snapshot.context);
    expect([before?.share, after?.share]).toEqual([0.5, 1]);
  });

  it('never passes whoever marks everything', () => {
    for (const chart of cases) {
      const driver = run(chart.id, 5);
      for (const { id } of chart.parts) {
        driver.act({ type: 'part.opened', part: id });
        driver.act({ type: 'mark.set', part: id, kind: 'unsigned' });
        driver.act({ type: 'mend.set', part: id, mend: 'correction' });
      }
      driver.act({ type: 'audit.closed', verdict: 'to-mend' });
      const result = score(chartAudit.rubric, driver.snapshot.context, {
        finished: true,
        passShare: chartAudit.passShare,
      });
      expect(result).toMatchObject({ passed: false });
    }
  });
});
