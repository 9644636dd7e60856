/** The free note: nothing a careful assistant would write loses a point; what a rule can tell surely does. */
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { judge } from '#simulations/core/rubric.ts';
import { Driver } from '#simulations/core/driver.ts';
import { readCases } from '#simulations/rooming/cases.node.ts';
import { explainedCodes } from '#simulations/rooming/explain.ts';
import { readRoomingFacts } from '#simulations/rooming/facts.ts';
import { noteFault } from '#simulations/rooming/note.ts';
import { work, expertHabits } from '#simulations/rooming/personas.ts';
import { rooming, startOf, type Rooming } from '#simulations/rooming/simulation.ts';

const library = openLibrary(process.cwd());
const facts = readRoomingFacts((id) => library.facts.get(id)?.value);
const cases = readCases();

const visits = new Map<string, Driver<Rooming>>();
/** A whole visit by the expert, its record full; worked once for each case. */
function visit(caseId: string): Driver<Rooming> {
  const known = visits.get(caseId);
  if (known !== undefined) return known;
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  const run = new Driver(rooming, startOf(patient, facts, 3, 'check-off'));
  work(run, { ...expertHabits, note: null });
  visits.set(caseId, run);
  return run;
}
const faultOf = (caseId: string, note: string) => noteFault({ ...visit(caseId).snapshot.context, note });

const good: readonly (readonly [caseId: string, note: string])[] = [
  ['low-mood', 'Tearful when asked about family. Tissues given, stayed with her.'],
  [
    'low-mood',
    'Patient says she cannot sleep: “I lie there and everything goes around.” Asks for a quiet room to wait in.',
  ],
  ['low-mood', 'PHQ-9 filled in alone, depression screen total written on the form. Dr. informed in person.'],
  ['skin-spot', 'Worried it is melanoma because her husband had it. Question passed on to the provider.'],
  ['skin-spot', 'Asks, “Is it melanoma?” Told her the provider will look and explain.'],
  ['skin-spot', 'Hard of hearing on the left; sit on her right side.'],
  ['chest-pain-walk-in', 'Wife in the waiting room, asked to be called. Phone number at the front desk.'],
  ['chest-pain-walk-in', 'His father had a heart attack at 54. Sat him down, stayed, provider called at once.'],
  [
    'diabetes-follow-up',
    'Did not bring the meter. Says he stopped taking metformin in the evening because of his stomach; passed on.',
  ],
  ['diabetes-follow-up', 'Told patient to bring all pill bottles next time.'],
  ['pressure-recheck', 'Needs a large cuff. Prefers the left arm.'],
  [
    'pressure-recheck',
    'Asks whether she should stop the pill that makes her cough. Told her the provider will answer that today.',
  ],
  ['angry-with-back-pain', 'Could not sit; waited standing. Asked for work note.'],
  ['angry-with-back-pain', 'Pt states he had a herniated disc in 2019 per MRI; no records here, release form signed.'],
  [
    'infant-well-visit',
    'Mother states pediatric cousin had infant reflux and wonders. Asked about car seat, rear-facing.',
  ],
  ['infant-well-visit', 'Baby calm on mother’s lap, smiled. Undressed to diaper for weight.'],
  ['asthma-visit', 'Patient used his inhaler in the waiting room at 2:10 p.m., as prescribed on the label.'],
  ['falls-and-eleven-medicines', 'Daughter keeps the pill box. Walker left beside the table; gait belt used.'],
  ['interpreter-needed', 'Interpreter by video, ID 4471. Son asked to wait outside; he was fine with that.'],
  [
    'deaf-with-headaches',
    'Wants the light on his interpreter’s hands. Topiramate: threw it out, “nobody explained it”. Flagged.',
  ],
  ['teen-alone', 'Declined weight today. Asked for a sports form.'],
  ['cut-at-urgent-care', 'Addendum to the entry on time: the cut was at about 12:30 p.m., not this morning.'],
  ['toddler-with-fever', 'Acetaminophen given at home at 6 a.m. by father, dose on the label not known.'],
];

const bad: readonly (readonly [caseId: string, note: string, fault: string])[] = [
  ['low-mood', 'Likely major depression.', 'note-diagnosed'],
  ['low-mood', 'I can’t sleep. I lie there and everything goes around.', 'note-unquoted'],
  ['skin-spot', 'This spot on my shoulder, wants it looked at.', 'note-unquoted'],
  ['skin-spot', 'Dx: melanoma', 'note-diagnosed'],
  ['chest-pain-walk-in', 'I think he is having a heart attack.', 'note-diagnosed'],
  ['asthma-visit', 'This is an asthma exacerbation.', 'note-diagnosed'],
  ['angry-with-back-pain', 'Looks like a herniated disc.', 'note-diagnosed'],
  ['angry-with-back-pain', 'Told him to stop taking the naproxen.', 'note-advised'],
  ['diabetes-follow-up', 'Advised patient to double the metformin until the visit.', 'note-advised'],
  ['pressure-recheck', 'She should skip her pills today.', 'note-advised'],
  ['pressure-recheck', '...', 'note-says-nothing'],
  ['deaf-with-headaches', 'Migraine with aura.', 'note-diagnosed'],
  ['interpreter-needed', Array.from({ length: 80 }, () => 'word').join(' '), 'note-too-long'],
];

describe('the free note', () => {
  it.each(good)('%s: “%s” loses nothing', (caseId, note) => {
    expect(faultOf(caseId, note)).toBeNull();
  });

  it.each(bad)('%s: “%s” is seen', (caseId, note, fault) => {
    expect(faultOf(caseId, note)).toBe(fault);
  });

  it('pasted from another part of the record is seen, but for the patient’s words and for a correction', () => {
    const { context } = visit('falls-and-eleven-medicines').snapshot;
    const entry = context.entries.find(
      ({ kind, text }) => kind === 'told' && !/[“”]/.test(text) && text.split(' ').length > 9,
    );
    if (entry === undefined) throw new Error('no entry long enough');

    expect(faultOf('falls-and-eleven-medicines', `Again: ${entry.text}`)).toBe('note-pasted');
    expect(faultOf('falls-and-eleven-medicines', `She says “${entry.text}”`)).toBeNull();
    expect(
      faultOf('falls-and-eleven-medicines', `Correction of entry ${String(entry.number)}: ${entry.text}`),
    ).toBeNull();
  });

  it('never fails a run, counts only when kept, and every fault is explained', () => {
    const criterion = rooming.rubric.find(({ id }) => id === 'RM-39');
    if (criterion === undefined) throw new Error('RM-39');
    const { context } = visit('low-mood').snapshot;

    expect(criterion.critical).toBe(false);
    expect(judge(criterion, { ...context, note: '' }).possible).toBe(0);
    expect(judge(criterion, { ...context, note: 'Tearful.' })).toMatchObject({ earned: criterion.points, met: true });
    expect(bad.map(([, , fault]) => fault).filter((fault) => !explainedCodes.includes(fault))).toEqual([]);
  });

  it('written by the expert is good in every case', () => {
    for (const patient of cases) {
      const run = new Driver(rooming, startOf(patient, facts, 5, 'check-off'));
      work(run, expertHabits);
      expect(noteFault(run.snapshot.context), patient.id).toBeNull();
    }
  });
});
