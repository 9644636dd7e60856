/**
 * A blow from the first breath in to the end: what cues and habits make of it. Pure functions of the context; times are those of
 * the machine's clock. The numbers here are assumptions listed in model.md.
 */
import { drawInt } from '../core/draw.ts';
import { mostKept, type Blow, type Made, type SpirometryContext } from './context.ts';
import type { Cue } from './events.ts';
import { measure, quickRiseMs, traceOf, type Effort, type Lungs, type Measured } from './lungs.ts';

/** How long people breathe in: by themselves, and when told "in, in, in". */
const inhaleMs = { alone: 1600, coached: 2600 };
/** A "deep" after the breath has ended still helps this long. */
const deepHelpsMs = 900;
/** Nobody waits longer with full lungs: they blow by themselves, without force. */
const waitsMs = 2500;
/** One "keep going" carries this far. */
const keepCarriesMs = 2600;

/** The lungs at a moment: the reliever comes on over its waiting time, along a straight line. */
function lungsNow(context: SpirometryContext): Lungs {
  const { drawn, relieverAtMs, facts, nowMs } = context;
  if (relieverAtMs === null) return drawn.lungs;
  const worked = Math.min(1, (nowMs - relieverAtMs) / (facts.relieverMin * 60_000));
  const between = (from: number, to: number): number => from + (to - from) * worked;
  const { lungs, lungsAfter } = drawn;
  return {
    capacityL: between(lungs.capacityL, lungsAfter.capacityL),
    topLPerS: between(lungs.topLPerS, lungsAfter.topLPerS),
    bend: between(lungs.bend, lungsAfter.bend),
  };
}

const numberOf = (context: SpirometryContext): number => context.made.length + 1;
const percentDrawn = (context: SpirometryContext, label: string, low: number, high: number): number =>
  drawInt(context.seed, label, numberOf(context), low * 10, high * 10) / 1000;

export function begunBlow(context: SpirometryContext): Blow {
  const { habits } = context.case;
  const told = context.did.corrections.includes('fill-to-the-top') ? 4 : 0;
  return {
    startedAtMs: context.nowMs,
    fullAtMs: context.nowMs + inhaleMs.alone,
    fill: Math.min(0.97, (habits.fillPercent + told) / 100),
    deep: false,
    cued: false,
    keeps: 0,
    blastAtMs: null,
    effort: null,
    endedAtMs: null,
  };
}

/** How full the lungs are at a moment of breathing in, 0 to 1. */
export function filledAt(blow: Blow, atMs: number): number {
  return blow.fill * Math.max(0, Math.min(1, (atMs - blow.startedAtMs) / (blow.fullAtMs - blow.startedAtMs)));
}

/** The blow bursts out now; `cued` when somebody called for it. */
export function burst(context: SpirometryContext, blow: Blow, cued: boolean): Blow {
  const { habits } = context.case;
  const { corrections } = context.did;
  const knowsHow = context.shown || corrections.includes('blast-at-once');
  const heldMs = Math.max(0, context.nowMs - blow.fullAtMs);
  const tired = heldMs > context.facts.hesitationS * 1000;
  const slouched = context.posture === 'slumped' ? 0.04 : 0;
  const hard = cued && !tired;
  const effort: Effort = {
    fill: Math.max(0.2, filledAt(blow, context.nowMs) - slouched),
    blast: hard && knowsHow ? percentDrawn(context, 'blast', 98, 100) : habits.blastPercent / 100,
    riseMs: hard && knowsHow ? quickRiseMs + drawInt(context.seed, 'rise', numberOf(context), 0, 20) : hard ? 380 : 560,
    stopsAtMs: habits.stopsAfterMs + (corrections.includes('keep-squeezing') ? 1200 : 0),
    coughAtMs:
      habits.coughs && !corrections.includes('water-and-rest')
        ? drawInt(context.seed, 'cough', numberOf(context), 300, 600)
        : null,
    throatAtMs:
      habits.throatCloses && !corrections.includes('chin-up-throat-open')
        ? drawInt(context.seed, 'throat', numberOf(context), 450, 800)
        : null,
    leak: (habits.leaks && !corrections.includes('seal-lips') ? 0.2 : 0) + (context.clip ? 0 : 0.08),
  };
  return { ...blow, blastAtMs: context.nowMs, cued, effort };
}

