/**
 * How air leaves the lungs in a forced expiration, in steps of ten milliseconds. Pure arithmetic; an effort is a handful of
 * numbers, and its whole trace follows from them.
 *
 * Formula. Once the peak is past, the flow at a lung volume has a ceiling that effort cannot raise (Hyatt, Schilder and Fry, J Appl
 * Physiol 1958;13:331, "flow limitation"). With x the share of the vital capacity already blown out, 0 to 1, the ceiling is
 *   K × ((1 − b)(1 − x) + b(1 − x)⁴)
 * a straight line for b = 0 (young, healthy), hollowed toward the volume axis as b grows (narrow airways), bulging below zero.
 * b is found by halving so that a full effort has the case's FEV1; K and the capacity are scaled so that it has the case's peak
 * flow, and its FVC at the longest blow. Range: b −0.9 to 0.93, FVC 1 to 7 L, FEV1/FVC 0.35 to 0.92, PEF 1.5 to 12 L/s; outside it the fit is not promised.
 * The rise is a straight ramp; the start is timed by back-extrapolation from the steepest point (ATS/ERS 2019).
 */

export const stepMs = 10;

export interface Lungs {
  /** Volume at the end of the envelope, liters. */
  readonly capacityL: number;
  /** K: the flow at full lungs if the rise took no time. */
  readonly topLPerS: number;
  /** How hollow the falling limb is. */
  readonly bend: number;
}

/** One blow, as it was made. */
export interface Effort {
  /** How full the lungs were, 0 to 1. */
  readonly fill: number;
  /** How hard, 0 to 1 of the hardest flow. */
  readonly blast: number;
  /** Time to the highest flow, ms. */
  readonly riseMs: number;
  /** When they stopped, ms after the start. */
  readonly stopsAtMs: number;
  readonly coughAtMs: number | null;
  readonly throatAtMs: number | null;
  /** Share of the flow lost at the lips, 0 to 1. */
  readonly leak: number;
}

/** Liters and liters a second at each step, from the start of the blow. */
export interface Trace {
  readonly volumesL: readonly number[];
  readonly flowsLPerS: readonly number[];
}

function ceiling({ capacityL, topLPerS, bend }: Lungs, outL: number): number {
  const left = Math.max(0, 1 - outL / capacityL);
  return Math.max(0, topLPerS * ((1 - bend) * left + bend * left * left * left * left));
}

/** A cough: two short closings with a burst between, ms. */
const coughMs = 240;

/** Share of the flow that passes the throat at a moment. */
function passes(effort: Effort, atMs: number): number {
  if (effort.throatAtMs !== null && atMs >= effort.throatAtMs) return 0;
  if (effort.coughAtMs === null) return 1;
  const since = atMs - effort.coughAtMs;
  if (since < 0 || since >= coughMs) return 1;
  return since < coughMs / 3 || since >= (coughMs * 2) / 3 ? 0.08 : 1;
}

/** The whole trace of an effort, until `untilMs` or its end. */
export function traceOf(lungs: Lungs, effort: Effort, untilMs: number): Trace {
  const endMs = Math.min(effort.stopsAtMs, untilMs);
  const startL = (1 - effort.fill) * lungs.capacityL;
  const volumesL: number[] = [0];
  const flowsLPerS: number[] = [0];
  let outL = startL;
  let measuredL = 0;
  for (let atMs = stepMs; atMs <= endMs; atMs += stepMs) {
    const ramp = Math.min(1, atMs / effort.riseMs) * lungs.topLPerS * effort.blast;
    const flow = Math.min(ceiling(lungs, outL), ramp) * passes(effort, atMs);
    outL += (flow * stepMs) / 1000;
    const seen = flow * (1 - effort.leak);
    measuredL += (seen * stepMs) / 1000;
    volumesL.push(measuredL);
    flowsLPerS.push(seen);
  }
  return { volumesL, flowsLPerS };
}

/** What the device prints of an effort. */
export interface Measured {
  readonly fvcL: number;
  readonly fev1L: number;
  readonly pefLPerS: number;
  /** Back-extrapolated volume. */
  readonly startL: number;
  /** Seconds blown. */
  readonly seconds: number;
  /** Liters in the last second. */
  readonly lastSecondL: number;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Volume at a moment, between steps by a straight line. */
function volumeAt({ volumesL }: Trace, ms: number): number {
  const index = Math.max(0, ms / stepMs);
  const low = Math.min(volumesL.length - 1, Math.floor(index));
  const high = Math.min(volumesL.length - 1, low + 1);
  const from = volumesL[low] ?? 0;
  return from + ((volumesL[high] ?? from) - from) * (index - Math.floor(index));
}

export function measure(trace: Trace): Measured {
  const { volumesL, flowsLPerS } = trace;
  let peak = 0;
  for (let index = 1; index < flowsLPerS.length; index += 1)
    if ((flowsLPerS[index] ?? 0) > (flowsLPerS[peak] ?? 0)) peak = index;
  const pef = flowsLPerS[peak] ?? 0;
  // The tangent at the steepest point meets the time axis at the new time zero.
  const zeroMs = pef > 0 ? Math.max(0, peak * stepMs - ((volumesL[peak] ?? 0) / pef) * 1000) : 0;
  const lastMs = (volumesL.length - 1) * stepMs;
  const fvcL = volumesL.at(-1) ?? 0;
  return {
    fvcL: rounded(fvcL),
    fev1L: rounded(volumeAt(trace, zeroMs + 1000)),
    pefLPerS: rounded(pef),
    startL: rounded(volumeAt(trace, zeroMs)),
    seconds: rounded(lastMs / 1000),
    lastSecondL: rounded(fvcL - volumeAt(trace, lastMs - 1000)),
  };
}

/** A rise as quick as a good blast has, ms. */
export const quickRiseMs = 90;

export function fullEffort(longestMs: number): Effort {
  return {
    fill: 1,
    blast: 1,
    riseMs: quickRiseMs,
    stopsAtMs: longestMs,
    coughAtMs: null,
    throatAtMs: null,
    leak: 0,
  };
}

/** Lungs whose full effort has this FVC, FEV1 and peak flow. */
export function lungsOf(fvcL: number, fev1L: number, pefLPerS: number, longestMs: number): Lungs {
  let lungs: Lungs = { capacityL: fvcL, topLPerS: pefLPerS, bend: 0 };
  for (let round = 0; round < 8; round += 1) {
    let low = -0.9;
    let high = 0.93;
    for (let halving = 0; halving < 18; halving += 1) {
      lungs = { ...lungs, bend: (low + high) / 2 };
      if (measure(traceOf(lungs, fullEffort(longestMs), 1300)).fev1L > fev1L) low = lungs.bend;
      else high = lungs.bend;
    }
    const all = measure(traceOf(lungs, fullEffort(longestMs), longestMs));
    lungs = {
      ...lungs,
      capacityL: (lungs.capacityL * fvcL) / all.fvcL,
      topLPerS: (lungs.topLPerS * pefLPerS) / all.pefLPerS,
    };
  }
  return lungs;
}
