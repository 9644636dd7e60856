/** Patients who come to more than one simulation look the same in each: by case id. Tones and shapes of a drawing. */
import type { Look } from './look.ts';

export interface CastLook {
  readonly skin: Look['skin'];
  readonly cloth: Look['cloth'];
  readonly hair: 'short-dark' | 'short-gray' | 'long-dark' | 'bun-gray' | 'curly-dark' | 'none';
  readonly build: Look['build'];
  /** Who holds a small child. */
  readonly parent?: Look;
}

/** Rooming's patients, as their cases draw them. */
const cast: Readonly<Record<string, CastLook>> = {
  'infant-well-visit': {
    skin: 'deep',
    cloth: 'ochre',
    hair: 'none',
    build: 'infant',
    parent: { skin: 'deep', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  },
  'toddler-with-fever': {
    skin: 'brown',
    cloth: 'rust',
    hair: 'short-dark',
    build: 'child',
    parent: { skin: 'brown', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  },
  'school-physical': { skin: 'brown', cloth: 'plum', hair: 'long-dark', build: 'child' },
  'teen-alone': { skin: 'tan', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'pregnant-week-34': { skin: 'brown', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'diabetes-follow-up': { skin: 'deep', cloth: 'teal', hair: 'short-gray', build: 'adult' },
  'pressure-recheck': { skin: 'deep', cloth: 'plum', hair: 'curly-dark', build: 'adult' },
  'chest-pain-walk-in': { skin: 'fair', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'asthma-visit': { skin: 'deep', cloth: 'ochre', hair: 'short-dark', build: 'adult' },
  'skin-spot': { skin: 'fair', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'cut-at-urgent-care': { skin: 'tan', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'angry-with-back-pain': { skin: 'tan', cloth: 'rust', hair: 'short-dark', build: 'adult' },
  'low-mood': { skin: 'fair', cloth: 'slate', hair: 'long-dark', build: 'adult' },
  'falls-and-eleven-medicines': { skin: 'tan', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  'interpreter-needed': { skin: 'tan', cloth: 'plum', hair: 'long-dark', build: 'adult' },
  'deaf-with-headaches': { skin: 'brown', cloth: 'teal', hair: 'short-dark', build: 'adult' },
};

export const castLook = (caseId: string): CastLook | undefined => cast[caseId];

/** The same for drawings that have curls. */
export function castPerson(caseId: string): Look | undefined {
  const known = cast[caseId];
  if (known === undefined) return undefined;
  const { skin, cloth, hair, build } = known;
  return { skin, cloth, hair: hair === 'curly-dark' ? 'curls-dark' : hair, build };
}
