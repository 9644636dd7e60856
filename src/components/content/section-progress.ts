/**
 * Which sections of a module were read: written when a section's end was on screen long enough, or when the reader says so;
 * shown at the section, in the contents and in their count. A reader may also take it back.
 */
import { sectionsRead, sectionsReadKinds } from '#record/folds/sections-read.ts';
import type { RecordPort } from '#record/port.ts';

/** How long a section must have been on screen before its end counts as read: nobody reads one faster. In milliseconds. */
const leastReadingMs = 6000;

export interface SectionProgress {
  /** Marks a section read or no longer read, as the reader asked. What is so already stays so. */
  setRead(section: string, isRead: boolean): Promise<void>;
}

/** Shows and records progress on a module page. */
export async function recordSections(module: HTMLElement, id: string, record: RecordPort): Promise<SectionProgress> {
  let read: ReadonlySet<string> = new Set();
  /** Sections the reader said are not read: being scrolled past again does not overrule them. */
  const takenBack = new Set<string>();
  const onTheirWay = new Set<string>();

  const show = (): void => {
    for (const element of module.querySelectorAll<HTMLElement>('[data-section]')) {
      const section = element.dataset['section'] ?? '';
      const isRead = read.has(section);
      element.querySelector('.read')?.toggleAttribute('hidden', !isRead);
      element.querySelector('[data-read-toggle]')?.setAttribute('aria-pressed', String(isRead));
      module.querySelector(`[data-contents="${CSS.escape(section)}"]`)?.toggleAttribute('data-read', isRead);
    }
    const sections = [...module.querySelectorAll<HTMLElement>('[data-contents]')];
    const count = sections.filter((section) => section.hasAttribute('data-read')).length;
    const place = module.querySelector('[data-read-count]');
    if (place !== null) place.textContent = count === 0 ? '' : `: ${String(count)} of ${String(sections.length)} read`;
  };
  const look = async (): Promise<void> => {
    read = sectionsRead(await record.entries(...sectionsReadKinds)).get(id) ?? new Set();
    show();
  };
  const finish = async (section: string): Promise<void> => {
    if (read.has(section) || onTheirWay.has(section)) return;
    onTheirWay.add(section);
    await record.append([{ kind: 'section.read', data: { module: id, section } }]);
    onTheirWay.delete(section);
    await look();
  };
  const takeBack = async (section: string): Promise<void> => {
    const entries = await record.entries('section.read');
    const [first, ...rest] = entries
      .filter(({ data }) => data.module === id && data.section === section)
      .map(({ id: entry }) => ({ kind: 'entry.withdrawn', data: { entry, reason: 'not read yet' } }) as const);
    if (first !== undefined) await record.append([first, ...rest]);
    await look();
  };

  await look();
  record.watch((added) => {
    const kinds: readonly string[] = sectionsReadKinds;
    if (added.length === 0 || added.some(({ kind }) => kinds.includes(kind))) void look();
  });
  whenEndsWereRead(module, (section) => {
    if (!takenBack.has(section)) void finish(section);
  });
  return {
    setRead: (section, isRead) => {
      if (isRead) return finish(section);
      takenBack.add(section);
      return takeBack(section);
    },
  };
}

/** Calls back when the end of a section was on screen and the section had been there long enough to be read. */
function whenEndsWereRead(module: HTMLElement, finish: (section: string) => void): void {
  const since = new Map<string, number>();
  const isEndSeen = new Set<string>();
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
