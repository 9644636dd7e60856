/** Time going by: the end of a tracing, the warmth of a blanket, help on its way, an illness nobody told of. */
import { mostKept, type EcgContext } from './context.ts';
import { tracingMs } from './signal/rhythm.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 100;

/** An ill patient of whom nobody was told gets worse after this, ms: an assumption. */
export const worseAfterMs = 8 * 60_000;

type Moving = { -readonly [K in keyof EcgContext]: EcgContext[K] };

const toldSomebody = ({ did }: EcgContext): boolean =>
  did.helpCalledAtMs !== null || did.reports.some(({ to }) => to === 'provider' || to === 'nurse');

function tracingOut(context: Moving, atMs: number): void {
  const { running } = context;
  if (running !== null) context.tracings = [...context.tracings, running].slice(-mostKept);
  context.running = null;
  context.recordingSinceMs = null;
  context.happened = { atMs, what: 'tracing-out', question: null, words: null };
}

/** Lets time go by: `ms` is a whole number of ticks. The same however it is cut. */
export function letTimePass(context: EcgContext, ms: number): EcgContext {
  const moving: Moving = { ...context };
  const untilMs = context.nowMs + ms;
  const due = (atMs: number | null): boolean => atMs !== null && atMs > context.nowMs && atMs <= untilMs;
  const outAtMs = context.recordingSinceMs === null ? null : context.recordingSinceMs + tracingMs;
  const steps = [
    { atMs: outAtMs, what: 'tracing-out' },
    { atMs: context.case.tremor === 'cold' ? context.warmAtMs : null, what: 'warm' },
    { atMs: context.helpAtMs, what: 'help-came' },
    { atMs: context.case.urgency === 'now' && !toldSomebody(context) ? worseAfterMs : null, what: 'worse' },
  ] as const;
  const next = steps
    .flatMap(({ atMs, what }) => (atMs !== null && due(atMs) ? [{ atMs, what }] : []))
    .sort((a, b) => a.atMs - b.atMs);
  for (const { atMs, what } of next) {
    if (what === 'tracing-out') tracingOut(moving, atMs);
    else moving.happened = { atMs, what, question: null, words: null };
  }
  moving.nowMs = untilMs;
  return moving;
}
