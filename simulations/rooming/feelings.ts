/**
 * How much each manner of asking and each kindness moves the patient, in points of trust and patience (0 to 100). All of it
 * is an assumption of the model, listed in model.md; only the direction is taught.
 */
import type { Manner } from './topics.ts';

interface Effect {
  readonly trust: number;
  readonly patience: number;
}

export const mannerEffects: Readonly<Record<Manner, Effect>> = {
  open: { trust: 1, patience: 0 },
  focused: { trust: 0, patience: -1 },
  leading: { trust: -3, patience: -1 },
  jargon: { trust: -4, patience: -3 },
  blaming: { trust: -8, patience: -4 },
};

export const effects = {
  finished: { trust: 1, patience: 0 },
  interrupted: { trust: -6, patience: -6 },
  repeated: { trust: -1, patience: -4 },
  overheard: { trust: -8, patience: 0 },
  lost: { trust: -2, patience: -2 },
  introduced: { trust: 5, patience: 2 },
  misnamed: { trust: -3, patience: 0 },
  explained: { trust: 5, patience: 3 },
  shutDoor: { trust: 3, patience: 0 },
  timeAlone: { trust: 8, patience: 0 },
  understood: { trust: 18, patience: 8 },
  misunderstood: { trust: -6, patience: -4 },
  askedNeed: { trust: 6, patience: 2 },
  silence: { trust: 2, patience: 0 },
  empathy: { trust: 5, patience: 4 },
  worn: { trust: 0, patience: -2 },
  summary: { trust: 5, patience: 2 },
  right: { trust: 8, patience: 6 },
  weak: { trust: -3, patience: -2 },
  wrong: { trust: -9, patience: -6 },
  passedOver: { trust: -5, patience: -3 },
  exposed: { trust: -6, patience: -2 },
  left: { trust: -10, patience: 0 },
} as const satisfies Readonly<Record<string, Effect>>;

/** Below this patience an answer gives one thing at a time. */
export const curtBelow = 25;
/** Most things told in one breath. */
export const mostAtOnce = 3;
/** Kind words beyond this many wear thin. */
export const kindWordsThatCount = 3;

const within = (value: number): number => Math.max(0, Math.min(100, value));

/** Trust and patience after an effect. */
export function felt(
  now: { readonly trust: number; readonly patience: number },
  ...changes: readonly Effect[]
): { readonly trust: number; readonly patience: number } {
  let { trust, patience } = now;
  for (const change of changes) {
    trust = within(trust + change.trust);
    patience = within(patience + change.patience);
  }
  return { trust, patience };
}
