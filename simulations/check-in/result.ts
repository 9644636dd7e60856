/** What the desk hands on: the registration exactly as the system has kept it, slips and all. */
import { readFormDate } from '../core/calendar.ts';
import type { CopiedCoverage, PersonName, Registration } from '../practice/types.ts';
import type { CheckInContext } from './context.ts';
import { isRelation, planField, type PlanField } from './registration.ts';

export function resultOf(context: CheckInContext): Registration {
  const { fields, plans, first, papers, payment } = context;
  const kept = (field: string): string => fields[field]?.kept ?? '';
  const dateOf = (field: string): string => readFormDate(kept(field)) ?? '';
  const name: PersonName = { last: kept('last'), first: kept('first'), middle: kept('middle').replace('.', '') };
  const coverage = (_state: unknown, plan: number): CopiedCoverage => {
    const of = (field: PlanField): string => kept(planField(plan, field));
    const relation = isRelation(of('relation')) ? of('relation') : 'self';
    const self = relation === 'self';
    return {
      payer: of('payer'),
      memberId: of('member'),
      group: of('group'),
      holderName: self
        ? name
        : { last: of('holderLast'), first: of('holderFirst'), middle: of('holderMiddle').replace('.', '') },
      holderBirthDate: self ? dateOf('birth') : dateOf(planField(plan, 'holderBirth')),
      relation: isRelation(relation) ? relation : 'self',
    };
  };
  const coverages = plans.map(coverage).filter(({ payer, memberId }) => payer !== '' || memberId !== '');
  const leading = coverages[first ?? 0];
  return {
    name,
    birthDate: dateOf('birth'),
    sex: kept('sex') === 'M' ? 'M' : 'F',
    address: { street: kept('street'), city: kept('city'), state: kept('state'), zip: kept('zip') },
    phone: kept('phone'),
    coverages: leading === undefined ? coverages : [leading, ...coverages.filter((one) => one !== leading)],
    signatureOnFile: papers.consent.came === 'signed' || papers.consent.signedForThem || !context.case.patient.isNew,
    assignsBenefits:
      papers.assignment.came === 'signed' || papers.assignment.signedForThem || !context.case.patient.isNew,
    referralNumber: kept('referral') === '' ? null : kept('referral'),
    copayCollected: payment?.amount ?? 0,
  };
}
