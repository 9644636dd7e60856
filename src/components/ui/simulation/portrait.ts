/** What `Portrait.svelte` draws: plain named things. Tones and shapes of a drawing, not data about anybody. */

export interface PortraitLook {
  readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
  readonly hair: 'short-dark' | 'short-gray' | 'long-dark' | 'long-gray' | 'bun-gray' | 'curly-dark';
  readonly build: 'child' | 'adult';
  readonly cloth: 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';
}

export interface PortraitPicture {
  readonly look: PortraitLook;
  readonly mouth: 'calm' | 'speaks' | 'worried';
  readonly glasses: boolean;
  readonly squinting: boolean;
  readonly leaning: boolean;
  readonly peeking: boolean;
  readonly dim: boolean;
  /** Turned away from whoever looks. */
  readonly back: boolean;
  readonly cover: {
    readonly eye: 'right' | 'left';
    readonly with: 'occluder' | 'palm' | 'fingers';
  } | null;
  readonly headphones: { readonly red: 'right' | 'left' } | null;
  readonly handUp: boolean;
}

/** Somebody who sits there and does nothing. */
export const calmPicture: Omit<PortraitPicture, 'look'> = {
  mouth: 'calm',
  glasses: false,
  squinting: false,
  leaning: false,
  peeking: false,
  dim: false,
  back: false,
  cover: null,
  headphones: null,
  handUp: false,
};

/** The same person always looks the same: drawn from the case's id, the age and the pronoun. */
export function portraitLook(person: {
  readonly id: string;
  readonly age: number;
  readonly pronoun: 'she' | 'he' | 'they';
}): PortraitLook {
  let mixed = 11;
  for (let index = 0; index < person.id.length; index++) mixed = (mixed * 31 + person.id.charCodeAt(index)) % 9973;
  const gray = person.age >= 60;
  const short = gray ? 'short-gray' : mixed % 3 === 0 ? 'curly-dark' : 'short-dark';
  const long = gray ? (mixed % 2 === 0 ? 'bun-gray' : 'long-gray') : mixed % 3 === 0 ? 'curly-dark' : 'long-dark';
  const hair = person.pronoun === 'he' ? short : person.pronoun === 'she' ? long : mixed % 2 === 0 ? short : long;
  return {
    skin: (['deep', 'tan', 'brown', 'fair'] as const)[mixed % 4] ?? 'tan',
    hair,
    build: person.age < 13 ? 'child' : 'adult',
    cloth: (['teal', 'rust', 'plum', 'slate', 'ochre'] as const)[mixed % 5] ?? 'teal',
  };
}
