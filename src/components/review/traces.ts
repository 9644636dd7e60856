/**
 * Sounds and traces to name, made by the generators of the simulations: what is heard, the line that is seen, and the same in
 * words. The words give measures and what there is to notice; they never use the words of the answers.
 */
import { renderBeat, type HeardSound } from '#simulations/blood-pressure/view/korotkoff.ts';
import { waveOf } from '#simulations/blood-pressure/view/sound-shape.ts';
import { noiseAt, type ElectrodeNoise } from '#simulations/ecg/signal/disturb.ts';
import { leadVector, type Vector } from '#simulations/ecg/signal/field.ts';
import { flutterAt, wavesOf } from '#simulations/ecg/signal/heart.ts';
import { sampleMs } from '#simulations/ecg/signal/render.ts';
import { beatsOf, type HeartSource } from '#simulations/ecg/signal/rhythm.ts';
import { bell, noise, sine } from '#simulations/ecg/signal/shapes.ts';
import { penPath } from '#simulations/ecg/view/trace.ts';
import { levelAt } from '#simulations/respiration/lungs.ts';
import { heardBreath } from './heard-breath.ts';
import type { Trace } from './trace.ts';

const beatMs = 820;
const korotkoff: Readonly<
  Record<string, { readonly heard: HeardSound; readonly before: HeardSound | null; readonly words: string }>
> = {
  'korotkoff-1': { heard: 'I', before: null, words: 'First silence. Then short, high knocks, each gone at once.' },
  'korotkoff-2': {
    heard: 'II',
    before: 'I',
    words: 'Two short knocks; then each beat is drawn out, with a rush of noise after it.',
  },
  'korotkoff-3': {
    heard: 'III',
    before: 'II',
    words: 'Two drawn-out beats with noise; then short, hard knocks, the strongest so far.',
  },
  'korotkoff-4': { heard: 'IV', before: 'III', words: 'Two short, hard knocks; then low, dull beats, much weaker.' },
};

function sounds(id: string): Trace | null {
  const asked = korotkoff[id];
  if (asked === undefined) return null;
  const lead = [asked.before, asked.before];
  const beats = [...lead, asked.heard, asked.heard, asked.heard, asked.heard].map((heard, beat) => ({
    heard,
    beat,
    isBefore: beat < lead.length,
  }));
  const played = beats.flatMap(({ heard, beat, isBefore }) =>
    heard === null ? [] : [{ sound: { heard, beat, loudness: 0.95 }, beat, isBefore }],
  );
  return {
    width: 400,
    height: 100,
    paper: 'plain',
    lines: [
      { d: 'M0 0H400', x: 0, y: 50, isBefore: true },
      ...played.map(({ sound, beat, isBefore }) => ({ d: waveOf(sound), x: 20 + beat * 64, y: 50, isBefore })),
    ],
    sounds: played.map(({ sound, beat }) => ({
      atMs: beat * beatMs,
      render: (rate: number, pitch: number) => renderBeat(sound, rate, pitch),
    })),
    words: asked.words,
  };
}

const stripMs = 6000;
const quiet: ElectrodeNoise = { tremor: 0.004, mains: 0.002, drift: 0.02, loose: 0 };
interface Strip {
  readonly rhythm: HeartSource['rhythm'];
  readonly ratePerMin: number;
  readonly noise: ElectrodeNoise;
  /** After the times of the tall waves. */
  readonly words: string;
}

/**
 * The quivering of ventricles that no longer beat, mV: waves some five a second that run against each other, so that no two are of one
 * size, width or distance. For the eye only.
 */
function quiverAt(seed: number, tMs: number): number {
  const t = tMs / 1000;
  const wander = (channel: number): number => 0.9 * noise(seed, channel, tMs, 0.8);
  const swell = 0.65 + 0.35 * noise(seed, 82, tMs, 0.6);
  return (
    swell * (0.45 * sine(4.7 * t + wander(81)) + 0.3 * sine(6.4 * t + wander(83))) + 0.08 * noise(seed, 84, tMs, 9)
  );
}

/** Lines without beats: what is drawn in mV, and the words. */
const beatless: Readonly<
  Record<string, { readonly at: (seed: number, tMs: number) => number; readonly words: string }>
> = {
  'rhythm-ventricular-fibrillation': {
    at: quiverAt,
    words:
      'No wave is like the one before: the line swings up and down some five times a second, in every size and width, without a pause.',
  },
  'rhythm-flat-line': {
    at: () => 0,
    words: 'Nothing rises and nothing sinks: one thin stroke from end to end.',
  },
};
const strips: Readonly<Record<string, Strip>> = {
  'rhythm-sinus': {
    rhythm: 'sinus',
    ratePerMin: 74,
    noise: quiet,
    words: 'All are narrow. A small round wave stands a fifth of a second before each.',
  },
  'rhythm-atrial-fibrillation': {
    rhythm: 'atrial-fibrillation',
    ratePerMin: 98,
    noise: quiet,
    words: 'All are narrow. No small round wave stands before them; the line between them trembles.',
  },
  'rhythm-early-beats': {
    rhythm: 'extra-beats',
    ratePerMin: 78,
    noise: quiet,
    words: 'Most are narrow, with a small round wave before each. One or more are wide and have none.',
  },
  'rhythm-ventricular-tachycardia': {
    rhythm: 'ventricular-tachycardia',
    ratePerMin: 168,
    noise: quiet,
    words: 'All are wide, one runs into the next, and no small wave stands before them.',
  },
  'artifact-tremor': {
    rhythm: 'sinus',
    ratePerMin: 74,
    noise: { ...quiet, tremor: 0.2 },
    words: 'Between them the line is covered with small ragged spikes, no two of a height.',
  },
  'artifact-mains': {
    rhythm: 'sinus',
    ratePerMin: 74,
    noise: { ...quiet, mains: 0.14 },
    words: 'Between them the line is as thick as a ribbon, of one width from end to end.',
  },
  'artifact-drift': {
    rhythm: 'sinus',
    ratePerMin: 74,
    noise: { ...quiet, drift: 0.9 },
    words: 'Between them the line is thin and smooth; the whole of it climbs and sinks over seconds.',
  },
};

