/** How the people of the cases look. */
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  anaphylaxis: { skin: 'brown', cloth: 'teal', hair: 'curls-dark', build: 'adult' },
  'anaphylaxis-second-dose': { skin: 'deep', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  syncope: { skin: 'tan', cloth: 'rust', hair: 'short-dark', build: 'adult' },
  seizure: { skin: 'fair', cloth: 'plum', hair: 'short-dark', build: 'adult' },
  'low-sugar': { skin: 'deep', cloth: 'ochre', hair: 'short-gray', build: 'adult' },
  'low-sugar-again': { skin: 'fair', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  'low-sugar-drowsy': { skin: 'brown', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
  'chest-pain': { skin: 'fair', cloth: 'slate', hair: 'bun-gray', build: 'adult' },
  'chest-pain-no-trap': { skin: 'fair', cloth: 'rust', hair: 'short-gray', build: 'adult' },
  stroke: { skin: 'brown', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'choking-adult': { skin: 'deep', cloth: 'plum', hair: 'long-dark', build: 'adult' },
  'choking-child': { skin: 'tan', cloth: 'ochre', hair: 'short-dark', build: 'child' },
  'choking-infant': { skin: 'deep', cloth: 'teal', hair: 'none', build: 'infant' },
  'arrest-adult': { skin: 'fair', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'arrest-child': { skin: 'tan', cloth: 'rust', hair: 'long-dark', build: 'child' },
  'bleeding-forearm': { skin: 'brown', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'bleeding-armpit': { skin: 'tan', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'burn-heat': { skin: 'tan', cloth: 'plum', hair: 'long-dark', build: 'adult' },
  'burn-powder': { skin: 'brown', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'fire-small': { skin: 'fair', cloth: 'plum', hair: 'bun-gray', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? plainLook;
