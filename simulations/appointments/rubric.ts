/** The rubric of the appointment book, put together from its two halves. Codes and numbers only. */
import type { Criterion } from '../core/rubric.ts';
import type { BookContext } from './context.ts';
import { bookCriteria } from './rubric/book.ts';
import { deskCriteria } from './rubric/desk.ts';

export const bookRubric: readonly Criterion<BookContext>[] = [...deskCriteria, ...bookCriteria].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
