/**
 * How much time has passed for somebody who sits an exam, from readings of two clocks that both misbehave: the wall clock
 * jumps when it is set, the monotonic one stands still in some sleeps and begins anew with each page. Pure: the readings
 * come from the entries of the sitting and from the present moment.
 *
 * Rules. While the page is awake the monotonic clock counts. When the wall clock ran ahead of it the device slept, or
 * was set forward; the two cannot be told apart, so the time counts and is shown. When the wall clock fell behind it was
 * set back: nothing is given back, and it is shown. Between two pages only the wall clock bridges; it never counts less
 * than nothing.
 */
import { wallMsOf } from '../wall-time.ts';
import type { ClockReading } from '../world.ts';
import type { Envelope } from '../../schema/entry.ts';

/** The two clocks may come this far apart before it counts as a step. Half of what the result may be off. */
export const toleratedDriftMs = 500;

/** Steps smaller than this are counted but not worth a sentence. */
export const worthTellingMs = 2000;

/**
 * Something the clocks did, each with its size in milliseconds.
 * - `gap`: the wall clock ran ahead within one page: sleep, or set forward. Counted as time.
 * - `set-back`: the wall clock fell behind. Not given back.
 * - `away`: no page was open. Counted by the wall clock.
 */
export interface ClockStep {
  readonly kind: 'gap' | 'set-back' | 'away';
  readonly sizeMs: number;
  /** Time passed when it was noticed. */
  readonly atMs: number;
}

/** What has been made of the readings so far. Plain data: it can be folded on. */
export interface ClockState {
  readonly last: ClockReading;
  /** How far the wall clock has crept ahead (negative: fallen behind) by changes too small to be a step. Not yet counted. */
  readonly creepMs: number;
  /** Milliseconds passed since the first reading, 0 or more; never falls. */
  readonly passedMs: number;
  readonly steps: readonly ClockStep[];
}

export function startClock(first: ClockReading): ClockState {
  return { last: first, creepMs: 0, passedMs: 0, steps: [] };
}

/** The state after one more reading. Readings are given in the order they were taken. */
export function readClock(state: ClockState, reading: ClockReading): ClockState {
  return reading.bootId === state.last.bootId ? readSamePage(state, reading) : readNewPage(state, reading);
}

function readSamePage(state: ClockState, reading: ClockReading): ClockState {
  const awakeMs = Math.max(0, reading.monotonicMs - state.last.monotonicMs);
  const aheadMs = reading.wallMs - state.last.wallMs - awakeMs;
  const awake = { ...state, last: reading, passedMs: state.passedMs + awakeMs };
  if (Math.abs(aheadMs) > toleratedDriftMs) return step(awake, aheadMs);
  // Small changes are summed, so that many of them cannot hide.
  const creepMs = state.creepMs + aheadMs;
  return Math.abs(creepMs) > toleratedDriftMs ? step({ ...awake, creepMs: 0 }, creepMs) : { ...awake, creepMs };
}

/** The wall clock ran ahead (counts) or fell behind (does not). */
function step(state: ClockState, aheadMs: number): ClockState {
  const passedMs = state.passedMs + Math.max(0, aheadMs);
  const noticed: ClockStep = { kind: aheadMs > 0 ? 'gap' : 'set-back', sizeMs: Math.abs(aheadMs), atMs: passedMs };
  return { ...state, passedMs, steps: [...state.steps, noticed] };
}

function readNewPage(state: ClockState, reading: ClockReading): ClockState {
  const bridgedMs = reading.wallMs - state.last.wallMs;
  const passedMs = state.passedMs + Math.max(0, state.creepMs) + Math.max(0, bridgedMs);
  const noticed: ClockStep = { kind: bridgedMs < 0 ? 'set-back' : 'away', sizeMs: Math.abs(bridgedMs), atMs: passedMs };
  return { last: reading, creepMs: 0, passedMs, steps: [...state.steps, noticed] };
}

/** All readings at once; null when there is none. */
export function clockOf(readings: readonly ClockReading[]): ClockState | null {
  const [first, ...others] = readings;
  return first === undefined ? null : others.reduce(readClock, startClock(first));
}

export interface TimeLeft {
  /** 0 or more. */
  readonly leftMs: number;
  readonly passedMs: number;
  readonly isOver: boolean;
  /** Steps of the clocks that a person should be told of, oldest first. */
  readonly worthTelling: readonly ClockStep[];
}

/** @param allowedMs milliseconds allowed from the first reading on; null for untimed */
export function timeLeft(readings: readonly ClockReading[], allowedMs: number): TimeLeft;
export function timeLeft(readings: readonly ClockReading[], allowedMs: number | null): TimeLeft | null;
export function timeLeft(readings: readonly ClockReading[], allowedMs: number | null): TimeLeft | null {
  if (allowedMs === null) return null;
  const state = clockOf(readings);
  const passedMs = state?.passedMs ?? 0;
  const leftMs = Math.max(0, allowedMs - passedMs);
  return { leftMs, passedMs, isOver: leftMs === 0, worthTelling: (state?.steps ?? []).filter(isWorthTelling) };
}

export function isWorthTelling(step: ClockStep): boolean {
  return step.sizeMs >= worthTellingMs;
}

/** A sentence about a step of the clocks. */
export function tellStep(step: ClockStep): string {
  const size = tellDuration(step.sizeMs);
  switch (step.kind) {
    case 'gap':
      return `This device slept, or its clock was set forward, by ${size}. The exam clock counted that time.`;
    case 'set-back':
      return `The clock of this device was set back by ${size}. The exam clock gave no time back.`;
    case 'away':
      return `The exam was closed for ${size}. The exam clock counted that time.`;
    default:
      return step.kind satisfies never;
  }
}

/** `3 min 20 s`; whole seconds, the two largest units. */
function tellDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const from = parts.findIndex(([count]) => count > 0);
  if (from === -1) return '0 s';
  return parts
    .slice(from, from + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${String(count)} ${unit}`)
    .join(' ');
}

/** The reading that was taken when an entry was written. */
export function readingOf(entry: Pick<Envelope, 'at' | 'boot' | 'monotonicMs'>): ClockReading {
  return { wallMs: wallMsOf(entry.at), monotonicMs: entry.monotonicMs, bootId: entry.boot };
}
