/** The bar of Today: the first question within 5 seconds of opening it, without a network. Time means something on a quiet machine. */
import { expect, test } from '@playwright/test';
import { firstQuestionOffline } from './support/first-question.ts';

test.use({ serviceWorkers: 'allow' });

test('the first question is on the screen within 5 seconds of opening Today, offline', async ({ page, context }) => {
  const tookMs = await firstQuestionOffline(page, context);
  test.info().annotations.push({ type: 'measured', description: `first question after ${tookMs} ms` });
  expect(tookMs).toBeLessThan(5000);
});
