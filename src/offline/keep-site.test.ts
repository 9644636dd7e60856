/** Saving parts of the site: whole files only, stopped and gone on with, full told apart from offline, removal that spares others. */
import { describe, expect, it } from 'vitest';
import {
  fits,
  keepFiles,
  missingFiles,
  removeFiles,
  tellOutcome,
  type KeepTools,
  type PartFile,
  type SiteCache,
} from './keep-site.ts';

const files: readonly PartFile[] = Array.from({ length: 10 }, (_, i) => [
  `/learn/${String(i)}/`,
  `page ${String(i)}`,
  2_000_000,
]);

/** A cache that is full after so many files. */
function memoryCache(room = Infinity): SiteCache & { readonly paths: () => readonly string[] } {
  const kept = new Map<string, Response>();
  return {
    put(path, response) {
      if (kept.size >= room) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      kept.set(path, response);
      return Promise.resolve();
    },
    delete: (path) => Promise.resolve(kept.delete(path)),
    keys: () => Promise.resolve([...kept.keys()].map((path) => ({ url: `https://example.org${path}` }))),
    paths: () => [...kept.keys()].sort(),
  };
}

/** Gives every file as it should be, its digest being its text. */
function tools(cache: SiteCache, parts: Partial<KeepTools> = {}): KeepTools {
  return {
    cache,
    fetchFile: (path) => Promise.resolve(new Response(files.find(([name]) => name === path)?.[1])),
    digest: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
    signal: new AbortController().signal,
    onKept: () => undefined,
    ...parts,
  };
}

describe('keepFiles', () => {
  it('keeps every file and tells how far it is', async () => {
    const cache = memoryCache();
    const told: number[] = [];

    expect(await keepFiles(files, tools(cache, { onKept: ({ files: count }) => told.push(count) }))).toBe('whole');

    expect(cache.paths()).toHaveLength(10);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(10);
  });

  it('stops when asked, and going on fetches only the rest', async () => {
    const cache = memoryCache();
    const stop = new AbortController();
    const onKept = ({ files: count }: { files: number }): void => {
      if (count === 4) stop.abort();
    };
    expect(await keepFiles(files, tools(cache, { signal: stop.signal, onKept }))).toBe('stopped');
    const { missing, kept } = await missingFiles(files, cache);
    expect(kept.files).toBeGreaterThanOrEqual(4);
    const asked: string[] = [];
    const usual = tools(cache);

    const outcome = await keepFiles(files, {
      ...usual,
      fetchFile: (path, signal) => {
        asked.push(path);
        return usual.fetchFile(path, signal);
      },
    });

    expect(outcome).toBe('whole');
    expect(asked.sort()).toEqual(missing.map(([path]) => path));
  });

  it.each([
    // Two of the three that fitted are given back, for the record.
    ['full', {}, 3, 1],
    ['no-network', { fetchFile: () => Promise.reject(new TypeError('no network')) }, Infinity, 0],
    ['no-network', { fetchFile: () => Promise.resolve(new Response('busy', { status: 503 })) }, Infinity, 0],
    ['changed', { fetchFile: () => Promise.resolve(new Response('of another version')) }, Infinity, 0],
    ['changed', { fetchFile: () => Promise.resolve(new Response(null, { status: 404 })) }, Infinity, 0],
  ] as const)('ends with "%s", tells it, and keeps what there was', async (outcome, parts, room, left) => {
    const cache = memoryCache(room);

    expect(await keepFiles(files, tools(cache, parts))).toBe(outcome);

    expect(cache.paths()).toHaveLength(left);
    expect(tellOutcome(outcome)).toMatch(/stays|never mixed/);
  });
});

it('removing a part spares what another saved part or the worker needs', async () => {
  const cache = memoryCache();
  const part: readonly PartFile[] = [...files, ['/record/', 'record', 1]];
  for (const [path] of part) await cache.put(path, new Response());

  await removeFiles(part, files.slice(0, 2), cache);

  expect(cache.paths()).toEqual(['/learn/0/', '/learn/1/', '/record/']);
});

it('a part fits only beside room for the record', () => {
  expect(fits(28_000_000, { usedBytes: 10_000_000, allowedBytes: 100_000_000 })).toBe(true);
  expect(fits(28_000_000, { usedBytes: 10_000_000, allowedBytes: 50_000_000 })).toBe(false);
  expect(fits(28_000_000, null)).toBe(true);
});
