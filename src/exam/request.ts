/**
 * The address of a form: what `/exams/sitting/?…` asks for. Read from foreign text, so every value is checked and anything
 * else is left out. Pure.
 */
import type { ExamId } from '#schema/blueprint.ts';
import type { FormRequest } from './draw.ts';
import type { FormKind, SittingMode } from './form.ts';
import type { TimeFactor } from './sitting-machine.ts';

export const examIds: readonly ExamId[] = ['cma-aama', 'rma-amt', 'ccma-nha', 'ncma-ncct', 'cmac-amca'];

/** What an address asks for; the room asks the person for the rest. */
export interface Asked {
  readonly exam: ExamId;
  readonly kind: FormKind;
  /** Questions asked for; null for the kind's usual number. */
  readonly count: number | null;
  /** Topic codes of a form by topic. */
  readonly topics: readonly string[];
  readonly mode: SittingMode | null;
  readonly timeFactor: TimeFactor | undefined;
  /** Which questions may be drawn: every one, those never seen, or those whose latest answer was not right. */
  readonly from: 'all' | 'unseen' | 'missed';
  /** A seed to draw the same form again; null for a fresh one. */
  readonly seed: number | null;
}

function isExam(text: string | null): text is ExamId {
  return examIds.some((id) => id === text);
}

function kindOf(text: string | null): FormKind {
  switch (text) {
    case 'full':
    case 'short':
    case 'topic':
    case 'missed':
      return text;
    default:
      return 'quick';
  }
}

function wholeNumber(text: string | null, low: number, high: number): number | null {
  if (text === null || !/^-?[0-9]{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
}

function timeOf(text: string | null): TimeFactor | undefined {
  switch (text) {
    case '1':
      return 1;
    case '1.25':
      return 1.25;
    case '1.5':
      return 1.5;
    case '2':
      return 2;
    case 'none':
      return null;
    default:
      return undefined;
  }
}

/** What the query part of an address asks for; null when it names no exam. */
export function readAddress(query: URLSearchParams): Asked | null {
  const exam = query.get('exam');
  if (!isExam(exam)) return null;
  // "short-25" is one choice in a list of forms, "kind=short&count=25" the long way to say it.
  const [kind, size] = (query.get('kind') ?? '').split('-');
  const mode = query.get('mode');
  const from = query.get('from');
  return {
    exam,
    kind: kindOf(kind ?? null),
    count: wholeNumber(query.get('count') ?? size ?? null, 1, 300),
    topics: query.getAll('topic').filter((code) => /^[A-Z][0-9A-F.]{0,6}$/.test(code)),
    mode: mode === 'exam' || mode === 'practice' ? mode : null,
    timeFactor: timeOf(query.get('time')),
    from: from === 'unseen' || from === 'missed' ? from : 'all',
    seed: wholeNumber(query.get('seed'), -(2 ** 31), 2 ** 31 - 1),
  };
}

/** Usual numbers of questions. */
const usual = { quick: 10, short: 25, topic: 20, missed: 20 } as const;

/** The request to draw. `missed` are the items missed before, used by that kind alone. */
export function requestOf(asked: Pick<Asked, 'kind' | 'count' | 'topics'>, missed: readonly string[]): FormRequest {
  switch (asked.kind) {
    case 'full':
      return { kind: 'full' };
    case 'short':
    case 'quick':
      return { kind: asked.kind, count: asked.count ?? usual[asked.kind] };
    case 'topic':
      return { kind: 'topic', topics: asked.topics, count: asked.count ?? usual.topic };
    case 'missed':
      // The latest missed come first when there are more than asked for.
      return {
        kind: 'missed',
        items: missed.slice(-(asked.count ?? usual.missed)),
        count: asked.count ?? usual.missed,
      };
    case 'adaptive':
      // Such a form is chosen question by question and never drawn; asked for again it is a short one over the outline.
      return { kind: 'short', count: asked.count ?? usual.short };
    default:
      return asked.kind satisfies never;
  }
}
