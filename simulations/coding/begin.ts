/** How a visit lies on the coding desk: the seed chooses how it went. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { CodingCase, Variant } from './case.ts';
import type { CodingContext, Line } from './context.ts';
import type { CodingFacts } from './facts.ts';

/** The variant of this run. Throws for a case without any: the schema lets none through. */
export function variantOf({ case: visit, variant }: Pick<CodingContext, 'case' | 'variant'>): Variant {
  const found = visit.variants[variant];
  if (found === undefined) throw new RangeError(`case "${visit.id}" has no variant ${String(variant)}`);
  return found;
}

export function begin(input: SimulationInput<CodingCase, CodingFacts, VisitFolder | null>): CodingContext {
  const { case: visit, facts, seed, mode, carried } = input;
  const variant = drawInt(seed, `variant:${visit.id}`, 0, 0, visit.variants.length - 1);
  const { changes, services } = variantOf({ case: visit, variant });
  const registered = carried?.registration?.name ?? null;
  return {
    mode,
    seed,
    case: visit,
    variant,
    limits: { diagnoses: facts.diagnoses, pointers: facts.pointers },
    fees: facts.fees,
    registeredAs: registered === null ? visit.patient.name : `${registered.first} ${registered.last}`,
    nowMs: 0,
    note: visit.note.flatMap((phrase) => {
      const text = changes[phrase.id] ?? phrase.text;
      return text === '' ? [] : [{ ...phrase, text }];
    }),
    marked: [],
    searched: '',
    searches: 0,
    opened: [],
    diagnoses: [],
    lines: services.map(({ id, chosenByProvider, code }): Line => ({
      id,
      code: chosenByProvider ? code : null,
      isVerified: chosenByProvider,
      typed: '1',
      units: 1,
      trouble: null,
      modifiers: [],
      pointers: [],
    })),
    queries: [],
    answer: null,
    replies: [],
    hints: 0,
  };
}
