import type { ItemRule } from './rule.ts';

/** What an item rests on is looked at again in time. A warning: an old clone stays sound, it only says what is due. */
export const freshSources: ItemRule = {
  name: 'facts and sources are not past their review date',
  severity: 'warning',
  advice: 'compare the fact or source with its page, then date it anew; change the item where the page has changed',
  check: ({ facts, sources }, { today, factDue, sourceDue }) => {
    const overdue = (ids: readonly string[], due: ReadonlyMap<string, string>): string[] =>
      ids.flatMap((id) => {
        const day = due.get(id);
        return day !== undefined && day < today ? [`${id} (due ${day})`] : [];
      });
    const late = [...overdue(facts, factDue), ...overdue(sources, sourceDue)];
    return late.length === 0 ? null : late.join(', ');
  },
};
