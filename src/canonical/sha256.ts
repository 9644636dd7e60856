/**
 * SHA-256 (FIPS 180-4) in plain script, so that hashing is synchronous and works where WebCrypto is not to be had
 * (plain http). Input may arrive in pieces. It is for integrity only; keys and signatures are WebCrypto's.
 */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

const blockBytes = 64;

/** A hash being computed: feed it with `update`, end it once with `hex`. */
export class Sha256 {
  readonly #state = Int32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
  readonly #pending = new Uint8Array(blockBytes);
  #pendingLength = 0;
  #totalBytes = 0;

  update(bytes: Uint8Array): this {
    this.#totalBytes += bytes.length;
    let from = 0;
    if (this.#pendingLength > 0) {
      from = Math.min(blockBytes - this.#pendingLength, bytes.length);
      this.#pending.set(bytes.subarray(0, from), this.#pendingLength);
      this.#pendingLength += from;
      if (this.#pendingLength < blockBytes) return this;
      compress(this.#state, this.#pending, 0);
    }
    // Whole blocks are read where they are.
    for (; from + blockBytes <= bytes.length; from += blockBytes) compress(this.#state, bytes, from);
    this.#pending.set(bytes.subarray(from));
    this.#pendingLength = bytes.length - from;
    return this;
  }

  /** The digest in lower-case hex. The object is spent afterwards. */
  hex(): string {
    const totalBytes = this.#totalBytes;
    const zeros = (blockBytes * 2 - 9 - this.#pendingLength) % blockBytes;
    const tail = new Uint8Array(9 + zeros);
    tail[0] = 0x80;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor(totalBytes / 0x20000000));
    view.setUint32(tail.length - 4, (totalBytes * 8) >>> 0);
    this.update(tail);
    let text = '';
    for (const word of this.#state) text += (word >>> 0).toString(16).padStart(8, '0');
    return text;
  }
}

/** The message schedule of the block at work. One for all: compressing is never interrupted. */
const schedule = new Int32Array(64);

/** FIPS 180-4, 6.2.2, on the block of `bytes` that begins at `from`. */
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  const w = schedule;
  for (let i = 0, byte = from; i < 16; i += 1, byte += 4) {
    w[i] = (at(bytes, byte) << 24) | (at(bytes, byte + 1) << 16) | (at(bytes, byte + 2) << 8) | at(bytes, byte + 3);
  }
  for (let i = 16; i < 64; i += 1) {
    const w15 = at(w, i - 15);
    const w2 = at(w, i - 2);
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    w[i] = (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(roundConstants, i) + at(w, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
  state[5] = at(state, 5) + f;
  state[6] = at(state, 6) + g;
  state[7] = at(state, 7) + h;
}

/** Index known to be inside: the arrays have fixed lengths. */
function at(words: Int32Array | Uint8Array, index: number): number {
  return words[index] ?? 0;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

const encoder = new TextEncoder();

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export function sha256Hex(text: string): string {
  return new Sha256().update(encoder.encode(text)).hex();
}
