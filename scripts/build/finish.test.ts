import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { buildPlaceholder, filesUnder, finishBuild } from './finish.mjs';

const folders: string[] = [];
const serviceWorker = "const BUILD = '__BUILD__'; const FILES = JSON.parse('__FILES__');";

function builtSite(script = 'export const a = 1;') {
  const dist = mkdtempSync(join(tmpdir(), 'exam-room-'));
  folders.push(dist);
  mkdirSync(join(dist, '_astro'));
  writeFileSync(join(dist, '_astro', 'a.js'), script);
  writeFileSync(join(dist, 'index.html'), `<meta name="build" content="${buildPlaceholder}">${'x'.repeat(2000)}`);
  return dist;
}
const contents = (dist: string) => filesUnder(dist).map((name) => [name, readFileSync(join(dist, name), 'hex')]);

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('the same sources give the same bytes, twice', () => {
  const first = builtSite();
  const second = mkdtempSync(join(tmpdir(), 'exam-room-'));
  folders.push(second);
  cpSync(first, second, { recursive: true });

  finishBuild(first, serviceWorker);
  finishBuild(second, serviceWorker);

  expect(contents(first)).toEqual(contents(second));
});

test('a changed script changes the name of the build in pages, worker and build.json', () => {
  const before = finishBuild(builtSite('export const a = 1;'), serviceWorker);
  const dist = builtSite('export const a = 2;');
  const after = finishBuild(dist, serviceWorker);

  expect(after).not.toBe(before);
  for (const file of ['index.html', 'service-worker.js', 'build.json']) {
    expect(readFileSync(join(dist, file), 'utf8')).toContain(after);
  }
});

test('the worker knows the digest of every hashed file', () => {
  const dist = builtSite();
  finishBuild(dist, serviceWorker);

  expect(readFileSync(join(dist, 'service-worker.js'), 'utf8')).toMatch(/"\/_astro\/a\.js":"[A-Za-z0-9+/]{43}="/);
});

test('every page belongs to one part that can be saved, with its size and digest; hashed files and the build itself to none', () => {
  const dist = builtSite();
  for (const folder of ['exams', 'practice']) mkdirSync(join(dist, folder));
  writeFileSync(join(dist, 'exams', 'index.html'), 'exams');
  writeFileSync(join(dist, 'practice', 'drills.json'), '[]');
  writeFileSync(join(dist, '404.html'), 'none');
  const build = finishBuild(dist, serviceWorker);
  const list = JSON.parse(readFileSync(join(dist, 'offline-parts.json'), 'utf8')) as {
    build: string;
    parts: { id: string; fetchBytes: number; files: [string, string, number][] }[];
  };

  expect(list.build).toBe(build);
  const byPart = list.parts.map(({ id, files }) => [id, files.map(([path]) => path)]);
  expect(byPart).toEqual([
    ['reading', ['/']],
    ['practice', ['/practice/drills.json']],
    ['exams', ['/exams/']],
  ]);
  const [reading] = list.parts;
  expect(reading?.files[0]?.[2]).toBe(readFileSync(join(dist, 'index.html')).length);
  // Sent compressed, so less is fetched than is kept.
  expect(reading?.fetchBytes).toBeLessThan(reading?.files[0]?.[2] ?? 0);
});
