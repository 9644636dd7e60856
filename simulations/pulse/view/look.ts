/** How the patients of the cases look. */
import { castLook, castPerson } from '#components/ui/patient/cast.ts';
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'adult-regular': { skin: 'tan', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  'hurried-adult': { skin: 'brown', cloth: 'ochre', hair: 'curls-dark', build: 'adult' },
  fever: { skin: 'deep', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  athlete: { skin: 'fair', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'atrial-fibrillation': { skin: 'tan', cloth: 'plum', hair: 'short-gray', build: 'adult' },
  'extra-beats': { skin: 'tan', cloth: 'plum', hair: 'short-dark', build: 'adult' },
  thready: { skin: 'fair', cloth: 'slate', hair: 'bun-gray', build: 'adult' },
  infant: { skin: 'brown', cloth: 'ochre', hair: 'none', build: 'infant' },
  toddler: { skin: 'deep', cloth: 'rust', hair: 'curls-dark', build: 'child' },
  'before-digoxin': { skin: 'fair', cloth: 'teal', hair: 'short-gray', build: 'adult' },
};

const parents: Readonly<Record<string, Look>> = {
  infant: { skin: 'brown', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  toddler: { skin: 'deep', cloth: 'slate', hair: 'short-dark', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? castPerson(caseId) ?? plainLook;
export const parentLook = (caseId: string): Look | null => parents[caseId] ?? castLook(caseId)?.parent ?? null;
