/** How a drawn patient looks: named tones of the stylesheet, so that a person stays readable in every theme. */
export interface Look {
  readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
  readonly cloth: 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';
  readonly hair: 'short-dark' | 'short-gray' | 'long-dark' | 'bun-gray' | 'curls-dark' | 'none';
  readonly build: 'adult' | 'child' | 'infant';
}

export const plainLook: Look = { skin: 'tan', cloth: 'slate', hair: 'short-dark', build: 'adult' };
