// @ts-check
/// <reference lib="webworker" />
// Takes the place of the service worker when a released one is broken so badly that its pages can no longer ask for a newer one:
// `EXAM_ROOM_WORKER=off npm run build`. A browser fetches the script of a worker past the worker itself, so this one arrives all the
// same. It takes over at once, lets go of all saved pages and files, and removes itself. It answers nothing, and the record, which
// lies in IndexedDB, is none of its business. The next good release is built without the variable.

const departing = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

async function leave() {
  for (const name of await caches.keys())
    if (/^(?:files|pages)-|^(?:files|tabs)$/.test(name)) await caches.delete(name);
  await departing.registration.unregister();
}

departing.addEventListener('install', (event) => event.waitUntil(departing.skipWaiting()));
departing.addEventListener('activate', (event) => event.waitUntil(leave()));
