/**
 * Today's script: asks the record for the day's list. Whether somebody was here before is kept as a mark beside the theme, so that
 * the next visit leaves room for the list before the first paint (public/theme.js) and asks for it at once; for everybody else it
 * waits until the page has nothing better to do.
 */
import { whenIdle } from '#components/site/when-idle.ts';

const knownKey = 'exam-room.known';

async function fill(): Promise<void> {
  const part = document.querySelector<HTMLElement>('[data-today-list]');
  if (part === null) return;
  const { showToday } = await import('./today-list.ts');
  const isKnown = await showToday(part).catch(() => null);
  const hint = document.querySelector<HTMLElement>('[data-today-trouble]');
  // What could not be read is no reason to forget that somebody was here.
  if (isKnown === null) {
    if (hint !== null) hint.hidden = false;
    return;
  }
  document.documentElement.toggleAttribute('data-known', isKnown);
  try {
    if (isKnown) localStorage.setItem(knownKey, '');
    else localStorage.removeItem(knownKey);
  } catch {
    // Storage is closed to us: the next visit starts with the welcome and fills in afterwards.
  }
}

if (document.documentElement.hasAttribute('data-known')) void fill();
else whenIdle(() => void fill());
