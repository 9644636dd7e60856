/**
 * Notes with the ICD-10-CM code that is listed first. Every code stands on the shelf of diagnosis codes, 2027 edition; the words
 * beside it are short forms of its title.
 */
import type { MistakeId } from '../mistakes.ts';

interface FirstListedCase {
  readonly note: string;
  readonly answer: string;
  readonly why: string;
  readonly wrong: readonly (readonly [mistake: MistakeId, code: string, why: string])[];
}

export const firstListedCases: readonly [FirstListedCase, ...FirstListedCase[]] = [
  {
    note: 'Here for burning on urination. Possible urinary tract infection, culture sent. Hypertension, at goal. Former smoker.',
    answer: 'R30.0, painful urination',
    why: 'The infection is only possible, so the symptom is coded.',
    wrong: [
      ['uncertain-coded', 'N39.0, urinary tract infection', '“Possible” is not coded in the office.'],
      ['worst-first', 'I10, hypertension', 'It is stable and did not bring the patient.'],
      ['background-first', 'Z87.891, nicotine dependence in the past', 'A history never leads here.'],
    ],
  },
  {
    note: 'Sore throat and fever. Rapid test positive: strep throat. Type 2 diabetes without complications, not addressed further.',
    answer: 'J02.0, strep throat',
    why: 'The cause is confirmed, so its symptoms are left out.',
    wrong: [
      ['symptom-of-disease', 'J02.9, sore throat without a named cause', 'The cause is named and confirmed.'],
      ['symptom-of-disease', 'R50.9, fever', 'Fever belongs to the confirmed infection.'],
      ['worst-first', 'E11.9, type 2 diabetes', 'It did not bring the patient today.'],
    ],
  },
  {
    note: 'Slipped on wet stairs this morning. Sprain of the right ankle, treated today. Has a history of falls. Asthma, quiet.',
    answer: 'S93.401A, sprain of right ankle, active treatment',
    why: 'The injury brought the patient. How it happened follows.',
    wrong: [
      ['cause-first', 'W10.9XXA, fall on stairs', 'External causes are never first.'],
      ['background-first', 'Z91.81, history of falls', 'A history follows the injury.'],
      ['worst-first', 'J45.909, asthma', 'It is quiet and did not bring the patient.'],
    ],
  },
  {
    note: 'Yearly adult physical, no abnormal findings. Flu shot given. Hyperlipidemia, on a statin, stable.',
    answer: 'Z00.00, adult physical without abnormal findings',
    why: 'The physical is the reason for the visit, and nothing abnormal was found.',
    wrong: [
      ['worst-first', 'E78.5, hyperlipidemia', 'It is known and stable; the physical brought the patient.'],
      ['background-first', 'Z23, immunization', 'The shot came along with the physical.'],
      ['uncertain-coded', 'Z00.01, adult physical with abnormal findings', 'The note says that there were none.'],
    ],
  },
  {
    note: 'Chest pain for two hours, rule out heart attack, sent to the hospital. Hypertension. Takes aspirin daily.',
    answer: 'R07.9, chest pain',
    why: '“Rule out” is uncertain, so the symptom is coded.',
    wrong: [
      ['uncertain-coded', 'I25.10, coronary artery disease', 'Nobody has diagnosed it.'],
      ['worst-first', 'I10, hypertension', 'The chest pain brought the patient.'],
      ['background-first', 'Z79.82, long-term aspirin', 'A long-term drug follows.'],
    ],
  },
  {
    note: 'Follow-up of type 2 diabetes with hyperglycemia, metformin increased. Also hypertension, at goal. Fatigue, probably from work.',
    answer: 'E11.65, type 2 diabetes with hyperglycemia',
    why: 'Diabetes with its complication was chiefly treated.',
    wrong: [
      ['background-first', 'Z79.84, long-term oral diabetes drugs', 'It is added after the diabetes.'],
      ['worst-first', 'I10, hypertension', 'It is at goal and comes second.'],
      ['symptom-of-disease', 'R73.9, high blood glucose', 'It is part of the combination code.'],
    ],
  },
  {
    note: 'Blood pressure today 148/92, no diagnosis yet, recheck next week. Came for this check. Penicillin allergy on file.',
    answer: 'R03.0, elevated reading without a diagnosis of hypertension',
    why: 'A reading is no diagnosis.',
    wrong: [
      ['uncertain-coded', 'I10, hypertension', 'Only a provider’s written diagnosis makes it hypertension.'],
      ['background-first', 'Z88.0, penicillin allergy', 'It is a status and follows.'],
      ['uncertain-coded', 'I11.0, hypertensive heart disease with heart failure', 'Nothing in the note says so.'],
    ],
  },
  {
    note: 'Fever and cough since Monday, suspected pneumonia, chest X-ray ordered. Fever is the chief complaint. Former smoker.',
    answer: 'R50.9, fever',
    why: 'Pneumonia is only suspected, so the symptoms are coded, the chief one first.',
    wrong: [
      ['uncertain-coded', 'J18.9, pneumonia', '“Suspected” is not coded in the office.'],
      ['background-first', 'Z87.891, nicotine dependence in the past', 'A history never leads here.'],
      ['worst-first', 'R05.9, cough', 'It is coded too, after the chief complaint.'],
    ],
  },
  {
    note: 'Cut on the right hand from a kitchen knife, closed with four stitches today. Tetanus shot given. Takes warfarin.',
    answer: 'S61.411A, cut of right hand, active treatment',
    why: 'The wound brought the patient.',
    wrong: [
      ['cause-first', 'W26.0XXA, contact with knife', 'External causes are never first.'],
      ['background-first', 'Z79.01, long-term blood thinner', 'A long-term drug follows.'],
      ['background-first', 'Z23, immunization', 'The shot was given because of the wound.'],
    ],
  },
  {
    note: 'Routine screening mammogram ordered and explained, no complaint. Mother had breast cancer. Vitamin D deficiency, stable.',
    answer: 'Z12.31, screening mammogram',
    why: 'There is no sign, so it is a screening, and the screening brought the patient.',
    wrong: [
      ['uncertain-coded', 'C50.919, breast cancer', 'Nobody has found one. A screening looks in people without signs.'],
      ['background-first', 'Z80.3, family history of breast cancer', 'A family history follows.'],
      ['worst-first', 'E55.9, vitamin D deficiency', 'It did not bring the patient.'],
    ],
  },
  {
    note: 'Asthma flare with wheezing since last night, nebulizer given. Hay fever from pollen. Uses nicotine, counseled.',
    answer: 'J45.901, asthma with flare',
    why: 'The flare is confirmed and was treated.',
    wrong: [
      ['symptom-of-disease', 'R06.2, wheezing', 'Wheezing belongs to the asthma.'],
      ['worst-first', 'J30.1, hay fever from pollen', 'The flare brought the patient.'],
      ['background-first', 'Z72.0, tobacco use', 'It follows the reason for the visit.'],
    ],
  },
  {
    note: 'Stitches in the right hand removed, wound healed. Blood pressure rechecked, hypertension at goal. Seasonal allergies.',
    answer: 'S61.411D, cut of right hand, healing',
    why: 'Care of an injury in its healing phase keeps the injury code, with D.',
    wrong: [
      ['wrong-phase', 'S61.411A, cut of right hand, active treatment', 'Active treatment is over.'],
      ['worst-first', 'I10, hypertension', 'It came second.'],
      ['worst-first', 'J30.2, seasonal allergies', 'It did not bring the patient.'],
      [
        'background-first',
        'Z48.02, removal of stitches',
        'Aftercare codes are not used for injuries that have a seventh character.',
      ],
    ],
  },
  {
    note: 'Dizzy since yesterday, ears clear, cause not found. Type 2 diabetes, A1C unchanged. Takes insulin.',
    answer: 'R42, dizziness',
    why: 'No cause was found, so the symptom is the highest certainty.',
    wrong: [
      ['uncertain-coded', 'H81.10, positional vertigo', 'Nobody has diagnosed it.'],
      ['worst-first', 'E11.9, type 2 diabetes', 'It did not bring the patient.'],
      ['background-first', 'Z79.4, long-term insulin', 'A long-term drug follows.'],
    ],
  },
];
