/** What can be read off the work: shared by rubric, hints, personas and debrief. Pure. */
import type { CriterionLine } from './case.ts';
import type { AuthorizationContext } from './context.ts';
import { rightRecord, rightRequest, sameText } from './form.ts';

/** Whether a criterion was matched with an entry that shows it, or with none where none does. */
export function isMatchedRight(
  { matches }: Pick<AuthorizationContext, 'matches'>,
  { id, shownBy }: CriterionLine,
): boolean {
  const named = matches[id];
  return named !== undefined && (shownBy.length === 0 ? named === 'none' : shownBy.includes(named));
}

/** Criteria that nothing in the chart shows. */
export const gaps = ({ case: one }: Pick<AuthorizationContext, 'case'>): readonly CriterionLine[] =>
  one.page.criteria.filter(({ shownBy }) => shownBy.length === 0);

/** Entries that belong to the request, and those that do not. */
export const neededEntries = ({ case: one }: Pick<AuthorizationContext, 'case'>): readonly string[] =>
  one.chart.filter(({ needed }) => needed).map(({ id }) => id);

export function sentEntries({ submitted, sent }: AuthorizationContext): readonly string[] {
  return [...new Set([...(submitted?.attached ?? []), ...sent.map(({ entry }) => entry)])];
}

/** How many of the values of the request are as ordered. */
export function requestRight(context: AuthorizationContext): { readonly right: number; readonly of: number } {
  const wanted = Object.entries(rightRequest(context));
  const values = context.submitted?.values ?? {};
  return { right: wanted.filter(([field, text]) => values[field] === text).length, of: wanted.length };
}

export function recordRight(context: AuthorizationContext): { readonly right: number; readonly of: number } | null {
  const wanted = rightRecord(context);
  if (wanted === null) return null;
  const fields = ['number', 'grantedUnits', 'from', 'to'] as const;
  const right = fields.filter((field) => sameText(field, context.fields[field].kept, wanted[field])).length;
  return { right: right + Number(context.claimNoted), of: fields.length + 1 };
}

/** Whether this case should be sent to the plan at all as it stands. */
export const shouldBeSent = ({ case: one }: Pick<AuthorizationContext, 'case'>): boolean => one.course !== 'short';
