/**
 * What every page does with script, and no more: remember the theme, open search at "/", tell trouble with the record.
 * Keep it tiny: it counts against the 5 kB of a module page.
 */
import { registerWorker } from '#offline/register.ts';
import { viewedId } from '#record/viewing-key.ts';

const themeKey = 'exam-room.theme';

function followTheme(): void {
  const choice = document.querySelector('[data-theme-choice]');
  const root = document.documentElement;
  const radios = choice?.querySelectorAll<HTMLInputElement>('input') ?? [];
  const chosen = root.dataset['theme'] ?? 'auto';
  for (const radio of radios) radio.checked = radio.value === chosen;
  choice?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.value === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = target.value;
    try {
      if (target.value === 'auto') localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, target.value);
    } catch {
      // Storage is closed to us: the choice holds for this page only.
    }
  });
}

function openSearchAtSlash(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target;
    if (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) return;
    const field = document.querySelector<HTMLElement>('[data-search-field]');
    event.preventDefault();
    if (field === null) location.assign('/search/');
    else field.focus();
  });
}

/** Trouble with the record is told on whatever page it happens; what tells it is loaded only then. */
function tellTrouble(): void {
  const tell = () =>
    void import('#components/record/storage-banner.ts').then(({ showTrouble }) => {
      showTrouble();
    });
  document.addEventListener('record:trouble', tell);
  // Somebody else's record is marked on every page, also where nothing asks for a record.
  if (viewedId() !== null) tell();
}

/** A newer version that waits, or a saved copy that is shown without a network: what says so is loaded only then. */
function tellVersions(): void {
  registerWorker((news) => {
    void import('#components/offline/version-note.ts').then(({ showNews }) => {
      showNews(news);
    });
  });
}

followTheme();
openSearchAtSlash();
tellTrouble();
tellVersions();
