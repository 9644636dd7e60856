/** What can be read off a check-in: shared by rubric, hints and debrief. Pure. */
import type { OptionKind } from './case.ts';
import type { CheckInContext, Line } from './context.ts';
import type { DeskAct } from './events.ts';
import { dueToday } from './coverage.ts';
import { personFields, planField, planFields, planOf, sameText, truthOf, type FieldId } from './registration.ts';

/** What has to be done at the desk so that nobody overhears or overlooks anything. */
export function wantedDeskActs({ desk }: Pick<CheckInContext, 'desk'>): readonly DeskAct[] {
  return [
    'voice-lowered',
    ...(desk.screenOpen ? (['screen-turned'] as const) : []),
    ...(desk.sheetAsksReason ? (['sheet-changed'] as const) : []),
  ];
}

export const slippedLines = ({ lines }: Pick<CheckInContext, 'lines'>): readonly Line[] =>
  lines.filter(({ slip }) => slip !== null);

/** Lines that were right and were asked about all the same. */
export const needlessLines = ({ lines }: Pick<CheckInContext, 'lines'>): readonly Line[] =>
  lines.filter(({ slip, asked }) => slip === null && asked);

export interface FieldFinding {
  readonly field: FieldId;
  readonly kept: string;
  readonly right: string;
}

/** Fields that say something else than the documents. */
export function wrongFields(context: CheckInContext, of: 'person' | 'plans'): readonly FieldFinding[] {
  const truth = truthOf(context.case, context.referral ?? '');
  return Object.entries(truth)
    .filter(([field]) => (planOf(field) === null) === (of === 'person'))
    .map(([field, right]) => ({ field, right, kept: context.fields[field]?.kept ?? '' }))
    .filter(({ field, right, kept }) => !sameText(field, kept, right));
}

/** How many fields are judged. A holder's own lines count only where somebody else holds the plan. */
export function fieldCount({ case: one }: Pick<CheckInContext, 'case'>, of: 'person' | 'plans'): number {
  return of === 'person' ? personFields.length : one.plans.length * planFields.length;
}

/** Fields without which a claim is not accepted. */
export function vitalFields({ case: one }: Pick<CheckInContext, 'case'>): readonly FieldId[] {
  return ['last', 'first', 'birth', ...one.plans.map((_, plan) => planField(plan, 'member'))];
}

const forbidden: ReadonlySet<OptionKind> = new Set(['promises', 'accuses', 'turns-away', 'waives', 'falsifies']);

/** What was said that must never be said, by kind. */
export function forbiddenWords({ case: one, matters }: CheckInContext): readonly OptionKind[] {
  return matters.flatMap(({ id, chosen }) =>
    chosen.flatMap((option) => {
      const kind = one.matters.find((matter) => matter.id === id)?.options[option]?.kind;
      return kind !== undefined && forbidden.has(kind) ? [kind] : [];
    }),
  );
}

/** Matters that were answered well, of all that this check-in holds. */
export function settledMatters({ case: one, matters }: CheckInContext): number {
  return matters.filter(({ id, chosen }) => {
    const last = chosen.at(-1);
    return last !== undefined && one.matters.find((matter) => matter.id === id)?.options[last]?.kind === 'fits';
  }).length;
}

/** What is right at the money end: the amount, the change, the receipt. */
export function moneyIsRight(context: CheckInContext): {
  readonly amount: boolean;
  readonly change: boolean;
  readonly receipt: boolean;
} {
  const { payment, receipt, tender } = context;
  const due = dueToday(context);
  return {
    amount: payment?.amount === due,
    change: payment?.change === (payment?.method === 'cash' ? tender - payment.amount : 0),
    receipt,
  };
}
