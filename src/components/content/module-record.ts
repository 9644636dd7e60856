/**
 * Writes what was read and answered on a module page into the record, shows what is already there, and opens the desk where
 * the reader marks. A mark appears only after the store has acknowledged it. Loaded lazily by module-script.ts.
 */
import { openDesk, type ReadingDesk } from '#components/reading/reading-desk.ts';
import { openRecord } from '#record/browser.ts';
import type { RecordPort } from '#record/port.ts';
import { keepPlaces } from './reading-place.ts';
import { recordSections } from './section-progress.ts';

/** Appends the first opened option of each check, which module-script.ts marks. Opening others later only reads their reasons. */
function recordChecks(module: HTMLElement, id: string, record: RecordPort): void {
  const recorded = new Set<string>();
  const note = ({ dataset: { check, answered } }: HTMLElement) => {
    if (check === undefined || answered === undefined || recorded.has(check)) return;
    recorded.add(check);
    const verdict = module.querySelector<HTMLElement>(
      `[data-check="${CSS.escape(check)}"] [data-option="${CSS.escape(answered)}"]`,
    )?.dataset.verdict;
    void record.append([
      { kind: 'check.answered', data: { module: id, check, option: answered, right: verdict === 'right' } },
    ]);
  };
  const noteAll = () => {
    for (const check of module.querySelectorAll<HTMLElement>('[data-answered]')) note(check);
  };
  noteAll();
  module.addEventListener('toggle', noteAll, { capture: true });
}

/** Begins to record a module page, and opens its desk. */
export async function recordModule(module: HTMLElement): Promise<ReadingDesk> {
  const id = module.dataset.module ?? '';
  const record = await openRecord();
  recordChecks(module, id, record);
  keepPlaces(module, id);
  const progress = await recordSections(module, id, record);
  return openDesk(module, record, progress);
}
