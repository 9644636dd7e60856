import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('spells equal values alike whatever the order their members were written in', () => {
    expect(canonicalJson({ b: 1, a: [{ d: -0, c: null }] })).toBe('{"a":[{"c":null,"d":0}],"b":1}');
    expect(canonicalJson({ a: [{ c: null, d: 0 }], b: 1, unset: undefined })).toBe('{"a":[{"c":null,"d":0}],"b":1}');
  });

  it('tells different JSON values apart and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));

        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });

  it('throws for what is not JSON, because a state that holds it could not be replayed', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(/NaN/);
    expect(() => canonicalJson({ at: Infinity })).toThrow(/Infinity/);
    expect(() => canonicalJson([() => 1])).toThrow(/function/);
  });
});
