/**
 * Keeps which section of a module the reader has before them, so that they can go on there. On this device, beside the theme, and not
 * in the record: the record holds acts, and every scroll would be one (decision 022). What was read is an entry of its own.
 */

const key = 'exam-room.places';
/** Modules it is kept of; the one longest away gives way. */
const most = 60;

function keep(module: string, section: string): void {
  try {
    const { [module]: _, ...others } = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    const entries = [...Object.entries(others).slice(1 - most), [module, section]];
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(entries)));
  } catch {
    // Storage is closed to us, or holds something else: the next visit begins at the first section.
  }
}

/** Follows the section at the upper third of the window. */
export function keepPlaces(module: HTMLElement, id: string): void {
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes)
        if (isIntersecting && target instanceof HTMLElement) keep(id, target.dataset['section'] ?? '');
    },
    { rootMargin: '-33% 0px -66% 0px' },
  );
  for (const section of module.querySelectorAll('[data-section]')) observer.observe(section);
}
