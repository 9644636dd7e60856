/* oxlint-disable @typescript-eslint/unbound-method -- the browser's method is taken off its prototype to be wrapped, and called with its own `this` */
/**
 * Storage full at every kind of act, on the page where it is done: told in a sentence there, nothing that was kept is lost, and the
 * page goes on. `npm test` takes one of a page's own notes and one of the banner; `npm run test:faults` takes them all. That every
 * kind of entry is refused alike by the record itself is in tests/contracts/full-at-every-kind.test.ts.
 */
import { expect, test, type Page } from '@playwright/test';
import { familyById } from '../../src/families/index.ts';
import { append, marksIn } from './support/record.ts';
import { islandsReady } from './support/watch.ts';

const isWhole = process.env['FAULT_KILLS'] !== undefined;

interface Act {
  readonly name: string;
  readonly page: string;
  /** Done before the storage is full. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
  /** Taken in the quick tests too. */
  readonly isSampled?: true;
}

const acts: readonly Act[] = [
  {
    name: 'a question in a module',
    page: '/learn/clinical-procedures/blood-pressure/',
    act: (page) => page.locator('[data-check] [data-option] summary').first().click(),
    isSampled: true,
  },
  {
    name: 'an answer in a sitting',
    page: '/exams/sitting/?exam=rma-amt&kind=quick&mode=exam',
    prepare: (page) => page.getByRole('button', { name: 'Start', exact: true }).click(),
    act: async (page) => {
      await expect(page.locator('#question-title')).toContainText('Question 1 of 10');
      await page.keyboard.press('c');
    },
    isSampled: true,
  },
  {
    name: 'the beginning of a sitting',
    page: '/exams/sitting/?exam=rma-amt&kind=quick&mode=exam',
    act: (page) => page.getByRole('button', { name: 'Start', exact: true }).click(),
  },
  {
    name: 'a calculation problem',
    page: '/practice/problems/?family=mg-per-kg-per-day&seed=7',
    act: async (page) => {
      await page.getByLabel(/^Your answer/).fill(familyById('mg-per-kg-per-day')?.draw(7).answer.value ?? '');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'a drill',
    page: '/practice/drills/?drill=drill-order-of-draw',
    act: async (page) => {
      await expect(page.locator('#drill-prompt')).toBeVisible();
      await page.getByRole('button', { name: 'Check' }).click();
    },
  },
  {
    name: 'a run',
    page: '/practice/pulse/',
    act: (page) => page.getByRole('button', { name: 'Call the patient in' }).click(),
  },
  {
    name: 'externship hours',
    page: '/externship/hours/',
    act: async (page) => {
      await page.getByLabel('Date', { exact: true }).fill('2026-11-20');
      await page.getByLabel('From', { exact: true }).fill('08:00');
      await page.getByLabel('To', { exact: true }).fill('12:00');
      await page.getByLabel('Site').fill('Maple Clinic');
      await page.getByRole('button', { name: 'Log these hours' }).click();
    },
  },
  {
    name: 'a competency',
    page: '/externship/',
    act: async (page) => {
      await page.locator('summary').first().click();
      await page.getByRole('button', { name: 'Mark I.P.3', exact: true }).click();
      await page.getByLabel(/^Instructor: name and credential/).fill('J. Ortiz, RN');
      await page.getByRole('button', { name: 'Save this mark' }).click();
    },
  },
  {
    name: 'a review',
    page: '/review/',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Begin with/ }).click();
      await page.getByRole('button', { name: 'Show the answer' }).click();
    },
    act: (page) => page.keyboard.press('3'),
    isSampled: true,
  },
  {
    name: 'a deck that is turned on',
    page: '/review/',
    prepare: async (page) => {
      await page.getByText('Choose decks').click();
      await page.getByLabel('Find a deck').fill('Order of draw');
    },
    act: (page) => page.getByRole('checkbox', { name: /^Order of draw/ }).click(),
  },
  {
    name: 'a card of one’s own',
    page: '/review/own/',
    act: async (page) => {
      await page.getByLabel(/^Front/).fill('Room 3');
      await page.getByLabel(/^Back/).fill('Ask Ms. Lind');
      await page.getByRole('button', { name: 'Keep the card' }).click();
    },
  },
  {
    name: 'what is chosen for the plan',
    page: '/today/plan/',
    act: async (page) => {
      await page.getByLabel(/^Minutes a day/).fill('35');
      await page.getByRole('button', { name: /^(Save|Draw)/ }).click();
    },
    isSampled: true,
  },
  {
    name: 'a record that is deleted',
    page: '/record/',
    act: async (page) => {
      await page.getByRole('button', { name: 'Delete my record on this device' }).click();
      await page.getByRole('button', { name: 'Delete, keep 30 days' }).click();
    },
  },
];

for (const { name, page: address, prepare, act, isSampled } of acts) {
  test(`F05: ${name} is told as not kept when the storage is full, and everything before it stays`, async ({
    page,
  }) => {
    test.skip(!isWhole && isSampled === undefined, 'npm run test:faults takes them all');
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...args: Parameters<IDBObjectStore['put']>) {
        if ((globalThis as { isFull?: boolean }).isFull === true) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      };
    });
    await page.goto(address);
    await islandsReady(page);
    await append(page, 'before');
    await prepare?.(page);
    if (prepare !== undefined) await page.waitForLoadState('networkidle');
    await page.evaluate(() => Object.assign(globalThis, { isFull: true }));

    await act(page);

    await expect(page.getByText(/Not (saved|deleted): this device has no room left/).first()).toBeVisible();
    expect(await marksIn(page)).toEqual(['before']);
    await page.evaluate(() => Object.assign(globalThis, { isFull: false }));
    expect((await append(page, 'after')).ok).toBe(true);
    expect(await marksIn(page)).toEqual(['before', 'after']);
  });
}
