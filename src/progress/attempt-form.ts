/**
 * The score report as somebody types it in: what is wrong with it before anything is kept, and what is kept of it. Text that was
 * typed for another kind of result stays in the form and is not looked at. Pure: today comes in.
 */
import type { AreaResult, AttemptReported } from '#record/folds/attempts-reported.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import type { EntryData } from '#schema/entry.ts';
import { isCivilDate, type CivilDate } from '#simulations/core/calendar.ts';

/** What the form needs of an exam. */
export type AttemptExam = Pick<Blueprint, 'id' | 'credential' | 'scale' | 'presented'> & {
  readonly areas: readonly Pick<Blueprint['areas'][number], 'code' | 'title' | 'items'>[];
};

export type ResultKind = AreaResult['as'];

/** One area's line, as text; empty for nothing. `band`: "above", "near", "below". */
export interface AreaLine {
  readonly percent: string;
  readonly right: string;
  readonly asked: string;
  readonly score: string;
  readonly band: string;
}

export const emptyLine: AreaLine = { percent: '', right: '', asked: '', score: '', band: '' };

export interface AttemptForm {
  readonly exam: AttemptExam;
  readonly date: string;
  readonly as: ResultKind;
  /** By area code; an area that is not in it is empty. */
  readonly lines: ReadonlyMap<string, AreaLine>;
}

export interface FormProblem {
  /** `date`, `areas`, or the code of an area. */
  readonly where: string;
  readonly text: string;
}

export type AttemptRead =
  | { readonly ok: true; readonly data: EntryData<'attempt.reported'> }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

const wholeNumber = /^[0-9]{1,4}$/;
const decimal = /^[0-9]{1,4}(?:\.[0-9]{1,2})?$/;

/** Null for a line that says nothing; text for one that cannot be. */
function resultOf(line: AreaLine, as: ResultKind, { scale, presented }: AttemptExam): AreaResult | string | null {
  const [percent, right, asked, score] = [line.percent, line.right, line.asked, line.score].map((text) => text.trim());
  switch (as) {
    case 'percent': {
      if (percent === undefined || percent === '') return null;
      const value = Number(percent.replace(/ ?%$/, ''));
      if (!decimal.test(percent.replace(/ ?%$/, '')) || value > 100) return 'a percentage from 0 to 100';
      return { as, percent: value };
    }
    case 'count': {
      if (right === '' && asked === '') return null;
      if (right === undefined || asked === undefined || !wholeNumber.test(right) || !wholeNumber.test(asked))
        return 'two whole numbers: how many were right, of how many';
      const count = { as, right: Number(right), asked: Number(asked) };
      if (count.asked < 1) return 'asked: 1 or more';
      // One area may stand for several, but never for more than everything there is.
      if (count.asked > presented) return `asked: the whole exam has ${presented} questions`;
      return count.right > count.asked ? 'no more right than were asked' : count;
    }
    case 'scaled': {
      if (score === undefined || score === '') return null;
      const [low, high] = [scale?.min ?? 0, scale?.max ?? 1000];
      const value = Number(score);
      if (!decimal.test(score) || value < low || value > high) return `a score from ${low} to ${high}`;
      return { as, score: value };
    }
    case 'band':
      return line.band === 'above' || line.band === 'near' || line.band === 'below' ? { as, band: line.band } : null;
    default:
      return as satisfies never;
  }
}

function dateProblem(date: string, today: CivilDate): string | null {
  if (!isCivilDate(date)) return 'Day of the attempt: choose the day you sat the exam.';
  return date > today
    ? 'Day of the attempt: this day is still to come. Enter an attempt when you have its report.'
    : null;
}

/** What is kept, or every problem at once. */
export function readAttempt({ exam, date, as, lines }: AttemptForm, today: CivilDate): AttemptRead {
  const read = exam.areas.map((area) => ({ area, result: resultOf(lines.get(area.code) ?? emptyLine, as, exam) }));
  const onDate = dateProblem(date, today);
  const areas = read.flatMap(({ area, result }) =>
    result === null || typeof result === 'string' ? [] : [{ area: area.code, result }],
  );
  const inAreas = read.flatMap(({ area, result }) =>
    typeof result === 'string' ? [{ where: area.code, text: `${area.title}: ${result}.` }] : [],
  );
  const problems = [
    ...(onDate === null ? [] : [{ where: 'date', text: onDate }]),
    ...inAreas,
    ...(areas.length === 0 && inAreas.length === 0
      ? [
          {
            where: 'areas',
            text: 'Enter the result of at least one area. Leave the others empty if your report is silent.',
          },
        ]
      : []),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, data: { exam: exam.id, date, areas } };
}

function lineOf(result: AreaResult): AreaLine {
  switch (result.as) {
    case 'percent':
      return { ...emptyLine, percent: String(result.percent) };
    case 'count':
      return { ...emptyLine, right: String(result.right), asked: String(result.asked) };
    case 'scaled':
      return { ...emptyLine, score: String(result.score) };
    case 'band':
      return { ...emptyLine, band: result.band };
    default:
      return result satisfies never;
  }
}

/** An attempt back in the form, to be corrected. */
export function formOf({ date, areas }: AttemptReported, exam: AttemptExam): AttemptForm {
  const [first] = areas.values();
  return {
    exam,
    date,
    as: first?.as ?? 'percent',
    lines: new Map([...areas].map(([code, result]) => [code, lineOf(result)])),
  };
}

/** "64%", "31 of 45 right", "scaled score 380", "below the standard" */
export function tellResult(result: AreaResult): string {
  switch (result.as) {
    case 'percent':
      return `${result.percent}%`;
    case 'count':
      return `${result.right} of ${result.asked} right`;
    case 'scaled':
      return `scaled score ${result.score}`;
    case 'band':
      return `${result.band} the standard`;
    default:
      return result satisfies never;
  }
}
