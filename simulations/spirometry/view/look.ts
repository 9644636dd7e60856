/** How the patients of the cases look. */
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'respirator-form': { skin: 'fair', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'asthma-before-and-after': { skin: 'brown', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'long-smoker': { skin: 'tan', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  'new-eye': { skin: 'fair', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'reliever-this-morning': { skin: 'tan', cloth: 'ochre', hair: 'long-dark', build: 'adult' },
  'machine-reads-high': { skin: 'tan', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'seeing-stars': { skin: 'fair', cloth: 'ochre', hair: 'short-gray', build: 'adult' },
  'surgery-two-weeks-ago': { skin: 'deep', cloth: 'plum', hair: 'curls-dark', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? plainLook;
