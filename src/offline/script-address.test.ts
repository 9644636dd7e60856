import { expect, test } from 'vitest';
import { ownScriptAddress } from './script-address.ts';

const page = 'https://example.org/learn/';

test('a script of this site gets its whole address', () => {
  expect(ownScriptAddress('/service-worker.js', page)).toBe('https://example.org/service-worker.js');
  expect(ownScriptAddress('../_astro/search-worker.abc.js', page)).toBe(
    'https://example.org/_astro/search-worker.abc.js',
  );
});

test.each([
  'https://evil.example/x.js',
  '//evil.example/x.js',
  'data:text/javascript,alert(1)//.js',
  'blob:https://example.org/1.js',
  'javascript:alert(1)//.js',
  '/page.html',
])('%s is refused', (address) => {
  expect(() => ownScriptAddress(address, page)).toThrow('Not a script of this site');
});
