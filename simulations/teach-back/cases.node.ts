/** The cases with the reading grade of every wording worked out. Runs when the site is built, and in tests. */
import { parse } from 'yaml';
import { readingGrade } from '#library/reading-grade.ts';
import type { TeachBackCase } from './case.ts';
import casesYaml from './cases.yaml?raw';
import { teachBackCasesSchema } from './schema.ts';

/** To a tenth of a grade; a negative grade of very short sentences counts as 0. */
function gradeOf(text: string): number {
  return Math.max(0, Math.round(readingGrade(text) * 10) / 10);
}

export function readCases(): readonly TeachBackCase[] {
  return teachBackCasesSchema.parse(parse(casesYaml)).map((patient) => ({
    ...patient,
    points: patient.points.map((point) => ({
      ...point,
      wordings: point.wordings.map((wording) => ({ ...wording, grade: gradeOf(wording.text) })),
    })),
  }));
}
