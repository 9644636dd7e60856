/**
 * The module page's only script: closes the contents after a choice, copies section links, leads back to where the reader was,
 * and hands reading, checks and marks to what loads after the reader's first act. The record (and its store) never loads before.
 */
import { whenIdle } from '#components/site/when-idle.ts';
import type { ReadingDesk } from '#components/reading/reading-desk.ts';

const page = document.querySelector<HTMLElement>('[data-module]');

function closeContentsAfterChoice(): void {
  const contents = document.getElementById('contents');
  contents?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement && contents.matches(':popover-open')) contents.hidePopover();
  });
}

function copySectionLinks(): void {
  page?.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-copy-link]') : null;
    if (link === null) return;
    // The link also works as a link; where the clipboard is closed to us, the address bar holds the address.
    void navigator.clipboard.writeText(link.href).then(
      () => {
        link.setAttribute('data-copied', '');
        link.addEventListener('blur', () => { link.removeAttribute('data-copied'); }, { once: true });
      },
      () => undefined,
    );
  });
}

/** Marks on each check the option opened first: more may be opened before the recording part has loaded. */
function keepFirstAnswers(module: HTMLElement): void {
  const keep = (details: HTMLDetailsElement) => {
    const check = details.closest<HTMLElement>('[data-check]');
    if (check !== null) check.dataset['answered'] ??= details.dataset['option'];
  };
  // One opened before this script ran counts too.
  for (const open of module.querySelectorAll<HTMLDetailsElement>('[data-option][open]')) keep(open);
  module.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) keep(target);
    },
    { capture: true },
  );
}

/** Leads back to the section the reader last had before them on this device. */
function goOn(module: string): void {
  let place: unknown;
  try {
    place = (JSON.parse(localStorage.getItem('exam-room.places') ?? '{}') as Record<string, unknown>)[module];
  } catch {
    // Storage is closed to us, or holds something else: the way leads to the first section.
  }
  const way = document.querySelector<HTMLAnchorElement>('[data-go-on]');
  const title = typeof place === 'string' ? document.querySelector(`[data-contents="${CSS.escape(place)}"]`) : null;
  const words = way?.firstElementChild;
  if (typeof place !== 'string' || title === null || way === null || words == null) return;
  way.hash = place;
  words.textContent = `Go on: ${title.textContent.trim()}`;
}

/** Listen is offered only where the browser has a voice; some tell of theirs a moment later. */
function lookForVoices(): void {
  if (!('speechSynthesis' in globalThis)) return;
  const look = () => {
    document.documentElement.toggleAttribute('data-voices', speechSynthesis.getVoices().length > 0);
  };
  look();
  speechSynthesis.addEventListener('voiceschanged', look);
}

/** Loads what records and marks at the first act; answers given while it loads are marked on their checks. */
function beginAtFirstAct(module: HTMLElement): void {
  let desk: Promise<ReadingDesk> | null = null;
  const begin = () => {
    for (const type of acts) removeEventListener(type, whenActed, { capture: true });
    return (desk ??= import('./module-record.ts').then(({ recordModule }) => recordModule(module)));
  };
  const acts = ['scroll', 'pointerdown', 'keydown'] as const;
  const whenActed = () => void begin();
  for (const type of acts) addEventListener(type, whenActed, { capture: true, passive: true });
  // What is pressed before it has loaded is done when it has: what the button offered then, whatever it shows by then.
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-desk], [data-read-toggle]') : null;
    const wasPressed = button?.ariaPressed === 'true';
    if (button !== null) void begin().then((opened) => opened.act(button, wasPressed));
  });
  if (location.hash.startsWith('#mark-')) void begin();
}

closeContentsAfterChoice();
copySectionLinks();
if (page !== null) {
  keepFirstAnswers(page);
  goOn(page.dataset['module'] ?? '');
  beginAtFirstAct(page);
  whenIdle(lookForVoices);
}
