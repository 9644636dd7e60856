/**
 * The measurements behind a debrief: what every counting window would have given, against the true rate, and each count beside
 * the breaths there were. Found from the finished visit alone; never part of the score.
 */
import type { EffortSign } from './case.ts';
import type { BreathContext, Count } from './context.ts';
import { windowsS, type WindowS } from './events.ts';
import { breathsFrom, longestPauseMs } from './lungs.ts';

/** How far apart the starts of the windows are, and how many: two minutes from the start of the count on. */
const stepMs = 1000;
const starts = 60;

export interface WindowTrace {
  readonly windowS: WindowS;
  /** Breaths a minute this window would have given, by start: one for each second after the count began. */
  readonly ratesPerMin: readonly number[];
  readonly lowPerMin: number;
  readonly highPerMin: number;
  /** Largest distance from the true rate. */
  readonly worstPerMin: number;
  /** Mean distance from the true rate, with one decimal. */
  readonly meanOffPerMin: number;
}

export interface BreathDebriefDetail {
  /** True rate at rest and unwatched over the two minutes looked at, breaths a minute, with one decimal. */
  readonly truthPerMin: number;
  readonly chartedPerMin: number | null;
  readonly longestPauseS: number;
  readonly windows: readonly WindowTrace[];
  readonly counts: readonly Pick<
    Count,
    'number' | 'windowS' | 'entered' | 'there' | 'met' | 'aware' | 'covered' | 'disturbed' | 'givenUp'
  >[];
  readonly effort: { readonly there: readonly EffortSign[]; readonly charted: readonly EffortSign[] | null };
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** The measurements; null when nothing was ever counted. */
export function breathDebriefDetail(context: BreathContext): BreathDebriefDetail | null {
  const count = context.counts.filter(({ entered }) => entered !== null).at(-1) ?? context.counts.at(-1);
  if (count === undefined) return null;
  const law = { ...context, awareFromMs: null };
  const untilMs = count.startedAtMs + starts * stepMs + 60_000;
  const times = breathsFrom(law, count.lungs, untilMs).map((atMs) => atMs - count.startedAtMs);
  const truth = (times.length * 60_000) / (untilMs - count.startedAtMs);
  const windows = windowsS.map((windowS): WindowTrace => {
    const ratesPerMin = Array.from({ length: starts + 1 }, (_, index) => {
      const from = index * stepMs;
      return times.filter((atMs) => atMs >= from && atMs < from + windowS * 1000).length * (60 / windowS);
    });
    const off = ratesPerMin.map((rate) => Math.abs(rate - truth));
    return {
      windowS,
      ratesPerMin,
      lowPerMin: Math.min(...ratesPerMin),
      highPerMin: Math.max(...ratesPerMin),
      worstPerMin: oneDecimal(Math.max(...off)),
      meanOffPerMin: oneDecimal(off.reduce((sum, one) => sum + one, 0) / off.length),
    };
  });
  return {
    truthPerMin: oneDecimal(truth),
    chartedPerMin: context.entries.at(-1)?.ratePerMin ?? null,
    longestPauseS: oneDecimal(longestPauseMs(law, count.lungs, untilMs) / 1000),
    windows,
    counts: context.counts,
    effort: { there: context.case.effort, charted: context.entries.at(-1)?.effort ?? null },
  };
}
