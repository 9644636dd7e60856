/**
 * What a plan pays of a service and what stays with the patient, in whole cents. Allowed = paid + patient, billed = allowed +
 * adjustment, always. A copay stands in place of deductible and coinsurance; prevention costs the patient nothing.
 * Percentages and limits are arguments: facts belong to content. Pure.
 */
import { percentOf, type Cents } from './money.ts';
import type { Coverage, Fee, PlanKind } from './types.ts';

/** What is left of a plan's year before a service. */
export interface Standing {
  readonly deductibleLeft: Cents;
  readonly coinsurancePercent: number;
  readonly outOfPocketLeft: Cents;
}

/** One service as a plan sees it. */
export interface PricedService {
  readonly billed: Cents;
  /** By contract; more than was billed is never allowed. */
  readonly allowed: Cents;
  /** `copay`: that amount and nothing else. `deductible`: deductible, then coinsurance. `none`: the plan pays all. */
  readonly share: { readonly kind: 'copay'; readonly copay: Cents } | { readonly kind: 'deductible' | 'none' };
}

export interface Split {
  readonly billed: Cents;
  readonly allowed: Cents;
  /** Over the contract: the practice writes it off. */
  readonly adjustment: Cents;
  readonly deductible: Cents;
  readonly coinsurance: Cents;
  readonly copay: Cents;
  readonly paid: Cents;
  /** Deductible, coinsurance and copay together. */
  readonly patient: Cents;
}

export function standingOf(coverage: Coverage): Standing {
  return {
    deductibleLeft: coverage.deductible.left,
    coinsurancePercent: coverage.coinsurancePercent,
    outOfPocketLeft: coverage.outOfPocketLeft,
  };
}

/**
 * How a plan shares the cost of a service: a plan without copays sends visits through the deductible, too. Medicare pays
 * laboratory tests in full (fact `pay-medicare-laboratory`).
 */
export function shareOf(fee: Fee, coverage: Coverage, plan: PlanKind): PricedService['share'] {
  if (fee.kind === 'preventive' || (fee.kind === 'laboratory' && plan === 'medicare')) return { kind: 'none' };
  return fee.kind === 'visit' && coverage.copay > 0 ? { kind: 'copay', copay: coverage.copay } : { kind: 'deductible' };
}

/** Splits one service and tells what is left of the year after it. */
export function splitService(
  service: PricedService,
  standing: Standing,
): { readonly split: Split; readonly after: Standing } {
  const allowed = Math.min(service.allowed, service.billed);
  const most = Math.min(allowed, standing.outOfPocketLeft);
  const copay = service.share.kind === 'copay' ? Math.min(service.share.copay, most) : 0;
  const deductible = service.share.kind === 'deductible' ? Math.min(standing.deductibleLeft, most) : 0;
  const coinsurance =
    service.share.kind === 'deductible'
      ? Math.min(percentOf(allowed - deductible, standing.coinsurancePercent), most - deductible)
      : 0;
  const patient = copay + deductible + coinsurance;
  return {
    split: {
      billed: service.billed,
      allowed,
      adjustment: service.billed - allowed,
      deductible,
      coinsurance,
      copay,
      paid: allowed - patient,
      patient,
    },
    after: {
      ...standing,
      deductibleLeft: standing.deductibleLeft - deductible,
      outOfPocketLeft: standing.outOfPocketLeft - patient,
    },
  };
}

/** What the law cuts from a payment (the Medicare sequester): the practice writes it off, the patient never owes it. */
export function sequesterOf(paid: Cents, percent: number): Cents {
  return percentOf(paid, percent);
}

/** A second plan pays its own benefit, but no more than the first left to the patient. */
export function secondaryPays(ownBenefit: Cents, leftToPatient: Cents): Cents {
  return Math.min(ownBenefit, leftToPatient);
}

/** Medicare through somebody who does not take assignment: a lower allowed amount, and a limit on what may be charged. */
export function nonParticipating(
  feeSchedule: Cents,
  percents: { readonly allowed: number; readonly limit: number; readonly coinsurance: number },
): {
  readonly allowed: Cents;
  readonly limit: Cents;
  readonly coinsurance: Cents;
  readonly paidToPatient: Cents;
  readonly patientNet: Cents;
} {
  const allowed = percentOf(feeSchedule, percents.allowed);
  const limit = percentOf(allowed, percents.limit);
  const coinsurance = percentOf(allowed, percents.coinsurance);
  const paidToPatient = allowed - coinsurance;
  return { allowed, limit, coinsurance, paidToPatient, patientNet: limit - paidToPatient };
}

/** Outside the network the plan pays a share of what it calls usual; the rest of the bill is the patient's where the law allows it. */
export function outOfNetwork(
  billed: Cents,
  usual: Cents,
  planPercent: number,
): { readonly paid: Cents; readonly coinsurance: Cents; readonly overUsual: Cents; readonly patient: Cents } {
  const base = Math.min(billed, usual);
  const paid = percentOf(base, planPercent);
  return { paid, coinsurance: base - paid, overUsual: billed - base, patient: billed - paid };
}
