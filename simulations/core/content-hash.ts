/**
 * Names the content a run was played with: case, rubric and facts together. A run whose hash differs from today's content
 * is shown with the debrief stored with it and never re-scored silently.
 */
import { canonicalJson } from '#canonical/canonical-json.ts';
import { sha256Hex } from '#canonical/sha256.ts';
import type { Criterion } from './rubric.ts';

/** SHA-256 over the canonical JSON of case, rubric (without its test functions) and facts, in lower-case hex. */
export function contentHash<TEvidence>(content: {
  readonly case: unknown;
  readonly rubric: readonly Criterion<TEvidence>[];
  readonly facts: unknown;
}): string {
  const rubric = content.rubric.map(({ test: _test, ...data }) => data);
  return sha256Hex(canonicalJson({ case: content.case, rubric, facts: content.facts }));
}
