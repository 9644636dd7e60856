/** Breath as it is heard under the stethoscope, with the generator of the respiration simulation: twice in and out. */
import { renderBreath, type BreathSound } from '#simulations/respiration/view/breath-sounds.ts';
import type { Trace } from './trace.ts';

const [inMs, outMs] = [1200, 1500];
const [width, height] = [400, 100];
const times = 2;

const breaths: Readonly<Record<string, { readonly wheezes: boolean; readonly words: string }>> = {
  'breath-sound-usual': {
    wheezes: false,
    words: 'Twice air goes in, a soft rush of 1.2 seconds, and out, a softer one of 1.5 seconds.',
  },
  'breath-sound-wheeze': {
    wheezes: true,
    words:
      'Twice air goes in, a soft rush of 1.2 seconds. All the way out, for 1.5 seconds, two high, steady notes are heard over it.',
  },
};

/** Coarse enough to draw. */
const drawnRate = 2000;
const across = width / times;
const inwardPart = inMs / (inMs + outMs);

/** The rush of air: how loud it is at each place. The notes of a wheeze stand apart, above it. */
function rush(sound: BreathSound): string {
  const samples = renderBreath({ ...sound, wheezes: false }, drawnRate, 1);
  const columns = across / 2;
  return Array.from({ length: columns }, (_, column) => {
    const part = samples.subarray((column / columns) * samples.length, ((column + 1) / columns) * samples.length);
    const most = part.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) * 110;
    return `M${String(column * 2)} ${most.toFixed(1)}V${(-most).toFixed(1)}`;
  }).join('');
}

/** Notes that last as long as the breath goes out, swelling and fading with it: a wave that is even, where the rush is ragged. */
function notes(): string {
  const from = across * inwardPart;
  return Array.from({ length: Math.floor(across - from) + 1 }, (_, step) => {
    const swell = Math.sin((Math.PI * step) / (across - from));
    return `${step === 0 ? 'M' : 'L'}${(from + step).toFixed(1)} ${(-14 * swell * Math.sin(step * 0.9)).toFixed(1)}`;
  }).join('');
}

/** Null for a name that is none of these. */
export function heardBreath(id: string): Trace | null {
  const asked = breaths[id];
  if (asked === undefined) return null;
  const sound = { strength: 0.9, inMs, outMs, wheezes: asked.wheezes };
  const drawn = [{ d: rush(sound), y: 68 }, ...(asked.wheezes ? [{ d: notes(), y: 20 }] : [])];
  return {
    width,
    height,
    paper: 'plain',
    lines: Array.from({ length: times }, (_, at) =>
      drawn.map(({ d, y }) => ({ d, x: at * across, y, isBefore: false })),
    ).flat(),
    sounds: Array.from({ length: times }, (_, at) => ({
      atMs: at * (inMs + outMs),
      render: (rate: number, pitch: number) => renderBreath(sound, rate, pitch),
    })),
    words: asked.words,
  };
}
