/** How the people of our cases are drawn: tones and shapes of a drawing, not data about anybody. */
import { castLook } from '#components/ui/patient/cast.ts';
import type { GrowthCase } from '../case.ts';
import { ageOn } from '../../core/calendar.ts';

export interface Look {
  readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
  readonly hair: 'dark' | 'gray';
  readonly long: boolean;
  readonly cloth: 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';
  /** Drawn height in pixels of the room, and how big the head is against it. */
  readonly heightPx: number;
  readonly headShare: number;
  readonly width: number;
}

const looks: Readonly<Record<string, Pick<Look, 'skin' | 'hair' | 'long' | 'cloth'>>> = {
  'newborn-two-weeks': { skin: 'tan', hair: 'dark', long: false, cloth: 'ochre' },
  'four-months': { skin: 'fair', hair: 'dark', long: false, cloth: 'teal' },
  'nine-months-falling': { skin: 'deep', hair: 'dark', long: false, cloth: 'plum' },
  'fifteen-months': { skin: 'brown', hair: 'dark', long: false, cloth: 'slate' },
  'exactly-two': { skin: 'fair', hair: 'dark', long: true, cloth: 'rust' },
  'school-child': { skin: 'tan', hair: 'dark', long: false, cloth: 'teal' },
  teenager: { skin: 'fair', hair: 'dark', long: true, cloth: 'plum' },
  'beam-scale-adult': { skin: 'fair', hair: 'dark', long: false, cloth: 'slate' },
  wheelchair: { skin: 'tan', hair: 'dark', long: true, cloth: 'ochre' },
  'heart-failure': { skin: 'deep', hair: 'gray', long: false, cloth: 'rust' },
  'unsteady-elder': { skin: 'brown', hair: 'gray', long: true, cloth: 'teal' },
};

/** Sizes by age: children are shorter, with larger heads. */
function sizeOf(years: number): Pick<Look, 'heightPx' | 'headShare' | 'width'> {
  if (years < 2) return { heightPx: 150, headShare: 0.13, width: 0.9 };
  if (years < 5) return { heightPx: 168, headShare: 0.12, width: 0.85 };
  if (years < 11) return { heightPx: 214, headShare: 0.098, width: 0.8 };
  if (years < 18) return { heightPx: 282, headShare: 0.078, width: 0.95 };
  return { heightPx: years >= 75 ? 284 : 298, headShare: 0.074, width: 1 };
}

/** How a patient of more than one simulation is drawn. */
function castShape(id: string): Pick<Look, 'skin' | 'hair' | 'long' | 'cloth'> | undefined {
  const known = castLook(id);
  if (known === undefined) return undefined;
  const { skin, hair, cloth } = known;
  return { skin, hair: hair.endsWith('gray') ? 'gray' : 'dark', long: /^(long|bun)/.test(hair), cloth };
}

export function lookOf(patient: GrowthCase): Look {
  const shape = looks[patient.id] ??
    castShape(patient.id) ?? { skin: 'tan', hair: 'dark', long: false, cloth: 'slate' };
  return { ...shape, ...sizeOf(ageOn(patient.person.born, patient.today)) };
}
