import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSiteServer } from './site-server.mjs';

const dist = mkdtempSync(join(tmpdir(), 'exam-room-'));
let server: Server;
let base = '';

beforeAll(async () => {
  mkdirSync(join(dist, '_astro'));
  writeFileSync(join(dist, 'index.html'), '<h1>home</h1>');
  writeFileSync(join(dist, '404.html'), '<h1>not here</h1>');
  writeFileSync(join(dist, '_astro', 'a.123.js'), 'export {}');
  server = createSiteServer(dist);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(dist, { recursive: true });
});

test('every answer carries the safety headers', async () => {
  for (const path of ['/', '/_astro/a.123.js', '/nowhere']) {
    const { headers } = await fetch(base + path);

    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    // Codes are scanned by pages of this site; nobody else's page gets the camera through it.
    expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=()');
  }
});

test('hashed files are kept for ever, pages are asked for again', async () => {
  expect((await fetch(`${base}/_astro/a.123.js`)).headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${base}/`)).headers.get('cache-control')).toBe('no-cache');
});

test('a missing script is an empty 404, never a page', async () => {
  const answer = await fetch(`${base}/_astro/gone.js`);

  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('');
});

test('a missing page is a 404 that helps', async () => {
  const answer = await fetch(`${base}/gone/`, { headers: { accept: 'text/html' } });

  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('not here');
});

test('nothing can be written', async () => {
  expect((await fetch(`${base}/`, { method: 'POST', body: 'x' })).status).toBe(405);
});

test('paths do not lead out of the folder', async () => {
  const answer = await fetch(`${base}/..%2f..%2fetc/passwd`);

  expect(answer.status).toBe(404);
});
