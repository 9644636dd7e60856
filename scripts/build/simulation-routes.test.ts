/** Each folder of a simulation becomes a page, and one that lacks a part stops the build with its name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageSource, simulationFolders } from './simulation-routes.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'exam-room-routes-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function folder(name: string, ...files: readonly string[]): void {
  mkdirSync(join(root, name));
  for (const file of files) writeFileSync(join(root, name, file), '');
}

describe('folders that become pages', () => {
  test('are those with a model, in order; what simulations share is none', () => {
    folder('pulse', 'model.md', 'Simulation.astro', 'page.ts');
    folder('ecg', 'model.md', 'Simulation.astro', 'page.ts');
    folder('core', 'rubric.ts');

    expect(simulationFolders(root)).toEqual(['ecg', 'pulse']);
  });

  test('name what they lack', () => {
    folder('pulse', 'model.md', 'page.ts');

    expect(() => simulationFolders(root)).toThrow('simulations/pulse: needs Simulation.astro');
  });
});

test('a page takes every part from its own folder', () => {
  const source = pageSource('pulse', '../../../simulations/pulse');

  for (const part of ['model.md', 'page.ts', 'Simulation.astro'])
    expect(source).toContain(`'../../../simulations/pulse/${part}'`);
  expect(source).toContain('simulation="pulse"');
});
