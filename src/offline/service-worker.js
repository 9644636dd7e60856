// @ts-check
/// <reference lib="webworker" />
// Keeps visited and saved pages working offline and never mixes versions. The build fills in the three constants below.
//
// - Everything is kept per build: `files-<build>` holds scripts, styles and fonts, `pages-<build>` pages and data. A page names
//   its build in <meta name="build">, and asks for data by it.
// - Scripts, styles and fonts have their content's hash in their names, so an old page only ever gets its own. All of them are
//   fetched on installation, each checked against its SHA-256: a truncated or wrong answer is never kept. So is data.
// - A new version installs beside the old one, with everything the old one had kept or been asked to save, whole or not at all.
//   It waits until no page of the old one is open, or until somebody asked for it. It never reloads a running page, and what
//   belongs to an older build stays as long as a page of that build is open.

/** @type {string} */
const BUILD = '__BUILD__';
/** @type {Record<string, string>} Path of each hashed file and its SHA-256 in base64. */
const FILES = JSON.parse('__FILES__');
/** @type {Record<string, string>} The same of data and other files without a hash in their names. */
const DATA = JSON.parse('__DATA__');

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const filesCache = `files-${BUILD}`;
const pagesCache = `pages-${BUILD}`;
/** Which build each open page is of, under `/<client>`. Workers are stopped and started: what they know must be kept. */
const tabsCache = 'tabs';
/** What somebody asked to be saved, under `/wish`: a list of parts. Written by the offline page (src/offline/keep-site.ts). */
const wishCache = 'wish';
/** Pages and files worth having even if they were never visited. */
const alwaysKept = [
  '/',
  '/offline/',
  '/record/',
  '/record/offline/',
  '/sign/',
  '/sign/card/',
  '/externship/sign/',
  '/theme.js',
];
/** How long a page may take to answer before the kept copy is shown. */
const patienceMs = 4000;

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** @param {Response} response @param {string | undefined} digest */
async function isWhole(response, digest) {
  return response.ok && digest !== undefined && (await sha256(await response.clone().arrayBuffer())) === digest;
}

/** Keeps an answer if there is room. A page that cannot be kept is still shown. @param {string} name @param {string} path @param {Response} response */
async function keepIfRoom(name, path, response) {
  try {
    await (await caches.open(name)).put(path, response);
  } catch {
    // No room left: what was kept stays, and the offline page tells how much that is.
  }
}

/** Names of caches of older and newer builds that begin like this, with their builds. @param {'files' | 'pages'} kind */
async function otherCaches(kind) {
  return (await caches.keys()).filter((name) => name.startsWith(`${kind}-`) && name !== `${kind}-${BUILD}`);
}

