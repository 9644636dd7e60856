/**
 * An item without its key and reasons: the only form of it that a screen takes before the answer. Apart from the schema, so
 * that a browser needs no zod for it.
 */
import type { OptionId } from './item.ts';

/** What may be shown before answering: no key, no reasons. */
export interface PublicItem {
  readonly id: string;
  readonly stem: string;
  readonly options: readonly { readonly id: OptionId; readonly text: string }[];
  readonly fixedOrder: boolean;
}

/** The item without its key and reasons. */
export function toPublicItem(item: PublicItem): PublicItem {
  return {
    id: item.id,
    stem: item.stem,
    options: item.options.map(({ id, text }) => ({ id, text })),
    fixedOrder: item.fixedOrder,
  };
}
