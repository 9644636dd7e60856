/** How the patients of the cases look. */
import { castLook, castPerson } from '#components/ui/patient/cast.ts';
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'adult-even': { skin: 'tan', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'shallow-fast': { skin: 'fair', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'deep-fast': { skin: 'deep', cloth: 'ochre', hair: 'curls-dark', build: 'adult' },
  'slow-after-medicine': { skin: 'tan', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'waxing-waning': { skin: 'fair', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'pursed-lips': { skin: 'fair', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  'periodic-infant': { skin: 'brown', cloth: 'ochre', hair: 'none', build: 'infant' },
  'crying-toddler': { skin: 'fair', cloth: 'rust', hair: 'curls-dark', build: 'child' },
  'child-in-distress': { skin: 'deep', cloth: 'teal', hair: 'short-dark', build: 'child' },
};

const parents: Readonly<Record<string, Look>> = {
  'periodic-infant': { skin: 'brown', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'crying-toddler': { skin: 'fair', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  'child-in-distress': { skin: 'deep', cloth: 'ochre', hair: 'long-dark', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? castPerson(caseId) ?? plainLook;
export const parentLook = (caseId: string): Look | null => parents[caseId] ?? castLook(caseId)?.parent ?? null;
