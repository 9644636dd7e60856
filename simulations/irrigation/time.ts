/**
 * What happens by itself while time goes by: the stream runs and empties the syringe, the inner ear follows the water, pressure
 * hurts. The hands do not change between two acts, so the rates of a stretch are worked out once and the ticks counted off.
 */
import { mostKept, type Happening, type IrrigationContext, type Stream, type Wash } from './context.ts';
import { atEyewash, flowNow, landingNow, orderedSide, pressureNow, warmthAt } from './perception.ts';
import {
  deepestMm,
  earBoreMm,
  earShare,
  eyeShare,
  jetSpeed,
  onCornea,
  runsOffFromDeg,
  runsOver,
  stagnationMmHg,
  straightness,
  touchesEye,
} from './stream.ts';
import { innerEarAfter, spinsFromShare } from './warmth.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 100;

/** From these pressures on, mmHg, for a second, it hurts at the drum, at the eye. Assumptions. */
const hurtsFrom = { ear: 60, eye: 12 } as const;
const soreAfterTicks = 10;
/** A jet up to these pressures, mmHg, counts as gentle. Assumptions. */
export const gentleUpTo = { ear: 60, eye: 8 } as const;
/** From this straightness on a canal counts as straightened. Assumption. */
export const straightFrom = 0.6;
/** So long may a stream run on after a symptom, ms. Assumption. */
export const momentMs = 8000;

/** Thousandths of what flows that come to lie in the basin. Assumptions. */
function caughtOf({ gear, towardDeg }: IrrigationContext): number {
  if (!gear.includes('towel-and-basin')) return 0;
  return towardDeg >= runsOffFromDeg ? 950 : 600;
}

/** Everything a running stream is, with the hands as they are. */
function ratesOf(context: IrrigationContext, stream: Stream) {
  const { case: patient, drawn, tip, pull, eye, lids, towardDeg, facts } = context;
  const isEar = patient.organ === 'ear';
  const station = atEyewash(context);
  const flow = flowNow(context);
  const right = stream.side === orderedSide(context);
  const place = landingNow(context)?.place ?? null;
  const mmHg = pressureNow(context);
  const works = isEar
    ? earShare(drawn.canal, tip, pull, flow)
    : eyeShare(station ? { atMm: 0, heightMm: 20 } : eye, lids, towardDeg);
  const jet = isEar ? stagnationMmHg(jetSpeed(flow, earBoreMm)) : mmHg;
  return {
    isEar,
    right,
    // In tenths of a milliliter each tick: a tick is a tenth of a second.
    flow,
    worksThousandths: right ? Math.round(works * 1000) : 0,
    caughtThousandths: caughtOf(context),
    good: isEar ? place === 'upper-back' : station || (eye.atMm >= -3 && eye.atMm <= 7),
    straight: isEar ? place === 'drum' : !station && onCornea(eye),
    hard: jet > gentleUpTo[patient.organ],
    open: isEar ? straightness(drawn.canal, pull) >= straightFrom : lids === 'bone',
    deep: isEar && tip.depthMm > deepestMm(drawn.canal, facts.tipPercent),
    tilted: towardDeg >= runsOffFromDeg,
    over: !isEar && runsOver(towardDeg),
    touched: !isEar && !station && touchesEye(eye),
    held: !isEar && lids !== null,
    sore: mmHg >= hurtsFrom[patient.organ] || (!isEar && !station && touchesEye(eye)) || lids === 'eyeball',
  };
}

const said = (nowMs: number, what: Happening['what']): Happening => ({
  atMs: nowMs,
  what,
  question: null,
  words: null,
});

/** The stream as it is kept once it is over. */
export function washOf(context: IrrigationContext, stream: Stream): Wash {
  const isEar = context.case.organ === 'ear';
  return {
    atMs: stream.startedAtMs,
    ms: context.nowMs - stream.startedAtMs,
    side: stream.side,
    ml: stream.givenTenths / 10,
    celsius: Math.round(warmthAt(context, stream.startedAtMs) * 10) / 10,
    place: landingNow(context)?.place ?? null,
    tip: isEar ? context.tip : null,
    pull: isEar ? context.pull : null,
    eye: isEar || atEyewash(context) ? null : context.eye,
    mmHg: pressureNow(context),
  };
}

