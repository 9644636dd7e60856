/** Run files: what was saved is read again; anything else is told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRunFile, runFileText, type RunFile } from './run-file.ts';

const file: RunFile = {
  title: 'Mr. Haddad',
  savedOn: '2026-11-27',
  run: {
    simulation: 'pulse',
    version: 1,
    contentHash: 'a'.repeat(64),
    caseId: 'atrial-fibrillation',
    seed: -12,
    mode: 'check-off',
    input: null,
    events: [
      { atMs: 0, event: { type: 'hands.cleaned' } },
      { atMs: 900, event: { type: 'introduction.given', as: 'medical-assistant' } },
    ],
  },
  endedAtMs: 1200,
  score: { earned: 1.5, possible: 92, passed: false },
  reflection: 'Count the whole minute.',
};
const text = runFileText(file);
const bentAt = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a run file', () => {
  it('is read again as it was saved', () => {
    expect(readRunFile(text)).toEqual({ ok: true, file });
  });

  it.each([
    ['cut-short', (): string => text.slice(0, -40)],
    ['not-a-run', (): string => 'hello'],
    ['not-a-run', (): string => '[1, 2]'],
    ['not-a-run', (): string => '{"format":"something-else"}'],
    ['newer-format', (): string => bentAt('"formatVersion":1', '"formatVersion":2')],
    ['changed', (): string => bentAt('"earned":1.5', '"earned":91')],
    ['changed', (): string => bentAt('"atMs":900', '"atMs":901')],
    ['changed', (): string => bentAt('Count', 'count')],
    ['too-large', (): string => ' '.repeat(5_000_000)],
  ] as const)('says %s', (code, make) => {
    expect(readRunFile(make())).toEqual({ ok: false, code });
  });

  it('refuses a sealed file whose parts are not what they should be', () => {
    const bent = runFileText({ ...file, run: { ...file.run, events: [{ atMs: -1, event: {} }] } });

    expect(readRunFile(bent)).toEqual({ ok: false, code: 'not-a-run' });
  });

  it('answers whatever it is given: no text makes it throw, and no single change goes unnoticed', () => {
    fc.assert(
      fc.property(fc.string(), (anything) => {
        expect(readRunFile(anything).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.nat({ max: text.length - 3 }), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(text[at] !== letter);
        const bent = text.slice(0, at) + letter + text.slice(at + 1);
        const reading = readRunFile(bent);

        expect(reading.ok && JSON.stringify(reading.file) !== JSON.stringify(file)).toBe(false);
      }),
    );
  });
});
