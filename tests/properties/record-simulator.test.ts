/**
 * The record in a simulated world of tabs, disks and clocks that fail (`record-simulator/`). `npm test` samples;
 * `FAULT_SEEDS=20000 FAULT_FROM=1` runs that many from there. A failing seed is printed with its story.
 */
import { describe, expect, it } from 'vitest';
import { faultKinds, simulate } from './record-simulator/simulate.ts';

const first = Number(process.env['FAULT_FROM'] ?? 1);
const count = Number(process.env['FAULT_SEEDS'] ?? 300);

describe('the record under faults', () => {
  it(
    `keeps every promise for seeds ${String(first)} to ${String(first + count - 1)}`,
    async () => {
      const failures: string[] = [];
      const met = new Set<string>();
      let acknowledged = 0;
      for (let seed = first; seed < first + count; seed += 1) {
        const outcome = await simulate(seed).catch((error: unknown) => ({ seed, error }));
        if ('error' in outcome) {
          failures.push(`seed ${String(seed)}: ${String(outcome.error)}`);
          continue;
        }
        for (const fault of outcome.faults) met.add(fault);
        acknowledged += outcome.acknowledged;
        if (outcome.violations.length > 0) {
          const story = outcome.story.slice(-40).map((line) => `    ${line}`);
          failures.push(
            [`seed ${String(seed)}:`, ...outcome.violations.map((line) => `  ${line}`), ...story].join('\n'),
          );
        }
      }

      expect(failures.slice(0, 5).join('\n\n')).toBe('');
      // The sample is worth something: every kind of fault was met, and work was acknowledged all the same.
      expect([...met].sort()).toEqual([...faultKinds].sort());
      expect(acknowledged).toBeGreaterThan(count * 5);
    },
    30_000 + count * 100,
  );

  it('does the same again for the same seed', async () => {
    for (const seed of [first, first + 1, first + 2, first + 3]) {
      const [once, again] = [await simulate(seed), await simulate(seed)];

      expect(again.hash).toBe(once.hash);
      expect(again.steps).toBe(once.steps);
    }
  });
});
