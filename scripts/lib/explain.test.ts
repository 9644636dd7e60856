import { expect, test } from 'vitest';
import { explainBuildFailure, explainInstallFailure, explainListenFailure } from './explain.mjs';

test.each([
  ['npm error code ENOTFOUND registry', /no network/],
  ['npm error network ETIMEDOUT', /no network/],
  ['npm error code ENOSPC: no space left on device', /disk is full/],
  ['npm error EACCES: permission denied', /may not be written/],
])('an installation that ends with "%s" says what to do', (text, sentence) => {
  expect(explainInstallFailure(text)).toMatch(sentence);
});

test('an unknown installation failure shows what npm said', () => {
  expect(explainInstallFailure('npm error something odd')).toContain('something odd');
});

test('a port in use is named together with the way round it', () => {
  expect(explainListenFailure('EADDRINUSE', 4321)).toContain('PORT=4322 npm start');
});

test('a disk that fills up during the build is named', () => {
  expect(explainBuildFailure('Error: ENOSPC: no space left on device, write')).toContain('disk is full');
});
