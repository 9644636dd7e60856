/// <reference types="astro/client" />
/** The code shelves of the site as one list. A chunk of its own: it comes when the first book is opened. */
import { readShelf, type ShelfCode } from '../book.ts';

const files = import.meta.glob<string>(
  ['/content/diagnosis-codes/*.yaml', '/content/practice-codes/*.yaml', '/content/supply-codes/*.yaml'],
  { query: '?raw', import: 'default', eager: true },
);

export const shelf: readonly ShelfCode[] = readShelf(Object.values(files));
