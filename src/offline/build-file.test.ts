/** Our own built files: asked for with the page's build, once a page, and never taken for what they are not. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchBuildFile, FileMissing, hasKeys } from './build-file.ts';

/** Addresses asked for, and what the network answers to each. */
let asked: string[] = [];
let answers: Map<string, Response>;

beforeEach(() => {
  asked = [];
  answers = new Map();
  vi.stubGlobal('document', { querySelector: () => ({ content: 'abc123' }) });
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const answer = answers.get(address);
    return answer === undefined ? Promise.reject(new TypeError('no network')) : Promise.resolve(answer.clone());
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetchBuildFile', () => {
  test('names the build of the page in the address, and asks once for a file', async () => {
    answers.set('/bank/one.json?build=abc123', Response.json([1]));

    const both = await Promise.all([
      fetchBuildFile('/bank/one.json', Array.isArray),
      fetchBuildFile('/bank/one.json', Array.isArray),
    ]);

    expect(both).toEqual([[1], [1]]);
    expect(asked).toEqual(['/bank/one.json?build=abc123']);
  });

  test('a worker names the build it was told', async () => {
    answers.set('/two.json?build=def456', Response.json({ a: 1 }));

    expect(await fetchBuildFile('/two.json', hasKeys('a'), 'def456')).toEqual({ a: 1 });
  });

  test('a file that could not be had is asked for again the next time', async () => {
    await expect(fetchBuildFile('/three.json', Array.isArray)).rejects.toThrow(FileMissing);
    answers.set('/three.json?build=abc123', new Response('gone', { status: 404 }));
    await expect(fetchBuildFile('/three.json', Array.isArray)).rejects.toThrow(FileMissing);
    answers.set('/three.json?build=abc123', Response.json([3]));

    expect(await fetchBuildFile('/three.json', Array.isArray)).toEqual([3]);
  });

  test.each([
    ['a page instead of data', new Response('<!doctype html>')],
    ['data of another shape', Response.json({ hash: 'x' })],
  ])('%s is refused', async (name, answer) => {
    const path = `/${name.replaceAll(' ', '-')}.json`;
    answers.set(`${path}?build=abc123`, answer);

    await expect(fetchBuildFile(path, hasKeys('entries', 'hash'))).rejects.toThrow(FileMissing);
  });
});
