/** Reading a module: what is pressed opens, what was read and answered is kept, nothing moves, the paper stays as chosen. */
import { expect, test, type Page } from '@playwright/test';
import { watchPage } from './support/watch.ts';

const module = '/learn/clinical-procedures/blood-pressure/';

/** Everything the record's database holds, as one text; empty before there is one. */
function recordAsText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('exam-room');
    // Looking must not make the database: the page would find one without its stores.
    asked.onupgradeneeded = () => asked.transaction?.abort();
    const database = await new Promise<IDBDatabase | null>((resolve) => {
      asked.onsuccess = () => {
        resolve(asked.result);
      };
      asked.onerror = () => {
        resolve(null);
      };
    });
    if (database === null) return '';
    const rows: unknown[] = [];
    for (const name of database.objectStoreNames) {
      const all = database.transaction(name).objectStore(name).getAll();
      rows.push(
        await new Promise((resolve) => {
          all.onsuccess = () => {
            resolve(all.result);
          };
        }),
      );
    }
    database.close();
    // Data may be kept as text inside a row: its quotes are then escaped.
    return JSON.stringify(rows).replaceAll('\\', '');
  });
}

test('an answered check is in the record with the option chosen first', async ({ page }) => {
  const watch = await watchPage(page);
  await page.goto(module);
  const check = page.locator('[data-check="meaning-1"]');

  await check.locator('summary').nth(1).click();
  await expect(check.locator('details[open] .why')).toContainText('Not this one.');
  await check.locator('summary').first().click();
  await expect(check.locator('details[open] .why')).toContainText('Right.');

  await expect.poll(() => recordAsText(page)).toMatch(/"check":"meaning-1"[^}]*"option":"b"[^}]*"right":false/);
  expect(await recordAsText(page)).not.toMatch(/"option":"a"/);
  expect(watch.faults).toEqual([]);
});

test('a section read to its end is marked after it is kept, and Today goes on after it', async ({ page }) => {
  await page.clock.install();
  await page.goto(module);
  const section = page.locator('[data-section="what-the-numbers-mean"]');

  await section.locator('h2').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 40);
  await expect(section.locator('.read')).toBeHidden();
  await section.locator('[data-section-end]').scrollIntoViewIfNeeded();
  await expect
    .poll(async () => {
      await page.clock.fastForward(7000);
      return section.locator('.read').isVisible();
    })
    .toBe(true);

  await page.goto('/');
  await expect
    .poll(async () => {
      await page.clock.fastForward(1000);
      return page.locator('[data-today-start]').getAttribute('href');
    })
    .toBe(`${module}#before-you-measure`);
});

test('a value shows its whole fact, and its source in the list', async ({ page }) => {
  await page.goto(module);
  const fact = page.locator('.fact').first();

  await fact.locator('.fact-value').first().click();
  const slip = page.locator('.slip-pop:popover-open');
  await expect(slip).toContainText('Holds for');
  await slip.getByRole('link').first().click();

  await expect(page).toHaveURL(/#source-/);
  await page.keyboard.press('Escape');
  await expect(slip).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a term opens its meaning inside the screen, by keyboard too', async ({ page }) => {
    await page.goto(module);
    const term = page.locator('.term-word:visible').first();

    await term.focus();
    await page.keyboard.press('Enter');

    const note = page.locator('.margin-note:popover-open');
    await expect(note).toBeVisible();
    const box = await note.boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  });

  test('the place of a section opens the contents, which close after a choice', async ({ page }) => {
    await page.goto(module);

    await page.locator('.place').nth(2).click();
    await page.locator('#contents a').nth(4).click();

    await expect(page.locator('#contents')).toBeHidden();
    await expect(page).toHaveURL(/#korotkoff-sounds$/);
  });

  test('More opens and leads to the record', async ({ page }) => {
    await page.goto('/');

    await page.getByRole('button', { name: 'More' }).click();

    await expect(page.locator('#more').getByRole('link', { name: 'My record' })).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('checks, facts and contents open all the same', async ({ page }) => {
    await page.goto(module);

    await page.locator('[data-check="meaning-1"] summary').nth(2).click();
    await expect(page.locator('[data-check="meaning-1"] .why').nth(2)).toBeVisible();
    await page.locator('.fact .mark').first().click();
    await expect(page.locator('.slip-pop').first()).toBeVisible();
  });
});

test('the paper chosen is the paper of the next page, before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');

  await page.locator('.theme').getByText('Dark').click();
  await page.goto('/learn/');

  const ground = await page.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    colour: getComputedStyle(document.documentElement).backgroundColor,
  }));
  expect(ground).toEqual({ theme: 'dark', colour: 'rgb(15, 20, 22)' });
});

for (const path of ['/', '/learn/', module, '/reference/glossary/']) {
  test(`nothing moves while ${path} loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);

    const total = await page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(total).toBeLessThan(0.02);
  });
}

test('text at 200% still fits: nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  const wide: string[] = [];
  for (const path of ['/', '/learn/', module, '/reference/word-parts/', '/coverage/', '/about/']) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${path}: ${String(over)} px`);
  }

  expect(wide).toEqual([]);
});
