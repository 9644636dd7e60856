import { describe, expect, test } from 'vitest';
import { did, greet, happened, once, type Happened } from './acts.ts';
import { newEncounter } from './encounter.ts';

interface Visit {
  readonly nowMs: number;
  readonly encounter: typeof newEncounter;
  readonly happened: Happened<'answered' | 'confirmed-identity', 'pain'> | null;
  readonly did: { readonly asked: readonly 'pain'[]; readonly told: boolean };
}
const visit: Visit = { nowMs: 700, encounter: newEncounter, happened: null, did: { asked: ['pain'], told: false } };

describe('what an act changes', () => {
  test('is noted beside what was done before', () => {
    expect(did(visit, { told: true })).toEqual({ did: { asked: ['pain'], told: true } });
  });

  test('is what happened last, at its time, with nothing left over from the time before', () => {
    const before: Visit = { ...visit, happened: { atMs: 1, what: 'answered', question: 'pain', words: 'A little.' } };
    expect(happened(before, 'answered', { question: 'pain' })).toEqual({
      happened: { atMs: 700, what: 'answered', question: 'pain', words: null },
    });
    expect(happened(before, 'confirmed-identity')).toEqual({
      happened: { atMs: 700, what: 'confirmed-identity', question: null, words: null },
    });
  });

  test('begins the visit, and only who is asked who they are answers', () => {
    expect(greet(visit, { type: 'hands.cleaned' })).toEqual({
      encounter: { ...newEncounter, handsCleanedAtMs: 700 },
    });
    expect(greet(visit, { type: 'identity.checked', by: ['full-name', 'birth-date'] })).toEqual({
      encounter: { ...newEncounter, identifiedAtMs: 700, identifiedBy: ['birth-date', 'full-name'] },
      happened: { atMs: 700, what: 'confirmed-identity', question: null, words: null },
    });
  });

  test('stands in a list once', () => {
    const list = ['door'];
    expect(once(list, 'drape')).toEqual(['door', 'drape']);
    expect(once(list, 'door')).toBe(list);
  });
});
