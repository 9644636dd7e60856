/*
 * The way out when the service worker is broken (decision 023). The worker answers nothing under /sw-off/, and this page uses
 * nothing from elsewhere. The record lies in IndexedDB, which is not looked at here.
 */
(function () {
  /** The same key as in src/offline/switched-off.ts: pages do not register the worker while it says "off". */
  const key = 'exam-room.offline';
  const button = document.getElementById('off');
  const said = document.getElementById('said');
  if (button === null || said === null) return;

  async function switchOff() {
    localStorage.setItem(key, 'off');
    const registrations = await navigator.serviceWorker.getRegistrations();
    for (const registration of registrations) await registration.unregister();
    for (const name of await caches.keys()) {
      if (/^(?:files|pages)-|^(?:files|tabs|wish)$/.test(name)) await caches.delete(name);
    }
  }

  button.addEventListener('click', () => {
    button.setAttribute('disabled', '');
    switchOff().then(
      () => {
        said.textContent =
          'Done. Offline use is off in this browser; your record is as it was. Close other tabs of this site.';
      },
      () => {
        button.removeAttribute('disabled');
        said.textContent =
          'That did not work: this browser keeps nothing for this site, or did not let it go. Try again.';
      },
    );
  });
  button.removeAttribute('hidden');
})();
