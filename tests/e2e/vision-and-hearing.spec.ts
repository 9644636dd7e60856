/** Vision and hearing screening in the browser: careful runs by keyboard alone, from the list to a passed debrief. */
import { expect, test, type Page } from '@playwright/test';
import { Hands, openSimulation } from './support/hands.ts';
import { watchPage } from './support/watch.ts';

/** What was said last, as it stands under the drawing. */
const said = (page: Page): Promise<string> => page.locator('.stage .said').innerText();

/** How many symbols of a line were said rightly, compared with the key beside its button as a learner compares. */
async function rightOn(page: Page, number: number, backward: boolean): Promise<{ right: number; of: number }> {
  const row = page.locator('.lines li', { has: page.getByRole('button', { name: `Line ${number}`, exact: true }) });
  const key = (await row.locator('.key').innerText()).trim().split(' ');
  const shown = backward ? key.toReversed() : key;
  const words = /“([^”]*)\.”/.exec(await said(page))?.[1]?.split(', ') ?? [];
  return { right: shown.filter((symbol, place) => words[place] === symbol).length, of: key.length };
}

/** Reads one eye down to the line that fails; the smallest line that counts, with its misses. */
async function readEye(hands: Hands, page: Page, backward = false): Promise<{ bottom: number; missed: number }> {
  let best: { bottom: number; missed: number } | null = null;
  const numbers = [200, 100, 70, 50, 40, 30, 25, 20, 15];
  for (let at = 3; at >= 0 && at < numbers.length;) {
    const number = numbers[at] ?? 0;
    await hands.press(`Line ${number}`);
    if ((await said(page)).includes('squints')) {
      await hands.press('“Please open both eyes wide.”');
      continue;
    }
    const { right, of } = await rightOn(page, number, backward);
    if (right * 2 > of) {
      best = { bottom: number, missed: of - right };
      at += 1;
    } else if (best === null) at -= 1;
    else break;
  }
  if (best === null) throw new Error('no line was read');
  return best;
}

async function passes(page: Page): Promise<void> {
  await expect(page.locator('.verdict .chip')).toHaveText('passed');
  await expect(page.locator('.because')).toContainText('No point was lost');
}

test('eyes: distance measured, each eye read and charted by the rule', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'vision-and-hearing', '?case=glasses-at-home&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  for (const question of ['How are your eyes', 'Do you wear', 'Do you know']) await hands.press(question);
  await hands.turnTo('Distance');
  await hands.type('Feet by the tape', 20);
  await hands.press('Measure and place there');
  await hands.press(/letters$/);
  await hands.press('Clean the occluder');
  await hands.press(/left: the right eye reads$/);
  await hands.press(/the occluder$/);
  await hands.tick('“Keep both eyes open');
  await hands.press(/^Cover$/);
  const right = await readEye(hands, page);
  await hands.press(/face B$/);
  await hands.press(/right: the left eye reads$/);
  await hands.press(/^Cover$/);
  const left = await readEye(hands, page);
  await hands.press('Take the cover away');
  await hands.press(/backward$/);
  const both = await readEye(hands, page, true);

  await hands.turnTo('Chart');
  for (const [eye, { bottom, missed }] of [
    ['right', right],
    ['left', left],
    ['both', both],
  ] as const) {
    await hands.press(new RegExp(`(^|\\s)${eye}$`));
    await hands.press(/(^|\s)without$/);
    await hands.type('Upper number', 20);
    await hands.type('Missed on that line', missed);
    await hands.type('Lower number', bottom);
    await hands.press('Chart it');
  }
  await hands.press('glasses at home');
  await hands.press('“I’ve written down');
  await hands.press(/the provider$/);
  await hands.press(/what was read and heard/);
  await hands.press('Report now');
  await hands.end('Leave the room');

  await passes(page);
  await expect(page.getByRole('heading', { name: 'What the eyes truly read' })).toBeVisible();
  expect(watch.faults).toEqual([]);
});

test('ears: looked at and told, tones with pauses nobody can guess, each charted', async ({ page }) => {
  test.setTimeout(120_000);
  const watch = await watchPage(page);
  await openSimulation(page, 'vision-and-hearing', '?case=cold-and-fluid&seed=7');
  const hands = new Hands(page);

  await hands.press('Call the patient in');
  await expect(page.getByRole('tab', { name: 'Greet' })).toBeVisible();
  await hands.beginVisit();
  await hands.press('How are your ears');
  await hands.turnTo('Hearing');
  await hands.press('Look into both ears');
  expect(await said(page)).toContain('wet and yellow');
  for (const act of ['Tell the provider', 'Shut the door', 'Wipe the headphones', '“Raise your hand'])
    await hands.press(act);
  await hands.press(/facing away from the dial$/);
  await hands.press(/right ear$/);
  await hands.tick('glasses and earrings off');
  await hands.press('Put them on');
  await hands.press(/(^|\s)1000$/);
  await hands.reach('Louder');
  await hands.pressed('Enter', 8);
  await page.keyboard.press('t');
  await hands.pass(3000);
  await hands.reach('Softer');
  await hands.pressed('Enter', 4);

  const pauses = [2000, 4600, 3000, 6200, 2400, 5200];
  let tones = 0;
  for (const ear of ['right', 'left']) {
    await hands.press(new RegExp(`(^|\\s)${ear}$`));
    let missed = 0;
    for (const pitch of ['1000', '2000', '4000']) {
      await hands.press(new RegExp(`(^|\\s)${pitch}$`));
      let heard = false;
      for (let times = 0; times < 2 && !heard; times++) {
        await hands.pass(pauses[tones++ % pauses.length] ?? 3000);
        await page.keyboard.press('t');
        await hands.pass(1500);
        heard = (await page.locator('.stage p.hand').innerText()).includes('is up');
        await hands.pass(1500);
      }
      if (!heard) missed += 1;
      await hands.press(heard ? 'Chart this tone: heard' : 'Chart this tone: not heard');
    }
    const results = page.getByRole('group', { name: `Result, ${ear} ear` });
    await results.getByRole('button', { name: missed > 0 ? 'refer' : 'pass' }).focus();
    await page.keyboard.press('Enter');
  }
  await hands.press('Take them off');
  await hands.turnTo('Chart');
  await hands.press('“I’ve written down');
  await hands.press(/the provider$/);
  await hands.press(/what was read and heard/);
  await hands.press('Report now');
  await hands.end('Leave the room');

  await passes(page);
  await expect(page.getByRole('heading', { name: 'Your pauses between tones' })).toBeVisible();
  expect(watch.faults).toEqual([]);
});
