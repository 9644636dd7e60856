/** Every simulation is gone through in a real browser, from its list to its debrief, with a look at every part. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const simulations = readdirSync(join(root, 'simulations'), { withFileTypes: true })
  .filter(({ parentPath, name }) => existsSync(join(parentPath, name, 'Simulation.astro')))
  .map(({ name }) => name);

describe('browser runs', () => {
  test.each(simulations)('%s has a run that comes to its end', (simulation) => {
    const spec = join(root, `tests/e2e/${simulation}.spec.ts`);

    expect(existsSync(spec) ? readFileSync(spec, 'utf8') : '').toContain('hands.end(');
  });
});
