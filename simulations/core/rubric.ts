/**
 * Rubrics as data and the one scorer for all of them (decision D3, house rule: validate, score and show are three things).
 * The scorer is total and pure: any evidence gives an answer, learner behaviour never throws, and it holds no display text.
 */

/** What a criterion's test found. Codes and numbers only; `Simulation.explain` turns them into a sentence. */
export interface Finding {
  /** Share of the criterion's points earned, 0 to 1; null when the criterion does not apply to this run. */
  readonly share: number | null;
  /** Why: a code the explanation is looked up by. */
  readonly because: string;
  /** Numbers and words the explanation needs, units in the names. */
  readonly values?: Readonly<Record<string, number | string>>;
}

/** One line of a rubric. */
export interface Criterion<TEvidence> {
  /** `BP-03`: stands in the test's title, the debrief and the report. Never reused. */
  readonly id: string;
  /** What a good run does, in the third person present. `{fact-id}` stands for that fact's shown value: `fillFacts`. */
  readonly sentence: string;
  /** Points possible, above 0. */
  readonly points: number;
  /** Missing a critical criterion fails the run whatever the points. */
  readonly critical: boolean;
  /** Codes of `content/competencies`. */
  readonly competencies: readonly string[];
  /** Ids of `content/sources`. */
  readonly sources: readonly string[];
  /** Ids of `content/facts` it rests on. */
  readonly facts: readonly string[];
  /** The section that teaches it: `<subject>/<module>#<section>`. */
  readonly teaches: string;
  readonly test: (evidence: TEvidence) => Finding;
}

export interface CriterionResult {
  readonly id: string;
  readonly earned: number;
  /** 0 when the criterion did not apply. */
  readonly possible: number;
  readonly met: boolean;
  readonly critical: boolean;
  readonly finding: Finding;
}

export type NotReadyCode = 'not-finished';

export type Score =
  | { readonly status: 'not-ready'; readonly reason: NotReadyCode }
  | {
      readonly status: 'scored';
      readonly criteria: readonly CriterionResult[];
      readonly earned: number;
      readonly possible: number;
      /** The first critical criterion missed, in rubric order; null when none was. */
      readonly criticalFailure: string | null;
      readonly criticalFailures: readonly string[];
      readonly passed: boolean;
    };
export type Scored = Extract<Score, { readonly status: 'scored' }>;

/** How facts are shown in sentences, by fact id: `{ 'bp-release-rate': '2–3 mmHg each second' }`. */
export type FactTexts = Readonly<Record<string, string>>;

/** A sentence with each `{fact-id}` replaced by the fact's shown value; an id without a text stays as it is. */
export function fillFacts(sentence: string, texts: FactTexts): string {
  return sentence.replace(/\{([a-z0-9-]+)\}/g, (whole, id: string) => texts[id] ?? whole);
}

/** Points are kept in hundredths so that adding them up gives the same number in every order. */
function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

/** One criterion against the evidence. A share outside 0 to 1 is clamped. */
export function judge<TEvidence>(criterion: Criterion<TEvidence>, evidence: TEvidence): CriterionResult {
  const finding = criterion.test(evidence);
  if (finding.share === null) {
    return { id: criterion.id, earned: 0, possible: 0, met: true, critical: criterion.critical, finding };
  }
  const share = Math.min(1, Math.max(0, finding.share));
  return {
    id: criterion.id,
    earned: hundredths(share * criterion.points),
    possible: criterion.points,
    met: share === 1,
    critical: criterion.critical,
    finding,
  };
}

/**
 * Scores a finished run. A critical criterion is missed when it applies and earns nothing; a partial share of a critical
 * criterion loses points but does not fail the run by itself.
 */
export function score<TEvidence>(
  rubric: readonly Criterion<TEvidence>[],
  evidence: TEvidence,
  options: { readonly finished: boolean; readonly passShare: number },
): Score {
  if (!options.finished) return { status: 'not-ready', reason: 'not-finished' };
  const criteria = rubric.map((criterion) => judge(criterion, evidence));
  const earned = hundredths(criteria.reduce((sum, { earned: points }) => sum + points, 0));
  const possible = criteria.reduce((sum, { possible: points }) => sum + points, 0);
  const criticalFailures = criteria
    .filter((result) => result.critical && result.possible > 0 && result.earned === 0)
    .map(({ id }) => id);
  return {
    status: 'scored',
    criteria,
    earned,
    possible,
    criticalFailure: criticalFailures[0] ?? null,
    criticalFailures,
    passed: criticalFailures.length === 0 && earned >= options.passShare * possible,
  };
}
