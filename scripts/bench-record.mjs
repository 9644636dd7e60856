// How the record grows: appends, opening and reading at 1,000 to 100,000 entries in a real browser, on the built site.
// Prints a table; asserts nothing, since machines differ. `node scripts/bench-record.mjs 20000` stops there.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './lib/browser.mjs';
import { filesUnder } from './build/finish.mjs';

const most = Number(process.argv[2] ?? 100_000);
const port = 4399;
const server = spawn(process.execPath, ['scripts/serve.mjs', '--no-build'], {
  env: { ...process.env, PORT: String(port) },
  stdio: 'ignore',
});
const script = `/_astro/${filesUnder('dist/_astro').find((name) => /^browser\.[^.]+\.js$/.test(name))}`;
// A profile on disk: a context without one keeps its database in memory, and flushing would cost nothing.
const profile = mkdtempSync(join(tmpdir(), 'exam-room-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
});
try {
  const page = await context.newPage();
  for (let tries = 0; ; tries += 1) {
    const isUp = await page.goto(`http://localhost:${port}/about/`).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries > 100) throw new Error('the server did not start: build the site first');
  }
  const rows = [];
  for (const target of [1000, 10_000, 50_000, 100_000].filter((count) => count <= most)) {
    const writing = await page.evaluate(
      async ({ script, target }) => {
        const record = await (await import(script)).openRecord();
        let there = (await record.rows(null)).length;
        const began = performance.now();
        const wrote = target - there;
        while (there < target) {
          const batch = Array.from({ length: Math.min(500, target - there) }, (_, i) => ({
            kind: i % 10 === 0 ? 'section.read' : 'card.reviewed',
            data:
              i % 10 === 0
                ? { module: 'clinical-procedures/blood-pressure', section: `section-${there + i}` }
                : { card: `term:number-${there + i}`, rating: 3, certainty: 'certain' },
          }));
          await record.append(batch);
          there += batch.length;
        }
        const single = [];
        for (let i = 0; i < 50; i += 1) {
          const from = performance.now();
          await record.append([{ kind: 'preference.set', data: { key: 'minutes-a-day', value: String(i) } }]);
          single.push(performance.now() - from);
        }
        single.sort((a, b) => a - b);
        return { perEntry: (performance.now() - began) / Math.max(1, wrote), p50: single[25], p95: single[47] };
      },
      { script, target },
    );
    const fresh = await context.newPage();
    await fresh.goto(`http://localhost:${port}/about/`);
    const reading = await fresh.evaluate(async (script) => {
      const time = async (work) => {
        const from = performance.now();
        await work();
        return performance.now() - from;
      };
      let record;
      const open = await time(async () => {
        record = await (await import(script)).openRecord();
      });
      const one = await time(() => record.entries('section.read'));
      const all = await time(() => record.entries());
      const raw = await time(() => record.world.storage.rows(null));
      return { open, one, all, raw };
    }, script);
    await fresh.close();
    const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    rows.push({
      entries: target,
      'append one, p50': ms(writing.p50),
      'append one, p95': ms(writing.p95),
      open: ms(reading.open),
      'read one kind (a tenth)': ms(reading.one),
      'read and check all': ms(reading.all),
      'of that, the database': ms(reading.raw),
    });
  }
  console.table(rows);
} finally {
  await context.close();
  server.kill();
  rmSync(profile, { recursive: true, force: true });
}