const chest = { widthPercent: 100, heightPercent: 100 };
/** Lead II: the left leg against the right arm. */
const leadTwo = ((): Vector => {
  const [leg, arm] = [
    leadVector({ on: 'left-leg', x: 0, y: 0 }, chest),
    leadVector({ on: 'right-arm', x: 0, y: 0 }, chest),
  ];
  return [leg[0] - arm[0], leg[1] - arm[1], leg[2] - arm[2]];
})();
const along = ([x, y, z]: Vector): number => leadTwo[0] * x + leadTwo[1] * y + leadTwo[2] * z;

/** 25 mm a second and 10 mm a millivolt, as on the usual paper. `at`: mV at a moment. */
function onPaper(at: (tMs: number) => number, words: string): Trace {
  const samples = Array.from({ length: stripMs / sampleMs }, (_, index) => at(index * sampleMs));
  return {
    width: 150,
    height: 40,
    paper: 'ecg',
    lines: [{ d: penPath(samples, 0, 24, 25, 10), x: 0, y: 0, isBefore: false }],
    sounds: [],
    words,
  };
}

function withoutBeats(id: string, seed: number): Trace | null {
  const asked = beatless[id];
  return asked === undefined ? null : onPaper((tMs) => asked.at(seed, tMs) + noiseAt(quiet, seed, 3, tMs), asked.words);
}

function strip(id: string, seed: number): Trace | null {
  const asked = strips[id];
  if (asked === undefined) return null;
  const source: HeartSource = { rhythm: asked.rhythm, ratePerMin: asked.ratePerMin, seed, number: 1 };
  const waves = wavesOf(source, {
    rhythm: asked.rhythm,
    axisDegrees: 55,
    voltagePercent: 100,
    stUp: false,
    paced: false,
  });
  const at = (tMs: number): number => {
    const heart = waves.reduce((mv, { atMs, widthMs, vector }) => mv + bell((tMs - atMs) / widthMs) * along(vector), 0);
    const shiver = asked.rhythm === 'atrial-fibrillation' ? along(flutterAt(seed, tMs)) : 0;
    return heart + shiver + noiseAt(asked.noise, seed, 3, tMs);
  };
  const peaks = beatsOf(source).filter(({ atMs }) => atMs >= 0 && atMs < stripMs);
  const times = peaks.map(({ atMs }) => (atMs / 1000).toFixed(1)).join(', ');
  return onPaper(at, `Tall waves at these seconds: ${times}. ${asked.words}`);
}

interface Breath {
  readonly startMs: number;
  readonly depth: number;
}
const minuteMs = 60_000;
/** Depths of one swell, then a pause. */
const swell = [0.25, 0.4, 0.6, 0.8, 0.95, 0.95, 0.8, 0.6, 0.4, 0.25];
const pauseMs = 15_000;

function breathsOf(id: string): { readonly everyMs: number; readonly breaths: readonly Breath[] } | null {
  const even = (perMin: number) => {
    const everyMs = minuteMs / perMin;
    const breaths = Array.from({ length: perMin }, (_, index) => ({ startMs: index * everyMs + 300, depth: 0.6 }));
    return { everyMs, breaths };
  };
  switch (id) {
    case 'breath-usual':
      return even(16);
    case 'breath-fast':
      return even(30);
    case 'breath-slow':
      return even(8);
    case 'breath-pauses': {
      const everyMs = 2600;
      const round = swell.length * everyMs + pauseMs;
      const breaths = [0, 1].flatMap((turn) =>
        swell.map((depth, index) => ({ startMs: turn * round + index * everyMs + 300, depth })),
      );
      return { everyMs, breaths: breaths.filter(({ startMs }) => startMs < minuteMs - everyMs) };
    }
    default:
      return null;
  }
}

function breathing(id: string): Trace | null {
  const asked = breathsOf(id);
  if (asked === null) return null;
  const { everyMs, breaths } = asked;
  const [width, height] = [600, 90];
  const points = Array.from({ length: 601 }, (_, x) => {
    const atMs = (x / width) * minuteMs;
    const level = Math.max(
      0,
      ...breaths.map(({ startMs, depth }) =>
        levelAt({ index: 1, startMs, inMs: everyMs * 0.4, outMs: everyMs * 0.5, depth, nextAtMs: 0 }, atMs),
      ),
    );
    return `${String(x)} ${(height - 14 - level * (height - 30)).toFixed(1)}`;
  });
  const times = breaths.map(({ startMs }) => String(Math.round(startMs / 1000))).join(', ');
  const isEven = new Set(breaths.map(({ depth }) => depth)).size === 1;
  return {
    width,
    height,
    paper: 'plain',
    lines: [{ d: `M${points.join('L')}`, x: 0, y: 0, isBefore: false }],
    sounds: [],
    words: `Breaths begin at these seconds of the minute: ${times}. ${isEven ? 'All are of one size.' : 'They grow and shrink in size.'}`,
  };
}

/** What is heard and seen; null for a name this build does not know. `seed` draws another stretch of the same thing. */
export function traceOf(id: string, seed: number): Trace | null {
  return sounds(id) ?? strip(id, seed) ?? withoutBeats(id, seed) ?? breathing(id) ?? heardBreath(id);
}
