/** All item families, in the order they are listed, and the subjects they stand under. */
import { bottleLasts, tabletsForDays, vialsNeeded } from './dosage/supply.ts';
import { mgPerKg, mgPerKgPerDay, poundsToDose, safeRange } from './dosage/by-weight.ts';
import { chooseSyringe, insulinInMl, powderAndDiluent } from './dosage/syringes.ts';
import { tabletsForADose, tabletsInTwoUnits } from './dosage/tablets.ts';
import { metricSteps, spoonsToMl } from './dosage/units.ts';
import { injectionVolume, liquidByMouth, unitsPerMl } from './dosage/volumes.ts';
import { bmiFromPounds, bmiMetric, growthSinceLast, percentileCount, weightLossPercent } from './measures/body.ts';
import { bmiForAge } from './measures/bmi-for-age.ts';
import {
  fahrenheitAndCelsius,
  feetAndInches,
  fluidBalance,
  inchesAndCentimeters,
  ouncesToMl,
  poundsAndKilograms,
  poundsAndOunces,
} from './measures/conversions.ts';
import { dueDate, gestationalAge } from './measures/pregnancy.ts';
import {
  caloriesFromGrams,
  ecgSixSeconds,
  ecgSquares,
  packYears,
  pulseDeficit,
  rateFromCount,
} from './measures/rates.ts';
import { followUpDate, recallMonth } from './office/dates.ts';
import { clock24, freeSlots, noShowRate, visitEnds, waveCounts } from './office/scheduling.ts';
import { bankDeposit, orderQuantity, pettyCash, reorderPoint } from './office/supplies-and-cash.ts';
import {
  accountBalance,
  agingBucket,
  daysInReceivable,
  netCollectionRate,
  receivableToday,
  returnedCheck,
} from './billing/accounts.ts';
import { billingUnits, birthdayRule, filingDeadline, firstListed } from './billing/claims.ts';
import { noContract, patientShare, planPays, pocketLimit, secondPlan, writeOff } from './billing/shares.ts';
import type { Family, SubjectId } from './family.ts';

export const families: readonly Family[] = [
  tabletsForADose,
  tabletsInTwoUnits,
  liquidByMouth,
  injectionVolume,
  unitsPerMl,
  metricSteps,
  spoonsToMl,
  mgPerKg,
  poundsToDose,
  mgPerKgPerDay,
  safeRange,
  powderAndDiluent,
  insulinInMl,
  chooseSyringe,
  tabletsForDays,
  bottleLasts,
  vialsNeeded,
  poundsAndKilograms,
  poundsAndOunces,
  inchesAndCentimeters,
  feetAndInches,
  fahrenheitAndCelsius,
  bmiMetric,
  bmiFromPounds,
  growthSinceLast,
  weightLossPercent,
  percentileCount,
  bmiForAge,
  rateFromCount,
  pulseDeficit,
  ecgSquares,
  ecgSixSeconds,
  dueDate,
  gestationalAge,
  packYears,
  ouncesToMl,
  fluidBalance,
  caloriesFromGrams,
  visitEnds,
  freeSlots,
  waveCounts,
  clock24,
  followUpDate,
  recallMonth,
  noShowRate,
  reorderPoint,
  orderQuantity,
  pettyCash,
  bankDeposit,
  patientShare,
  planPays,
  writeOff,
  noContract,
  pocketLimit,
  secondPlan,
  accountBalance,
  returnedCheck,
  receivableToday,
  agingBucket,
  netCollectionRate,
  daysInReceivable,
  birthdayRule,
  firstListed,
  billingUnits,
  filingDeadline,
];

const byId: ReadonlyMap<string, Family> = new Map(families.map((family) => [family.id, family]));

export function familyById(id: string): Family | undefined {
  return byId.get(id);
}

export const subjects: readonly { readonly id: SubjectId; readonly title: string }[] = [
  { id: 'dosage', title: 'Dosage' },
  { id: 'measures', title: 'Measuring and recording' },
  { id: 'office', title: 'The front office' },
  { id: 'billing', title: 'Coding and billing' },
];
