/**
 * Registers the service worker once the page has nothing better to do. Loaded by every page as its only script; a page
 * works the same without it. Not in development, where nothing must be kept.
 */
import { trustedScriptAddress } from './script-address.ts';

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // A refusal (private mode, policy) only means no offline copy; the record page tells what is kept where.
    navigator.serviceWorker
      .register(trustedScriptAddress('/service-worker.js'), { updateViaCache: 'none' })
      .catch(() => undefined);
  });
}
