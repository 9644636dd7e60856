/** How the patients of the cases look: tones and shapes of a drawing, no data about anybody. */
import { plainLook, type Look } from '#components/ui/patient/look.ts';

const looks: Readonly<Record<string, Look>> = {
  'flu-adult': { skin: 'deep', cloth: 'plum', hair: 'curls-dark', build: 'adult' },
  'dtap-infant': { skin: 'brown', cloth: 'ochre', hair: 'none', build: 'infant' },
  'mmr-subcut': { skin: 'tan', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  'insulin-mix': { skin: 'tan', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'ceftriaxone-hip': { skin: 'fair', cloth: 'rust', hair: 'long-dark', build: 'adult' },
  'b12-ampule': { skin: 'fair', cloth: 'slate', hair: 'short-gray', build: 'adult' },
  'tb-placed': { skin: 'brown', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  'tb-read': { skin: 'deep', cloth: 'ochre', hair: 'short-dark', build: 'adult' },
  'depo-no-route': { skin: 'brown', cloth: 'plum', hair: 'long-dark', build: 'adult' },
  'penicillin-allergy': { skin: 'fair', cloth: 'teal', hair: 'short-dark', build: 'adult' },
  'varicella-too-soon': { skin: 'brown', cloth: 'rust', hair: 'curls-dark', build: 'child' },
  'iv-not-mine': { skin: 'deep', cloth: 'slate', hair: 'short-dark', build: 'adult' },
  'other-patient': { skin: 'tan', cloth: 'ochre', hair: 'long-dark', build: 'adult' },
  'frozen-night': { skin: 'fair', cloth: 'plum', hair: 'short-dark', build: 'adult' },
  anaphylaxis: { skin: 'fair', cloth: 'ochre', hair: 'long-dark', build: 'child' },
};

const parents: Readonly<Record<string, Look>> = {
  'dtap-infant': { skin: 'brown', cloth: 'teal', hair: 'long-dark', build: 'adult' },
  'varicella-too-soon': { skin: 'brown', cloth: 'slate', hair: 'short-dark', build: 'adult' },
};

export const lookOf = (caseId: string): Look => looks[caseId] ?? plainLook;
export const parentLook = (caseId: string): Look | null => parents[caseId] ?? null;
