/**
 * Today's script: asks the record for the day's list. Whether somebody was here before is kept as a mark beside the theme, so that
 * the next visit leaves room for the list before the first paint (public/theme.js) and asks for it at once; for everybody else it
 * waits until the page has nothing better to do.
 */
import { whenIdle } from '#components/site/when-idle.ts';
import { viewedId } from '#record/viewing-key.ts';
import { quickStart } from './quick-start.ts';

const knownKey = 'exam-room.known';

/** The way to begin while the list is drawn. */
function offerQuickStart(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-today-quick]');
  const href = quickStart(new Date());
  if (link === null || href === null) return;
  link.href = href;
  link.hidden = false;
}

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
  // Somebody else's record, only looked at, says nothing about the next visit.
  if (viewedId() !== null) return;
  try {
    if (isKnown) localStorage.setItem(knownKey, '');
    else localStorage.removeItem(knownKey);
  } catch {
    // Storage is closed to us: the next visit starts with the welcome and fills in afterwards.
  }
}

if (document.documentElement.hasAttribute('data-known')) {
  offerQuickStart();
  void fill();
} else whenIdle(() => void fill());
