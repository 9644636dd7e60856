/**
 * What a rule can judge of the free note, and no more: patient's words without quotation marks, a diagnosis or a medicine
 * advice of the assistant's own, words pasted from another part, length. Whatever a rule cannot tell surely is let pass.
 */
import { standing } from './called.ts';
import type { RoomingCase } from './case.ts';
import type { RoomingContext } from './context.ts';

/** Longest note that is still short, in words; the label beside the field says so. */
export const noteWords = 75;
/** So many words in a row as in another entry are pasted, not met with by chance. */
const pastedWords = 8;
/** So many words in a row of the patient's, with "I" or "my" among them, are the patient's own. */
const spokenWords = 4;

export type NoteFault =
  'note-says-nothing' | 'note-diagnosed' | 'note-advised' | 'note-unquoted' | 'note-pasted' | 'note-too-long';

const plain = (text: string): string => text.replace(/[’‘]/g, "'").toLowerCase();
const wordsOf = (text: string): readonly string[] => plain(text).match(/[a-z0-9½']+/g) ?? [];

/** The note without what stands in quotation marks: those are somebody else's words. A quotation left open runs to the end. */
function ownText(note: string): string {
  return note.replace(/[“"«][^”"»]*(?:[”"»]|$)/g, ' ¶ ');
}

/** Stretches of the assistant's own words, between quotations. */
const stretches = (own: string): readonly (readonly string[])[] => own.split('¶').map(wordsOf);

/** Every run of so many words of one text that stands in the other; each as its words. */
function sharedRuns(own: string, other: string, length: number): readonly (readonly string[])[] {
  const there = ` ${wordsOf(other).join(' ')} `;
  return stretches(own).flatMap((words) =>
    words.flatMap((_word, at) => {
      const run = words.slice(at, at + length);
      return run.length === length && there.includes(` ${run.join(' ')} `) ? [run] : [];
    }),
  );
}

/** A sentence with one of these tells what somebody else said, asked, fears, has written or had long ago. */
const attributed =
  /\b(?:asks?|asked|asking|wonders?|wants?|thinks|believes|says?|said|states?|stated|reports?|reported|denies|denied|mentions?|mentioned|tells me|told (?:me|us)|worry|worries|worried|afraid|fears?|feared|concern(?:ed)?|per|according|providers?|doctors?|dr|nurse|order(?:s|ed)?|prescribed|prescription|labels?|charts?|lists?|history|hx|letter|records?|discharge|referral|referred|since|ago|years?|in (?:19|20)\d\d|mother|father|parents?|wife|husband|sister|brother|aunt|uncle|son|daughter|grand\w+|family)\b/;

/** Sentences in the assistant's own name. */
function ownSentences(own: string): readonly string[] {
  return plain(own)
    .split(/[.;!?¶\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !attributed.test(sentence));
}

const hedges =
  "(?:likely|probably|probable|possible|possibly|suspect(?:ed|ing)?|suspicious for|rule out|r/o|consistent with|looks like|seems (?:like|to be|to have)|appears (?:to be|to have)|i think(?: it'?s| it is| (?:he|she|they) (?:has|have|is|are))?|it'?s|it is|this is|must be|may be|might be|could be|has|have|is having|is|diagnosis(?: is)?:?|dx:?|impression:?|assessment:?)";

/** The diagnoses this case knows, without the words around them: "heart attack", "infant reflux". */
function diagnosesOf({ complaint, stray, sbar }: RoomingCase): readonly string[] {
  return [
    ...complaint.words.filter(({ kind }) => kind === 'diagnosis'),
    ...stray.filter(({ kind }) => kind === 'diagnosis'),
    ...sbar.filter(({ id, part }) => part === null && id.startsWith('dx-')),
  ]
    .map(({ text }) =>
      (plain(text).split(',')[0] ?? '')
        .replace(
          /^(?:(?:i think )?it'?s (?:a |an |the )?|it looks like |(?:he|she) (?:is|has)(?: having)? (?:a |an )?)/,
          '',
        )
        .replace(/\b(?:likely|possible|probable|mild|suspected)\b/g, '')
        .replace(/[.]/g, '')
        .trim(),
    )
    .filter((term) => term.length > 3);
}

function diagnoses(own: string, patient: RoomingCase): boolean {
  const sentences = ownSentences(own);
  return diagnosesOf(patient).some((term) => {
    const named = new RegExp(
      `(?:^|\\b)${hedges}\\s+(?:a |an |the |having (?:a |an )?)?(?:mild |acute |early )?${term}\\b`,
    );
    const alone = new RegExp(
      `^(?:${hedges}\\s+)?(?:a |an |the )?(?:mild |acute |early )?${term}(?: likely| suspected| possible)?$`,
    );
    return sentences.some((sentence) => named.test(sentence) || alone.test(sentence));
  });
}

/** Words for a medicine: general ones, and the names of those on this patient's table. */
function medicineWords({ medicines }: RoomingCase): string {
  const names = medicines.flatMap(({ listed, brought }) =>
    [listed?.name, brought?.name].flatMap((name) => (name === undefined ? [] : [wordsOf(name)[0] ?? ''])),
  );
  return [
    'pills?',
    'tablets?',
    'medicines?',
    'medications?',
    'meds',
    'doses?',
    'inhaler',
    'insulin',
    'antibiotics?',
    'drops',
    'ibuprofen',
    'acetaminophen',
    'tylenol',
    'advil',
    'aspirin',
    ...names.filter((name) => name.length > 3),
  ].join('|');
}

/** Telling the patient on one's own to stop, take or change a medicine. */
function advises(own: string, patient: RoomingCase): boolean {
  const medicine = `(?:${medicineWords(patient)})\\b(?! (?:list|label|bottle|bottles|bag|card|box|boxes|sheet))`;
  const change =
    '(?:stop|skip|double|halve|increase|decrease|lower|raise|start|restart|quit|cut|take|use|continue)(?: taking| using)?';
  const who = '(?: (?:the )?(?:patient|pt|him|her|them|mr|mrs|ms)(?: [a-z]+)?)?';
  const told = new RegExp(
    `\\b(?:told|advised|instructed|recommended|counseled|suggested)${who}(?: (?:that )?(?:he|she|they))? (?:to |should |can |not to )?(?:not )?${change}(?: [a-z0-9']+){0,3}? ${medicine}`,
  );
  const should = new RegExp(`\\b(?:should|can|may|needs to|ought to) ${change}(?: [a-z0-9']+){0,3}? ${medicine}`);
  return ownSentences(own).some((sentence) => told.test(sentence) || should.test(sentence));
}

const firstPerson = new Set(['i', "i'm", "i've", "i'd", "i'll", 'my', 'me', 'mine', 'myself']);

/** What is wrong with the note; null when nothing is, or when none was kept. */
export function noteFault(context: RoomingContext): NoteFault | null {
  const { note, case: patient } = context;
  if (note === '') return null;
  if (!/\p{L}|\d/u.test(note)) return 'note-says-nothing';
  const own = ownText(note);
  if (diagnoses(own, patient)) return 'note-diagnosed';
  if (advises(own, patient)) return 'note-advised';
  const spoken = patient.complaint.words.filter(({ kind }) => kind === 'quote');
  if (
    spoken.some(({ text }) =>
      sharedRuns(own, text, spokenWords).some((run) => run.some((word) => firstPerson.has(word))),
    )
  )
    return 'note-unquoted';
  const elsewhere = [
    ...standing(context).map(({ text }) => text),
    ...patient.chart,
    ...context.placed.flatMap(({ statement }) => patient.sbar.find(({ id }) => id === statement)?.text ?? []),
  ];
  // Whoever mends an entry in words has to repeat some of it.
  const mends = /\b(?:entry|entries|addendum|correction|corrects|corrected)\b/.test(plain(own));
  if (!mends && elsewhere.some((text) => sharedRuns(own, text, pastedWords).length > 0)) return 'note-pasted';
  return wordsOf(note).length > noteWords ? 'note-too-long' : null;
}
