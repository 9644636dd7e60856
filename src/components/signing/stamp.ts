/** The time and a fresh id, by the record's own clock and chance. */
import { uuidv7 } from '#record/uuid.ts';
import { spellWallTime } from '#record/wall-time.ts';
import type { World } from '#record/world.ts';

export function stamp({ clock, randomness }: Pick<World, 'clock' | 'randomness'>): {
  /** Wall time of this device with its offset. */
  readonly at: string;
  readonly id: string;
} {
  const { wallMs } = clock.read();
  return { at: spellWallTime(wallMs, clock.offsetMinutes(wallMs)), id: uuidv7(wallMs, randomness.bytes(10)) };
}
