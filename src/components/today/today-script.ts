/**
 * Today's script: after the page stands, asks the record what is open and waiting. Whether somebody was here before is kept as
 * a mark beside the theme, so that the next visit leaves room for the slips before the first paint (public/theme.js).
 */
import { whenIdle } from '#components/site/when-idle.ts';

const knownKey = 'exam-room.known';

async function fill(): Promise<void> {
  const part = document.querySelector<HTMLElement>('[data-today]');
  if (part === null) return;
  const { showToday } = await import('./today-record.ts');
  const isKnown = await showToday(part).catch(() => false);
  document.documentElement.toggleAttribute('data-known', isKnown);
  part.setAttribute('data-filled', '');
  try {
    if (isKnown) localStorage.setItem(knownKey, '');
    else localStorage.removeItem(knownKey);
  } catch {
    // Storage is closed to us: the next visit starts with the welcome and fills in afterwards.
  }
}

whenIdle(() => void fill());
