/**
 * A heartbeat as samples: lub and dub at the chest, a soft thump for what a finger feels. Made here from a few dying waves, so
 * that nothing has to be loaded. Display only: the beat itself comes from the model.
 */

export interface BeatSound {
  readonly how: 'felt' | 'heard';
  /** 0 to 1. */
  readonly strength: number;
  /** The second sound follows the first after this, ms. */
  readonly secondAfterMs: number;
}

interface Wave {
  readonly hz: number;
  readonly gain: number;
  /** Time in which it falls to about a third, s. */
  readonly dies: number;
}

const first: readonly Wave[] = [
  { hz: 46, gain: 1, dies: 0.05 },
  { hz: 72, gain: 0.5, dies: 0.035 },
  { hz: 128, gain: 0.16, dies: 0.02 },
];
const second: readonly Wave[] = [
  { hz: 66, gain: 0.8, dies: 0.03 },
  { hz: 108, gain: 0.5, dies: 0.022 },
  { hz: 190, gain: 0.14, dies: 0.012 },
];
const thump: readonly Wave[] = [
  { hz: 58, gain: 0.9, dies: 0.05 },
  { hz: 116, gain: 0.35, dies: 0.025 },
];

/** Length of one rendered beat, s. */
const lengthS = 0.6;

function addWaves(
  samples: Float32Array<ArrayBuffer>,
  rate: number,
  waves: readonly Wave[],
  fromS: number,
  gain: number,
  pitch: number,
): void {
  const start = Math.round(fromS * rate);
  for (let index = start; index < samples.length; index += 1) {
    const t = (index - start) / rate;
    // A soft beginning, so that nothing clicks.
    const rise = Math.min(1, t / 0.012);
    let value = 0;
    for (const { hz, gain: own, dies } of waves)
      value += own * Math.exp(-t / dies) * Math.sin(2 * Math.PI * hz * pitch * t);
    samples[index] = (samples[index] ?? 0) + value * rise * gain;
  }
}

/** Samples of one beat at a sample rate. `pitch` multiplies every frequency, for small speakers and other ears. */
export function renderBeat(sound: BeatSound, rate: number, pitch: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(rate * lengthS));
  if (sound.how === 'felt') {
    addWaves(samples, rate, thump, 0, 0.55 * sound.strength, pitch);
    return samples;
  }
  addWaves(samples, rate, first, 0, 0.75 * sound.strength, pitch);
  addWaves(samples, rate, second, sound.secondAfterMs / 1000, 0.6 * sound.strength, pitch);
  return samples;
}
