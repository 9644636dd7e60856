/**
 * The module page's only script: closes the contents after a choice, copies section links, and hands reading and checks to
 * the record. The record itself (and its store) loads after the reader's first act, never before.
 */
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

/** Loads the recording part at the first act; answers given while it loads are marked on their checks. */
function recordFromFirstAct(module: HTMLElement): void {
  const begin = () => {
    for (const type of acts) removeEventListener(type, begin, { capture: true });
    void import('./module-record.ts').then(({ recordModule }) => recordModule(module));
  };
  const acts = ['scroll', 'pointerdown', 'keydown'] as const;
  for (const type of acts) addEventListener(type, begin, { capture: true, passive: true });
}

closeContentsAfterChoice();
copySectionLinks();
if (page !== null) {
  keepFirstAnswers(page);
  recordFromFirstAct(page);
}
