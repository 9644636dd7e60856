/** The letter a cohort gives back to one student: everything checked off here, what was taken back, and words. Pure. */
import type { Letter } from '#schema/letter.ts';
import { spokenName, type CohortView } from './cohort.ts';
import type { ClassStudent } from './students.ts';

type FromSchool = Extract<Letter, { readonly letter: 'from-school' }>;

/** A letter holds the whole standing, so that the last one is enough: more than its bounds are told in the latest ones. */
const mostMarks = 500;
const mostWords = 200;

/** Null when there is nothing to say. @param at wall clock with offset */
export function schoolLetter(view: CohortView, { enrolled, head }: ClassStudent, at: string): FromSchool | null {
  const { cohort } = view;
  if (cohort === null) return null;
  const marks = view.marks.filter(({ student }) => student === enrolled.student);
  const feedback = view.feedback.filter(({ student }) => student === enrolled.student);
  const withdrawn = view.withdrawn.filter(({ student }) => student === enrolled.student).map(({ id }) => id);
  if (marks.length + feedback.length + withdrawn.length === 0) return null;
  return {
    letter: 'from-school',
    v: 1,
    at,
    by: {
      role: 'instructor',
      name: cohort.instructor.name === '' ? cohort.name : cohort.instructor.name,
      credential: cohort.instructor.credential,
      site: cohort.school.name,
    },
    cohort: cohort.name,
    student: spokenName(enrolled).slice(0, 400),
    devices: (head?.devices ?? []).slice(0, 50),
    marks: marks.slice(-mostMarks).map(({ id, framework, code, outcome, date, attempt, sheet, attestedBy, note }) => ({
      id,
      framework,
      code,
      outcome,
      date,
      attempt,
      steps: sheet?.steps ?? [],
      attestedBy,
      note,
    })),
    withdrawn: withdrawn.slice(-mostMarks),
    feedback: feedback.slice(-mostWords).map(({ id, about, text }) => ({ id, about, text })),
  };
}
