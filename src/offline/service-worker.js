// @ts-check
/// <reference lib="webworker" />
// Keeps every visited page working offline and never mixes versions. The build fills in the two constants below.
//
// - Every script, style and font has its content's hash in its name: an old page only ever gets its own files. All of them
//   are fetched on installation, each checked against its SHA-256, so that a truncated or wrong answer is never kept.
// - Pages and data are kept per build: `pages-<build>`. A page names its build in <meta name="build">.
// - A new version installs beside the old one: it fetches the visited pages again first, and takes over only when no tab of
//   the old one is open. It never claims or reloads a running page.

/** @type {string} */
const BUILD = '__BUILD__';
/** @type {Record<string, string>} Path of each hashed file and its SHA-256 in base64. */
const FILES = JSON.parse('__FILES__');

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const filesCache = 'files';
const pagesCache = `pages-${BUILD}`;
/** Pages worth having even if they were never visited. */
const alwaysKept = ['/', '/offline/'];
/** How long a page may take to answer before the kept copy is shown. */
const patienceMs = 4000;

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** Fetches one hashed file and keeps it when it is whole. @param {Cache} cache @param {string} path */
async function keepFile(cache, path) {
  if ((await cache.match(path)) !== undefined) return;
  const response = await fetch(path, { cache: 'no-cache' });
  const bytes = await response.clone().arrayBuffer();
  if (!response.ok || (await sha256(bytes)) !== FILES[path]) throw new Error(`${path} did not arrive whole`);
  await cache.put(path, response);
}

/** Which build a page says it is; null for anything that is not one of our pages. @param {Response} response */
async function buildOf(response) {
  if (!response.ok || !(response.headers.get('content-type') ?? '').startsWith('text/html')) return null;
  const text = await response.clone().text();
  const build = /<meta name="build" content="([0-9a-f]+)"/.exec(text)?.[1] ?? null;
  // A page cut off on its way would be shown for weeks.
  return text.trimEnd().endsWith('</html>') ? build : null;
}

/** Every page and data file that earlier versions kept. */
async function visitedEarlier() {
  const names = (await caches.keys()).filter((name) => name.startsWith('pages-') && name !== pagesCache);
  const paths = new Set();
  for (const name of names) {
    for (const request of await (await caches.open(name)).keys()) paths.add(new URL(request.url).pathname);
  }
  return paths;
}

async function install() {
  const files = await caches.open(filesCache);
  const paths = Object.keys(FILES);
  // A few at a time: a phone on a slow line still has to show pages meanwhile.
  for (let start = 0; start < paths.length; start += 6) {
    await Promise.all(paths.slice(start, start + 6).map((path) => keepFile(files, path)));
  }
  const pages = await caches.open(pagesCache);
  for (const path of new Set([...alwaysKept, ...(await visitedEarlier())])) {
    const response = await fetch(path, { cache: 'no-cache' });
    if (response.status === 404) continue;
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    if (isPage && (await buildOf(response)) !== BUILD) throw new Error(`${path} is of another version`);
    if (response.ok) await pages.put(path, response);
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith('pages-') && name !== pagesCache) await caches.delete(name);
  }
  const files = await caches.open(filesCache);
  for (const request of await files.keys()) {
    if (!(new URL(request.url).pathname in FILES)) await files.delete(request);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

/** A hashed file: the kept copy, else the network, kept when whole. @param {Request} request @param {string} path */
async function answerFile(request, path) {
  const cache = await caches.open(filesCache);
  const kept = await cache.match(path);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  // A file of a newer version, asked for by a newer page: passed on, and kept by that version's own installation.
  if (path in FILES && response.ok && (await sha256(await response.clone().arrayBuffer())) === FILES[path]) {
    await cache.put(path, response.clone());
  }
  return response;
}

/** The kept copy of a page or data file of this build. @param {string} path */
async function keptCopy(path) {
  return (await caches.open(pagesCache)).match(path);
}

/** A page: the network while it answers in time, else the kept copy, else a page that says so. @param {Request} request @param {string} path */
async function answerPage(request, path) {
  const fromNetwork = fetch(request).then(async (response) => {
    if ((await buildOf(response)) === BUILD) await (await caches.open(pagesCache)).put(path, response.clone());
    return response;
  });
  const kept = await keptCopy(path);
  if (kept === undefined) {
    return fromNetwork.catch(async () => (await keptCopy('/offline/')) ?? Response.error());
  }
  const inTime = new Promise((resolve) => setTimeout(() => resolve(undefined), patienceMs));
  const first = await Promise.race([fromNetwork.catch(() => undefined), inTime]);
  // 5xx from a struggling host: the kept copy serves better.
  return first instanceof Response && first.status < 500 ? first : kept;
}

/** Data such as item banks: asked for with the page's build in the address. @param {Request} request @param {URL} url */
async function answerData(request, url) {
  const wantsThisBuild = (url.searchParams.get('build') ?? BUILD) === BUILD;
  if (wantsThisBuild) {
    const kept = await keptCopy(url.pathname);
    if (kept !== undefined) return kept;
  }
  const response = await fetch(request);
  const isData = !(response.headers.get('content-type') ?? '').startsWith('text/html');
  if (wantsThisBuild && response.ok && isData)
    await (await caches.open(pagesCache)).put(url.pathname, response.clone());
  return response;
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || url.pathname === '/service-worker.js')
    return;
  if (url.pathname.startsWith('/_astro/')) event.respondWith(answerFile(request, url.pathname));
  else if (request.mode === 'navigate') event.respondWith(answerPage(request, url.pathname));
  else event.respondWith(answerData(request, url));
});
