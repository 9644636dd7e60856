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

/** Coarse enough to draw, fine enough for the highest note that is in it. */
const drawnRate = 2000;

/** How loud it is at each place: from the lowest to the highest sample of a pixel's time. */
function loudness(sound: BreathSound): string {
  const samples = renderBreath(sound, drawnRate, 1);
  const across = width / times;
  return Array.from({ length: across }, (_, x) => {
    const part = samples.subarray((x / across) * samples.length, ((x + 1) / across) * samples.length);
    const most = part.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) * 150;
    return `M${String(x)} ${most.toFixed(1)}V${(-most).toFixed(1)}`;
  }).join('');
}

/** Null for a name that is none of these. */
export function heardBreath(id: string): Trace | null {
  const asked = breaths[id];
  if (asked === undefined) return null;
  const sound = { strength: 0.9, inMs, outMs, wheezes: asked.wheezes };
  const d = loudness(sound);
  return {
    width,
    height,
    paper: 'plain',
    lines: Array.from({ length: times }, (_, at) => ({ d, x: (at * width) / times, y: height / 2, isBefore: false })),
    sounds: Array.from({ length: times }, (_, at) => ({
      atMs: at * (inMs + outMs),
      render: (rate: number, pitch: number) => renderBreath(sound, rate, pitch),
    })),
    words: asked.words,
  };
}
