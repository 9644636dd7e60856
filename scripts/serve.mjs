// Builds the site when something it is made of is newer than the last build, serves dist/ and prints the address.
// `node scripts/serve.mjs --no-build` only serves. PORT and HOST may be set in the environment.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainBuildFailure, explainListenFailure } from './lib/explain.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const port = Number(process.env.PORT ?? 4321);
// Only this machine can open the site unless HOST says otherwise.
const host = process.env.HOST ?? 'localhost';

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(
    `\nPORT is "${process.env.PORT}": give a whole number from 1 to 65535, for example PORT=4322 npm start\n`,
  );
  process.exit(1);
}

/** The newest change under a path, in milliseconds since 1970; 0 when it does not exist. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), own.mtimeMs);
}

const madeOf = [
  'content',
  'simulations',
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];
const built = join(dist, 'build.json');

if (!process.argv.includes('--no-build')) {
  const newest = Math.max(...madeOf.map((name) => newestChange(join(root, name))));
  if (!existsSync(built) || statSync(built).mtimeMs < newest) {
    console.log('Building the site …');
    const astro = spawnSync(
      process.execPath,
      [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'inherit', 'pipe'],
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    if (astro.status !== 0) {
      console.error(astro.stderr);
      console.error(`\n${explainBuildFailure(astro.stderr)}\n`);
      process.exit(1);
    }
  }
}

const { createSiteServer } = await import('./lib/site-server.mjs');
const server = createSiteServer(dist);
server.on('error', (error) => {
  console.error(`\n${explainListenFailure(error.code, port)}\n`);
  process.exit(1);
});
server.listen(port, host, () => {
  console.log(`\n  Exam Room is open at http://localhost:${port}/\n  Stop it with Ctrl+C.\n`);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
