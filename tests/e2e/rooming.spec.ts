/** Rooming a patient in a real browser, by keyboard alone: somebody whose trouble cannot wait, from the list to a passed debrief. */
import { expect, test } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

test('a careful run by keyboard alone passes, and its record can be kept', async ({ page }) => {
  const watch = await watchPage(page);
  await openSimulation(page, 'rooming', '?case=chest-pain-walk-in&seed=7');
  const hands = new Hands(page);
  const hearOut = async (): Promise<void> => {
    await hands.page.keyboard.press('l');
    await hands.pass(200);
  };
  const tell = async (): Promise<void> => {
    await hands.turnTo('Listen');
    await hands.press('the provider, in person');
    await hands.press('send a colleague, stay here');
    await hands.press('Stop and tell now');
    await hearOut();
  };
  const chart = async (vital: string, numbers: readonly string[]): Promise<void> => {
    await hands.press(vital);
    if (numbers.length === 2) {
      await hands.type('Upper number', numbers[0] ?? '');
      await hands.type('Lower number', numbers[1] ?? '');
    } else await hands.type(`${vital},`, numbers[0] ?? '');
    await hands.press('Chart it');
    const confirm = page.getByRole('button', { name: 'Yes, it is right' });
    if ((await confirm.count()) > 0) await hands.press('Yes, it is right');
  };

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Call' })).toBeVisible();
  await hands.press('Read schedule and chart');
  await hands.press('full name only');
  await hearOut();
  await hands.press('Clean your hands');
  await hands.press('Watch: gait');
  await hands.press('Watch: breathing');
  await hands.press('Watch: color');
  await tell();
  await hands.turnTo('Call');
  await hands.press('my name, medical assistant');
  await hearOut();
  await hands.tick('full name');
  await hands.tick('date of birth');
  await hands.press('Ask and compare');
  await hearOut();
  await hands.press('bring a wheelchair');
  await hands.press('Shut the door');
  await hands.press('Say what you are going to do');
  await hearOut();
  await hands.turnTo('Listen');
  await hands.press('Why they came');
  await hands.press('“What brings you in today?”');
  await hearOut();
  await hands.press(/^I can’t say what it is/);
  await hearOut();
  await tell();

  const read: Record<string, readonly string[]> = {};
  await hands.turnTo('Vitals');
  for (const [vital, ticks] of [
    ['Pulse', ['the full count']],
    ['Respiration', ['without saying so', 'the full count']],
    ['Oxygen saturation', ['finger warm', 'wait for a steady']],
    ['Blood pressure', ['back and feet', 'arm bare', 'arm at heart level', 'cuff chosen']],
  ] as const) {
    await hands.press(vital);
    for (const tick of ticks) await hands.tick(tick);
    await hands.press(`Take the ${vital.toLowerCase()}`);
    const shown = await page.locator('figure.face b').innerText();
    read[vital] = shown.match(/\d+/g) ?? [];
  }
  await hands.turnTo('Prepare');
  for (const item of ['ECG machine', 'emergency cart', 'oxygen', 'on the table, lowered']) await hands.press(item);
  await hands.turnTo('Chart');
  await hands.press('“pressure, right here');
  await hands.press('1 hour');
  await hands.press('Chart the complaint');
  for (const [vital, numbers] of Object.entries(read)) await chart(vital, numbers);
  await hands.turnTo('Hand off');
  for (const [statement, part] of [
    ['Mr. Kowalski, 58', 'Situation'],
    ['High cholesterol', 'Background'],
    ['Gray and sweating', 'Assessment'],
    ['Pulse, breathing', 'Assessment'],
    ['I need you here now', 'Recommendation'],
  ] as const) {
    const place = page.getByRole('group', { name: `Place: ${statement}` }).getByRole('button', { name: part });
    await place.focus();
    await page.keyboard.press('Enter');
  }
  await hands.press('Lock the screen');
  await hands.press('in person');
  await hands.press('Gloves on');
  await hands.press('Paper, linen');
  await hands.press('Clean off');
  await hands.press('Wipe with');
  for (let minute = 0; minute < 3; minute += 1) await hands.press('Keep it wet');
  await hands.pass(2000);
  await hands.press('Lay fresh paper');
  await hands.press('Restock');
  await hands.press('Gloves off');
  await hands.end('Finish');

  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(
    page.getByText('Everything the provider needs came out.').or(page.getByText('never came out')),
  ).toBeVisible();
  await expect(page.locator('.chart-paper')).toContainText('Like somebody is sitting on my chest');
  const kept = page.waitForEvent('download');
  await hands.press('Keep as text');
  expect((await kept).suggestedFilename()).toBe('practice-record-chest-pain-walk-in-7.txt');
  expect(watch.faults).toEqual([]);
});
