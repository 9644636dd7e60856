/** What views, rubric and coach read off the room. Pure; the wound's truth is looked at here only for the score. */
import type { DressingKind, FlagId } from './case.ts';
import type { Look, WoundContext } from './context.ts';
import type { WoundLearnerEvent } from './events.ts';

export const toldProvider = ({ did }: WoundContext, what: FlagId): boolean =>
  did.reports.some((one) => one.what === what && one.to === 'provider');

/** What has to be told in this visit: the case's flags, and circulation where a bandage squeezed. */
export function flagsOwed(context: WoundContext): readonly FlagId[] {
  const { flags } = context.case;
  const more: readonly FlagId[] = context.did.squeezedEver && !flags.includes('circulation') ? ['circulation'] : [];
  return [...flags, ...more];
}

/** Nothing is done to the wound before the provider has seen it. */
export const stopsHere = ({ case: { flags, comesTight } }: WoundContext): boolean =>
  flags.includes('opened') || comesTight;

/** The dressing as it now stands ordered. */
export function dressingNow(context: WoundContext): DressingKind | null {
  const { dressing, inStock, instead } = context.case;
  return inStock || !toldProvider(context, 'out-of-stock') ? dressing : instead;
}

export function reportAnswer(
  context: WoundContext,
  { what, to }: Extract<WoundLearnerEvent, { readonly type: 'report.made' }>,
): string {
  if (to === 'front-desk') return 'The front desk: “I’ll write a note.”';
  if (to === 'family-member') return 'The relative looks frightened.';
  const { case: patient } = context;
  switch (what) {
    case 'out-of-stock':
      return patient.instead === null
        ? 'The provider: “What is ordered is fine.”'
        : `The provider: “Then a ${dressingName(patient.instead)} today.”`;
    case 'circulation':
      return 'The provider comes at once.';
    case 'tetanus':
      return 'The provider: “Thank you. I will see whether one is due.”';
    case 'opened':
      return 'The provider comes at once. “Moist gauze, and leave it.”';
    default:
      return 'The provider: “Thank you. I am coming to look.”';
  }
}

export function dressingName(kind: DressingKind): string {
  return kind.replace('-', ' ');
}

/** Rows of the description that agree with the wound. */
export function lookRight(context: WoundContext): readonly (keyof Look)[] {
  const { wound } = context.case;
  if (wound === null || context.look === null) return [];
  const { look } = context;
  const keys: readonly (keyof Look)[] = ['bed', 'drainage', 'amount', 'odor', 'edges', 'around'];
  return keys.filter((key) => look[key] === wound[key]);
}

/** Whether the foot, hand or finger below a bandage has to be looked at. */
export const needsCms = ({ case: patient }: WoundContext): boolean =>
  patient.limb !== null && (patient.wrap !== null || patient.comesTight);
