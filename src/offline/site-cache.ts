/** What of the site is saved in this browser, and what somebody asked for. The browser's own caches, and a note for going on. */
import { hasKeys, pageBuild } from './build-file.ts';
import type { KeepTools, PartId, SiteParts } from './keep-site.ts';

const listPath = '/offline-parts.json';
const goingKey = 'exam-room.saving-site';

/** The list of parts of this page's build: the kept one, else from the network. Null when neither is to be had. */
export async function siteParts(): Promise<SiteParts | 'changed' | null> {
  const build = pageBuild();
  const cache = await siteCache();
  const kept = await cache.match(listPath);
  try {
    const response = kept ?? (await fetch(listPath, { cache: 'no-cache' }));
    const copy = response.clone();
    const list: unknown = await response.json();
    if (!hasKeys('build', 'parts')(list)) return null;
    if ((list as SiteParts).build !== build) return 'changed';
    if (kept === undefined) await cache.put(listPath, copy).catch(() => undefined);
    return list as SiteParts;
  } catch {
    return null;
  }
}

/** Pages and data of this page's build; the worker answers from it. */
export function siteCache(): Promise<Cache> {
  return caches.open(`pages-${pageBuild()}`);
}

/** Whether this browser can keep pages at all: not on plain http, nor where it keeps nothing. */
export async function canKeep(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  return siteCache().then(
    () => true,
    () => false,
  );
}

export function browserTools(cache: Cache): Pick<KeepTools, 'cache' | 'fetchFile' | 'digest'> {
  const build = pageBuild();
  return {
    cache,
    fetchFile: (path, signal) => fetch(`${path}?build=${build}`, { signal, cache: 'no-cache' }),
    digest: async (bytes) => btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))),
  };
}

/** Parts that are to be saved whole in every version: the worker reads it when a new one is installed. */
export async function wishedParts(): Promise<readonly PartId[]> {
  const wish = await (await caches.open('wish')).match('/wish');
  return wish === undefined ? [] : ((await wish.json()) as PartId[]);
}

export async function wishFor(parts: readonly PartId[]): Promise<void> {
  await (await caches.open('wish')).put('/wish', Response.json(parts)).catch(() => undefined);
}

/** Parts whose saving is under way: a reload goes on with them. */
export function partsUnderWay(): readonly PartId[] {
  try {
    return JSON.parse(localStorage.getItem(goingKey) ?? '[]') as PartId[];
  } catch {
    return [];
  }
}

export function noteUnderWay(parts: readonly PartId[]): void {
  try {
    if (parts.length === 0) localStorage.removeItem(goingKey);
    else localStorage.setItem(goingKey, JSON.stringify(parts));
  } catch {
    // Storage is closed to us: after a reload somebody presses "Go on".
  }
}
