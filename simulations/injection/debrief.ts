/** The measurements behind a debrief: where the needle lay, what was in the barrel, the times after it, a ruler against the truth. Never part of the score. */
import type { InjectionContext } from './context.ts';
import { rightUl } from './dose.ts';
import { givenShot, shotUl } from './findings.ts';
import { layersOf, type Layer, type Layers } from './landing.ts';
import { hardEdges, lineWords } from './perception.ts';

export interface ShotTrace {
  readonly layers: Layers;
  readonly layer: Layer;
  readonly depthTenthsMm: number;
  readonly inTenthsMm: number;
  readonly angleDeg: number;
  readonly place: string | null;
  readonly zone: string;
  readonly givenUl: number;
  readonly airUl: number;
  readonly rightUl: number | null;
  /** The line the right dose stands at, in words of its scale. */
  readonly rightLine: string | null;
  readonly givenLine: string;
  /** Seconds from the needle out to shield and to sharps; null while not done. */
  readonly shieldS: number | null;
  readonly sharpsS: number | null;
  readonly watchedMin: number;
}

export interface ReadingTrace {
  readonly trueEdges: readonly [number, number];
  readonly marks: readonly number[];
  readonly redMm: number;
  readonly acrossMm: number;
  readonly alongMm: number;
  readonly chartedMm: number | null;
}

export function shotTrace(context: InjectionContext): ShotTrace | null {
  const shot = givenShot(context);
  if (shot?.spot == null) return null;
  const seconds = (atMs: number | null): number | null =>
    atMs === null || shot.outAtMs === null ? null : Math.round((atMs - shot.outAtMs) / 1000);
  const right = rightUl(context.case, context.facts);
  return {
    layers: layersOf(context.case, shot.spot.region, shot.hold),
    layer: shot.layer,
    depthTenthsMm: shot.depthTenthsMm,
    inTenthsMm: shot.inTenthsMm,
    angleDeg: shot.angleDeg,
    place: `${shot.spot.side} ${shot.spot.region}, ${String(shot.spot.xMm)} and ${String(shot.spot.yMm)} mm`,
    zone: shot.zone,
    givenUl: shotUl(shot),
    airUl: shot.airUl,
    rightUl: right,
    rightLine: right === null ? null : lineWords(shot.syringe, right, context.facts),
    givenLine: lineWords(shot.syringe, shotUl(shot) + shot.airUl, context.facts),
    shieldS: seconds(shot.shieldedAtMs),
    sharpsS: seconds(shot.droppedAtMs),
    watchedMin: Math.floor((context.nowMs - (shot.outAtMs ?? shot.atMs)) / 60_000),
  };
}

export function readingTrace(context: InjectionContext): ReadingTrace | null {
  if (context.case.test === null) return null;
  const { drawn, edges, induration } = context;
  return {
    trueEdges: hardEdges(context, 'across'),
    marks: edges.across,
    redMm: drawn.rednessMm,
    acrossMm: drawn.acrossMm,
    alongMm: drawn.alongMm,
    chartedMm: induration?.mm ?? null,
  };
}

export interface Moment {
  readonly atMs: number;
  readonly what: string;
}

/** The visit in order: what was done when. Only what was done; what was left out is told by the lines of the score. */
export function timeline(context: InjectionContext): readonly Moment[] {
  const { encounter, did } = context;
  const shot = givenShot(context);
  const at = (atMs: number | null | undefined, what: string): readonly Moment[] =>
    atMs == null ? [] : [{ atMs, what }];
  return [
    ...at(encounter.handsCleanedAtMs, 'hands clean'),
    ...at(encounter.identifiedAtMs, 'identity asked'),
    ...at(context.reactionAtMs, 'first sign of the reaction'),
    ...at(did.helpCalledAtMs, 'help called'),
    ...at(did.readBackAtMs, 'order read back'),
    ...at(context.orderSettledAtMs, 'order settled with the provider'),
    ...at(did.logReadAtMs, 'refrigerator read'),
    ...at(did.setApartAtMs, 'stock set apart'),
    ...at(did.statement?.atMs, 'statement given'),
    ...at(context.worked?.atMs, 'volume worked out'),
    ...at(did.takenAtMs, 'first container taken'),
    ...at(context.secondCheckedAtMs, 'second person checked'),
    ...at(shot?.atMs, 'needle in'),
    ...at(shot?.emptyAtMs, 'barrel empty'),
    ...at(shot?.outAtMs, 'needle out'),
    ...at(shot?.shieldedAtMs, 'shield over it'),
    ...at(shot?.droppedAtMs, 'in the sharps container'),
    ...at(context.easedAtMs, 'breathing easier'),
    ...at(context.wheal?.atMs, 'wheal measured'),
    ...at(context.induration?.atMs, 'millimeters charted'),
    ...at(context.record.lot?.atMs, 'lot charted'),
    ...at(context.record.held?.atMs, 'charted why nothing was given'),
    ...at(did.lookedAtMs.at(-1), 'patient looked at'),
    ...at(did.reports.at(-1)?.atMs, 'reported'),
    ...at(context.nowMs, 'visit over'),
  ].toSorted((a, b) => a.atMs - b.atMs);
}
