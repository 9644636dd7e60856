/**
 * The one place where a beat becomes something to hear, see or feel. Loudspeaker, trace, captions and vibration all take
 * the same value from here, so that no way of perceiving has more or less than another.
 */
import { hearingLimit } from '../body.ts';
import type { BpContext } from '../context.ts';
import type { BeatSound } from './korotkoff.ts';

export interface Perceived {
  readonly atMs: number;
  /** Cuff pressure at the beat, mmHg. */
  readonly cuffMmHg: number;
  readonly sound: BeatSound;
  /**
   * Whether it rises above the room's noise. The loudspeaker plays what does not, drowned in that noise; trace, captions
   * and vibration leave it out.
   */
  readonly rises: boolean;
}

/** What the last beat gives to stethoscope or fingers; null for a beat that gives nothing. */
export function perceive(context: BpContext): Perceived | null {
  const { beat } = context;
  if (context.stethoscope !== null && beat.phase !== null && beat.loudness > 0) {
    return {
      atMs: beat.atMs,
      cuffMmHg: beat.cuffMmHg,
      sound: { heard: beat.phase, loudness: beat.loudness, beat: beat.index },
      rises: beat.loudness > hearingLimit(context),
    };
  }
  if (context.fingers !== null && beat.felt > 0) {
    return {
      atMs: beat.atMs,
      cuffMmHg: beat.cuffMmHg,
      sound: { heard: 'pulse', loudness: beat.felt, beat: beat.index },
      rises: true,
    };
  }
  return null;
}
