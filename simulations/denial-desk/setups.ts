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
    ['brandt', 'urine', 'reyes'],
    ['nakamura', 'sugar', 'haddad'],
  ],
  'member-transposed': [
    ['macleod', 'anemia', 'haddad'],
    ['rahman', 'throat', 'reyes'],
    ['fontaine', 'urine', 'haddad'],
    ['osei', 'pressure', 'whitfield'],
    ['nakamura', 'cellulitis', 'haddad'],
    ['delacruz', 'throat', 'reyes'],
  ],
  'birth-date-wrong': [
    ['yazzie', 'pressure', 'whitfield'],
    ['achebe', 'throat', 'reyes'],
    ['macleod', 'urine', 'reyes'],
    ['petrova', 'anemia', 'haddad'],
    ['nakamura', 'urine', 'haddad'],
  ],
  'coverage-ended': [
    ['rahman', 'pressure', 'haddad'],
    ['macleod', 'throat', 'reyes'],
    ['fontaine', 'cellulitis', 'haddad'],
    ['nakamura', 'urine', 'haddad'],
  ],
  'old-plan-billed': [
    ['rahman', 'sugar', 'haddad'],
    ['macleod', 'cellulitis', 'whitfield'],
    ['fontaine', 'urine', 'haddad'],
    ['nakamura', 'throat', 'haddad'],
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
    ['lindqvist', 'throat', 'reyes'],
  ],
  'referral-missing': [
    ['fontaine', 'wrist', 'whitfield'],
    ['fontaine', 'cellulitis', 'reyes'],
    ['lindqvist', 'wrist', 'haddad'],
    ['nakamura', 'wrist', 'whitfield'],
  ],
  'authorization-missing': [
    ['fontaine', 'knee', 'haddad'],
    ['rahman', 'knee', 'whitfield'],
    ['macleod', 'boot', 'haddad'],
    ['nakamura', 'knee', 'haddad'],
    ['osei', 'boot', 'whitfield'],
    ['delacruz', 'knee', 'haddad'],
  ],
  'authorization-expired': [
    ['fontaine', 'asthma', 'haddad'],
    ['rahman', 'knee', 'whitfield'],
    ['macleod', 'boot', 'reyes'],
    ['nakamura', 'asthma', 'haddad'],
    ['delacruz', 'knee', 'whitfield'],
    ['osei', 'boot', 'reyes'],
  ],
  'units-over': [
    ['fontaine', 'knee', 'haddad'],
    ['rahman', 'knee', 'whitfield'],
    ['nakamura', 'knee', 'haddad'],
    ['delacruz', 'knee', 'haddad'],
  ],
  'place-wrong': [
    ['macleod', 'video', 'reyes'],
    ['rahman', 'video', 'reyes'],
    ['fontaine', 'video', 'haddad'],
    ['osei', 'video', 'reyes'],
    ['delacruz', 'video', 'reyes'],
    ['nakamura', 'video', 'haddad'],
  ],
  'diagnosis-not-linked': [
    ['rahman', 'sugar', 'haddad'],
    ['macleod', 'sugar', 'haddad'],
    ['fontaine', 'sugar', 'haddad'],
    ['osei', 'sugar', 'whitfield'],
    ['nakamura', 'sugar', 'haddad'],
  ],
  'diagnosis-unspecific': [
    ['rahman', 'cellulitis', 'whitfield'],
    ['macleod', 'asthma', 'haddad'],
    ['fontaine', 'kidney', 'haddad'],
    ['delacruz', 'asthma', 'haddad'],
    ['osei', 'kidney', 'whitfield'],
  ],
  'side-differs': [
    ['macleod', 'knee', 'whitfield'],
    ['fontaine', 'ankle', 'haddad'],
    ['rahman', 'ear', 'reyes'],
    ['osei', 'knee', 'whitfield'],
    ['nakamura', 'ankle', 'haddad'],
  ],
  'seventh-missing': [
    ['whitcomb', 'ankle', 'whitfield'],
    ['macleod', 'wrist', 'haddad'],
    ['rahman', 'ankle', 'reyes'],
    ['osei', 'wrist', 'whitfield'],
    ['petrova', 'ankle', 'haddad'],
    ['brandt', 'wrist', 'reyes'],
  ],
  'modifier-missing': [
    ['macleod', 'wart-and-pressure', 'haddad'],
    ['fontaine', 'wart-and-pressure', 'haddad'],
    ['rahman', 'wart-and-pressure', 'haddad'],
    ['osei', 'wart-and-pressure', 'whitfield'],
    ['delacruz', 'wart-and-pressure', 'reyes'],
  ],
  bundled: [
    ['macleod', 'wart', 'reyes'],
    ['whitcomb', 'ear', 'reyes'],
    ['rahman', 'wart', 'whitfield'],
    ['brandt', 'ear', 'reyes'],
    ['nakamura', 'wart', 'haddad'],
    ['yazzie', 'ear', 'whitfield'],
  ],
  duplicate: [
    ['macleod', 'pressure', 'haddad'],
    ['whitcomb', 'urine', 'reyes'],
    ['rahman', 'anemia', 'haddad'],
    ['petrova', 'urine', 'reyes'],
    ['brandt', 'pressure', 'whitfield'],
  ],
  'late-with-proof': [
    ['fontaine', 'throat', 'haddad'],
    ['rahman', 'pressure', 'haddad'],
    ['macleod', 'urine', 'reyes'],
    ['nakamura', 'throat', 'haddad'],
    ['achebe', 'throat', 'reyes'],
  ],
  'late-without-proof': [
    ['fontaine', 'anemia', 'haddad'],
    ['rahman', 'urine', 'reyes'],
    ['macleod', 'throat', 'reyes'],
    ['osei', 'urine', 'reyes'],
    ['petrova', 'throat', 'haddad'],
  ],
  'not-covered-notice-signed': [
    ['whitcomb', 'sugar', 'whitfield'],
    ['yazzie', 'sugar', 'haddad'],
  ],
  'need-doubted': [
    ['macleod', 'pressure', 'haddad'],
    ['rahman', 'anemia', 'haddad'],
    ['yazzie', 'pressure', 'whitfield'],
    ['osei', 'pressure', 'whitfield'],
    ['petrova', 'anemia', 'haddad'],
  ],
  'provider-not-enrolled': [
    ['rahman', 'throat', 'reyes'],
    ['macleod', 'cellulitis', 'whitfield'],
    ['whitcomb', 'anemia', 'reyes'],
    ['brandt', 'throat', 'reyes'],
    ['delacruz', 'urine', 'whitfield'],
  ],
};

export const setupsOf = (cause: CauseId): readonly Setup[] =>
  rows[cause].map(([patient, visit, rendering]) => ({ cause, patient, visit, rendering }));
