/**
 * What the letters of a school say of this student: marks in the lab, and words. Read again each time from the text that was kept,
 * so that nothing can count that the letter does not say. Whether a signature holds was checked when the letter was taken in. Pure.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { fromSchoolLetterSchema } from '../../schema/letter.ts';
import { liveEntries } from '../log/live.ts';
import type { CompetencyMark } from './competencies.ts';
import type { EntryOf } from '../port.ts';

export const schoolLettersKinds = ['letter.received', 'entry.withdrawn'] as const;

export interface Feedback {
  readonly id: string;
  readonly about: string;
  readonly text: string;
  /** Name and credential of who wrote it, as typed. */
  readonly by: string;
  readonly at: string;
}

export interface SchoolLetters {
  /** One for each mark; withdrawn ones are left out. In the order the letters came. */
  readonly marks: readonly CompetencyMark[];
  readonly feedback: readonly Feedback[];
}

/** A mark is taken back only by a letter under the key that gave it; letters without a key can take back each other's only. */
export function schoolLetters(entries: readonly EntryOf<(typeof schoolLettersKinds)[number]>[]): SchoolLetters {
  const letters = liveEntries(entries).flatMap(({ id, device, data }) => {
    const letter = read(data.text);
    return letter === null ? [] : [{ id, device, key: canonicalJson(data.publicKey), letter }];
  });
  const withdrawn = new Set(letters.flatMap(({ key, letter }) => letter.withdrawn.map((mark) => `${key} ${mark}`)));
  const marks = new Map<string, CompetencyMark>();
  const feedback = new Map<string, Feedback>();
  for (const { id, device, key, letter } of letters) {
    const by = letter.by.credential === '' ? letter.by.name : `${letter.by.name}, ${letter.by.credential}`;
    for (const mark of letter.marks) {
      const named = `${key} ${mark.id}`;
      if (withdrawn.has(named)) continue;
      const { framework, code, outcome, note, steps } = mark;
      const attestedBy = mark.attestedBy === '' ? by : mark.attestedBy;
      marks.set(named, {
        framework,
        code,
        outcome,
        note,
        attestedBy,
        stage: 'lab',
        id: mark.id,
        letter: id,
        at: letter.at,
        device,
        date: mark.date,
        from: 'letter',
        attempt: mark.attempt,
        steps,
      });
    }
    for (const one of letter.feedback) feedback.set(`${key} ${one.id}`, { ...one, by, at: letter.at });
  }
  return { marks: [...marks.values()], feedback: [...feedback.values()] };
}

function read(text: string): ReturnType<typeof fromSchoolLetterSchema.parse> | null {
  try {
    const letter = fromSchoolLetterSchema.safeParse(JSON.parse(text));
    return letter.success ? letter.data : null;
  } catch {
    return null;
  }
}
