/**
 * The measurements behind a debrief: what every counting window would have given, against the true rate, and each count beside
 * the beats there were. Found from the finished visit alone; never part of the score.
 */
import type { Count, PulseContext } from './context.ts';
import { windowsS, type Site, type WindowS } from './events.ts';
import { togetherCount, trueInWindow, trueMinute } from './findings.ts';
import { beatsFrom } from './heart.ts';

/** How far apart the starts of the windows are, and how many: two minutes from the start of the count on. */
const stepMs = 1000;
const starts = 60;

export interface WindowTrace {
  readonly windowS: WindowS;
  /** Beats a minute this window would have given, by start: one for each second after the count began. */
  readonly ratesPerMin: readonly number[];
  readonly lowPerMin: number;
  readonly highPerMin: number;
  /** Largest distance from the true rate. */
  readonly worstPerMin: number;
  /** Mean distance from the true rate, with one decimal. */
  readonly meanOffPerMin: number;
}

export interface CountTrace {
  readonly number: number;
  readonly site: Site;
  readonly windowS: WindowS;
  readonly entered: number | null;
  /** Beats at the site in the window. */
  readonly beats: number;
  /** Beats the hand could take in. */
  readonly met: number;
  readonly how: 'fingertips' | 'thumb' | 'stethoscope';
  readonly givenUp: boolean;
}

export interface PulseDebriefDetail {
  readonly site: Site;
  /** True rate at that site over the two minutes looked at, beats a minute, with one decimal. */
  readonly truthPerMin: number;
  readonly chartedPerMin: number | null;
  readonly windows: readonly WindowTrace[];
  readonly counts: readonly CountTrace[];
  readonly together: { readonly apical: number; readonly radial: number } | null;
  /** Apex and wrist in the first full minute of the last count, whoever counted. */
  readonly minute: { readonly apical: number; readonly radial: number };
}

const sitesOfPlace = { wrist: 'radial', 'upper-arm': 'brachial', chest: 'apical' } as const;

function traceOf(context: PulseContext, count: Count): CountTrace | null {
  if (count.hand === null) return null;
  const site = sitesOfPlace[count.hand.on];
  return {
    number: count.number,
    site,
    windowS: count.windowS,
    entered: count.entered,
    beats: trueInWindow(context, count, site),
    met: count.met,
    how: count.hand.with,
    givenUp: count.givenUp,
  };
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** The measurements; null when nothing was ever counted with a hand on the patient. */
export function pulseDebriefDetail(context: PulseContext): PulseDebriefDetail | null {
  const counts = context.counts.flatMap((count) => traceOf(context, count) ?? []);
  const last = counts.filter(({ entered }) => entered !== null).at(-1) ?? counts.at(-1);
  const count = context.counts.find(({ number }) => number === last?.number);
  if (last === undefined || count === undefined) return null;
  const spanMs = starts * stepMs + 60_000;
  const times = beatsFrom(context, count.heart, count.startedAtMs + spanMs)
    .filter((beat) => last.site === 'apical' || beat.reaches)
    .map(({ atMs }) => atMs - count.startedAtMs);
  const truth = (times.length * 60_000) / spanMs;
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
    site: last.site,
    truthPerMin: oneDecimal(truth),
    chartedPerMin: context.entries.at(-1)?.ratePerMin ?? null,
    windows,
    counts,
    together: togetherCount(context),
    minute: { apical: trueMinute(context, count, 'apical'), radial: trueMinute(context, count, 'radial') },
  };
}