/** The balance organ alone, while no water runs. */
function settles(context: IrrigationContext, ms: number): IrrigationContext {
  let innerEarC = context.innerEarC;
  for (let left = ms; left > 0 && innerEarC !== 0; left -= tickMs) innerEarC = innerEarAfter(innerEarC, 0, tickMs);
  return { ...context, nowMs: context.nowMs + ms, innerEarC };
}

function streams(context: IrrigationContext, stream: Stream, ms: number): IrrigationContext {
  const { case: patient, facts, did, nowMs } = context;
  const rates = ratesOf(context, stream);
  const spinsFrom = facts.caloricC * spinsFromShare;
  let { innerEarC, soreTicks, symptom, happened } = context;
  let { leftTenths, givenTenths } = stream;
  let given = 0;
  let ticks = 0;
  const begunWith = did.allTenths;
  while (ticks * tickMs < ms && (leftTenths === null || leftTenths > 0)) {
    const flows = leftTenths === null ? rates.flow : Math.min(rates.flow, leftTenths);
    if (leftTenths !== null) leftTenths -= flows;
    givenTenths += flows;
    given += flows;
    ticks += 1;
    const atMs = nowMs + ticks * tickMs;
    if (rates.isEar) innerEarC = innerEarAfter(innerEarC, warmthAt(context, atMs) - facts.warmC, tickMs);
    soreTicks = rates.sore ? soreTicks + 1 : 0;
    if (symptom !== null) continue;
    const ends = patient.endsAt;
    if (ends !== null && rates.right && begunWith + given >= ends.ml * 10) symptom = { what: ends.with, atMs };
    else if (Math.abs(innerEarC) >= spinsFrom) symptom = { what: 'dizzy', atMs };
    else if (soreTicks >= soreAfterTicks) symptom = { what: 'pain', atMs };
    if (symptom !== null) happened = said(atMs, symptom.what);
  }
  const passed = ticks * tickMs;
  const end = nowMs + passed;
  const add = (is: boolean): number => (is && rates.right ? given : 0);
  const next: IrrigationContext = {
    ...context,
    nowMs: end,
    innerEarC,
    soreTicks,
    symptom,
    happened,
    stream: { ...stream, leftTenths, givenTenths },
    // Whole numbers: they add up to the same however time was cut.
    workedParts: context.workedParts + given * rates.worksThousandths,
    caughtParts: context.caughtParts + given * rates.caughtThousandths,
    did: {
      ...did,
      allTenths: did.allTenths + add(true),
      goodTenths: did.goodTenths + add(rates.good),
      straightTenths: did.straightTenths + add(rates.straight),
      hardTenths: did.hardTenths + add(rates.hard),
      openTenths: did.openTenths + add(rates.open),
      deepTenths: did.deepTenths + add(rates.deep),
      tiltedTenths: did.tiltedTenths + add(rates.tilted),
      flushedMs: did.flushedMs + (rates.held && rates.right ? passed : 0),
      ranOver: did.ranOver || rates.over,
      touched: did.touched || rates.touched,
      wentOn: did.wentOn || (symptom !== null && end - symptom.atMs > momentMs),
    },
  };
  if (leftTenths !== 0) return next;
  return { ...next, ...streamEnded(next), nowMs: end };
}

/** What changes when the stream is over. */
export function streamEnded(context: IrrigationContext): Partial<IrrigationContext> {
  const { stream, washes, happened, symptom, nowMs } = context;
  if (stream === null) return {};
  return {
    stream: null,
    soreTicks: 0,
    washes: [...washes, washOf(context, stream)].slice(-mostKept),
    happened: symptom === null || symptom.atMs < stream.startedAtMs ? said(nowMs, 'stream-over') : happened,
  };
}

export function letTimePass(context: IrrigationContext, ms: number): IrrigationContext {
  const endMs = context.nowMs + ms;
  const { stream } = context;
  const ran = stream === null ? context : streams(context, stream, ms);
  return ran.nowMs < endMs ? settles(ran, endMs - ran.nowMs) : ran;
}
