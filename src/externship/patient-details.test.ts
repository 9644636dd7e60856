/** What may point to a patient is found before it is kept, and everyday sentences of a journal are left alone. */
import { describe, expect, test } from 'vitest';
import { patientDetails } from './patient-details.ts';

describe('details of a patient in a note', () => {
  test.each([
    ['Saw Mrs. Alvarez for a dressing', ['a name with a title']],
    ['Roomed Mr O’Neil', ['a name with a title']],
    ['Drew blood, DOB 3/4/58', ['a date', 'a date of birth']],
    ['She was born on 1958-03-04', ['a date', 'a date of birth']],
    ['Her surgery was March 4, 2025', ['a date']],
    ['The patient came on 3/4 with a cough', ['a date']],
    ['Called 212-555-0134 back', ['a telephone number']],
    ['Her number is (212) 555-0134', ['a telephone number']],
    ['Texted 555-0134', ['a telephone number']],
    ['MRN 0044812', ['a record or account number', 'a long number']],
    ['looked up chart #A4481', ['a record or account number']],
    ['SSN 123-45-6789', ['a Social Security number']],
    ['wrote to kim@example.org', ['an e-mail address']],
    ['a 92-year-old with a fall', ['an age over 89']],
    ['a woman aged 101', ['an age over 89']],
    ['She waited in room 4', ['a room or bed']],
    ['lives at 12 Maple Street', ['a street address']],
    ['comforted the patient Maria', ['a name']],
    ['a boy named Tom cried', ['a name']],
    ['Saw Maria G. again today', ['a name']],
    ['Patient J.D. had a wound', ['initials']],
    ['K.L. was afraid of the needle', ['initials']],
    ['John Smith needed a wheelchair', ['a name']],
    ['The patient, Anna, cried', ['a name']],
    ['I called Maria back about her results', ['a name']],
    ['Seen on 12 November for a wound check', ['a date']],
    ['She came in on the 3rd of March', ['a date']],
    ['She is ninety-four years old', ['an age over 89']],
    ['I found him at www.example.org/jsmith', ['a web address']],
    ['They live in IL 60614', ['a ZIP code']],
    ['the claim no. 448 was denied', ['a record or account number']],
  ])('“%s” is caught', (note, found) => {
    expect(patientDetails(note)).toEqual(found);
  });

  test.each([
    'Took 12 blood pressures, 3 by palpation first; one was 148/92',
    'Front desk from 8 to 12; ran the schedule for Dr. Lee',
    'Set up 2 ECGs; 80% of leads right at once',
    'Pain 3/10 before and 1/10 after; vision 20/40',
    'Gave 1/2 tablet as ordered, 250 mg in 5 mL',
    'A patient in her 80s taught me patience',
    'Each patient I roomed was asked twice. The patient Portal was down.',
    'Learned the May schedule; my preceptor may let me draw next week',
    'Cleaned the exam rooms and restocked 40 gowns by 16:30',
    'A 45-year-old asked about a flu shot',
    'Worked 8:00 to 16:30, 37.5 hours this week',
    'Our preceptor Ms. Ortiz showed me ICD-10 codes',
    'I learned to chart 120/80 and to record 160 hours',
    'I called Aetna about a claim and Quest about a courier',
    'Gave the patient Health Questionnaire to everybody on my list',
    'Checked NDC 0002-8215-01 against the order',
    'Set up bed 2 times; took vitamin D. Then lunch',
    'Read about hepatitis B. Vaccines come next',
    'The Sun City clinic is busy; a light blue, then a red tube',
    'Patients in their 90s need more time',
    'I worked with Dr. David Lee and nurse Karen Brown',
    'St. Mary Hospital uses the same charting',
    'Blood sugar 95 mg/dL; code E11.9; 21 gauge; 1,200 mL',
  ])('“%s” passes', (note) => {
    expect(patientDetails(note)).toEqual([]);
  });

  test('one’s own days at the site may be named, other dates may not', () => {
    const own = ['2026-11-18', '2026-11-20'];

    expect(patientDetails('On 11/18 I learned to room; on November 20, 2026 I did it alone.', own)).toEqual([]);
    expect(patientDetails('On 11/18 I saw somebody operated on 11/2/2026', own)).toEqual(['a date']);
  });
});
