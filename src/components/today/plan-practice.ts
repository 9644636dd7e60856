/**
 * Which drill or kind of problem Today puts forward: one that trains a topic on which questions were missed, else one of the
 * module last read. What was answered in the last days is left alone: wrong answers wait in review. Pure.
 */
import type { PracticeAnswered } from '#record/folds/practice-answered.ts';
import type { TopicCode } from '#schema/ids.ts';
import type { Slip } from './slip.ts';

/** A drill or a kind of problem, as `/learn/outline.json` gives it. */
export interface PracticeEntry {
  readonly kind: 'problem' | 'drill';
  readonly id: string;
  readonly title: string;
  /** The module that teaches it. */
  readonly module: string;
  /** Its primary topic. */
  readonly topic: TopicCode;
}

export interface PracticeInput {
  readonly practice: readonly PracticeEntry[];
  /** How many missed questions name a topic. */
  readonly missedTopics: ReadonlyMap<TopicCode, number>;
  /** The module last read, with its title; null when none was. */
  readonly module: { readonly id: string; readonly title: string } | null;
  /** By kind and id, joined with a colon. */
  readonly answered: ReadonlyMap<string, PracticeAnswered>;
  readonly nowMs: number;
}

/** What was answered this lately is not put forward again. */
const restMs = 7 * 24 * 60 * 60 * 1000;

const addresses = { problem: '/practice/problems/?family=', drill: '/practice/drills/?drill=' } as const;
const labels = { problem: 'Practice, a calculation problem', drill: 'Practice, a drill' } as const;

/** Counts the topics of missed questions. */
export function topicsOf(
  missed: ReadonlySet<string>,
  bank: readonly { readonly id: string; readonly topics: readonly TopicCode[] }[],
): ReadonlyMap<TopicCode, number> {
  const counts = new Map<TopicCode, number>();
  for (const { topics } of bank.filter(({ id }) => missed.has(id))) {
    for (const topic of new Set(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

/** The slip of the drill or problem that is wanted most; null when none is. */
export function practiceSlip({ practice, missedTopics, module, answered, nowMs }: PracticeInput): Slip | null {
  const [best] = practice
    .map((entry) => ({
      entry,
      missed: missedTopics.get(entry.topic) ?? 0,
      isOfModule: entry.module === module?.id,
      // Never answered sorts before answered long ago.
      lastMs: Date.parse(answered.get(`${entry.kind}:${entry.id}`)?.last.at ?? '1970-01-01'),
    }))
    .filter(({ missed, isOfModule, lastMs }) => (missed > 0 || isOfModule) && nowMs - lastMs >= restMs)
    .sort((a, b) => b.missed - a.missed || Number(b.isOfModule) - Number(a.isOfModule) || a.lastMs - b.lastMs);
  if (best === undefined) return null;
  const { entry, missed } = best;
  const text =
    missed === 0
      ? `It trains what “${module?.title ?? ''}” teaches.`
      : `It trains a topic on which you missed ${missed === 1 ? 'a question' : `${String(missed)} questions`}.`;
  return { label: labels[entry.kind], title: entry.title, href: addresses[entry.kind] + entry.id, text };
}
