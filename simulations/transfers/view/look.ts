/** How the patients of the cases look. */
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'stroke-left': { skin: 'brown', cloth: 'teal', hair: 'short-gray', build: 'adult' },
  'new-knee': { skin: 'deep', cloth: 'rust', hair: 'curls-dark', build: 'adult' },
  'belly-wound': { skin: 'fair', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'no-legs-today': { skin: 'fair', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  'black-before-eyes': { skin: 'tan', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'knees-give-way': { skin: 'brown', cloth: 'plum', hair: 'long-dark', build: 'adult' },
  'her-own-way': { skin: 'fair', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'ride-to-the-van': { skin: 'deep', cloth: 'ochre', hair: 'short-gray', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? plainLook;
