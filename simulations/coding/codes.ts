/** Where a code stands in its book, told from its shape alone. Pure. */

export type Book = 'icd-10-cm' | 'hcpcs' | 'practice';

export function bookOf(code: string): Book {
  if (code.startsWith('ER-')) return 'practice';
  return /^[A-CE-V]\d{4}$/.test(code) ? 'hcpcs' : 'icd-10-cm';
}

/** The place at which the list is opened to read about a code: the category of a diagnosis, else the code itself. */
export function placeOf(code: string): string {
  return bookOf(code) === 'icd-10-cm' ? code.slice(0, 3) : code;
}
