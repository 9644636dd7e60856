/**
 * What somebody comes for, where their case's own line tells what is done after the provider's part: while they wait, nobody
 * can know that yet. By simulation and case.
 */
export const comesFor: Readonly<Record<string, string>> = {
  'teach-back/changed-dose': 'Blood pressure follow-up.',
  'teach-back/home-pressure': 'Blood pressure follow-up.',
  'teach-back/first-inhaler': 'Follow-up; asthma was found last week.',
  'teach-back/fasting-test': 'Diabetes check.',
  'teach-back/bowel-preparation': 'Visit before a first screening colonoscopy.',
  'teach-back/liquid-antibiotic': 'Brings his daughter Luz, 4; her ear hurts.',
  'teach-back/wound-at-home': 'Cut on the left forearm after a fall from a ladder.',
  'teach-back/eye-drops': 'A red right eye.',
  'transfers/new-knee': 'Stitches out, two weeks after a knee replacement.',
  'transfers/black-before-eyes': 'Check-up; a new blood pressure pill since Monday.',
  'transfers/knees-give-way': 'Injection into a knee joint.',
  'transfers/ride-to-the-van': 'Check of a foot ulcer.',
  'wound-care/ankle': 'Turned her right ankle on the stairs last night.',
  'rooming/angry-with-back-pain': 'Back pain.',
};
