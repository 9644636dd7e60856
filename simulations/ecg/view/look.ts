/** How the patients of the cases look. */
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'before-surgery': { skin: 'tan', cloth: 'plum', hair: 'long-dark', build: 'adult' },
  'cold-room': { skin: 'fair', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'shaking-hands': { skin: 'tan', cloth: 'teal', hair: 'short-gray', build: 'adult' },
  fluttering: { skin: 'fair', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'begun-by-a-colleague': { skin: 'tan', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'chest-pain': { skin: 'brown', cloth: 'ochre', hair: 'short-dark', build: 'adult' },
  'awake-and-fast': { skin: 'fair', cloth: 'teal', hair: 'bun-gray', build: 'adult' },
  'telling-a-story': { skin: 'deep', cloth: 'ochre', hair: 'bun-gray', build: 'adult' },
  'one-leg': { skin: 'brown', cloth: 'teal', hair: 'curls-dark', build: 'adult' },
  'heart-on-the-right': { skin: 'tan', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  rower: { skin: 'deep', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'slow-and-faint': { skin: 'fair', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  holter: { skin: 'tan', cloth: 'plum', hair: 'short-gray', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? plainLook;
