/**
 * Puts a report together from the record and the bank's files. What was right is what was right on the day; reasons and
 * links are today's.
 */
import { localDate } from '#components/ui/local-date.ts';
import { placedBank, weakestTopics, type TopicStanding } from '#exam/adaptive.ts';
import { earlierAttempt } from '#exam/attempt.ts';
import { placesOf } from '#exam/bank.ts';
import { layOut, type Form } from '#exam/form.ts';
import { actsOf, difficultiesByArea, firstAnswers, planOf } from '#exam/history.ts';
import { readiness, type Readiness } from '#exam/readiness.ts';
import { examIds } from '#exam/request.ts';
import { changeSince, score, type Change, type SittingScore } from '#exam/score.ts';
import type { ShippedItem } from '#exam/shipped.ts';
import { replaySitting } from '#exam/sitting.ts';
import type { Answer } from '#exam/sitting-machine.ts';
import { attemptsReported, attemptsReportedKinds } from '#record/folds/attempts-reported.ts';
import { sittings, sittingsKinds, type Sitting } from '#record/folds/sittings.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import { fetchBlueprint, fetchIndex, fetchItems } from './fetch-bank.ts';
import { keysOf, layable } from './room-parts.ts';

export interface Report {
  readonly sitting: Sitting;
  readonly blueprint: Blueprint;
  readonly form: Form;
  readonly items: ReadonlyMap<string, ShippedItem>;
  readonly score: SittingScore;
  /** Against the last finished sitting of the same exam over the whole outline; null when there was none. */
  readonly change: Change | null;
  readonly readiness: Readiness | null;
  /** The topics to work on, weakest first; empty for anything but a weak-topic check. */
  readonly weakTopics: readonly TopicStanding[];
  /** The bank was changed after this sitting. */
  readonly isBankNewer: boolean;
}

export type ReportOutcome =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly code: 'no-such-sitting' | 'not-finished' };

/** More than this would not be a choice. */
const mostWeakTopics = 5;

/** Forms over the whole outline, which compare with one another. */
const wholeOutline = new Set(['full', 'short', 'quick']);

function lastBefore(known: readonly Sitting[], sitting: Sitting): Sitting | undefined {
  if (!wholeOutline.has(sitting.started.data.form.kind)) return undefined;
  return known
    .slice(
      0,
      known.findIndex(({ id }) => id === sitting.id),
    )
    .findLast(
      ({ started, finished }) =>
        finished !== null &&
        started.data.exam === sitting.started.data.exam &&
        wholeOutline.has(started.data.form.kind),
    );
}

/** A check has no acts: its answers stand in its end alone. */
function answersAsKept({ questions }: Form, finished: NonNullable<Sitting['finished']>): Answer[] {
  const given = new Map(finished.answers.map((answer) => [answer.item, answer]));
  return questions.map(({ item }) => {
    const answer = given.get(item);
    return {
      option: answer?.option ?? null,
      struck: [],
      flagged: false,
      certainty: answer?.certainty ?? null,
      checked: false,
      visited: answer !== undefined,
      ms: answer?.ms ?? 0,
    };
  });
}

/** The report of one finished sitting. Throws `FileMissing` when the files cannot be had. */
export async function openReport(id: string): Promise<ReportOutcome> {
  const { openRecord } = await import('#record/browser.ts');
  const record = await openRecord();
  const known = [...sittings(await record.entries(...sittingsKinds)).values()];
  const attempts = attemptsReported(await record.entries(...attemptsReportedKinds));
  const sitting = known.find((one) => one.id === id);
  const exam = examIds.find((one) => one === sitting?.started.data.exam);
  if (sitting === undefined || exam === undefined) return { ok: false, code: 'no-such-sitting' };
  if (sitting.finished === null) return { ok: false, code: 'not-finished' };
  const { form: drawn, mode } = sitting.started.data;
  const [blueprint, index] = await Promise.all([fetchBlueprint(exam), fetchIndex()]);
  const items = await fetchItems(index, drawn.items);
  const form = layOut(blueprint, { kind: drawn.kind, seed: drawn.seed, mode }, layable(drawn.items, items));
  const answers =
    drawn.kind === 'adaptive'
      ? answersAsKept(form, sitting.finished)
      : replaySitting(planOf(form, sitting.started.data), actsOf(sitting)).answers;
  const firstSeen = new Set(sitting.finished.answers.flatMap((answer) => (answer.firstSeen ? [answer.item] : [])));
  const scored = score(
    form,
    answers,
    keysOf(items),
    blueprint.areas.map(({ code }) => code),
    (item) => firstSeen.has(item),
  );
  const before = lastBefore(known, sitting)?.finished;
  const placeOf = placesOf(blueprint);
  const bank = new Map(index.entries.map((entry) => [entry.id, entry]));
  return {
    ok: true,
    report: {
      sitting,
      blueprint,
      form,
      items,
      score: scored,
      change: before == null ? null : changeSince({ right: before.right, asked: before.scored }, scored.overall),
      readiness: readiness(
        blueprint,
        firstAnswers(known, bank, placeOf),
        difficultiesByArea(index.entries, placeOf),
        earlierAttempt(attempts, exam, localDate(new Date())),
      ),
      weakTopics:
        drawn.kind === 'adaptive'
          ? weakestTopics(placedBank(blueprint, index.entries), sitting.finished.answers, mostWeakTopics)
          : [],
      isBankNewer: drawn.bankHash !== index.hash,
    },
  };
}
