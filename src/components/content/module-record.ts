/**
 * Writes what was read and answered on a module page into the record, and shows what is already there. A mark appears only
 * after the store has acknowledged it. Loaded lazily by module-script.ts.
 */
import type { RecordPort } from '#record/port.ts';

/** How long a section must have been on screen before its end counts as read: nobody reads one faster. In milliseconds. */
const leastReadingMs = 6000;

function showRead(module: HTMLElement, section: string): void {
  module.querySelector(`[data-section="${CSS.escape(section)}"] .read`)?.removeAttribute('hidden');
  module.querySelector(`[data-contents="${CSS.escape(section)}"]`)?.setAttribute('data-read', '');
}

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

/** Appends a section once its end was on screen and the section had been there long enough to be read. */
function recordSections(module: HTMLElement, id: string, record: RecordPort, alreadyRead: Set<string>): void {
  const since = new Map<string, number>();
  const isEndSeen = new Set<string>();
  const finish = (section: string) => {
    if (alreadyRead.has(section)) return;
    alreadyRead.add(section);
    void record.append([{ kind: 'section.read', data: { module: id, section } }]).then((result) => {
      if (result.ok) showRead(module, section);
      else alreadyRead.delete(section);
    });
  };
  const finishWhenRead = (section: string) => {
    const seenMs = performance.now() - (since.get(section) ?? performance.now());
    if (seenMs >= leastReadingMs) finish(section);
    else
      setTimeout(() => {
        if (isEndSeen.has(section)) finish(section);
      }, leastReadingMs - seenMs);
  };
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (!(target instanceof HTMLElement)) continue;
      const { section, sectionEnd } = target.dataset;
      if (section !== undefined && isIntersecting && !since.has(section)) since.set(section, performance.now());
      if (sectionEnd === undefined) continue;
      if (isIntersecting) {
        isEndSeen.add(sectionEnd);
        finishWhenRead(sectionEnd);
      } else isEndSeen.delete(sectionEnd);
    }
  });
  for (const target of module.querySelectorAll('[data-section], [data-section-end]')) observer.observe(target);
}

/** Begins to record a module page. */
export async function recordModule(module: HTMLElement): Promise<void> {
  const id = module.dataset.module;
  if (id === undefined) return;
  const { openRecord } = await import('#record/browser.ts');
  const record = await openRecord();
  const entries = await record.entries('section.read');
  const alreadyRead = new Set(entries.filter(({ data }) => data.module === id).map(({ data }) => data.section));
  for (const section of alreadyRead) showRead(module, section);
  recordChecks(module, id, record);
  recordSections(module, id, record, alreadyRead);
}
