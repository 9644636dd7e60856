/**
 * Who pays first when somebody has more than one plan. The sizes of employers and the months of kidney disease come in as
 * arguments, because they are facts of content. Medicaid is always last. Pure.
 */
import type { FactReader } from '../core/fact-reader.ts';
import { isCovered } from './look-up.ts';
import type { Coverage, Parents, Patient, PlanKind, Practice } from './types.ts';

export interface CoordinationLimits {
  /** From this many employees a working person's plan pays before Medicare held by age. */
  readonly workingAgedEmployees: number;
  /** From this many employees a working family's plan pays before Medicare held by disability. */
  readonly disabilityEmployees: number;
  /** So many months a group plan pays before Medicare held by kidney disease. */
  readonly kidneyDiseaseMonths: number;
}

const limitIds = {
  workingAgedEmployees: 'msp-working-aged-employees',
  disabilityEmployees: 'msp-disability-employees',
  kidneyDiseaseMonths: 'msp-esrd-months',
} as const satisfies Record<keyof CoordinationLimits, string>;

/** The limits as content cites them. */
export function readCoordinationLimits({ numbers }: FactReader): CoordinationLimits {
  return numbers(limitIds, 'at-least', 'number');
}

/** Why the first plan is first, as a code. */
export const orderReasons = [
  'only-plan',
  'no-plan',
  'medicaid-last',
  'own-plan-before-dependent',
  'birthday-rule',
  'same-birthday-longer-coverage',
  'court-order',
  'custody',
  'working-large-employer',
  'small-employer-medicare-first',
  'not-working-medicare-first',
  'disability-large-employer',
  'disability-small-employer',
  'kidney-disease-first-months',
  'kidney-disease-later',
  'active-before-retired',
  'longer-coverage',
] as const;
export type OrderReason = (typeof orderReasons)[number];

export interface PayingOrder {
  /** Payer ids, first payer first. */
  readonly payers: readonly string[];
  readonly because: OrderReason;
}

interface Plan {
  readonly coverage: Coverage;
  readonly kind: PlanKind;
}

export interface Circumstances {
  readonly parents: Parents | null;
  readonly medicareBy: Patient['medicareBy'];
  /** Whole months since Medicare by kidney disease could begin; 0 where it does not apply. */
  readonly kidneyDiseaseMonths: number;
}

/** Month and day only: the year of a parent's birth never counts. */
function birthday(coverage: Coverage): string {
  return coverage.holder.birthDate.slice(5);
}

type Verdict = readonly [first: Plan, because: OrderReason];

function betweenParents(a: Plan, b: Plan, parents: Parents | null): Verdict {
  if (parents?.courtOrder != null) {
    const ordered = [a, b].find(({ coverage }) => coverage.payer === parents.courtOrder);
    if (ordered !== undefined) return [ordered, 'court-order'];
  }
  if (parents?.live === 'apart' && parents.custody !== null) {
    const custodial = [a, b].find(({ coverage }) => coverage.payer === parents.custody);
    if (custodial !== undefined) return [custodial, 'custody'];
  }
  if (birthday(a.coverage) === birthday(b.coverage))
    return [a.coverage.from <= b.coverage.from ? a : b, 'same-birthday-longer-coverage'];
  return [birthday(a.coverage) < birthday(b.coverage) ? a : b, 'birthday-rule'];
}

function besideMedicare(
  medicare: Plan,
  other: Plan,
  circumstances: Circumstances,
  limits: CoordinationLimits,
): Verdict {
  const work = other.coverage.employment;
  const isWorking = work?.status === 'working';
  const employees = work?.employees ?? 0;
  if (circumstances.medicareBy === 'kidney-disease')
    return work !== null && circumstances.kidneyDiseaseMonths <= limits.kidneyDiseaseMonths
      ? [other, 'kidney-disease-first-months']
      : [medicare, 'kidney-disease-later'];
  if (!isWorking) return [medicare, 'not-working-medicare-first'];
  if (circumstances.medicareBy === 'disability')
    return employees >= limits.disabilityEmployees
      ? [other, 'disability-large-employer']
      : [medicare, 'disability-small-employer'];
  return employees >= limits.workingAgedEmployees
    ? [other, 'working-large-employer']
    : [medicare, 'small-employer-medicare-first'];
}

function firstOfTwo(a: Plan, b: Plan, circumstances: Circumstances, limits: CoordinationLimits): Verdict {
  if (a.kind === 'medicaid') return [b, 'medicaid-last'];
  if (b.kind === 'medicaid') return [a, 'medicaid-last'];
  if (a.kind === 'medicare') return besideMedicare(a, b, circumstances, limits);
  if (b.kind === 'medicare') return besideMedicare(b, a, circumstances, limits);
  const [relationA, relationB] = [a.coverage.holder.relation, b.coverage.holder.relation];
  if (relationA === 'child' && relationB === 'child') return betweenParents(a, b, circumstances.parents);
  if (relationA === 'self' && relationB !== 'self') return [a, 'own-plan-before-dependent'];
  if (relationB === 'self' && relationA !== 'self') return [b, 'own-plan-before-dependent'];
  const isActive = ({ coverage }: Plan) => coverage.employment?.status === 'working';
  if (isActive(a) !== isActive(b)) return [isActive(a) ? a : b, 'active-before-retired'];
  return [a.coverage.from <= b.coverage.from ? a : b, 'longer-coverage'];
}

/** The order of paying among plans that are in force; each plan is set before the ones it pays ahead of. */
export function orderPlans(
  plans: readonly Plan[],
  circumstances: Circumstances,
  limits: CoordinationLimits,
): PayingOrder {
  const [only, ...others] = plans;
  if (only === undefined) return { payers: [], because: 'no-plan' };
  if (others.length === 0) return { payers: [only.coverage.payer], because: 'only-plan' };
  let ordered: readonly Plan[] = [];
  for (const plan of plans) {
    const at = ordered.findIndex((before) => firstOfTwo(plan, before, circumstances, limits)[0] === plan);
    ordered = at < 0 ? [...ordered, plan] : [...ordered.slice(0, at), plan, ...ordered.slice(at)];
  }
  const [first, second] = ordered;
  return {
    payers: ordered.map(({ coverage }) => coverage.payer),
    because:
      first === undefined || second === undefined ? 'only-plan' : firstOfTwo(first, second, circumstances, limits)[1],
  };
}

/** Who pays first for a patient of the practice on a day. */
export function payingOrder(
  practice: Practice,
  patient: Patient,
  on: string,
  limits: CoordinationLimits,
  kidneyDiseaseMonths = 0,
): PayingOrder {
  const plans = patient.coverages
    .filter((coverage) => isCovered(coverage, on))
    .flatMap((coverage) => {
      const kind = practice.payers.find(({ id }) => id === coverage.payer)?.kind;
      return kind === undefined ? [] : [{ coverage, kind }];
    });
  return orderPlans(plans, { parents: patient.parents, medicareBy: patient.medicareBy, kidneyDiseaseMonths }, limits);
}
