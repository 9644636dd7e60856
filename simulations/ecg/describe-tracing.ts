/**
 * A tracing in words, with what eyes would measure and no more: which way the waves go in each lead, what spoils it, where the peaks
 * lie in large squares. The reader counts and judges; no rhythm and no fault of placing is named. One small square up is 0.1 mV.
 */
import type { EcgContext, Tracing } from './context.ts';
import type { Look } from './events.ts';
import { leadsOf, peaksOf, shapesOf, spoiledBy, type LeadShape } from './signal/read.ts';
import type { Lead } from './wires.ts';

export const spoiledWords: Readonly<Record<Exclude<Look, 'wires-swapped'>, string>> = {
  clean: 'a thin, steady line',
  fuzz: 'a jagged, uneven fuzz on the line',
  band: 'a thick, even band along the line',
  drift: 'the line drifts slowly up and down',
  broken: 'the line breaks off and jumps wildly',
};

const halves = (mv: number): string => String(Math.round(mv * 20) / 2);

function waves(shape: LeadShape): string {
  const { up, down, p, t, st } = shape;
  const size = up - down;
  const main =
    size < 0.16
      ? 'almost flat'
      : up > -down * 1.6
        ? `the tall wave points up, ${halves(up)} small squares`
        : -down > up * 1.6
          ? `the tall wave points down, ${halves(-down)} small squares`
          : `up ${halves(up)} and down ${halves(-down)} small squares`;
  const small = Math.abs(p) < 0.03 ? 'no clear small wave before it' : `small wave before it ${p > 0 ? 'up' : 'down'}`;
  const after = Math.abs(t) < 0.05 ? 'the wave after it flat' : `the wave after it ${t > 0 ? 'up' : 'down'}`;
  const line =
    Math.abs(st) < 0.1
      ? ''
      : `; the line between them stands ${halves(Math.abs(st))} small squares ${st > 0 ? 'high' : 'low'}`;
  return `${main}; ${small}; ${after}${line}`;
}

/** One sentence for each lead. */
export function leadSentences(
  context: EcgContext,
  tracing: Tracing,
): readonly { readonly lead: Lead; readonly words: string }[] {
  const shapes = shapesOf(context, tracing);
  return leadsOf(context).map((lead) => {
    const spoiled = spoiledBy(tracing, lead);
    const line = spoiledWords[spoiled];
    return { lead, words: spoiled === 'broken' ? line : `${waves(shapes[lead])}; ${line}` };
  });
}

/** Where the peaks of the long strip lie. */
export function peakWords(context: EcgContext, tracing: Tracing): string {
  return peaksOf(context, tracing)
    .map((square) => square.toFixed(1))
    .join(', ');
}
