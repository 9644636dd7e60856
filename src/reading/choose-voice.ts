/** Which of a browser's voices reads: one that stays on the device unless the reader chose otherwise. Pure. */

/** What is known of a voice; the browser's own voices have this shape. */
export interface Voice {
  readonly name: string;
  readonly voiceURI: string;
  readonly lang: string;
  /** False when its maker's computers speak: the text is sent there. */
  readonly localService: boolean;
  readonly default: boolean;
}

function isEnglish({ lang }: Voice): boolean {
  return /^en([-_]|$)/i.test(lang);
}

/** The voices to choose from: those on the device first, then American English, the browser's own choice, and by name. */
export function voicesInOrder<V extends Voice>(voices: readonly V[]): readonly V[] {
  const rank = (voice: V): number =>
    (voice.localService ? 0 : 4) + (/^en[-_]us/i.test(voice.lang) ? 0 : 2) + (voice.default ? 0 : 1);
  return voices.filter(isEnglish).toSorted((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
}

/** The voice that was chosen before, else the best one on the device; null when none is there that sends nothing away. */
export function chosenVoice<V extends Voice>(voices: readonly V[], chosen: string | null): V | null {
  const all = voicesInOrder(voices);
  return all.find(({ voiceURI }) => voiceURI === chosen) ?? all.find(({ localService }) => localService) ?? null;
}
