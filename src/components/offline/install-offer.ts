/** The browser's own offer to install the site as an app, kept until somebody takes it. Loaded with the page: it comes early. */

/** Chromium's event; other browsers have none. */
interface InstallEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallEvent | null = null;
const listeners = new Set<() => void>();

if (typeof addEventListener === 'function') {
  addEventListener('beforeinstallprompt', (event) => {
    // The page makes the offer in its own words, where it can be explained.
    event.preventDefault();
    offer = event as InstallEvent;
    for (const listener of listeners) listener();
  });
}

/**
 * - `app`: it runs as an installed app now.
 * - `offered`: the browser can install it at a press.
 * - `by-hand`: on an iPhone or iPad it is done in the share menu.
 * - `menu`: perhaps in the browser's menu; nobody tells.
 */
export type InstallState = 'app' | 'offered' | 'by-hand' | 'menu';

export function installState(): InstallState {
  const apple = (navigator as { standalone?: boolean }).standalone;
  if (apple === true || matchMedia('(display-mode: standalone)').matches) return 'app';
  if (offer !== null) return 'offered';
  return apple === false ? 'by-hand' : 'menu';
}

/** Calls back when the browser makes its offer. Returns the way to stop. */
export function watchOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the browser to install. True when it was accepted. */
export async function install(): Promise<boolean> {
  const asked = offer;
  offer = null;
  return (await asked?.prompt())?.outcome === 'accepted';
}
