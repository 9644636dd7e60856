/** Time going by: a reaction that begins, a provider who comes, a drug that works. Driven by what is due next, so that a stretch may be cut in any way. */
import type { InjectionContext, Shot } from './context.ts';

/** Grid of the simulated clock, ms. */
export const tickMs = 100;

/** The provider is there this long after help was called, and epinephrine in the muscle eases after this, ms: assumptions. */
const providerComesMs = 15_000;
const easesMs = 60_000;

/** The dose of epinephrine that got where it works; null while none did. */
function working(context: InjectionContext): Shot | null {
  const { dose, reaction } = context.case;
  if (reaction === null || dose === null) return null;
  return (
    context.shots.find(
      ({ layer, emptyAtMs, contents }) => layer === 'muscle' && emptyAtMs !== null && contents.length > 0,
    ) ?? null
  );
}

/** Lets time go by: `ms` is a whole number of ticks. The same however it is cut. */
export function letTimePass(context: InjectionContext, ms: number): Partial<InjectionContext> {
  const untilMs = context.nowMs + ms;
  const { case: patient, did } = context;
  const onGrid = (atMs: number): number => Math.ceil(atMs / tickMs) * tickMs;
  const dues: { readonly atMs: number; readonly change: Partial<InjectionContext> }[] = [];
  const due = (atMs: number | null, change: (atMs: number) => Partial<InjectionContext>): void => {
    if (atMs === null) return;
    const at = onGrid(atMs);
    if (at > context.nowMs && at <= untilMs) dues.push({ atMs: at, change: change(at) });
  };
  if (patient.reaction !== null && context.reactionAtMs === null)
    due(patient.reaction.startsAtMs, (atMs) => ({
      reactionAtMs: atMs,
      happened: { atMs, what: 'reaction-begins', words: patient.reaction?.signs ?? null },
    }));
  if (!context.orderKnown && did.helpCalledAtMs !== null)
    due(did.helpCalledAtMs + providerComesMs, (atMs) => ({
      orderKnown: true,
      happened: { atMs, what: 'provider-comes', words: null },
    }));
  if (context.easedAtMs === null) {
    const shot = working(context);
    if (shot?.emptyAtMs != null)
      due(shot.emptyAtMs + easesMs, (atMs) => ({
        easedAtMs: atMs,
        happened: { atMs, what: 'reaction-eases', words: null },
      }));
  }
  dues.sort((a, b) => a.atMs - b.atMs);
  return dues.reduce<Partial<InjectionContext>>((all, { change }) => ({ ...all, ...change }), { nowMs: untilMs });
}
