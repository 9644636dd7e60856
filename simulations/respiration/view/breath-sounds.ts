/**
 * A breath as samples: air in, air out, and a wheeze on the way out where there is one. Made here from filtered noise, so that
 * nothing has to be loaded. Display only: the breath itself comes from the model.
 */

export interface BreathSound {
  /** 0 to 1. */
  readonly strength: number;
  readonly inMs: number;
  readonly outMs: number;
  readonly wheezes: boolean;
}

/** Noise that is the same each time, −1 to 1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state / 0x80000000;
  };
}

/** Samples of one breath at a sample rate. `pitch` multiplies every frequency. */
export function renderBreath(sound: BreathSound, rate: number, pitch: number): Float32Array<ArrayBuffer> {
  const [inS, outS] = [sound.inMs / 1000, sound.outMs / 1000];
  const samples = new Float32Array(Math.ceil(rate * (inS + outS)));
  const next = noise(7919);
  let low = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const t = index / rate;
    const inward = t < inS;
    const share = inward ? t / inS : (t - inS) / outS;
    const swell = Math.sin(Math.PI * share);
    // Breathing in sounds a little sharper than out.
    const soft = (inward ? 0.22 : 0.12) * pitch;
    low += (next() - low) * Math.min(1, soft);
    let value = low * swell * (inward ? 0.5 : 0.38);
    if (sound.wheezes && !inward)
      value +=
        0.12 * swell * (Math.sin(2 * Math.PI * 410 * pitch * t) + 0.6 * Math.sin(2 * Math.PI * 487 * pitch * t + 0.7));
    samples[index] = value * (0.35 + 0.65 * sound.strength);
  }
  return samples;
}
