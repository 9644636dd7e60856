/**
 * Renders the sound of one heartbeat as heard through a stethoscope: a pure function from what is heard to samples.
 * It must not decide anything about the reading: the machine says which phase sounds and how loud; this only draws it in
 * air. Real Korotkoff sounds lie mostly below 200 Hz, where a phone's speaker is silent, so every phase carries partials
 * above that on purpose.
 */

/** What a listener can hear at a beat. `pulse` is the felt radial pulse, made audible as a soft thud. */
export type HeardSound = 'I' | 'II' | 'III' | 'IV' | 'pulse';

/** One decaying partial of a beat. */
interface Partial {
  readonly hz: number;
  /** Relative to the loudest partial, above 0 to 1 included. */
  readonly gain: number;
  /** Time constant of the decay, milliseconds. */
  readonly decayMs: number;
}

/** Band-limited noise under a beat: the rush of blood past the cuff. */
interface Rush {
  readonly centerHz: number;
  readonly widthHz: number;
  readonly gain: number;
  readonly startMs: number;
  readonly lengthMs: number;
}

interface Voice {
  readonly level: number;
  readonly attackMs: number;
  readonly lengthMs: number;
  readonly partials: readonly Partial[];
  readonly rush: Rush | null;
}

/**
 * The five voices. Phases as in the teaching text: I clear taps, II swishing, III crisper and louder, IV muffled; V is
 * silence and has no voice. Frequencies are our own choice for audibility, not measured values.
 */
const VOICES: Readonly<Record<HeardSound, Voice>> = {
  I: {
    level: 0.52,
    attackMs: 2.5,
    lengthMs: 170,
    partials: [
      { hz: 58, gain: 0.8, decayMs: 30 },
      { hz: 94, gain: 0.85, decayMs: 26 },
      { hz: 152, gain: 0.85, decayMs: 22 },
      { hz: 238, gain: 0.85, decayMs: 18 },
      { hz: 356, gain: 0.6, decayMs: 13 },
      { hz: 520, gain: 0.3, decayMs: 9 },
    ],
    rush: { centerHz: 620, widthHz: 500, gain: 0.2, startMs: 0, lengthMs: 14 },
  },
  II: {
    level: 0.5,
    attackMs: 5,
    lengthMs: 260,
    partials: [
      { hz: 56, gain: 0.45, decayMs: 30 },
      { hz: 90, gain: 0.42, decayMs: 26 },
      { hz: 146, gain: 0.36, decayMs: 20 },
      { hz: 228, gain: 0.3, decayMs: 15 },
    ],
    rush: { centerHz: 330, widthHz: 320, gain: 1.1, startMs: 14, lengthMs: 220 },
  },
  III: {
    level: 0.98,
    attackMs: 1.4,
    lengthMs: 180,
    partials: [
      { hz: 62, gain: 0.7, decayMs: 30 },
      { hz: 101, gain: 0.8, decayMs: 27 },
      { hz: 165, gain: 0.9, decayMs: 23 },
      { hz: 259, gain: 1, decayMs: 19 },
      { hz: 388, gain: 0.85, decayMs: 14 },
      { hz: 566, gain: 0.55, decayMs: 10 },
      { hz: 780, gain: 0.28, decayMs: 8 },
    ],
    rush: { centerHz: 800, widthHz: 600, gain: 0.2, startMs: 0, lengthMs: 12 },
  },
  IV: {
    level: 0.34,
    attackMs: 14,
    lengthMs: 240,
    partials: [
      { hz: 46, gain: 0.7, decayMs: 40 },
      { hz: 72, gain: 0.8, decayMs: 38 },
      { hz: 112, gain: 0.75, decayMs: 36 },
      { hz: 168, gain: 0.4, decayMs: 30 },
      { hz: 226, gain: 0.38, decayMs: 29 },
    ],
    rush: null,
  },
  pulse: {
    level: 0.4,
    attackMs: 20,
    lengthMs: 240,
    partials: [
      { hz: 66, gain: 0.8, decayMs: 44 },
      { hz: 132, gain: 0.6, decayMs: 40 },
      { hz: 208, gain: 0.45, decayMs: 36 },
      { hz: 262, gain: 0.3, decayMs: 32 },
    ],
    rush: null,
  },
};

