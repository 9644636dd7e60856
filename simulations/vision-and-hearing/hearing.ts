/**
 * What an ear hears and what the hand does: thresholds, the room's noise, and the ways in which a hand goes up without a
 * tone being heard. Times are absolute, so it does not matter how a stretch of time is cut.
 */
import { drawInt } from '../core/draw.ts';
import type { Side } from './case.ts';
import type { Pitch } from './chart.ts';
import { mostKept, type ShContext, type Tone } from './context.ts';

/** How much softer tones the room hides while it is noisy, dB: noise is mostly low. Assumptions (model.md). */
const noiseHides: Readonly<Record<Pitch, number>> = { 500: 35, 1000: 30, 2000: 20, 4000: 10 };
/** Glasses or hair under the phone let sound out. */
const leakDb = 10;
/** Who has not practiced misses what is only just heard; a tone as clear as the practice tone is answered. */
const unpracticedDb = 10;
/** Pauses this much alike, percent, and so many of them, let a person guess. */
const alikePercent = 15;
const alikePauses = 3;
/** Longer pauses than this nobody keeps in mind, ms. */
const longestPauseMs = 9000;
const handUpMs = 1200;
/** Who guesses waits this much longer than the pause they expect, ms. */
const lateMs = 300;

/** Length of a tone, ms: the middle of the cited range. */
export function toneMs(context: ShContext): number {
  const { low, high } = context.facts.toneSeconds;
  return ((low + high) / 2) * 1000;
}

export function roomIsNoisy(context: ShContext): boolean {
  return context.case.noisy && !context.doorClosed;
}

/** The softest level this person would answer now in that phone, dB. */
function answersFrom(context: ShContext, ear: Side, pitch: Pitch, level: number): number {
  const { phones } = context;
  const swapped = phones?.red === 'left';
  const real: Side = swapped ? (ear === 'right' ? 'left' : 'right') : ear;
  const own = context.truth.ears[real][`${pitch}`];
  const practiced = context.tones.some(({ raised, level }) => raised && level >= context.facts.practiceLevel);
  return (
    Math.max(own, roomIsNoisy(context) ? noiseHides[pitch] + own / 2 : own) +
    (phones?.cleared === false ? leakDb : 0) +
    (practiced || level >= context.facts.practiceLevel ? 0 : unpracticedDb)
  );
}

/** Whether the last pauses, the new one with them, are so even that the next tone can be guessed. */
function isEven(context: ShContext, gapMs: number | null): boolean {
  if (gapMs === null) return false;
  const gaps = [...context.tones.flatMap((tone) => (tone.gapMs === null ? [] : [tone.gapMs])), gapMs].slice(
    -alikePauses,
  );
  if (gaps.length < alikePauses) return false;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return mean <= longestPauseMs && gaps.every((gap) => Math.abs(gap - mean) * 100 <= mean * alikePercent);
}

/** A tone at what the dials stand at, and what the hand will do. */
export function giveTone(context: ShContext): Partial<ShContext> {
  const { ear, pitch, level } = context.set;
  const { nowMs, phones } = context;
  const before = context.tones.at(-1);
  const gapMs = before === undefined ? null : nowMs - before.atMs;
  const even = isEven(context, gapMs);
  const seen = !context.facesAway;
  const hears = level >= answersFrom(context, ear, pitch, level);
  const raised = (hears && context.taskTold) || (context.taskTold && (even || seen));
  const number = (before?.number ?? 0) + 1;
  const waitMs = hears ? drawInt(context.seed, 'reaction', number, 3, 8) * 100 : 200;
  const tone: Tone = {
    number,
    atMs: nowMs,
    ear,
    pitch,
    level,
    gapMs,
    even,
    seen,
    noisy: roomIsNoisy(context),
    swapped: phones?.red === 'left',
    cleared: phones?.cleared ?? true,
    raised,
  };
  return {
    tones: [...context.tones, tone].slice(-mostKept),
    hand: raised ? { fromMs: nowMs + waitMs, untilMs: nowMs + toneMs(context) + handUpMs } : null,
    guessAtMs: even && gapMs !== null ? nowMs + gapMs + lateMs : null,
    ...(hears && !context.taskTold
      ? { happened: { atMs: nowMs, what: 'unsure-what-to-do' as const, question: null } }
      : {}),
  };
}

/** Time goes by: a guess that has come due puts the hand up. */
export function letTimePass(context: ShContext, ms: number): Partial<ShContext> {
  const nowMs = context.nowMs + ms;
  const { guessAtMs } = context;
  if (guessAtMs === null || guessAtMs > nowMs || context.phones === null) return { nowMs };
  return {
    nowMs,
    guessAtMs: null,
    guesses: Math.min(99, context.guesses + 1),
    hand: { fromMs: guessAtMs, untilMs: guessAtMs + handUpMs },
  };
}
