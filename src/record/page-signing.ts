/** Device keys by WebCrypto: ECDSA P-256, private half never extractable. Without WebCrypto there are no keys, plainly. */
import { canonicalJson } from '#canonical/canonical-json.ts';
import type { KeyHandle } from './storage/storage.ts';
import type { Signing } from './world.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signature = { name: 'ECDSA', hash: 'SHA-256' } as const;
const encoder = new TextEncoder();

/** @param subtle undefined outside a secure context (plain http) */
export function pageSigning(subtle: SubtleCrypto | undefined): Signing {
  /** A log has many entries of few devices: each public key is read once. */
  const imported = new Map<string, Promise<CryptoKey>>();
  const publicKeyOf = (subtle: SubtleCrypto, jwk: Record<string, unknown>): Promise<CryptoKey> => {
    const text = canonicalJson(jwk);
    const known = imported.get(text) ?? subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
    imported.set(text, known);
    return known;
  };
  return {
    async create() {
      try {
        if (subtle === undefined) return null;
        const pair = await subtle.generateKey(algorithm, false, ['sign', 'verify']);
        const { kty, crv, x, y } = await subtle.exportKey('jwk', pair.publicKey);
        return { publicKey: { kty, crv, x, y }, handle: pair.privateKey };
      } catch {
        return null;
      }
    },
    async sign(handle, hash) {
      try {
        if (subtle === undefined || !isKey(handle)) return null;
        return toBase64Url(await subtle.sign(signature, handle, encoder.encode(hash)));
      } catch {
        return null;
      }
    },
    async verify(publicKey, hash, text) {
      if (subtle === undefined) return null;
      try {
        const bytes = fromBase64Url(text);
        // The last character holds bits that nothing reads: only one spelling of a signature is its spelling.
        if (toBase64Url(bytes.buffer) !== text) return false;
        if (!isSpelledOnce(publicKey)) return false;
        const key = await publicKeyOf(subtle, publicKey);
        return await subtle.verify(signature, key, bytes, encoder.encode(hash));
      } catch {
        return false;
      }
    },
  };
}

/** Browsers read a key also from another spelling of its last bits; it would pass for another key than it is. */
function isSpelledOnce({ x, y }: Record<string, unknown>): boolean {
  return [x, y].every((half) => typeof half === 'string' && toBase64Url(fromBase64Url(half).buffer) === half);
}

function isKey(handle: KeyHandle): handle is CryptoKey {
  return typeof CryptoKey !== 'undefined' && handle instanceof CryptoKey;
}

function toBase64Url(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