export interface BeatSound {
  readonly heard: HeardSound;
  /** 0 not audible, 1 as loud as this patient's sounds get with the stethoscope well placed. Clamped to 0–1. */
  readonly loudness: number;
  /** Which beat of the run this is: gives each beat its own small difference, the same on every replay. */
  readonly beat: number;
}

/** A small generator (mulberry32) so that the same beat always sounds the same. Returns values in [-1, 1). */
function noiseFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b1 + 0x6d2b79f5) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x80000000 - 1;
  };
}

/** Adds noise through a two-pole band-pass under a raised-cosine swell. */
function addRush(samples: Float32Array, rush: Rush, pitch: number, sampleRate: number, noise: () => number): void {
  const center = (2 * Math.PI * rush.centerHz * pitch) / sampleRate;
  const alpha = (Math.sin(center) * rush.widthHz) / (2 * rush.centerHz);
  const a0 = 1 + alpha;
  const b0 = alpha / a0;
  const a1 = (-2 * Math.cos(center)) / a0;
  const a2 = (1 - alpha) / a0;
  const start = Math.floor((rush.startMs / 1000) * sampleRate);
  const length = Math.floor((rush.lengthMs / 1000) * sampleRate);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let index = 0; index < length && start + index < samples.length; index++) {
    const x = noise();
    const y = b0 * (x - x2) - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    const swell = 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 1)) / (length + 1));
    samples[start + index] = (samples[start + index] ?? 0) + y * swell * rush.gain * 2.4;
  }
}

/**
 * The samples of one beat, mono, within -1 to 1. `pitch` scales every frequency (1 as modeled, up to 3) without changing
 * the length: people who hear high sounds better can raise it. The result is the same for the same input.
 */
export function renderBeat(sound: BeatSound, sampleRate: number, pitch = 1): Float32Array<ArrayBuffer> {
  const voice = VOICES[sound.heard];
  const noise = noiseFrom(sound.beat + 1);
  const samples = new Float32Array(Math.ceil((voice.lengthMs / 1000) * sampleRate));
  const drift = 1 + noise() * 0.02;
  const attack = (voice.attackMs / 1000) * sampleRate;

  for (const partial of voice.partials) {
    const step = (2 * Math.PI * partial.hz * pitch * drift) / sampleRate;
    const decay = (partial.decayMs / 1000) * sampleRate;
    for (let index = 0; index < samples.length; index++) {
      const rise = index < attack ? index / attack : 1;
      samples[index] = (samples[index] ?? 0) + partial.gain * rise * Math.exp(-index / decay) * Math.sin(step * index);
    }
  }
  if (voice.rush !== null) addRush(samples, voice.rush, pitch, sampleRate, noise);

  const loudness = Math.min(1, Math.max(0, sound.loudness));
  const scale = voice.level * loudness * (1 + noise() * 0.06) * 0.5;
  const fade = Math.min(samples.length, Math.floor(0.02 * sampleRate));
  for (let index = 0; index < samples.length; index++) {
    const left = samples.length - index;
    const tail = left < fade ? left / fade : 1;
    samples[index] = Math.max(-1, Math.min(1, (samples[index] ?? 0) * scale * tail));
  }
  return samples;
}

/**
 * Two seconds of room noise to play in a loop: soft, low-heavy, without a seam. `level` 0–1 is scaled by the player, not
 * here. Always the same samples for a sample rate.
 */
export function renderRoomNoise(sampleRate: number): Float32Array<ArrayBuffer> {
  const noise = noiseFrom(9001);
  const length = Math.floor(2 * sampleRate);
  const overlap = Math.floor(0.25 * sampleRate);
  const raw = new Float32Array(length + overlap);
  let [slow, fast] = [0, 0];
  for (let index = 0; index < raw.length; index++) {
    const white = noise();
    slow += 0.02 * (white - slow);
    fast += 0.18 * (white - fast);
    raw[index] = slow * 1.6 + fast * 0.5;
  }
  const samples = new Float32Array(length);
  for (let index = 0; index < length; index++) {
    const share = Math.min(1, index / overlap);
    const wrapped = index < overlap ? (raw[length + index] ?? 0) * (1 - share) : 0;
    samples[index] = (raw[index] ?? 0) * share + wrapped;
  }
  return samples;
}
