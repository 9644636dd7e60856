/** What careful people type and say at the desk. For personas and followers of hints; no page loads it. */
import type { OptionKind } from './case.ts';
import type { CheckInContext } from './context.ts';
import type { CheckInEvent } from './events.ts';
import { sameText, truthOf } from './registration.ts';

/** Every field that says something else than the documents, typed as they have it. */
export function documentsTyped({ case: one, fields, referral }: CheckInContext): readonly CheckInEvent[] {
  return Object.entries(truthOf(one, referral ?? ''))
    .filter(([field, text]) => !sameText(field, fields[field]?.kept ?? '', text))
    .map(([field, text]) => ({ type: 'field.entered', field, text }));
}

/** Words of a kind to everything that waits for an answer; the first words there are where there is none of the kind. */
export function answersOf({ case: one, matters }: CheckInContext, wanted: OptionKind): readonly CheckInEvent[] {
  return one.matters
    .filter(({ id }) => matters.some((state) => state.id === id && state.open))
    .map(({ id, options }) => ({
      type: 'matter.answered',
      matter: id,
      option: Math.max(
        0,
        options.findIndex(({ kind }) => kind === wanted),
      ),
    }));
}
