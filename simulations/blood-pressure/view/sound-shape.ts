/** How a beat looks and is called: the drawn shape and the caption word that stand for its sound. Drawing and words only. */
import type { BeatSound } from './korotkoff.ts';

const WORDS = { I: 'tap', II: 'swish', III: 'loud tap', IV: 'muffled', pulse: 'pulse' } as const;
/** Below this loudness a caption says how faint the sound is. */
const FAINT = 0.35;

/** The caption of a beat: what it sounds like, in plain words; with its phase number for learners who want it. */
export function soundWord(sound: BeatSound, namesPhase: boolean): string {
  const word = WORDS[sound.heard];
  const heard = sound.loudness < FAINT ? `faint ${word}` : word;
  return namesPhase && sound.heard !== 'pulse' ? `${heard} (${sound.heard})` : heard;
}

/** Points of each shape at full loudness: x 0–34, y −36 to 36 with up negative. */
const SHAPES = {
  I: [0, 0, 3, -4, 7, -26, 11, 20, 15, -8, 19, 3, 24, 0, 34, 0],
  II: [0, 0, 3, -6, 6, 8, 9, -12, 12, 13, 15, -13, 18, 12, 21, -9, 24, 7, 27, -4, 30, 2, 34, 0],
  III: [0, 0, 2, -6, 6, -36, 11, 32, 15, -18, 19, 8, 23, -3, 27, 0, 34, 0],
  IV: [0, 0, 5, -3, 9, -7, 13, -9, 17, -6, 20, 2, 24, 6, 28, 4, 32, 1, 34, 0],
  pulse: [0, 0, 8, -3, 13, -7, 18, -8, 24, -4, 34, 0],
} as const;

/** An SVG path of the beat's shape, as high as it is loud; a sound that can only just be heard can still be seen. */
export function waveOf(sound: BeatSound): string {
  const scale = sound.loudness <= 0 ? 0 : Math.min(1, 0.25 + 0.75 * sound.loudness);
  const points: readonly number[] = SHAPES[sound.heard];
  let path = '';
  for (let index = 0; index < points.length; index += 2) {
    const y = (points[index + 1] ?? 0) * scale;
    path += `${index === 0 ? 'M' : 'L'}${String(points[index] ?? 0)} ${y.toFixed(1)}`;
  }
  return path;
}