/** Keeps one hashed file when it is whole; one that another build has kept under the same name is the same. @param {Cache} cache @param {string} path @param {readonly Cache[]} others */
async function keepFile(cache, path, others) {
  if ((await cache.match(path)) !== undefined) return;
  for (const other of others) {
    const kept = await other.match(path);
    if (kept !== undefined) return cache.put(path, kept);
  }
  const response = await fetch(path, { cache: 'no-cache' });
  if (!(await isWhole(response, FILES[path]))) throw new Error(`${path} did not arrive whole`);
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

/** Every page and data file that other builds have kept. */
async function keptByOthers() {
  const paths = new Set();
  for (const name of await otherCaches('pages')) {
    for (const request of await (await caches.open(name)).keys()) paths.add(new URL(request.url).pathname);
  }
  return paths;
}

/** Every path of the parts somebody asked to have saved, as this build has them. @returns {Promise<string[]>} */
async function wishedFor() {
  const wish = await (await caches.open(wishCache)).match('/wish');
  const parts = wish === undefined ? [] : await wish.json();
  if (parts.length === 0) return [];
  const response = await fetch('/offline-parts.json', { cache: 'no-cache' });
  const site = await response.json();
  if (site.build !== BUILD) throw new Error('the list of parts is of another version');
  return site.parts.flatMap((/** @type {{ id: string, files: [string][] }} */ { id, files }) =>
    parts.includes(id) ? files.map(([path]) => path) : [],
  );
}

/** Keeps one page or data file of this build; one that is gone from the site is let go. @param {Cache} pages @param {string} path */
async function keepPage(pages, path) {
  if ((await pages.match(path)) !== undefined) return;
  const response = await fetch(path, { cache: 'no-cache' });
  if (response.status === 404) return;
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  const isOurs = isPage ? (await buildOf(response)) === BUILD : await isWhole(response, DATA[path]);
  if (!isOurs) throw new Error(`${path} is of another version or did not arrive whole`);
  await pages.put(path, response);
}

/** A few at a time: a phone on a slow line still has to show pages meanwhile. @param {Iterable<string>} paths @param {(path: string) => Promise<unknown>} keep */
async function keepAll(paths, keep) {
  const list = [...paths];
  for (let start = 0; start < list.length; start += 6) await Promise.all(list.slice(start, start + 6).map(keep));
}

async function install() {
  const files = await caches.open(filesCache);
  const others = await Promise.all((await otherCaches('files')).map((name) => caches.open(name)));
  await keepAll(Object.keys(FILES), (path) => keepFile(files, path, others));
  const pages = await caches.open(pagesCache);
  const wanted = new Set([...alwaysKept, ...(await keptByOthers()), ...(await wishedFor())]);
  await keepAll(wanted, (path) => keepPage(pages, path));
}

/**
 * Lets go of what belongs to builds of which no page is open. A page nobody knows the build of may be of any: then all stays,
 * as it does while another version is on its way.
 * @param {string} coming the page that is about to open and may not be listed yet
 */
async function letGo(coming = '') {
  const { installing, waiting } = worker.registration;
  if (installing !== null || waiting !== null) return;
  const tabs = await caches.open(tabsCache);
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const builds = new Set([BUILD]);
  for (const { id } of open) {
    const build = await (await tabs.match(`/${id}`))?.text();
    if (build === undefined) return;
    builds.add(build);
  }
  for (const name of await caches.keys()) {
    const build = /^(?:files|pages)-(.+)$/.exec(name)?.[1];
    if ((build !== undefined && !builds.has(build)) || name === 'files') await caches.delete(name);
  }
  for (const request of await tabs.keys()) {
    const tab = new URL(request.url).pathname.slice(1);
    if (tab !== coming && !open.some(({ id }) => id === tab)) await tabs.delete(request);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(letGo()));
worker.addEventListener('message', ({ data, ports }) => {
  if (data?.type === 'build') ports[0]?.postMessage(BUILD);
  // Somebody pressed "reload", or the only pages open are of this build already.
  if (data?.type === 'take-over') void worker.skipWaiting();
});

/** A hashed file: the kept copy of any build, else the network, kept when whole. @param {Request} request @param {string} path */
async function answerFile(request, path) {
  const kept = await (await caches.open(filesCache)).match(path);
  if (kept !== undefined) return kept;
  for (const name of await otherCaches('files')) {
    const older = await (await caches.open(name)).match(path);
    if (older !== undefined) return older;
  }
  const response = await fetch(request);
  // A file of a newer version, asked for by a newer page: passed on, and kept by that version's own installation.
  if (path in FILES && (await isWhole(response, FILES[path]))) await keepIfRoom(filesCache, path, response.clone());
  return response;
}

/** The kept copy of a page or data file. @param {string} path @param {string} build */
async function keptCopy(path, build = BUILD) {
  const name = `pages-${build}`;
  return (await caches.has(name)) ? (await caches.open(name)).match(path) : undefined;
}

/** A page: the network while it answers in time, else the kept copy, else a page that says so. @param {Request} request @param {string} path */
async function choosePage(request, path) {
  const fromNetwork = fetch(request).then(async (response) => {
    if ((await buildOf(response)) === BUILD) await keepIfRoom(pagesCache, path, response.clone());
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

/** @param {FetchEvent} event @param {string} path */
async function answerPage(event, path) {
  const response = await choosePage(event.request, path);
  const build = await buildOf(response);
  if (event.resultingClientId !== '' && build !== null)
    await keepIfRoom(tabsCache, `/${event.resultingClientId}`, new Response(build));
  return response;
}

/** Whether the site has this very build now. @param {string} build */
async function isServed(build) {
  const response = await fetch('/build.json', { cache: 'no-cache' });
  return response.ok && (await response.json()).build === build;
}

/**
 * Data such as item banks, asked for with the page's build in the address. What the site has now may be of a newer build than the
 * page: then there is no answer rather than a wrong one, and the page says that it could not be had. @param {Request} request @param {URL} url
 */
async function answerData(request, url) {
  const build = url.searchParams.get('build') ?? BUILD;
  const path = url.pathname;
  const kept = await keptCopy(path, build);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (build !== BUILD) return (await isServed(build)) ? response : ofAnotherBuild();
  if (!(path in DATA)) return response;
  if (!(await isWhole(response, DATA[path]))) return response.ok ? ofAnotherBuild() : response;
  await keepIfRoom(pagesCache, path, response.clone());
  return response;
}

function ofAnotherBuild() {
  return new Response(null, { status: 409, statusText: 'Of another version' });
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // The way out of a broken worker (public/sw-off/). First, so that nothing below can stand before it.
  if (url.pathname.startsWith('/sw-off/')) return;
  const asksTheSite = ['/service-worker.js', '/build.json', '/offline-parts.json'].includes(url.pathname);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || asksTheSite) return;
  // A fault in here, or in the caches, must not stand between a person and the site.
  const orNetwork = (/** @type {Promise<Response>} */ answer) => answer.catch(() => fetch(request));
  if (url.pathname.startsWith('/_astro/')) event.respondWith(orNetwork(answerFile(request, url.pathname)));
  else if (request.mode === 'navigate') {
    const answer = orNetwork(answerPage(event, url.pathname));
    event.respondWith(answer);
    event.waitUntil(answer.then(() => letGo(event.resultingClientId)));
  } else event.respondWith(orNetwork(answerData(request, url)));
});
