/** What the rubric and the debrief read off an audit: hits, misses, false alarms. Pure. */
import type { ErrorKind } from './case.ts';
import type { AuditContext, Mark, Planted } from './context.ts';

export interface Hit {
  readonly planted: Planted;
  readonly mark: Mark;
}

export function hits({ planted, marks }: AuditContext): readonly Hit[] {
  return planted.flatMap((one) => {
    const mark = marks.find(({ part }) => part === one.part);
    return mark === undefined ? [] : [{ planted: one, mark }];
  });
}

export function misses({ planted, marks }: AuditContext): readonly Planted[] {
  return planted.filter(({ part }) => !marks.some((mark) => mark.part === part));
}

export function falseAlarms({ planted, marks }: AuditContext): readonly Mark[] {
  return marks.filter(({ part }) => !planted.some((one) => one.part === part));
}

/** Errors that can harm a patient or break a confidence before anybody looks again. */
const dangerous: ReadonlySet<ErrorKind> = new Set([
  'wrong-patient',
  'wrong-unit',
  'impossible-value',
  'privacy',
  'no-reaction',
]);

export function dangerousPlanted({ planted }: AuditContext): readonly Planted[] {
  return planted.filter(({ kind }) => dangerous.has(kind));
}
