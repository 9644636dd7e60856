/** How a student of a cohort stands, in the words and shapes of lists. Pure. */
import { sayHours } from '#externship/hours-totals.ts';
import { tellSignatures } from '#externship/student-file.ts';
import type { ClassStudent } from '#class/students.ts';

export interface Chip {
  readonly status: 'now' | 'watch' | 'expected' | 'plain';
  readonly word: string;
}

/** Whether the files hold: refused entries first, then what signatures tell. */
export function filesChip({ head }: Pick<ClassStudent, 'head'>): Chip {
  if (head === null) return { status: 'plain', word: 'no file yet' };
  if (head.refused.length > 0) {
    const count = head.refused.length;
    return { status: 'now', word: `${String(count)} entr${count === 1 ? 'y' : 'ies'} refused` };
  }
  const { standing } = tellSignatures(head.facts);
  return { status: standing, word: standing === 'expected' ? 'in order' : standing === 'watch' ? 'look' : 'problem' };
}

export function clearedChip({ clearance, papers }: Pick<ClassStudent, 'clearance' | 'papers'>): Chip {
  if (papers.length === 0) return { status: 'plain', word: 'no papers asked for' };
  if (!clearance.isCleared) return { status: 'now', word: `not cleared: ${String(clearance.open.length)} open` };
  if (clearance.expiring.length > 0)
    return { status: 'watch', word: `${String(clearance.expiring.length)} running out` };
  return { status: 'expected', word: 'cleared' };
}

export function hoursWords({
  hours,
  isBehind,
  expectedMinutes,
}: Pick<ClassStudent, 'hours' | 'isBehind' | 'expectedMinutes'>): string {
  const short = expectedMinutes === null ? 0 : expectedMinutes - hours.minutes;
  return isBehind ? `${sayHours(hours.minutes)}, ${sayHours(short)} behind` : sayHours(hours.minutes);
}
