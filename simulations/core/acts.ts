/**
 * What the acts of many simulations change alike, as pure functions: a note of what was done, what happened last, the beginning
 * of the visit, and a list that holds each thing once.
 */
import { greeted, type Encounter, type EncounterEvent } from './encounter.ts';

/** What patient, room or record did last in answer to an act; with another `atMs` or `what` it is a new one. */
export interface Happened<What extends string, Question extends string> {
  readonly atMs: number;
  readonly what: What;
  /** The question it answers. */
  readonly question: Question | null;
  /** Words that belong to this moment alone. */
  readonly words: string | null;
}

/** Notes what was done; what is not named stays. */
export function did<Did extends object>(
  context: { readonly did: Did },
  change: Partial<NoInfer<Did>>,
): { readonly did: Did } {
  return { did: { ...context.did, ...change } };
}

/** The last thing that happened, now. */
export function happened<What extends string, Question extends string>(
  context: { readonly nowMs: number; readonly happened: Happened<What, Question> | null },
  what: NoInfer<What>,
  more: Partial<Pick<Happened<NoInfer<What>, NoInfer<Question>>, 'question' | 'words'>> = {},
): { readonly happened: Happened<What, Question> } {
  return { happened: { atMs: context.nowMs, what, question: more.question ?? null, words: more.words ?? null } };
}

/** An event of the beginning, with the patient's answer when asked who they are. */
export function greet(
  context: { readonly nowMs: number; readonly encounter: Encounter },
  event: EncounterEvent,
): { readonly encounter: Encounter; readonly happened?: Happened<'confirmed-identity', never> } {
  const encounter = greeted(context.encounter, event, context.nowMs);
  return event.type === 'identity.checked'
    ? { encounter, happened: { atMs: context.nowMs, what: 'confirmed-identity', question: null, words: null } }
    : { encounter };
}

/** The list with the item at its end, unless it is there already. */
export function once<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list : [...list, item];
}
