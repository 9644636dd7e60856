// Runs the whole fault list where `npm test` only samples it: many seeds of the simulator, many kills of a real browser, a full
// disk at every kind of act, releases in the middle of everything.
// `npm run test:faults -- 50000` asks for that many seeds; the first seed is drawn from the clock, so that every run looks
// at new ones, and is printed, so that a failing run can be had again with FAULT_FROM.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const seeds = process.argv[2] ?? process.env.FAULT_SEEDS ?? '20000';
const from = process.env.FAULT_FROM ?? String(Math.floor(Date.now() / 1000) % 1_000_000_000);
console.log(
  `Simulated faults: ${seeds} seeds from ${from}. Again with: FAULT_FROM=${from} npm run test:faults -- ${seeds}`,
);

/** Runs a command with its output shown; true when it went well. */
function run(command, args, env) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

const isSimulated = run('vitest', ['run', '--project', 'node', 'tests/properties/record-simulator.test.ts'], {
  FAULT_SEEDS: seeds,
  FAULT_FROM: from,
});
if (!existsSync(join(root, 'dist', 'build.json')) && !run('astro', ['build'], {})) process.exit(1);
const isBrowsed = run('playwright', ['test', 'record-faults', 'offline-saving'], {
  FAULT_KILLS: process.env.FAULT_KILLS ?? '100',
});
process.exit(isSimulated && isBrowsed ? 0 : 1);
