/** The sound of a compression: a soft thump with the click of a manikin, and the tone of the AED. Display only. */

const lengthS = 0.28;

/** Samples at a sample rate. `pitch` multiplies every frequency, for small speakers and other ears. */
export function renderThump(isDeep: boolean, rate: number, pitch: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(rate * lengthS));
  for (let index = 0; index < samples.length; index += 1) {
    const t = index / rate;
    const rise = Math.min(1, t / 0.008);
    const body = 0.5 * Math.exp(-t / 0.05) * Math.sin(2 * Math.PI * 66 * pitch * t);
    // A manikin clicks when the press was deep enough.
    const click =
      isDeep && t > 0.07 ? 0.16 * Math.exp(-(t - 0.07) / 0.008) * Math.sin(2 * Math.PI * 1400 * pitch * t) : 0;
    samples[index] = rise * body + click;
  }
  return samples;
}

export function renderTone(rate: number, pitch: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil(rate * 0.5));
  for (let index = 0; index < samples.length; index += 1) {
    const t = index / rate;
    const rise = Math.min(1, t / 0.02, (0.5 - t) / 0.05);
    samples[index] = 0.12 * rise * Math.sin(2 * Math.PI * (t < 0.25 ? 880 : 660) * pitch * t);
  }
  return samples;
}
