/** What can be read off the plans' answers: what each item is, what is due at the desk. Pure. */
import { dollars, readDollars, type Cents } from '../practice/money.ts';
import type { Plan } from './case.ts';
import type { CheckInContext, PlanState } from './context.ts';
import { readingItems, type ReadingItem } from './events.ts';
import { planField, sameText, truthOf } from './registration.ts';

/** The plan that pays for this visit first; null when nobody does. */
export function payingPlan({ case: one }: Pick<CheckInContext, 'case'>): number | null {
  return one.plans[one.first.plan]?.answer.state === 'active' ? one.first.plan : null;
}

/** What is right for an item of the note on coverage. Amounts in plain dollars. */
export function rightReading(
  { case: one, plans }: Pick<CheckInContext, 'case' | 'plans'>,
  plan: number,
  item: ReadingItem,
): string {
  const answer = one.plans[plan]?.answer;
  if (answer === undefined) return '';
  switch (item) {
    case 'state':
      return answer.state;
    case 'copay':
      return dollars(answer.copay[one.service]);
    case 'deductible':
      return dollars(plans[plan]?.deductibleLeft ?? 0);
    case 'coinsurance':
      return String(answer.coinsurancePercent);
    case 'need':
      return answer.need;
  }
}

/** Whether what was noted says the same. */
export function readingIsRight(context: CheckInContext, plan: number, item: ReadingItem): boolean {
  const noted = context.plans[plan]?.reading[item];
  if (noted === undefined) return false;
  const right = rightReading(context, plan, item);
  if (item === 'copay' || item === 'deductible') return readDollars(noted) === readDollars(right);
  if (item === 'coinsurance') return Number(noted.replace('%', '')) === Number(right);
  return noted === right;
}

/** The items that matter of a plan: all of the one that pays first, of any other only whether it is active. */
export function wantedItems(context: Pick<CheckInContext, 'case'>, plan: number): readonly ReadingItem[] {
  return payingPlan(context) === plan ? readingItems : ['state'];
}

/** Why an item of the note is refused; null when it is kept. */
export function readingRefusal(item: ReadingItem, text: string): string | null {
  if (item === 'copay' || item === 'deductible')
    return readDollars(text) === null ? 'That is no amount. Write it as 30 or 30.00.' : null;
  if (item === 'coinsurance')
    return /^\d{1,3}%?$/.test(text.trim()) && Number(text.replace('%', '')) <= 100
      ? null
      : 'A percentage from 0 to 100.';
  return null;
}

/** What the policy of the practice asks for at the desk: the copay of the plan that pays first, and what is owed from before. */
export function dueToday(context: Pick<CheckInContext, 'case'>): Cents {
  const { case: one } = context;
  const plan = payingPlan(context);
  return (plan === null ? 0 : (one.plans[plan]?.answer.copay[one.service] ?? 0)) + one.balance;
}

/** Whether the plan knows the member as the system has them: number, birth date, payer. */
export function isKnownToPlan(context: CheckInContext, plan: number): boolean {
  const truth = truthOf(context.case, '');
  return ['birth', planField(plan, 'payer'), planField(plan, 'member')].every((field) =>
    sameText(field, context.fields[field]?.kept ?? '', truth[field] ?? ''),
  );
}

/** The member's own share in words of the answer's table. */
export interface AnswerRow {
  readonly what: string;
  readonly inNetwork: string;
  readonly outOfNetwork: string;
  readonly note: string;
}

/** The answer as rows of a dense table. Costs outside the network stand beside those inside, as in life. */
export function answerRows(
  { answer }: Plan,
  { deductibleLeft }: Pick<PlanState, 'deductibleLeft'>,
): readonly AnswerRow[] {
  const { copay, deductible, outOfPocket, coinsurancePercent, state } = answer;
  if (state === 'ended') return [];
  const twice = (amount: Cents): string => dollars(amount * 2);
  // A copay of nothing is not a free visit where a deductible comes first.
  const visitNote = (amount: Cents, note: string): string =>
    amount === 0 && deductible.year > 0 ? 'no copay: deductible and coinsurance apply' : note;
  return [
    {
      what: 'Office visit, primary care',
      inNetwork: `${dollars(copay.primary)} copay`,
      outOfNetwork: `${String(coinsurancePercent + 20)}% after deductible`,
      note: visitNote(copay.primary, 'per visit'),
    },
    {
      what: 'Office visit, specialist',
      inNetwork: `${dollars(copay.specialist)} copay`,
      outOfNetwork: `${String(coinsurancePercent + 20)}% after deductible`,
      note: visitNote(copay.specialist, 'per visit'),
    },
    {
      what: 'Preventive visit',
      inNetwork: `${dollars(copay.preventive)} copay`,
      outOfNetwork: 'not covered',
      note: 'one each benefit year',
    },
    {
      what: 'Urgent care',
      inNetwork: `${dollars(copay.urgent)} copay`,
      outOfNetwork: `${dollars(copay.urgent)} copay`,
      note: visitNote(copay.urgent, 'freestanding centers'),
    },
    {
      what: 'Emergency room',
      inNetwork: `${dollars(copay.urgent * 3)} copay`,
      outOfNetwork: `${dollars(copay.urgent * 3)} copay`,
      note: visitNote(copay.urgent, 'not charged when admitted'),
    },
    {
      what: 'Deductible, one person, year',
      inNetwork: dollars(deductible.year),
      outOfNetwork: twice(deductible.year),
      note: 'calendar year',
    },
    {
      what: 'Deductible, one person, remaining',
      inNetwork: dollars(deductibleLeft),
      outOfNetwork: twice(deductible.year),
      note: 'as of this answer',
    },
    {
      what: 'Deductible, family, year',
      inNetwork: dollars(deductible.familyYear),
      outOfNetwork: twice(deductible.familyYear),
      note: 'all members together',
    },
    {
      what: 'Coinsurance after deductible',
      inNetwork: `${String(coinsurancePercent)}%`,
      outOfNetwork: `${String(coinsurancePercent + 20)}%`,
      note: 'of the allowed amount',
    },
    {
      what: 'Out-of-pocket limit, remaining',
      inNetwork: dollars(outOfPocket.left),
      outOfNetwork: twice(outOfPocket.year),
      note: `of ${dollars(outOfPocket.year)} in network`,
    },
    { what: 'Visit limits', inNetwork: answer.limit, outOfNetwork: 'same', note: 'counted by the plan' },
  ];
}
