/**
 * The plan's side: how it answers a request, day by day. Hidden from the learner until the status is looked at. Pure; what is
 * drawn is drawn by name. Times are the plan's own words on its page.
 */
import { drawInt } from '../core/draw.ts';
import { plusDays } from '../core/calendar.ts';
import type { AuthorizationContext, Grant, PlanSide } from './context.ts';

/** Days an approval is good for. An assumption: plans differ. */
const goodForDays = 60;
/** Days until a talk between clinicians or an appeal is decided. Assumptions. */
const talkDays = 1;
const appealDays = 7;

/** The one paper the plan asks for on top in this run; null in about a third of the runs. */
export function moreWanted({ case: one, seed }: Pick<AuthorizationContext, 'case' | 'seed'>): string | null {
  if (one.more.length === 0 || drawInt(seed, `more:${one.id}`, 0, 0, 2) === 0) return null;
  return one.more[drawInt(seed, `which:${one.id}`, 0, 0, one.more.length - 1)] ?? null;
}

/** Entries the plan has by now. */
function has({ submitted, sent }: Pick<AuthorizationContext, 'submitted' | 'sent'>): readonly string[] {
  return [...(submitted?.attached ?? []), ...sent.map(({ entry }) => entry)];
}

/** The first criterion whose paper is missing. */
function missingPaper(context: AuthorizationContext): string | null {
  const there = has(context);
  for (const { shownBy } of context.case.page.criteria) {
    if (shownBy.length > 0 && !shownBy.some((entry) => there.includes(entry))) return shownBy[0] ?? null;
  }
  const more = moreWanted(context);
  return more !== null && !there.includes(more) ? more : null;
}

function grantOf(context: AuthorizationContext, on: number): Grant {
  const { case: one, seed, submitted } = context;
  const from = plusDays(one.today, on);
  return {
    number: `AU-${String(drawInt(seed, `number:${one.id}`, 0, 100_000, 999_999))}`,
    code: submitted?.values['code'] ?? '',
    units: Number(submitted?.values['units'] ?? '0'),
    from,
    to: plusDays(from, goodForDays),
  };
}

/** Days to the first answer in this run, within what the page says. */
export function answerDays(
  { case: one, seed }: Pick<AuthorizationContext, 'case' | 'seed'>,
  speed: 'standard' | 'urgent',
): number {
  const most = one.page.days[speed];
  return speed === 'urgent' ? 1 : drawInt(seed, `days:${one.id}`, 0, 2, Math.min(4, most));
}

const answered = (plan: PlanSide, status: PlanSide['status'], on: number): PlanSide => ({
  ...plan,
  status,
  since: on,
  answersOn: null,
  dueOn: null,
  wants: null,
});

/** The answer that comes on a day. */
function decide(context: AuthorizationContext, on: number): PlanSide {
  const { case: one, plan, invented, appeal, talk } = context;
  const missing = missingPaper(context);
  if (missing !== null && plan.status === 'review')
    return { ...answered(plan, 'pended', on), dueOn: on + one.page.pendDays, wants: missing };
  if (one.course === 'short' && invented.length === 0) return { ...answered(plan, 'denied', on), reason: one.denial };
  if (one.course === 'denies' && appeal === null && talk !== 'arranged')
    return { ...answered(plan, 'denied', on), reason: one.denial };
  return { ...answered(plan, 'approved', on), grant: grantOf(context, on), reason: null };
}

/** The plan after one more day. */
export function nextDay(context: AuthorizationContext): PlanSide {
  const { plan } = context;
  const today = context.day + 1;
  if (plan.answersOn !== null && today >= plan.answersOn) return decide(context, today);
  if (plan.status === 'pended' && plan.dueOn !== null && today > plan.dueOn)
    return {
      ...answered(plan, 'denied', today),
      reason: 'The papers that were asked for did not come in time.',
      missed: true,
    };
  return plan;
}

/** The plan after a request came in. */
export function received(context: AuthorizationContext): PlanSide {
  const { plan, day, submitted } = context;
  return {
    ...plan,
    status: 'review',
    since: day,
    answersOn: day + answerDays(context, submitted?.speed ?? 'standard'),
    reason: null,
  };
}

/** The plan after papers came in: it goes on once it has what it asked for, and may then find that more is missing. */
export function supplied(context: AuthorizationContext): PlanSide {
  const { plan, day } = context;
  return plan.status === 'pended' && missingPaper(context) !== plan.wants
    ? { ...plan, status: 'review', since: day, answersOn: day + 2, dueOn: null, wants: null }
    : plan;
}

/** A talk between provider and plan upholds the denial or not, by the seed; an appeal is read by somebody else. */
export function talkHelps({ seed, case: one }: Pick<AuthorizationContext, 'seed' | 'case'>): boolean {
  return drawInt(seed, `talk:${one.id}`, 0, 0, 1) === 1;
}

export function afterTalk(context: AuthorizationContext): PlanSide {
  const { plan, day, case: one } = context;
  return plan.status === 'denied' && one.course === 'denies' && talkHelps(context)
    ? { ...plan, answersOn: day + talkDays }
    : plan;
}

/** What a letter of appeal must hold. */
export const wholeAppeal = [
  'request-number',
  'what-is-asked',
  'criteria-and-notes',
  'enclosures',
  'provider-signature',
] as const;

/** A letter that holds what it must reopens a wrong denial. */
export function afterAppeal(context: AuthorizationContext): PlanSide {
  const { plan, day, appeal, case: one } = context;
  const isWhole = wholeAppeal.every((part) => appeal?.parts.includes(part) === true);
  return plan.status === 'denied' && one.course === 'denies' && isWhole
    ? { ...plan, answersOn: day + appealDays }
    : plan;
}
