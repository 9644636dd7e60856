/** Rooming by hand in a real browser, by keyboard alone: two measurements in the middle of a visit, a reload in the second. */
import { expect, test, type Page } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { islandsReady, watchPage } from './support/watch.ts';

const where = (page: Page) => page.locator('.strip .where');

/** Greets, walks and shuts the door: as short as a visit may begin. */
async function comeIn(hands: Hands): Promise<void> {
  await hands.press('Call the patient in');
  await expect(hands.page.getByRole('tab', { name: 'Call' })).toBeVisible();
  await hands.press('full name only');
  await hands.press('Clean your hands');
  await hands.press('my name, medical assistant');
  await hands.tick('full name');
  await hands.tick('date of birth');
  await hands.press('Ask and compare');
  await hands.press('walk beside');
  await hands.press('Shut the door');
}

async function openTask(hands: Hands, vital: string, words: string): Promise<void> {
  await hands.turnTo('Vitals');
  await hands.press(vital);
  await hands.press(`Take the ${vital.toLowerCase()} by hand`);
  await expect(where(hands.page)).toBeFocused();
  await expect(where(hands.page)).toContainText(`Taking the ${words}`);
}

/** Counts half a minute as an eye does: a beat is new when the strip shows one that was not there. */
async function countPulse(hands: Hands): Promise<number> {
  const seen = new Set<string>();
  const look = async (): Promise<void> => {
    for (const beat of await hands.page
      .locator('[data-beat]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-beat'))))
      if (beat !== null) seen.add(beat);
  };
  await hands.turnTo('Find');
  await hands.press('in the groove on the thumb side');
  for (let step = 0; step < 4; step += 1) await hands.page.keyboard.press('+');
  await hands.turnTo('Count');
  await look();
  await hands.page.keyboard.press('s');
  const before = seen.size;
  for (let second = 0; second < 30; second += 3) {
    await hands.pass(3000);
    await look();
  }
  // The last frame may fall just short of the window's end.
  await hands.pass(500);
  return seen.size - before;
}

test('a temperature and a pulse taken by hand come to the record, and a reload comes back into the task', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'rooming-by-hand', '?case=asthma-visit&seed=7');
  const hands = new Hands(page);
  await comeIn(hands);

  await openTask(hands, 'Temperature', 'temperature');
  await hands.turnTo('Get ready');
  await hands.press('blue probe');
  await hands.press('probe cover');
  await hands.turnTo('Place');
  await hands.press('under the tongue, far back');
  await hands.press('ask to close them');
  await hands.press('Place it in the mouth');
  // The thermometer needs its time: it is left in place, and the pulse waits no longer than it must.
  await hands.press('Back to the room');
  await expect(where(page)).toContainText('0 of 6 measurements');
  await openTask(hands, 'Pulse', 'pulse');
  await hands.turnTo('Settle');
  await hands.press('Offer the chair');
  await hands.press('Rest the forearm');
  const counted = await countPulse(hands);
  await hands.type('Beats counted', counted);
  await hands.press('Enter the count');
  await expect(page.getByText('Saved on this device')).toBeVisible();
  const clock = await page.locator('.bar .hint').innerText();

  await page.reload();
  await islandsReady(page);
  await expect(page.getByRole('button', { name: /^Go on/ })).toBeVisible();
  await hands.press(/^Go on/);
  await expect(where(page)).toContainText('Taking the pulse');
  await expect(page.locator('.bar .hint')).toHaveText(clock);
  await hands.turnTo('Chart');
  await hands.type('Pulse', counted * 2);
  await hands.press('radial, at the wrist');
  await hands.press('regular');
  await hands.press('2+, normal');
  await hands.press('Chart it');
  await hands.press('Leave the room');
  await expect(where(page)).toContainText('1 of 6 measurements');
  await expect(page.locator('.chart-paper')).toContainText(`Pulse ${String(counted * 2)} /min, radial`);

  await hands.press('On with the temperature');
  await hands.turnTo('Place');
  const words = await page.getByRole('img', { name: /The display shows .* steady/ }).getAttribute('aria-label');
  const read = String(Number(/shows ([\d.]+) °F/.exec(words ?? '')?.[1]));
  await page.keyboard.press('o');
  await hands.turnTo('Chart');
  await hands.type('Temperature', read);
  await hands.press('mouth');
  await hands.press('Chart it');
  await hands.press('Leave the room');
  await expect(where(page)).toContainText('2 of 6 measurements');
  await expect(page.locator('.chart-paper')).toContainText(`Temperature ${read} °F, by mouth`);
  await hands.press('Temperature');
  await expect(page.getByRole('button', { name: /Take the temperature by hand/ })).toContainText('taken already');

  await hands.turnTo('Hand off');
  await hands.end('Finish');
  await expect(page.getByRole('heading', { name: 'By hand: pulse' })).toBeVisible();
  await expect(page.getByText('2 of 6 measurements reached the record.').first()).toBeVisible();
  expect(watch.faults).toEqual([]);
});
