/** Who signs on this device, remembered in this browser so that it need not be typed each time. Nothing of a student is in it. */
export interface Signer {
  readonly name: string;
  readonly credential: string;
  readonly site: string;
}

const key = 'exam-room.signer';
export const noSigner: Signer = { name: '', credential: '', site: '' };

export function rememberedSigner(): Signer {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof found !== 'object' || found === null) return noSigner;
    const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
    const { name, credential, site } = found as Readonly<Partial<Record<keyof Signer, unknown>>>;
    return { name: text(name), credential: text(credential), site: text(site) };
  } catch {
    return noSigner;
  }
}

export function rememberSigner(signer: Signer): void {
  try {
    localStorage.setItem(key, JSON.stringify(signer));
  } catch {
    // A browser that keeps nothing: it is typed again next time.
  }
}
