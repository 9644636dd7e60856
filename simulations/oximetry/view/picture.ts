/** What the drawings show: plain named facts read off a snapshot. Nothing hidden is read here. */
import { castLook } from '#components/ui/patient/cast.ts';
import { fingers, type Finger, type Nail, type Site } from '../case.ts';
import type { OximetryContext } from '../context.ts';
import type { Seating } from '../events.ts';
import { movement, nailNow, warmth } from '../signal.ts';

export interface HandPicture {
  readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
  readonly cloth: 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';
  readonly nails: Readonly<Record<Finger, Nail>>;
  readonly clip: { readonly site: Site; readonly how: Seating } | null;
  readonly moves: boolean;
  readonly towel: boolean;
  readonly pillow: boolean;
  readonly blanket: boolean;
  readonly sunlight: boolean;
  readonly shade: boolean;
  /** 0 warm to 1 ice cold; shown once somebody felt the hand. */
  readonly cold: number;
  readonly feeling: boolean;
  readonly oxygen: boolean;
}

const looks: Readonly<Record<string, Pick<HandPicture, 'skin' | 'cloth'>>> = {
  'warm-and-still': { skin: 'tan', cloth: 'slate' },
  'dark-polish': { skin: 'deep', cloth: 'rust' },
  'artificial-nails': { skin: 'fair', cloth: 'plum' },
  'cold-hands': { skin: 'brown', cloth: 'ochre' },
  tremor: { skin: 'deep', cloth: 'teal' },
  'wheezing-child': { skin: 'fair', cloth: 'ochre' },
  'home-oxygen': { skin: 'tan', cloth: 'slate' },
  'blue-lips': { skin: 'fair', cloth: 'teal' },
  'space-heater': { skin: 'deep', cloth: 'slate' },
  'asthma-dark-skin': { skin: 'deep', cloth: 'plum' },
};

/** The hands and what lies around them. */
export function handPictureOf(context: OximetryContext): HandPicture {
  const { case: patient, helped, nowMs } = context;
  const { skin, cloth } = looks[patient.id] ??
    castLook(patient.id) ?? { skin: patient.darkSkin ? ('deep' as const) : ('tan' as const), cloth: 'teal' as const };
  return {
    skin,
    cloth,
    nails: Object.fromEntries(fingers.map((finger) => [finger, nailNow(context, finger)])) as Record<Finger, Nail>,
    clip: context.clip,
    moves: movement(context, nowMs) > 0.3,
    towel: helped['hand-warmed'] !== undefined,
    pillow: helped['hand-rested'] !== undefined,
    blanket: helped['blanket-given'] !== undefined,
    sunlight: patient.brightLight && helped['light-shaded'] === undefined,
    shade: helped['light-shaded'] !== undefined,
    cold: context.examined ? 1 - warmth(context, nowMs) : 0,
    feeling: context.feltSinceMs !== null,
    oxygen: patient.oxygenTenthsL !== null,
  };
}
