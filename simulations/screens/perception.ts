/** What the learner sees and hears: the only window of views, hints and personas on what is true. */
import type { FlaccPart } from './case.ts';
import type { ScContext } from './context.ts';

/** What one sees of a small child, by part and points; our own words. */
const flaccLooks: Readonly<Record<FlaccPart, readonly [string, string, string]>> = {
  face: [
    'looks around, sometimes smiles',
    'frowns now and then, looks away',
    'jaw tight, chin quivers most of the time',
  ],
  legs: ['legs lie loose', 'legs shift, a little tense', 'kicks, or draws the legs up'],
  activity: [
    'lies and plays quietly, moves easily',
    'squirms, shifts back and forth',
    'arches the back, stiff or jerking',
  ],
  cry: ['no crying', 'whimpers, complains now and then', 'cries steadily, sobs'],
  consolability: ['content, needs no comfort', 'calms when held and talked to', 'hard to comfort, even when held'],
};

/** What this child shows for a part. */
export function flaccLook(context: ScContext, part: FlaccPart): string {
  return flaccLooks[part][context.truth.flacc[part] === 0 ? 0 : context.truth.flacc[part] === 1 ? 1 : 2];
}

/** Points for what is to be seen, as a careful observer gives them. */
export function flaccSeen(context: ScContext, part: FlaccPart): number {
  const look = flaccLook(context, part);
  return flaccLooks[part].indexOf(look);
}

/** What the stopwatch shows, ms; null before it was started. */
export function stopwatchNow({ walk, stopwatchMs, nowMs }: ScContext): number | null {
  return walk === null ? null : (stopwatchMs ?? nowMs - walk.startedAtMs);
}

/** How far along the walk is, 0 at the chair, 1 at the line, 2 back; null when nobody walks. */
export function walkShare({ walk, posture, nowMs }: ScContext): number | null {
  if (walk === null || posture !== 'walking') return null;
  return Math.min(2, (2 * (nowMs - walk.startedAtMs)) / (walk.backAtMs - walk.startedAtMs));
}

/** Milliseconds in the present posture. */
export function postureMs({ nowMs, postureAtMs }: ScContext): number {
  return nowMs - postureAtMs;
}
