/**
 * What eyes can take from a tracing, as measures: which way the waves go in a lead, how high the line stands between S and T, where
 * the peaks lie, what spoils the line. For words, for the people of the tests and for the debrief; no name of a rhythm.
 */
import type { EcgContext, Tracing } from '../context.ts';
import type { Look } from '../events.ts';
import { leads, wires as everyWire, type Lead, type Wire } from '../wires.ts';
import { driftsFromMv, noiseOf, restlessFromMv } from './disturb.ts';
import { render, sampleMs, sourceOf } from './render.ts';
import { beatsOf, tracingMs } from './rhythm.ts';

export interface LeadShape {
  /** Highest and lowest of the QRS against the line before it, mV. */
  readonly up: number;
  readonly down: number;
  readonly p: number;
  readonly t: number;
  /** The line 70 ms after the peak, mV. */
  readonly st: number;
}

type Known = Pick<EcgContext, 'case' | 'drawn' | 'seed'>;
type Paper = Pick<Tracing, 'number' | 'electrodes' | 'disturbance' | 'filtered'>;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;

/** A tracing never changes and belongs to one heart: only a shortcut, its shapes can always be found again. */
const known = new WeakMap<Paper, Readonly<Record<Lead, LeadShape>>>();

/** The shapes of the common beat in every lead, without what spoils the line. */
export function shapesOf(context: Known, paper: Paper): Readonly<Record<Lead, LeadShape>> {
  const before = known.get(paper);
  if (before !== undefined) return before;
  const shapes = measured(context, paper);
  known.set(paper, shapes);
  return shapes;
}

function measured(context: Known, paper: Paper): Readonly<Record<Lead, LeadShape>> {
  const samples = render(context, paper, { quiet: true });
  const beats = beatsOf(sourceOf(context, paper.number)).filter(
    ({ atMs, kind }) => kind !== 'early' && atMs > 400 && atMs < tracingMs - 600,
  );
  const shape = (line: readonly number[]): LeadShape => {
    const stretch = (fromMs: number, toMs: number, at: number): readonly number[] =>
      line.slice(Math.max(0, Math.round((at + fromMs) / sampleMs)), Math.round((at + toMs) / sampleMs));
    const base = mean(beats.map(({ atMs }) => mean(stretch(-72, -52, atMs))));
    const of = (fromMs: number, toMs: number, pick: (values: readonly number[]) => number): number =>
      mean(beats.map(({ atMs }) => pick(stretch(fromMs, toMs, atMs)))) - base;
    const far = (values: readonly number[]): number => {
      const middle = base;
      return values.reduce((most, one) => (Math.abs(one - middle) > Math.abs(most - middle) ? one : most), middle);
    };
    return {
      up: of(-60, 60, (values) => Math.max(...values)),
      down: of(-60, 60, (values) => Math.min(...values)),
      p: of(-260, -90, far),
      t: of(150, 420, far),
      st: of(66, 74, mean),
    };
  };
  return Object.fromEntries(leads.map((lead) => [lead, shape(samples[lead])])) as Record<Lead, LeadShape>;
}

type Shares = Readonly<Partial<Record<Wire, number>>>;
const third = -1 / 3;

/** What a lead takes of each wire: the subtractions of the machine. */
export function sharesOf(lead: Lead): Shares {
  switch (lead) {
    case 'I':
      return { LA: 1, RA: -1 };
    case 'II':
      return { LL: 1, RA: -1 };
    case 'III':
      return { LL: 1, LA: -1 };
    case 'aVR':
      return { RA: 1, LA: -0.5, LL: -0.5 };
    case 'aVL':
      return { LA: 1, RA: -0.5, LL: -0.5 };
    case 'aVF':
      return { LL: 1, RA: -0.5, LA: -0.5 };
    default:
      return { [lead]: 1, RA: third, LA: third, LL: third };
  }
}

/** What spoils a lead most; `clean` when nothing does. Without one of its electrodes the line is broken. */
export function spoiledBy(paper: Paper, lead: Lead): Exclude<Look, 'wires-swapped'> {
  const shares = sharesOf(lead);
  const sizes = everyWire.flatMap((wire) => {
    const share = shares[wire];
    if (share === undefined) return [];
    const electrode = paper.electrodes[wire];
    return [{ share, size: electrode === undefined ? null : noiseOf(paper, wire, electrode) }];
  });
  if (sizes.some(({ size }) => size === null || size.loose > 0)) return 'broken';
  const most = (of: 'tremor' | 'drift'): number =>
    Math.max(...sizes.map(({ share, size }) => Math.abs(share) * (size?.[of] ?? 0)));
  // The mains come in step everywhere: what two wires share falls out of their difference.
  const mains = Math.abs(sizes.reduce((sum, { share, size }) => sum + share * (size?.mains ?? 0), 0));
  const found = [
    { look: 'fuzz', share: most('tremor') / restlessFromMv },
    { look: 'band', share: mains / restlessFromMv },
    { look: 'drift', share: most('drift') / driftsFromMv },
  ] as const;
  const worst = found.reduce((a, b) => (b.share > a.share ? b : a));
  return worst.share >= 1 ? worst.look : 'clean';
}

/** The leads that a test shows. */
export function leadsOf(context: Pick<EcgContext, 'case'>): readonly Lead[] {
  return context.case.order === 'holter' ? ['I', 'II', 'V1'] : leads;
}

/** What spoils a tracing, each look once. */
export function looksOf(context: Pick<EcgContext, 'case'>, paper: Paper): readonly Look[] {
  const found = leadsOf(context).map((lead) => spoiledBy(paper, lead));
  return [...new Set(found)].filter((look) => look !== 'clean');
}

/** The largest swing of a tracing from its middle, mV. */
export function tallest(context: Known, paper: Paper): number {
  const shapes = shapesOf(context, paper);
  return Math.max(...Object.values(shapes).map(({ up, down }) => up - down));
}

/** Where the peaks lie on the strip, in large squares from its start, to a tenth. */
export function peaksOf(context: Known, paper: Pick<Tracing, 'number' | 'speed'>): readonly number[] {
  const shown = paper.speed === 50 ? tracingMs / 2 : tracingMs;
  return beatsOf(sourceOf(context, paper.number))
    .filter(({ atMs }) => atMs >= 0 && atMs < shown)
    .map(({ atMs }) => Math.round((atMs * paper.speed) / 500) / 10);
}
