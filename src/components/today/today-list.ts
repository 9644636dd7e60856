/** Puts the day's list on the page. Loaded lazily by today-script.ts. */
import { mount } from 'svelte';
import { openRecord } from '#record/browser.ts';
import { keepQuickStart } from './quick-start.ts';
import { readToday } from './read-today.ts';
import TodayList from './TodayList.svelte';

/** Shows the list in the given part of the page. Answers whether there is a record at all. */
export async function showToday(part: HTMLElement): Promise<boolean> {
  const record = await openRecord();
  const data = await readToday(record, Date.now());
  if (!data.isKnown) {
    keepQuickStart(null);
    return false;
  }
  part.replaceChildren();
  mount(TodayList, { target: part, props: { first: data, record } });
  return true;
}
