/** What the claim desk knows, gathered from the practice, the list of diagnoses and the cited facts. */
import { factReader, type ValueOf } from '../core/fact-reader.ts';
import { readCoordinationLimits } from '../practice/coordination.ts';
import type { Coverage, Patient, Payer, Practice } from '../practice/types.ts';
import type { ClaimCase, ClaimFacts, ClaimSeed } from './case.ts';

export const claimFactIds = [
  'cms-1500-diagnoses',
  'cms-1500-service-lines',
  'cod-pointer-limit',
  'medicare-claim-filing-limit',
  'pos-office',
  'pos-telehealth-home',
  'msp-working-aged-employees',
] as const;

/** The carrier for injuries at work: it is no plan of any patient, so it stands here and not with the practice's payers. */
const workCarrier: Payer = {
  id: 'ironwood',
  name: 'Ironwood Work Injury Mutual',
  kind: 'ppo',
  payerNumber: '90988',
  address: 'PO Box 31, Old Quarry, OH 43908',
  phone: '555-0198',
  memberPattern: 'W-?[0-9]{5}',
  timelyFilingDays: 365,
  appealDays: 180,
  isReferralNeeded: false,
  authorizationFor: [],
  isParticipating: true,
  sequesterPercent: 0,
};

/** A work injury has no deductible, no coinsurance and no copay. */
function workCoverage(seed: ClaimSeed, patient: Patient): Coverage | null {
  const { work } = seed;
  if (work === null) return null;
  return {
    payer: workCarrier.id,
    memberId: work.workerId,
    group: work.policy,
    holder: { name: patient.name, birthDate: patient.birthDate, relation: 'other' },
    from: seed.happening?.on ?? seed.today,
    to: null,
    copay: 0,
    deductible: { year: 0, left: 0 },
    coinsurancePercent: 0,
    outOfPocketLeft: 0,
    employment: null,
    primaryCare: null,
  };
}

/** A case as it stands in the file, joined with its patient; the plans in the order the desk copied them. */
export function joinCase(seed: ClaimSeed, practice: Practice): ClaimCase {
  const patient = practice.patients.find(({ id }) => id === seed.patient);
  if (patient === undefined) throw new Error(`the practice has no patient "${seed.patient}"`);
  const work = workCoverage(seed, patient);
  return { ...seed, patient: work === null ? patient : { ...patient, coverages: [work] } };
}

export function readClaimFacts(practice: Practice, diagnoses: readonly string[], valueOf: ValueOf): ClaimFacts {
  return {
    practice: {
      ...practice,
      patients: [],
      rooms: [],
      payers: [...practice.payers, workCarrier],
      fees: practice.fees.map((fee) => {
        const { meadowlark } = fee.allowed;
        return meadowlark === undefined ? fee : { ...fee, allowed: { ...fee.allowed, [workCarrier.id]: meadowlark } };
      }),
    },
    diagnoses,
    limits: readCoordinationLimits(factReader('claim', valueOf)),
  };
}
