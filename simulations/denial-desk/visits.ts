/** Visits that claims are made of: what was found and done, and how it was coded from the note. Codes ER-… are made up. */
import type { SignedNote } from './file.ts';

export interface Visit {
  readonly diagnoses: readonly string[];
  readonly lines: readonly {
    readonly code: string;
    readonly modifiers: readonly string[];
    readonly pointers: string;
    readonly units: number;
  }[];
  readonly place: '10' | '11';
  readonly note: Omit<SignedNote, 'place'>;
}

const line = (code: string, pointers: string, modifiers: readonly string[] = [], units = 1) => ({
  code,
  modifiers,
  pointers,
  units,
});
const office = (
  diagnoses: readonly string[],
  lines: Visit['lines'],
  note: Pick<SignedNote, 'complaint' | 'assessment' | 'did'> & Partial<SignedNote>,
): Visit => ({
  diagnoses,
  lines,
  place: '11',
  note: { separate: null, need: null, supports: diagnoses[0] ?? '', ...note },
});

export const visitIds = [
  'throat',
  'pressure',
  'sugar',
  'urine',
  'ankle',
  'wrist',
  'knee',
  'boot',
  'wart',
  'wart-and-pressure',
  'video',
  'asthma',
  'cellulitis',
  'kidney',
  'ear',
  'anemia',
  'thread',
] as const;
export type VisitId = (typeof visitIds)[number];

export const visits: Readonly<Record<VisitId, Visit>> = {
  throat: office(['J02.0'], [line('ER-V21', 'A'), line('ER-L07', 'A', ['QW'])], {
    complaint: 'Sore throat for two days',
    assessment: 'Streptococcal sore throat, rapid test positive',
    did: 'Exam, rapid strep test',
  }),
  pressure: office(['I10'], [line('ER-V22', 'A'), line('ER-T01', 'A')], {
    complaint: 'Blood pressure check, “my heart skipped twice last week”',
    assessment: 'Essential hypertension',
    did: 'Exam, 12-lead ECG',
    need: 'ECG because of the skipped beats, in known hypertension',
  }),
  sugar: office(['E11.65', 'I10'], [line('ER-V22', 'AB'), line('ER-L06', 'A', ['QW'])], {
    complaint: 'Diabetes checkup',
    assessment: 'Type 2 diabetes with high glucose; essential hypertension',
    did: 'Exam, hemoglobin A1c',
  }),
  urine: office(['N39.0'], [line('ER-V21', 'A'), line('ER-L03', 'A')], {
    complaint: 'Burning with urination since yesterday',
    assessment: 'Urinary tract infection',
    did: 'Exam, dipstick urinalysis',
  }),
  ankle: office(['S93.401A'], [line('ER-V22', 'A'), line('ER-R02', 'A', ['RT'])], {
    complaint: 'Turned the right ankle yesterday',
    assessment: 'Sprain of the right ankle, first treated today',
    did: 'Exam, X-ray of the right ankle',
  }),
  wrist: office(['S63.501A'], [line('ER-V22', 'A'), line('ER-R03', 'A', ['RT'])], {
    complaint: 'Fell on the right hand yesterday',
    assessment: 'Sprain of the right wrist, first treated today',
    did: 'Exam, X-ray of the right wrist',
  }),
  knee: office(['M17.11'], [line('ER-S10', 'A', ['RT']), line('J3301', 'A', [], 4)], {
    complaint: 'Right knee stiff and sore for months',
    assessment: 'Osteoarthritis of the right knee',
    did: 'Injection of the right knee, triamcinolone 40 mg',
  }),
  boot: office(['S93.401A'], [line('L4361', 'A', ['RT'])], {
    complaint: 'Turned the right ankle yesterday, cannot walk on it',
    assessment: 'Sprain of the right ankle, first treated today',
    did: 'Walking boot given for the right foot',
  }),
  wart: office(['B07.9'], [line('ER-V21', 'A', ['P1']), line('ER-S05', 'A')], {
    complaint: 'Wart on the left thumb',
    assessment: 'Viral wart',
    did: 'Looked at the wart, froze it',
    separate: 'A mole on the back asked about and examined, no change',
  }),
  'wart-and-pressure': office(['B07.9', 'I10'], [line('ER-V22', 'B', ['P1']), line('ER-S05', 'A')], {
    complaint: 'Wart on the left thumb; blood pressure at home too high',
    assessment: 'Viral wart; essential hypertension',
    did: 'Froze the wart; exam and new dose for the blood pressure',
    separate: 'Blood pressure examined and its medicine changed, apart from the wart',
  }),
  video: {
    diagnoses: ['F41.1'],
    lines: [line('ER-V31', 'A')],
    place: '10',
    note: {
      complaint: 'Follow-up for worry and poor sleep, by video',
      assessment: 'Generalized anxiety disorder',
      supports: 'F41.1',
      did: 'Talk of 25 minutes by video',
      separate: null,
      need: null,
    },
  },
  asthma: office(['J45.30'], [line('ER-V22', 'A'), line('ER-T02', 'A')], {
    complaint: 'Wheezes twice a week at night',
    assessment: 'Mild persistent asthma, no flare',
    did: 'Exam, spirometry',
    need: 'Spirometry because night symptoms came back under the old dose',
  }),
  cellulitis: office(['L03.116'], [line('ER-V22', 'A')], {
    complaint: 'Left lower leg red and warm',
    assessment: 'Cellulitis of the left leg',
    did: 'Exam, edge of the redness marked',
  }),
  kidney: office(['N18.31'], [line('ER-V22', 'A'), line('ER-L03', 'A')], {
    complaint: 'Kidney checkup',
    assessment: 'Chronic kidney disease, stage 3a',
    did: 'Exam, dipstick urinalysis',
  }),
  ear: office(['H61.21'], [line('ER-S06', 'A', ['RT']), line('ER-S07', 'A', ['RT', 'XS'])], {
    complaint: 'Right ear feels closed',
    assessment: 'Impacted wax, right ear',
    did: 'Wax taken out of the right ear with instruments, then rinsed',
    separate: 'Rinsed at another sitting that afternoon, when the rest had softened',
  }),
  anemia: office(['D50.9'], [line('ER-V22', 'A'), line('ER-L12', 'A')], {
    complaint: 'Tired for weeks',
    assessment: 'Iron deficiency anemia',
    did: 'Exam, complete blood count',
    need: 'Blood count to see whether iron works; the last was too low',
  }),
  /** Noemi Castellano's visit of the week. */
  thread: office(
    ['S93.401A', 'W10.9XXA'],
    [line('ER-V12', 'A'), line('ER-R02', 'A', ['RT']), line('L4350', 'A', ['RT'])],
    {
      complaint: 'Slipped on the stairs at home, right ankle twisted',
      assessment: 'Sprain of the right ankle, first treated today',
      did: 'Exam, X-ray of the right ankle, stirrup splint',
    },
  ),
};
