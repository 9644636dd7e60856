/**
 * What the drawings show: plain named facts read off a snapshot. The drawings only read these; what may be shown is marked
 * in `context.ts`, and nothing hidden is read here.
 */
import { castLook } from '#components/ui/patient/cast.ts';
import type { BpCase, CuffSize, Side } from '../case.ts';
import type { BpContext } from '../context.ts';
import type { ArmRest, StethoscopePlace } from '../events.ts';

/** How a person is drawn. Tones and shapes of a drawing, not data about anybody. */
export interface PersonLook {
  readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
  readonly hair: 'short-dark' | 'short-gray' | 'long-dark' | 'long-gray' | 'bun-gray' | 'curly-dark';
  readonly build: 'child' | 'adult' | 'large';
  readonly cloth: 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';
}

export interface RoomPicture {
  readonly look: PersonLook;
  readonly where: 'door' | 'away' | 'chair' | 'exam-table';
  readonly backSupported: boolean;
  readonly feetFlat: boolean;
  readonly legsCrossed: boolean;
  readonly armOn: ArmRest;
  /** Middle of the cuff above (+) or below (−) heart level, cm; counts on the desk only. */
  readonly armHeightCm: number;
  readonly talking: boolean;
  readonly sleeve: 'off' | 'rolled' | 'down';
  readonly cuffOn: boolean;
  readonly doorClosed: boolean;
  readonly quietMinutes: number;
  readonly showsHeartLevel: boolean;
}

export interface ArmPicture {
  readonly look: PersonLook;
  readonly side: Side;
  readonly sleeve: 'off' | 'rolled' | 'down';
  /** Words on the tape around the arm; null when it was not measured. */
  readonly tape: string | null;
  readonly cuff: null | {
    readonly size: CuffSize;
    readonly label: string;
    readonly edgeCm: number;
    readonly markOverArtery: boolean;
    readonly snug: boolean;
    /** 0 flat to 1 blown up hard. */
    readonly fullness: number;
  };
  readonly showsArtery: boolean;
  readonly fingers: null | 'brachial' | 'radial';
  /** 0–1: a beat felt under the fingers now. */
  readonly felt: number;
  readonly stethoscope: StethoscopePlace | null;
  /** 0–1: a beat heard now, for those who chose to see it; 0 otherwise. */
  readonly heard: number;
}

/** How the people of our own cases are drawn. A case that is not listed is drawn by its id. */
const looks: Readonly<Record<string, Pick<PersonLook, 'skin' | 'hair' | 'cloth'>>> = {
  'normal-adult': { skin: 'tan', hair: 'long-dark', cloth: 'rust' },
  'stage-two': { skin: 'deep', hair: 'short-dark', cloth: 'slate' },
  hypotension: { skin: 'fair', hair: 'bun-gray', cloth: 'plum' },
  'auscultatory-gap': { skin: 'fair', hair: 'short-gray', cloth: 'slate' },
  'atrial-fibrillation': { skin: 'brown', hair: 'long-gray', cloth: 'teal' },
  'large-arm': { skin: 'tan', hair: 'short-dark', cloth: 'ochre' },
  child: { skin: 'deep', hair: 'curly-dark', cloth: 'ochre' },
  'fistula-arm': { skin: 'tan', hair: 'bun-gray', cloth: 'teal' },
  'coffee-and-stairs': { skin: 'deep', hair: 'curly-dark', cloth: 'rust' },
  'anxious-talker': { skin: 'fair', hair: 'long-dark', cloth: 'plum' },
  'lymph-node-side': { skin: 'deep', hair: 'long-dark', cloth: 'ochre' },
  pregnancy: { skin: 'tan', hair: 'long-dark', cloth: 'teal' },
  'severe-with-symptoms': { skin: 'fair', hair: 'short-gray', cloth: 'rust' },
  'new-irregular': { skin: 'brown', hair: 'short-gray', cloth: 'slate' },
};

/** How a patient of more than one simulation is drawn; no baby has a pressure taken here. */
function castTones(id: string): Pick<PersonLook, 'skin' | 'hair' | 'cloth'> | undefined {
  const known = castLook(id);
  if (known === undefined || known.hair === 'none') return undefined;
  return { skin: known.skin, hair: known.hair, cloth: known.cloth };
}

/** The same person always looks the same; build follows from what the case says. */
export function lookOf(patient: Pick<BpCase, 'id' | 'person' | 'armCm'>): PersonLook {
  let mixed = 7;
  for (let index = 0; index < patient.id.length; index++) mixed = (mixed * 31 + patient.id.charCodeAt(index)) % 9973;
  const { age, pronoun } = patient.person;
  const build = age < 13 ? 'child' : patient.armCm.low >= 35 ? 'large' : 'adult';
  const known = looks[patient.id] ?? castTones(patient.id);
  if (known !== undefined) return { ...known, build };
  const gray = age >= 60;
  const short = pronoun === 'he' ? (gray ? 'short-gray' : mixed % 3 === 0 ? 'curly-dark' : 'short-dark') : null;
  const long = gray ? (mixed % 2 === 0 ? 'bun-gray' : 'long-gray') : mixed % 3 === 0 ? 'curly-dark' : 'long-dark';
  return {
    skin: (['deep', 'tan', 'brown', 'fair'] as const)[mixed % 4] ?? 'tan',
    hair: short ?? long,
    build,
    cloth: (['teal', 'rust', 'plum', 'slate', 'ochre'] as const)[mixed % 5] ?? 'teal',
  };
}

/** The room as the learner arranged it. */
export function roomPictureOf(context: BpContext): RoomPicture {
  return {
    look: lookOf(context.case),
    where: context.backAtMs !== null ? 'away' : (context.onChair ?? 'door'),
    backSupported: context.backSupported,
    feetFlat: context.feetFlat,
    legsCrossed: context.legsCrossed,
    armOn: context.armOn,
    armHeightCm: context.armHeightCm,
    talking: context.talkUntilMs !== null,
    sleeve: context.sleeve,
    cuffOn: context.cuffPlaced !== null,
    doorClosed: context.doorClosed,
    quietMinutes: context.quietMs / 60_000,
    showsHeartLevel: context.mode === 'coached' && context.onChair !== null,
  };
}

/** The arm close up. `felt` and `heard` are how strongly the last beat still shows. */
export function armPictureOf(
  context: BpContext,
  felt: number,
  heard: number,
  label: (size: CuffSize) => string,
): ArmPicture {
  const { cuffPlaced, cuffChosen } = context;
  return {
    look: lookOf(context.case),
    side: context.arm ?? 'left',
    sleeve: context.sleeve,
    tape: context.measuredCm !== null && cuffPlaced === null ? `${String(context.measuredCm)} cm` : null,
    cuff:
      cuffPlaced === null || cuffChosen === null
        ? null
        : {
            size: cuffChosen,
            label: label(cuffChosen),
            edgeCm: cuffPlaced.edgeCm,
            markOverArtery: cuffPlaced.mark === 'over-artery',
            snug: cuffPlaced.fit === 'snug',
            fullness: Math.min(1, context.cuffMmHg / 120),
          },
    showsArtery: context.mode === 'coached' || context.did.brachialFelt,
    fingers: context.fingers,
    felt,
    stethoscope: context.stethoscope,
    heard,
  };
}
