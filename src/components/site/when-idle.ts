/** Work that must not delay the first paint or the first input. */

/** Calls back once the page has loaded and the browser has nothing better to do; Safari has no sign for that, so soon after. */
export function whenIdle(act: () => void): void {
  addEventListener('load', () => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
    else setTimeout(act, 200);
  });
}
