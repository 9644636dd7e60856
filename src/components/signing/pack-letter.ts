/**
 * A sealed letter as short text for links and codes: JSON, deflated, in base64url. The first character says how it was packed, so
 * that a browser that cannot deflate can still send.
 */
import type { SealedLetter } from '#schema/letter.ts';

/** Longer text than any letter has is not unpacked: a small code must not fill the memory. */
const longestText = 450_000;

export async function packLetter(sealed: SealedLetter): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sealed));
  try {
    const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return `d${toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
  } catch {
    return `p${toBase64Url(bytes)}`;
  }
}

/** What was packed, whatever it is; null for text that was cut or changed on its way, or that this browser cannot unpack. */
export async function unpackLetter(packed: string): Promise<unknown> {
  try {
    const bytes = fromBase64Url(packed.slice(1));
    if (packed.startsWith('p')) return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!packed.startsWith('d')) return null;
    return JSON.parse(await inflated(bytes));
  } catch {
    return null;
  }
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > longestText) {
      await reader.cancel();
      throw new Error('longer than any letter');
    }
  }
  return text + decoder.decode();
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
