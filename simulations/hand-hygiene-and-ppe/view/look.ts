/** How the patients of the cases look. */
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'contact-draining-wound': { skin: 'tan', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'contact-loose-stool': { skin: 'fair', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  'droplet-swab': { skin: 'tan', cloth: 'rust', hair: 'short-dark', build: 'child' },
  'droplet-form': { skin: 'deep', cloth: 'ochre', hair: 'curls-dark', build: 'adult' },
  'airborne-cough': { skin: 'tan', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'airborne-and-contact-rash': { skin: 'fair', cloth: 'slate', hair: 'curls-dark', build: 'adult' },
  'no-sign-boil': { skin: 'brown', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'fit-test-too-old': { skin: 'deep', cloth: 'slate', hair: 'short-gray', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? plainLook;
export const ownLook: Look = { skin: 'brown', cloth: 'teal', hair: 'short-dark', build: 'adult' };
