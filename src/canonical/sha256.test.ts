import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Sha256, sha256Hex } from './sha256.ts';

describe('SHA-256', () => {
  it('gives the published digest of "abc" (FIPS 180-2, appendix B.1)', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with another implementation for any bytes, fed in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = new Sha256();
        const reference = createHash('sha256');
        for (const piece of pieces) {
          hash.update(piece);
          reference.update(piece);
        }
        expect(hash.hex()).toBe(reference.digest('hex'));
      }),
    );
  });
});
