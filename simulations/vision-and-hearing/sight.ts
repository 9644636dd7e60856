/**
 * What an eye reads: the angle of a letter at its distance against what the eye can make out, and what people do about it.
 * Plain arithmetic; constants without a source are listed in model.md.
 */
import { drawInt } from '../core/draw.ts';
import type { Eye, Side } from './case.ts';
import { lineLetters, lineNumbers, platesOf, symbolsOf, symbolsOn } from './chart.ts';
import type { PlateReading, Reading, ShContext } from './context.ts';
import type { Order } from './events.ts';

/** How long a pressed eye stays blurred, ms, and how much. */
export const blurMs = 90_000;
const blurTimes = 2;
/** A squint works like a pinhole. */
const squintTimes = 0.7;
const dimTimes = 1.4;
const leanFeet = 2;
/** Below this share of the needed size nothing of a line is read. */
const nothingBelow = 0.7;
/** Up to this much above it letters are still missed. */
const slipsBelow = 1.3;

const other = (side: Side): Side => (side === 'right' ? 'left' : 'right');

/** The eye or eyes that can read now. */
export function openEye(context: ShContext): Eye {
  return context.cover === null ? 'both' : other(context.cover.eye);
}

/** Whether more than the rule's share of a line was read. */
export function lineIsRead(right: number, of: number, linePercent: number): boolean {
  return right * 100 > of * linePercent;
}

function behaviour(context: ShContext, eye: Eye) {
  const does = (habit: 'squints' | 'peeks' | 'leans') =>
    context.case.habits.includes(habit) && !context.reminded.includes(habit);
  return {
    squinted: does('squints'),
    leaned: does('leans'),
    peeked: eye !== 'both' && (context.cover?.with === 'fingers' || does('peeks')),
  };
}

/** The lower number an eye reads now at the chart's own distance, whatever helps or hinders it. */
function reads(context: ShContext, side: Side): number {
  const acuity = context.truth.distance[side];
  const own = context.worn && acuity.with !== null ? acuity.with : acuity.without;
  return context.nowMs < context.blurredUntilMs[side] ? own * blurTimes : own;
}

function needed(context: ShContext, eye: Eye): number {
  const { squinted, peeked } = behaviour(context, eye);
  const both = Math.min(reads(context, 'right'), reads(context, 'left'));
  const own = eye === 'both' || peeked ? both : reads(context, eye);
  return own * (squinted ? squintTimes : 1) * (context.light ? 1 : dimTimes);
}

/** How many of a line's symbols are right when letters are `ratio` times the needed size. */
function countRight(seed: number, label: string, of: number, ratio: number): number | null {
  const few = Math.floor((of - 1) / 2);
  if (ratio < nothingBelow) return null;
  if (ratio < 1) return drawInt(seed, `${label}:right`, 0, 0, few);
  return ratio < slipsBelow ? of - drawInt(seed, `${label}:slips`, 0, 0, few) : of;
}

/** What is said for a line: the symbols with so many of them wrong, in the order asked for. */
function spoken(context: ShContext, label: string, shown: readonly string[], right: number): readonly string[] {
  const all = symbolsOf(context.hung?.kind ?? 'letters');
  const wrong = shown.length - right;
  const start = drawInt(context.seed, `${label}:place`, 0, 0, Math.max(0, shown.length - 1));
  return shown.map((symbol, place) => {
    if ((place - start + shown.length) % shown.length >= wrong) return symbol;
    const step = drawInt(context.seed, `${label}:wrong`, place, 1, all.length - 1);
    return all[(all.indexOf(symbol) + step) % all.length] ?? symbol;
  });
}

/** The line the person recites without seeing it: known beforehand, or read by the other eye from the same face. */
function remembered(context: ShContext, eye: Eye, line: number, order: Order): number | null {
  const { hung } = context;
  if (hung === null || order === 'backward') return null;
  if (context.case.knowsChart && hung.face === 'a' && hung.kind === 'letters')
    return (lineNumbers[line] ?? 0) >= 25 ? (lineLetters[line] ?? 0) : null;
  const before = context.readings.findLast(
    (reading) =>
      reading.at === 'distance' &&
      reading.eye !== eye &&
      eye !== 'both' &&
      reading.kind === hung.kind &&
      reading.face === hung.face &&
      reading.order === 'forward' &&
      reading.line === line,
  );
  return before?.said == null ? null : before.right;
}

