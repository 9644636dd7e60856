/** How a matter lies on the records desk: the seed chooses which papers came. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { RecordsCase, Variant } from './case.ts';
import type { RecordsContext } from './context.ts';
import type { RecordsFacts } from './facts.ts';

/** The variant of this run. Throws for a case without any: the schema lets none through. */
export function variantOf({ case: matter, variant }: Pick<RecordsContext, 'case' | 'variant'>): Variant {
  const found = matter.variants[variant];
  if (found === undefined) throw new RangeError(`case "${matter.id}" has no variant ${String(variant)}`);
  return found;
}

export function begin(input: SimulationInput<RecordsCase, RecordsFacts, null>): RecordsContext {
  const { case: matter, facts, seed, mode } = input;
  const variant = drawInt(seed, `variant:${matter.id}`, 0, 0, matter.variants.length - 1);
  const { changes, sheets } = variantOf({ case: matter, variant });
  return {
    mode,
    seed,
    case: matter,
    variant,
    days: { access: facts.accessDays, extension: facts.extensionDays, amendment: facts.amendmentDays },
    nowMs: 0,
    papers: matter.papers.flatMap((paper) => {
      const lines = changes[paper.id] ?? paper.lines;
      return lines.length === 0 ? [] : [{ ...paper, lines }];
    }),
    sheets,
    read: [],
    identity: [],
    authority: null,
    judged: {},
    pile: [],
    decision: null,
    reason: null,
    fee: { text: '', value: null, trouble: null },
    due: { text: '', value: null, trouble: null },
    channel: null,
    hasNotice: false,
    replies: [],
    logged: null,
    officerTold: false,
    steps: [],
    turned: [],
    filed: [],
    aside: [],
    hints: 0,
  };
}