/** A cue heard by somebody who breathes in or blows. */
export function cued(context: SpirometryContext, blow: Blow, cue: Cue): Blow {
  if (cue === 'deep' && blow.blastAtMs === null) {
    if (blow.deep || context.nowMs > blow.fullAtMs + deepHelpsMs) return blow;
    return {
      ...blow,
      deep: true,
      fullAtMs: Math.max(blow.startedAtMs + inhaleMs.coached, context.nowMs + 700),
      fill: percentDrawn(context, 'fill', 98.5, 100),
    };
  }
  if (cue === 'blast' && blow.blastAtMs === null) return burst(context, blow, true);
  if (cue === 'keep' && blow.blastAtMs !== null && blow.effort !== null) {
    const sinceMs = context.nowMs - blow.blastAtMs;
    const stopsAtMs = Math.min(context.facts.longestS * 1000, Math.max(blow.effort.stopsAtMs, sinceMs + keepCarriesMs));
    return { ...blow, keeps: blow.keeps + 1, effort: { ...blow.effort, stopsAtMs } };
  }
  return blow;
}

/** What the clock brings: a blow nobody called for, or its end. */
export function blowLater(context: SpirometryContext, blow: Blow): Blow {
  if (blow.endedAtMs !== null) return blow;
  if (blow.blastAtMs === null || blow.effort === null)
    return context.nowMs >= blow.fullAtMs + waitsMs ? burst(context, blow, false) : blow;
  return context.nowMs - blow.blastAtMs >= blow.effort.stopsAtMs ? { ...blow, endedAtMs: context.nowMs } : blow;
}

/** The learner takes the mouthpiece away. */
export function takenAway(context: SpirometryContext, blow: Blow): Blow {
  if (blow.blastAtMs === null || blow.effort === null) return blow;
  const stopsAtMs = Math.max(10, Math.min(blow.effort.stopsAtMs, context.nowMs - blow.blastAtMs));
  return { ...blow, endedAtMs: context.nowMs, effort: { ...blow.effort, stopsAtMs } };
}

/** The reading error of the device in hand, as a factor. */
export function deviceFactor(context: SpirometryContext): number {
  return context.device === 0 ? 1 + context.case.deviceOffPercent / 100 : 1;
}

function printedOf(measured: Measured, factor: number): Measured {
  const to = (value: number): number => Math.round(value * factor * 1000) / 1000;
  return {
    fvcL: to(measured.fvcL),
    fev1L: to(measured.fev1L),
    pefLPerS: to(measured.pefLPerS),
    startL: to(measured.startL),
    seconds: measured.seconds,
    lastSecondL: to(measured.lastSecondL),
  };
}

/** What the device shows of the running blow, or of the one that waits for its verdict; null before the blast. */
export function runningTrace(context: SpirometryContext, blow: Blow) {
  if (blow.blastAtMs === null || blow.effort === null) return null;
  const untilMs = (blow.endedAtMs ?? context.nowMs) - blow.blastAtMs;
  return traceOf(lungsNow(context), blow.effort, untilMs);
}

/** The ended blow as one of the efforts made. */
export function keptBlow(context: SpirometryContext, blow: Blow): readonly Made[] {
  const { effort, blastAtMs } = blow;
  if (effort === null || blastAtMs === null) return context.made;
  const lungs = lungsNow(context);
  const made: Made = {
    number: numberOf(context),
    phase: context.relieverAtMs === null ? 'before' : 'after',
    atMs: blastAtMs,
    lungs,
    effort,
    deep: blow.deep,
    cued: blow.cued,
    keeps: blow.keeps,
    heldMs: Math.max(0, blastAtMs - blow.fullAtMs),
    printed: printedOf(measure(traceOf(lungs, effort, effort.stopsAtMs)), deviceFactor(context)),
    verdict: null,
    corrections: [],
  };
  return [...context.made, made].slice(-mostKept);
}
