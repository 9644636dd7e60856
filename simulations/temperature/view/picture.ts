/** What the drawings show: plain named facts read off a snapshot. Nothing hidden is read here. */
import { castLook } from '#components/ui/patient/cast.ts';
import type { Device, TemperatureCase } from '../case.ts';
import type { Placement, TemperatureContext } from '../context.ts';

/** How a person is drawn. Tones and shapes of a drawing, not data about anybody. */
export interface PersonLook {
  readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
  readonly hair: 'short-dark' | 'short-gray' | 'long-dark' | 'bun-gray' | 'curly-dark' | 'none';
  readonly build: 'baby' | 'child' | 'adult';
  readonly cloth: 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';
}

export interface BodyPicture {
  readonly look: PersonLook;
  readonly device: Device | null;
  readonly covered: boolean;
  readonly gloved: boolean;
  /** Where the instrument is; null while it is in the hand or on the tray. */
  readonly placement: Placement | null;
  /** 0 to 1: how far a sweep or a wait has come. */
  readonly along: number;
  readonly settled: boolean;
  readonly bareArm: boolean;
  readonly lying: boolean;
  readonly hat: boolean;
  readonly sweat: boolean;
  readonly drainage: boolean;
  readonly mouthOpen: boolean;
  readonly shivers: boolean;
  /** A cup of something hot in the hand. */
  readonly cup: boolean;
}

const looks: Readonly<Record<string, Pick<PersonLook, 'skin' | 'hair' | 'cloth'>>> = {
  'routine-adult': { skin: 'tan', hair: 'short-dark', cloth: 'slate' },
  'hot-coffee': { skin: 'deep', hair: 'curly-dark', cloth: 'rust' },
  'draining-ear': { skin: 'fair', hair: 'short-dark', cloth: 'ochre' },
  'fever-two-months': { skin: 'brown', hair: 'none', cloth: 'teal' },
  'confused-older-adult': { skin: 'fair', hair: 'bun-gray', cloth: 'plum' },
  'stuffed-nose': { skin: 'tan', hair: 'long-dark', cloth: 'teal' },
  'low-platelets': { skin: 'fair', hair: 'none', cloth: 'slate' },
  'cold-walk-in': { skin: 'deep', hair: 'short-gray', cloth: 'ochre' },
  'celsius-display': { skin: 'deep', hair: 'long-dark', cloth: 'plum' },
  'outreach-column': { skin: 'brown', hair: 'long-dark', cloth: 'rust' },
};

/** How a patient of more than one simulation is drawn. */
function castTones(id: string): Pick<PersonLook, 'skin' | 'hair' | 'cloth'> | undefined {
  const known = castLook(id);
  return known === undefined ? undefined : { skin: known.skin, hair: known.hair, cloth: known.cloth };
}

/** The same person always looks the same; build follows from the age. */
export function lookOf({ id, person }: Pick<TemperatureCase, 'id' | 'person'>): PersonLook {
  const known = looks[id] ?? castTones(id) ?? { skin: 'tan', hair: 'short-dark', cloth: 'teal' };
  return { ...known, build: person.ageMonths < 12 ? 'baby' : person.ageMonths < 144 ? 'child' : 'adult' };
}

/** The patient and the instrument as they are. */
export function bodyPictureOf(context: TemperatureContext): BodyPicture {
  const { case: patient, take, ready, nowMs } = context;
  const has = (condition: TemperatureCase['conditions'][number]) => patient.conditions.includes(condition);
  const span = take === null ? 1 : Math.max(1, take.fullAtMs - take.startedAtMs);
  return {
    look: lookOf(patient),
    device: context.device,
    covered: context.coverOn !== null,
    gloved: context.gloves,
    placement: take?.placement ?? null,
    along: take === null ? 0 : Math.min(1, (nowMs - take.startedAtMs) / span),
    settled: take?.complete ?? false,
    bareArm: ready.includes('clothes-opened'),
    lying:
      take === null
        ? ready.includes('laid-and-covered') || patient.person.ageMonths < 12
        : take.placement.route === 'rectal',
    hat: has('hat') && !ready.includes('hat-off'),
    sweat: has('sweaty') && !ready.includes('forehead-dried'),
    drainage: has('ear-drainage'),
    mouthOpen: has('mouth-breathing') || (take?.placement.route === 'oral' && take.placement.lips === 'open'),
    shivers: has('shivering'),
    cup: patient.mouth?.what === 'hot-drink',
  };
}
