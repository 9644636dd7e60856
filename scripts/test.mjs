// Runs every check and every test, then prints one line: "N passed, N failed". A check such as lint counts as one; unit and
// browser tests count one by one. `npm test -- unit` runs only the named groups: types, lint, unit, build, site, e2e.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const only = process.argv.slice(2);
const groups = ['types', 'lint', 'unit', 'build', 'site', 'e2e'];
const unknown = only.filter((name) => !groups.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown group: ${unknown.join(', ')}. Groups are: ${groups.join(', ')}.`);
  process.exit(1);
}
const wanted = (group) => only.length === 0 || only.includes(group);

const totals = { passed: 0, failed: 0 };
const failures = [];

/** Runs a command; resolves to its exit code and, when it is not shown as it comes, what it printed. */
function run(command, args, { env = {}, isShown = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
      shell: process.platform === 'win32',
    });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    const end = (code) => resolve({ code, printed: Buffer.concat(printed) });
    child.on('error', (error) => {
      console.error(error.message);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

function count(name, passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) failures.push(name);
}

/** One check that passes or fails as a whole; what it printed is shown at its end, for another may run beside it. */
async function check(name, command, args) {
  const started = performance.now();
  const { code, printed } = await run(command, args, { isShown: false });
  console.log(`\n== ${name}`);
  process.stdout.write(printed);
  console.log(
    `== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  return code === 0;
}

/** A runner that writes its counts as JSON. A run that wrote none, or ended badly without a failed test, counts as a failure. */
async function runner(name, command, args, file, read, { env, isShown } = {}) {
  if (isShown) console.log(`\n== ${name}`);
  const started = performance.now();
  const { code, printed } = await run(command, args, { env, isShown });
  if (!isShown) {
    console.log(`\n== ${name}`);
    process.stdout.write(printed);
  }
  console.log(`== ${name}: ended in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  const unexplained = code !== 0 && counted.failed === 0 ? 1 : 0;
  const empty = code === 0 && counted.passed === 0 ? 1 : 0;
  count(name, counted.passed, counted.failed + unexplained + empty);
}

const started = performance.now();

// What every check below knows of the content's types is made here.
if (['types', 'lint', 'unit'].some(wanted)) await check('content types', 'astro', ['sync']);

async function types() {
  if (!wanted('types')) return;
  await check('types: .ts and .astro', 'astro', ['check', '--minimumSeverity', 'error']);
  await check('types: .svelte', 'svelte-check', ['--tsconfig', 'tsconfig.svelte.json', '--threshold', 'error']);
}
async function lint() {
  if (!wanted('lint')) return;
  await check('eslint', 'eslint', ['.', '--max-warnings', '0']);
}
async function typedLint() {
  if (!wanted('lint')) return;
  await check('oxlint, the typed rules', 'oxlint', ['--type-aware', '--deny-warnings']);
}
async function smallLints() {
  if (!wanted('lint')) return;
  await check('layers and cycles', 'depcruise', ['src', 'simulations', '--config', '.dependency-cruiser.cjs']);
  await check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
  await check('unused code', 'knip', []);
  await check('spelling', 'cspell', ['--no-progress', '--no-summary']);
}
async function unit() {
  if (!wanted('unit')) return;
  const file = join(results, 'unit.json');
  await runner(
    'unit, content, model and property tests',
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    file,
    (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }),
    { isShown: false },
  );
}
let isBuilt = existsSync(join(root, 'dist', 'build.json'));
async function build() {
  if (wanted('build')) isBuilt = await check('build', 'astro', ['build']);
}
async function site() {
  if (!wanted('site') || !isBuilt) return;
  await check('HTML is valid', 'html-validate', ['dist/**/*.html']);
  await check('every link resolves', 'node', ['scripts/check-links.mjs']);
  await check('script and page budgets', 'node', ['scripts/check-budgets.mjs']);
}
/** Does these one after another. */
const lane = async (...steps) => {
  for (const step of steps) await step();
};
// Each of these uses one core: two lanes of about the same length side by side. The types are read before a build makes their
// files anew, and the browser tests, which use both cores, come after everything else.
await Promise.all([lane(unit, lint), lane(types, typedLint, build, site, smallLints)]);

if (wanted('e2e') && isBuilt) {
  const { ensureBrowser, howToGetABrowser } = await import('./lib/browser.mjs');
  const browser = ensureBrowser();
  if (browser === undefined) {
    console.error(`\n${howToGetABrowser}\n`);
    count('browser tests', 0, 1);
  } else {
    const file = join(results, 'e2e.json');
    await runner(
      'browser tests',
      'playwright',
      ['test'],
      file,
      ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
      { env: { EXAM_ROOM_BROWSER: browser }, isShown: true },
    );
  }
}

const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n${failures.length === 0 ? 'Everything passed' : `Failed: ${failures.join('; ')}`} (${minutes} min)`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
