/** Seals letters under the cohort's key and hands them over as files, one a student. */
import { spokenName } from '#class/cohort.ts';
import { schoolLetter } from '#class/letters.ts';
import type { ClassStudent } from '#class/students.ts';
import { download } from '#components/record/save-to-file.ts';
import { sealLetter } from '#record/letters/seal.ts';
import { spellWallTime } from '#record/wall-time.ts';
import type { Letter } from '#schema/letter.ts';
import type { CohortDesk } from './cohort-desk.svelte.ts';

export async function saveLetters(desk: CohortDesk, students: readonly ClassStudent[]): Promise<void> {
  const { cohort, view } = desk;
  if (cohort === null) return;
  let count = 0;
  for (const student of students) {
    const letter = schoolLetter(view, student, nowAt(desk));
    if (letter === null) continue;
    await save(desk, letter, `letter-${plainName(spokenName(student.enrolled))}-${desk.today}.json`);
    count += 1;
  }
  desk.said =
    count === 0
      ? { tone: 'trouble', text: 'Nothing to say yet: nobody was checked off here, and no words were written.' }
      : {
          tone: 'kept',
          text: count === 1 ? '1 letter is saved to a file.' : `${String(count)} letters are saved to files.`,
        };
}

/** Letters and digits only: file systems differ. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9 ]/g, '')
    .trim()
    .replaceAll(/ +/g, '-')
    .toLowerCase();
  return plain === '' ? 'student' : plain;
}

/** Any letter of this cohort as a file. */
export async function save(desk: CohortDesk, letter: Letter, name: string): Promise<void> {
  const { cohort } = desk;
  if (cohort === null) return;
  const sealed = await sealLetter(cohort.recorder, letter);
  download(name, JSON.stringify(sealed), 'application/json');
}

export function nowAt({ cohort }: CohortDesk): string {
  const clock = cohort?.recorder.world.clock;
  const wallMs = clock?.read().wallMs ?? 0;
  return spellWallTime(wallMs, clock?.offsetMinutes(wallMs) ?? 0);
}
