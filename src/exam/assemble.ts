/**
 * `assemble(blueprint, bank, seed, request)` gives a whole form from whole items. The browser, which loads question text
 * only for the items it needs, does the two halves (`draw`, then `layOut`) with the loading in between.
 */
import type { Blueprint } from '#schema/blueprint.ts';
import { draw, type DrawOptions, type DrawResult, type FormRequest, type Shortfall } from './draw.ts';
import { layOut, type Form, type LaidItem, type SittingMode } from './form.ts';
import type { BankEntry } from './bank.ts';

export type AssembleResult =
  | { readonly ok: true; readonly form: Form; readonly thin: readonly Shortfall[] }
  | Extract<DrawResult, { readonly ok: false }>;

/** Draws and lays out a form. The same arguments always give the same form. */
export function assemble(
  blueprint: Blueprint,
  bank: readonly (BankEntry & LaidItem)[],
  seed: number,
  request: FormRequest,
  options: DrawOptions & { readonly mode: SittingMode },
): AssembleResult {
  const drawn = draw(blueprint, bank, seed, request, options);
  if (!drawn.ok) return drawn;
  const byId = new Map(bank.map((item) => [item.id, item]));
  const items = drawn.items.flatMap((id) => byId.get(id) ?? []);
  return {
    ok: true,
    form: layOut(blueprint, { kind: request.kind, seed, mode: options.mode }, items),
    thin: drawn.thin,
  };
}
