/**
 * A lock for a cohort on a shared computer: a passphrase becomes a key (PBKDF2) that keeps every value encrypted (AES-GCM). The key
 * lives in memory only. Who forgets the passphrase cannot get in, and nobody can help: the screen says so before.
 */

/** OWASP's floor for PBKDF2 with SHA-256 as of 2023. Kept with each lock, so that later ones can take more. */
export const lockIterations = 600_000;

/** Something encrypted. Each has an initialization vector of its own. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** What is kept of a lock: enough to try a passphrase, not to do without it. */
export interface Lock {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  /** Something known, encrypted: opens with the right passphrase only. */
  readonly check: Sealed;
}

/** Encrypts and opens. `place` is where the value is kept: moved to another place it does not open. Opening throws on any harm. */
export interface Sealer {
  seal(place: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  open(place: string, sealed: Sealed): Promise<Uint8Array<ArrayBuffer>>;
}

const encoder = new TextEncoder();
const known = 'exam-room cohort';
const checkPlace = 'check';

/** @param iterations less only in tests, which need not wait */
export async function makeLock(
  passphrase: string,
  iterations: number = lockIterations,
): Promise<{ readonly lock: Lock; readonly sealer: Sealer }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const sealer = await sealerOf(passphrase, salt, iterations);
  return { lock: { salt, iterations, check: await sealer.seal(checkPlace, encoder.encode(known)) }, sealer };
}

/** Null for a wrong passphrase. */
export async function openLock({ salt, iterations, check }: Lock, passphrase: string): Promise<Sealer | null> {
  const sealer = await sealerOf(passphrase, salt, iterations);
  const isRight = await sealer.open(checkPlace, check).then(
    (bytes) => new TextDecoder().decode(bytes) === known,
    () => false,
  );
  return isRight ? sealer : null;
}

async function sealerOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Sealer> {
  // The same letters may be typed in two spellings.
  const typed = encoder.encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const forPlace = (iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: encoder.encode(place),
  });
  return {
    async seal(place, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, bytes: await crypto.subtle.encrypt(forPlace(iv, place), key, bytes) };
    },
    async open(place, sealed) {
      return new Uint8Array(await crypto.subtle.decrypt(forPlace(sealed.iv, place), key, sealed.bytes));
    },
  };
}