/** The person reads a line of the chart. */
export function readLine(context: ShContext, line: number, order: Order): Reading {
  const { hung, placed, facts } = context;
  const eye = openEye(context);
  const kind = hung?.kind ?? 'letters';
  const face = hung?.face ?? 'a';
  const of = lineLetters[line] ?? 1;
  const { squinted, peeked, leaned } = behaviour(context, eye);
  const stands = placed?.feet ?? context.truth.oldMarkFeet;
  const feet = Math.max(1, stands - (leaned ? leanFeet : 0));
  const ratio = ((lineNumbers[line] ?? 0) * facts.chartFeet) / (feet * needed(context, eye));
  const label = `read:${eye}:${kind}:${face}:${String(line)}`;
  const ignorant = kind === 'letters' && !context.case.readsLetters;
  const seen = ignorant ? null : countRight(context.seed, label, of, ratio);
  const recalled = ignorant ? null : remembered(context, eye, line, order);
  const fromMemory = recalled !== null && recalled > (seen ?? 0);
  const right = fromMemory ? recalled : seen;
  const shown = symbolsOn(context.seed, kind, face, line);
  const said = right === null ? null : spoken(context, label, shown, right);
  return {
    number: (context.readings.at(-1)?.number ?? 0) + 1,
    atMs: context.nowMs,
    at: 'distance',
    eye,
    line,
    kind,
    face,
    order,
    measured: placed?.feet ?? null,
    worn: context.worn,
    covered: context.cover?.with ?? null,
    bothOpen: context.cover?.bothOpen ?? true,
    dim: !context.light,
    pressed: eye !== 'both' && context.nowMs < context.blurredUntilMs[eye],
    squinted,
    peeked,
    leaned,
    fromMemory,
    right: right ?? 0,
    of,
    said: said !== null && order === 'backward' ? said.toReversed() : said,
  };
}

/** The person reads a line of the near card with both eyes. */
export function readCard(context: ShContext, line: number): Reading {
  const { near } = context.truth;
  const { facts } = context;
  const inches = context.cardInches ?? facts.nearInches;
  const own = context.worn && near.with !== null ? near.with : near.without;
  const of = lineLetters[line] ?? 1;
  const ratio = ((lineNumbers[line] ?? 0) * facts.nearInches) / (inches * own * (context.light ? 1 : dimTimes));
  const label = `card:${String(line)}`;
  const right = countRight(context.seed, label, of, ratio);
  return {
    number: (context.readings.at(-1)?.number ?? 0) + 1,
    atMs: context.nowMs,
    at: 'near',
    eye: 'both',
    line,
    kind: 'letters',
    face: 'b',
    order: 'forward',
    measured: context.cardInches,
    worn: context.worn,
    covered: context.cover?.with ?? null,
    bothOpen: true,
    dim: !context.light,
    pressed: false,
    squinted: false,
    peeked: false,
    leaned: false,
    fromMemory: false,
    right: right ?? 0,
    of,
    said: right === null ? null : spoken(context, label, symbolsOn(context.seed, 'letters', 'b', line), right),
  };
}

/** What the person says to a plate. Lamp light and a plate held too far make even a usual eye unsure of one of them. */
export function seePlate(context: ShContext, number: number): PlateReading {
  const plate = context.plates[number - 1] ?? platesOf(context.seed)[0];
  const far = (context.cardInches ?? 0) * context.facts.cmPerInch > context.facts.plateCm * 1.5;
  const unsure = !context.light && number === drawInt(context.seed, 'dim-plate', 0, 2, context.plates.length);
  const hidden = plate?.kind === 'red-green' && (context.case.color === 'red-green' || unsure || far);
  return {
    atMs: context.nowMs,
    plate: number,
    inches: context.cardInches,
    daylight: context.light,
    said: plate === undefined || hidden ? null : plate.digit,
  };
}
