/** What the rubric, the view and the debrief read off the desk. Pure. */
import { readingGrade } from '#library/reading-grade.ts';
import type { Fault, SlipKind } from './case.ts';
import type { CorrespondenceContext, Mark, Planted } from './context.ts';

type Context = CorrespondenceContext;

/** The parts that were chosen, with what is wrong with each. */
export function chosen({
  picks,
  case: task,
}: Context): readonly { readonly slot: string; readonly fault: Fault | null }[] {
  return picks.flatMap((pick, index) => {
    const slot = task.slots[index];
    const option = pick === null ? undefined : slot?.options[pick];
    return slot === undefined || option === undefined ? [] : [{ slot: slot.name, fault: option.fault }];
  });
}

export function withFault(context: Context, fault: Fault): readonly string[] {
  return chosen(context).flatMap((part) => (part.fault === fault ? [part.slot] : []));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const holds = (text: string, part: string): boolean => ` ${plain(text)} `.includes(` ${plain(part)} `);

/** Needed things that stand in the paragraph, by name, and those that do not. */
export function ownWords({ paragraph, case: task }: Context): {
  readonly there: readonly string[];
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
} {
  const { own } = task;
  if (own === null) return { there: [], missing: [], forbidden: [] };
  const stands = (anyOf: readonly string[]) => anyOf.some((part) => holds(paragraph, part));
  return {
    there: own.needs.filter(({ anyOf }) => stands(anyOf)).map(({ name }) => name),
    missing: own.needs.filter(({ anyOf }) => !stands(anyOf)).map(({ name }) => name),
    forbidden: own.forbidden.filter((word) => holds(paragraph, word)),
  };
}

/** School grade of what was written, to a tenth; null while there is no whole sentence. */
export function gradeOf(paragraph: string): number | null {
  if (!/[.!?]/.test(paragraph) || plain(paragraph).split(' ').length < 4) return null;
  return Math.max(0, Math.round(readingGrade(paragraph) * 10) / 10);
}

export function hits({ planted, marks }: Context): readonly { readonly planted: Planted; readonly mark: Mark }[] {
  return planted.flatMap((one) => {
    const mark = marks.find(({ line }) => line === one.line);
    return mark === undefined ? [] : [{ planted: one, mark }];
  });
}

export function falseAlarms({ planted, marks }: Context): readonly Mark[] {
  return marks.filter(({ line }) => !planted.some((one) => one.line === line));
}

/** Slips that hurt somebody once they are in the mail. */
const dangerous: ReadonlySet<SlipKind> = new Set(['wrong-person', 'dose-or-unit', 'privacy', 'enclosure']);

export function dangerousMissed({ planted, marks }: Context): readonly Planted[] {
  return planted.filter(({ kind, line }) => dangerous.has(kind) && !marks.some((mark) => mark.line === line));
}

/** What went out is judged; what stayed on the desk harmed nobody. */
export function wentOut({ stage }: Context): boolean {
  return stage === 'sent';
}
