/**
 * Registers the service worker once the page has nothing better to do, and tells when there is something to say about versions.
 * A page works the same without it. Not in development, where nothing must be kept.
 */
import { trustedScriptAddress } from './script-address.ts';
import { isOfflineOff } from './switched-off.ts';

/** `waiting`: a newer version is on the device and waits. `offline`: there is no network, so what is shown is a saved copy. */
export type VersionNews =
  { readonly kind: 'waiting'; readonly registration: ServiceWorkerRegistration } | { readonly kind: 'offline' };

/**
 * Whether what is shown is a copy that nobody could hold against the site. A browser calls it a network when a cable leads nowhere, so
 * an old copy asks: a page that comes from the site makes its copy new.
 */
async function isCutOff(): Promise<boolean> {
  if (!navigator.onLine) return true;
  if (navigator.serviceWorker.controller === null) return false;
  const { isOldCopy } = await import('./copy-age.ts');
  if (!(await isOldCopy())) return false;
  return fetch('/build.json', { cache: 'no-store' }).then(
    () => false,
    () => true,
  );
}

export function registerWorker(tell: (news: VersionNews) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || isOfflineOff()) return;
  const { serviceWorker } = navigator;
  addEventListener('load', () => {
    // A refusal (private mode, policy) only means no offline copy; the offline page tells what is kept where.
    serviceWorker
      .register(trustedScriptAddress('/service-worker.js'), { updateViaCache: 'none' })
      .then((registration) => {
        const look = (): void => {
          if (registration.waiting !== null && serviceWorker.controller !== null)
            tell({ kind: 'waiting', registration });
        };
        look();
        registration.addEventListener('updatefound', () => {
          registration.installing?.addEventListener('statechange', look);
        });
      })
      .catch(() => undefined);
    void isCutOff().then((isCut) => {
      if (isCut) tell({ kind: 'offline' });
    });
  });
}
