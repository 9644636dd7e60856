// Makes a bare clone ready: installs what is missing and makes sure the tools' own Node answers. Runs on the machine's own
// Node (20 or newer) with built-in modules only, so it must not import anything from node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainInstallFailure, isNetworkFailure } from './lib/explain.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.exam-room-setup');

/** Stops with a plain message instead of a stack trace. */
function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Exam Room needs Node 20.19 or newer to start; this is ${process.version}. Install a newer Node from https://nodejs.org and try again.`,
  );
}

/** Names one state of the lockfile on one kind of machine: when it changes, packages are installed again. */
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing what Exam Room needs (once, about a minute) …');
  const npmRun = (args) =>
    spawnSync('npm', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32',
    });
  // npm retries every package for minutes when there is no network; one question first tells it at once. What npm has kept
  // from earlier may still be enough.
  const ping = npmRun(['ping', '--fetch-retries=0', '--loglevel=error']);
  const reach = ping.status === 0 || !isNetworkFailure(ping.stderr) ? [] : ['--offline'];
  // `npm ci` insists on optional platform packages that some registries lack; this honours the lockfile without changing it.
  const npm = npmRun([
    ...['install', '--no-save', '--include=dev', '--include=optional', '--ignore-scripts'],
    ...['--no-audit', '--no-fund', '--loglevel=error', ...reach],
  ]);
  if (npm.error !== undefined || npm.status !== 0) stop(explainInstallFailure(npm.error?.message ?? npm.stderr));
  writeFileSync(stamp, wanted);
}

// From here on the tools' own Node must answer: the first `node` on the path npm gives to scripts.
const version = spawnSync('node', ['--version'], {
  encoding: 'utf8',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
}).stdout?.trim();
const toolMajor = Number(/^v(\d+)\./.exec(version ?? '')?.[1] ?? 0);
if (toolMajor < 24) {
  stop(
    `Exam Room brings its own Node for ${process.platform} where one is published; here the tools found ${version || 'none'}, and they need 24 or newer. Install Node 24 or newer from https://nodejs.org and try again.`,
  );
}
