/** Shows on the Learn pages how much of each module was read. Loads the record when the page has nothing better to do. */
import { whenIdle } from '#components/site/when-idle.ts';

async function showProgress(): Promise<void> {
  const [{ openRecord }, { sectionsRead, sectionsReadKinds }] = await Promise.all([
    import('#record/browser.ts'),
    import('#record/folds/sections-read.ts'),
  ]);
  const record = await openRecord();
  const read = sectionsRead(await record.entries(...sectionsReadKinds));
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const count = read.get(place.dataset.progress ?? '')?.size ?? 0;
    const all = Number(place.dataset.sections);
    if (count > 0) place.textContent = count >= all ? '✓ all read' : `${String(count)} of ${String(all)} read`;
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress-section]')) {
    const [module = '', section = ''] = (place.dataset['progressSection'] ?? '').split('#');
    place.toggleAttribute('data-read', read.get(module)?.has(section) === true);
  }
}

whenIdle(() => void showProgress());
