/** What is heard is kept, what it tells is known, and what it costs is felt. The small steps every act is made of. */
import type { TelephoneContext, Voice } from './context.ts';
import { mostHeard } from './policy.ts';

export function heardBy(context: TelephoneContext, by: Voice, text: string, tells = false): TelephoneContext {
  if (context.heard.length >= mostHeard) return context;
  return { ...context, heard: [...context.heard, { by, text, atMs: context.nowMs, tells }] };
}

export function learned(context: TelephoneContext, shows: readonly string[]): TelephoneContext {
  const fresh = shows.filter((flag) => !context.known.includes(flag));
  if (fresh.length === 0) return context;
  const isDanger = fresh.includes('danger') || fresh.includes('urgent');
  return {
    ...context,
    known: [...context.known, ...fresh],
    dangerAtMs: context.dangerAtMs ?? (isDanger ? context.nowMs : null),
  };
}

/** Patience after a change; when none is left the caller hangs up. */
export function worn(context: TelephoneContext, change: number): TelephoneContext {
  const patience = Math.max(0, Math.min(100, context.patience + change));
  const leaves =
    patience === 0 && context.stage !== 'gone' && context.stage !== 'before' && context.dangerAtMs === null;
  return leaves
    ? { ...context, patience, stage: 'gone', sinceMs: context.nowMs, ended: 'hung-up' }
    : { ...context, patience };
}
