/** How the patients of the cases look. */
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'three-tubes': { skin: 'deep', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'mastectomy-side': { skin: 'fair', cloth: 'plum', hair: 'short-gray', build: 'adult' },
  'hard-to-find': { skin: 'tan', cloth: 'teal', hair: 'bun-gray', build: 'adult' },
  'on-warfarin': { skin: 'deep', cloth: 'ochre', hair: 'short-gray', build: 'adult' },
  'first-draw': { skin: 'brown', cloth: 'rust', hair: 'curls-dark', build: 'adult' },
  'faints-at-needles': { skin: 'fair', cloth: 'slate', hair: 'long-dark', build: 'adult' },
  'not-fasting': { skin: 'brown', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'says-no': { skin: 'deep', cloth: 'plum', hair: 'long-dark', build: 'adult' },
  'fistula-and-bruise': { skin: 'tan', cloth: 'ochre', hair: 'short-dark', build: 'adult' },
  'shooting-pain': { skin: 'fair', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'infant-heel': { skin: 'fair', cloth: 'ochre', hair: 'none', build: 'infant' },
  'child-finger': { skin: 'tan', cloth: 'rust', hair: 'long-dark', build: 'child' },
};

const parents: Readonly<Record<string, Look>> = {
  'infant-heel': { skin: 'fair', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  'child-finger': { skin: 'tan', cloth: 'slate', hair: 'short-dark', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? plainLook;
export const parentLook = (caseId: string): Look | null => parents[caseId] ?? null;
