/**
 * Letters under this device's key: what a preceptor or an instructor gives back is signed by the same key that signs their
 * entries, and read by whoever gets it. The signed text never looks like an entry's hash, so neither can be passed off as the other.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { sha256Hex } from '#canonical/sha256.ts';
import { letterSchema, sealedLetterSchema, type Letter, type SealedLetter } from '../../schema/letter.ts';
import { deviceKeys, type Authorship } from '../log/verify.ts';
import type { Recorder } from '../recorder.ts';
import type { Signing } from '../world.ts';

/** What is handed to the key for a letter. */
function signedText(text: string): string {
  return `exam-room letter ${sha256Hex(text)}`;
}

/**
 * The letter under the key of this record's device. Without a key (plain http, or nothing was ever written here) it goes out
 * unsigned and says so: append something first to give the device its name and key.
 */
export async function sealLetter(recorder: Recorder, letter: Letter): Promise<SealedLetter> {
  const text = canonicalJson(letterSchema.parse(letter));
  const unsigned: SealedLetter = { text, publicKey: null, signature: null };
  const head = await recorder.world.storage.head();
  const writer = head.ok ? (head.value?.writer ?? null) : null;
  if (writer?.key == null) return unsigned;
  const publicKey = deviceKeys(await recorder.entries('device.started')).get(writer.device) ?? null;
  if (publicKey === null) return unsigned;
  const signature = await recorder.world.signing.sign(writer.key, signedText(text));
  return signature === null ? unsigned : { text, publicKey, signature };
}

export type LetterReading =
  | {
      readonly ok: true;
      readonly letter: Letter;
      readonly sealed: SealedLetter;
      /** Whether the signature is that of the key that came with it. Whose key that is, is told only by where it was registered. */
      readonly authorship: Authorship;
    }
  | { readonly ok: false; readonly problem: 'foreign' | 'newer' | 'changed' };

/** Reads a letter that may be anything. One whose signature does not hold is refused; one without a signature is told apart. */
export async function readLetter(value: unknown, signing: Pick<Signing, 'verify'>): Promise<LetterReading> {
  const sealed = sealedLetterSchema.safeParse(value);
  if (!sealed.success) return { ok: false, problem: 'foreign' };
  const { text, publicKey, signature } = sealed.data;
  const content = parsed(text);
  const letter = letterSchema.safeParse(content);
  if (!letter.success) return { ok: false, problem: isLaterLetter(content) ? 'newer' : 'foreign' };
  if (publicKey === null || signature === null) {
    if (publicKey !== null || signature !== null) return { ok: false, problem: 'changed' };
    return { ok: true, letter: letter.data, sealed: sealed.data, authorship: 'unsigned' };
  }
  const isGenuine = await signing.verify(publicKey, signedText(text), signature);
  if (isGenuine === false) return { ok: false, problem: 'changed' };
  return {
    ok: true,
    letter: letter.data,
    sealed: sealed.data,
    authorship: isGenuine === null ? 'unchecked' : 'signed',
  };
}

/** The same key has the same name everywhere: the hash of its public half, in lower-case hex. */
export function keyName(publicKey: Readonly<Record<string, unknown>>): string {
  const { kty, crv, x, y } = publicKey;
  return sha256Hex(canonicalJson({ kty, crv, x, y }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isLaterLetter(content: unknown): boolean {
  return (
    typeof content === 'object' && content !== null && 'v' in content && typeof content.v === 'number' && content.v > 1
  );
}
