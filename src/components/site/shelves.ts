/** Names of the subject shelves, for pages that hold a subject as text. */
import { subjects } from '#schema/module.ts';

/** The shelf's label; the id itself for a folder that has none yet. */
export function subjectName(subject: string): string {
  const names: Readonly<Record<string, string>> = subjects;
  return names[subject] ?? subject;
}
