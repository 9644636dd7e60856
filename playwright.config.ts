/** Browser tests run against the built site in dist/, served as `npm start` serves it. No retries: a flaky test is a fault. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4391);
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  // Times mean something only on a quiet machine: `npm run bench:browser` runs these, the tests leave them out.
  testIgnore: process.env['BENCH'] === undefined ? ['**/*.bench.spec.ts'] : [],
  // A shared machine may be slow without anything being wrong.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${String(port)}`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    // Every test has a fresh profile, and the service worker would fetch the whole site into each: a quarter of the time of all
    // tests. The tests that are about it, and the journey of a student, let it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Containers have no user namespaces and little shared memory; the other flags keep the browser off the network.
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-background-networking',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
    // Recording every step of every test doubles their time: `npx playwright test --trace on -g "…"` records the one in question.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node scripts/serve.mjs --no-build',
    env: { PORT: String(port) },
    url: `http://localhost:${String(port)}/build.json`,
    reuseExistingServer: false,
  },
});
