/** Whose claim can come back for which cause: patients and visits that fit it. */
import type { Setup } from './build.ts';
import type { CauseId } from './causes.ts';
import type { VisitId } from './visits.ts';

type Row = readonly [patient: string, visit: VisitId, rendering: string];

const rows: Readonly<Record<CauseId, readonly Row[]>> = {
  'name-misspelled': [
    ['macleod', 'sugar', 'haddad'],
    ['rahman', 'urine', 'reyes'],
    ['whitcomb', 'pressure', 'whitfield'],
    ['achebe', 'throat', 'reyes'],
  ],
  'member-transposed': [
    ['macleod', 'anemia', 'haddad'],
    ['rahman', 'throat', 'reyes'],
    ['fontaine', 'urine', 'haddad'],
  ],
  'birth-date-wrong': [
    ['yazzie', 'pressure', 'whitfield'],
    ['achebe', 'throat', 'reyes'],
    ['macleod', 'urine', 'reyes'],
  ],
  'coverage-ended': [
    ['rahman', 'pressure', 'haddad'],
    ['macleod', 'throat', 'reyes'],
    ['fontaine', 'cellulitis', 'haddad'],
  ],
  'old-plan-billed': [
    ['rahman', 'sugar', 'haddad'],
    ['macleod', 'cellulitis', 'whitfield'],
    ['fontaine', 'urine', 'haddad'],
  ],
  'other-plan-first': [
    ['osei', 'pressure', 'whitfield'],
    ['brandt', 'urine', 'reyes'],
    ['petrova', 'anemia', 'haddad'],
    ['delacruz', 'throat', 'reyes'],
  ],
  'birthday-rule-reversed': [
    ['lindqvist', 'throat', 'reyes'],
    ['lindqvist', 'cellulitis', 'reyes'],
  ],
  'second-plan-waiting': [
    ['osei', 'urine', 'whitfield'],
    ['delacruz', 'anemia', 'haddad'],
    ['petrova', 'pressure', 'whitfield'],
  ],
  'referral-missing': [
    ['fontaine', 'wrist', 'whitfield'],
    ['fontaine', 'cellulitis', 'reyes'],
    ['lindqvist', 'wrist', 'haddad'],
  ],
  'authorization-missing': [
    ['fontaine', 'knee', 'haddad'],
    ['rahman', 'knee', 'whitfield'],
    ['macleod', 'boot', 'haddad'],
  ],
  'authorization-expired': [
    ['fontaine', 'asthma', 'haddad'],
    ['rahman', 'knee', 'whitfield'],
    ['macleod', 'boot', 'reyes'],
  ],
  'units-over': [
    ['fontaine', 'knee', 'haddad'],
    ['rahman', 'knee', 'whitfield'],
  ],
  'place-wrong': [
    ['macleod', 'video', 'reyes'],
    ['rahman', 'video', 'reyes'],
    ['fontaine', 'video', 'haddad'],
  ],
  'diagnosis-not-linked': [
    ['rahman', 'sugar', 'haddad'],
    ['macleod', 'sugar', 'haddad'],
    ['fontaine', 'sugar', 'haddad'],
  ],
  'diagnosis-unspecific': [
    ['rahman', 'cellulitis', 'whitfield'],
    ['macleod', 'asthma', 'haddad'],
    ['fontaine', 'kidney', 'haddad'],
  ],
  'side-differs': [
    ['macleod', 'knee', 'whitfield'],
    ['fontaine', 'ankle', 'haddad'],
    ['rahman', 'ear', 'reyes'],
  ],
  'seventh-missing': [
    ['whitcomb', 'ankle', 'whitfield'],
    ['macleod', 'wrist', 'haddad'],
    ['rahman', 'ankle', 'reyes'],
  ],
  'modifier-missing': [
    ['macleod', 'wart-and-pressure', 'haddad'],
    ['fontaine', 'wart-and-pressure', 'haddad'],
    ['rahman', 'wart-and-pressure', 'haddad'],
  ],
  bundled: [
    ['macleod', 'wart', 'reyes'],
    ['whitcomb', 'ear', 'reyes'],
    ['rahman', 'wart', 'whitfield'],
  ],
  duplicate: [
    ['macleod', 'pressure', 'haddad'],
    ['whitcomb', 'urine', 'reyes'],
    ['rahman', 'anemia', 'haddad'],
  ],
  'late-with-proof': [
    ['fontaine', 'throat', 'haddad'],
    ['rahman', 'pressure', 'haddad'],
    ['macleod', 'urine', 'reyes'],
  ],
  'late-without-proof': [
    ['fontaine', 'anemia', 'haddad'],
    ['rahman', 'urine', 'reyes'],
    ['macleod', 'throat', 'reyes'],
  ],
  'not-covered-notice-signed': [
    ['whitcomb', 'sugar', 'whitfield'],
    ['yazzie', 'sugar', 'haddad'],
  ],
  'need-doubted': [
    ['macleod', 'pressure', 'haddad'],
    ['rahman', 'anemia', 'haddad'],
    ['yazzie', 'pressure', 'whitfield'],
  ],
  'provider-not-enrolled': [
    ['rahman', 'throat', 'reyes'],
    ['macleod', 'cellulitis', 'whitfield'],
    ['whitcomb', 'anemia', 'reyes'],
  ],
};

export const setupsOf = (cause: CauseId): readonly Setup[] =>
  rows[cause].map(([patient, visit, rendering]) => ({ cause, patient, visit, rendering }));
