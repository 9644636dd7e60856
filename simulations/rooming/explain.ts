/** The debrief's sentences: for each code a test can give, what happened and what to do instead. `{fact-id}` stands for a fact's shown value. */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const of = ({ done, of: all }: Values): string => `${String(done ?? 0)} of ${String(all ?? 0)}`;

/** What was not seen to, in words. */
const faultWords: Readonly<Record<string, string>> = {
  rest: 'the patient had not sat quietly for {bp-rest-time}',
  'back-and-feet': 'back and feet were not supported',
  'bare-arm': 'the cuff went over a sleeve',
  'heart-level': 'the arm was not at heart level',
  'fitting-cuff': 'the cuff was not chosen to fit',
  'warm-finger': 'the finger was cold or had polish on it',
  'steady-wave': 'nobody waited for a steady wave',
  'full-minute': 'it was not counted for the full time',
  unannounced: 'the patient knew that breaths were counted',
  'scale-at-zero': 'the scale was not at zero',
  'shoes-and-coat-off': 'shoes or coat were on',
  undressed: 'the baby was not undressed',
  'hand-near': 'no hand was held near the baby',
  'heels-and-head-to-wall': 'heels and head were not against the wall',
  'eyes-level': 'the eyes were not level',
  'two-people': 'nobody held the head',
  'legs-straight': 'the legs were bent',
  'above-brows': 'the tape was not above the brows and over the back of the head',
  'taken-twice': 'it was taken once only',
  route: 'the route does not suit this patient',
  scale: 'the scale does not suit this patient',
};

/** Codes shared by several criteria, then those of one. */
const sentences: Readonly<Record<string, (values: Values) => string>> = {
  ...Object.fromEntries(Object.entries(encounterExplanations).map(([code, text]) => [code, () => text])),
  done: () => 'Done.',
  'not-needed': () => 'Nothing in this visit called for it.',
  'taken-over': () => 'Rightly left: the provider had taken over.',
  'nothing-asked': () => 'Nothing was asked. The patient is the first source: begin with "What brings you in today?"',
  'never-walked': () => 'The patient never came to the room. Call them and walk with them.',

  'chart-not-read': () => 'The chart was not read. Reason, age, alerts and language are there before the first word.',
  'chart-read-late': () => 'You read the chart after calling. Read first: it says what to watch for on the way.',
  'never-called': () => 'Nobody was called. Go to the waiting room and call the full name.',
  'reason-called-out': () => 'You called out why the patient came. The waiting room heard it: a name is enough.',
  'first-name-called': () => 'You called a first name only. Two people may stand up: call the full name.',
  'walked-wrong': () =>
    'The way to the room did not suit this patient. Look first how they stand, then match pace, arm or wheelchair.',
  'not-watched': ({ watched }) =>
    `You looked at ${String(watched)} of 3: gait, breathing, color. The hall shows what no question asks.`,
  'privacy-given-away': () =>
    'You promised or gave away what was not yours to give. Say what stays private and what cannot.',
  'no-time-alone': () =>
    'The patient never had a minute alone. Ask the companion to wait outside, as routine and without blame.',
  overheard: ({ overheard }) =>
    `Private questions could be overheard: ${String(overheard)}. Shut the door and clear the room first.`,
  'door-open': () => 'The door stayed open. Shut it before you ask anything.',
  'no-interpreter': () =>
    'Nobody interpreted. Ask how the patient likes to talk, and bring a qualified interpreter at no charge.',
  'wrong-interpreter': () =>
    'That was no qualified interpreter. Family and children may leave out, add or be hurt by what they hear.',
  'wrong-interpreter-first': () =>
    'You tried another way before the qualified interpreter. Bring the interpreter first.',
  'interpreter-late': () => 'You asked before anyone interpreted. What was lost then has to be asked again.',

  'first-answer-cut': () =>
    'You spoke before the first answer was finished. In one study patients were interrupted after {ex-interruption}. Wait.',
  'not-open-first': () =>
    'The first question was not an open one. Begin with "What brings you in today?" and let the patient choose.',
  'asked-leading': ({ leading }) =>
    `Leading questions: ${String(leading)}. They hand over the answer. Ask so that yes and no are equally easy.`,
  'asked-in-jargon': ({ jargon }) =>
    `Questions in medical words: ${String(jargon)}. Ask in the words the patient uses.`,
  'asked-with-blame': ({ blaming }) =>
    `Questions that sound like blame: ${String(blaming)}. Ask "what made it hard?" instead of "why did you not?"`,
  'talked-over': ({ times }) =>
    `You talked over the patient ${times === 1 ? 'once' : `${String(times)} times`}. What was cut off may not come again.`,
  'not-all-found': ({ found, of: all }) =>
    `${String(found)} of ${String(all)} things the provider needs came out. Below stands what each would have taken.`,
  'feeling-brushed-off': () => 'You passed over a feeling. Name it: "That sounds frightening." Then go on.',
  'feeling-reassured': () =>
    'You promised that all would be well. Nobody knows that yet: answer the feeling, promise nothing.',
  'feeling-blamed': () => 'Your answer blamed the patient. Lower your voice and name what you see.',
  'feeling-advised': () => 'You answered a feeling with advice. Hear it first, and leave advice to the provider.',
  'feeling-diagnosed': () => 'You answered a feeling with a diagnosis. Name the feeling, not a disease.',
  'feeling-pressed': () => 'You pressed on where a word was needed. Stop, name the feeling, wait.',
  'feeling-promised-secrecy': () => 'You promised a secret you may not keep. Say honestly what has to be passed on.',
  'feeling-broke-privacy': () => 'You told what was not yours to tell.',
  'feeling-unanswered': () => 'The patient showed a feeling and got no answer.',
  'feeling-not-shown': () =>
    'The patient never came to say how they feel. Open questions, quiet and trust bring it out.',
  'feeling-passed-over': () => 'You asked something else first and came back later. Answer a feeling when it shows.',
  'anything-else-not-asked': () => 'You did not ask whether there was anything else. It often is the real reason.',
  'not-summed-up': () => 'You did not say back what you heard. A summary lets the patient mend it.',
  'not-closed': () => 'The talk had no end: no summary, no "anything else?"',
  'allergies-not-asked': () =>
    'Allergies to medicines were not asked in a way that can be answered. Without it nobody may write that there are none.',
  'allergies-half-asked': (values) =>
    `${of(values)} allergy questions were asked: medicines, food, latex, and what happened when.`,
  'history-gaps': (values) => `${of(values)} parts of the history this visit calls for were asked.`,
  'screens-missing': ({ given, screens }) =>
    `${String(given)} of ${String(screens)} screens were given as written. Read each word for word, in private.`,
  'prevention-wrong': ({ marked, of: all }) =>
    `${String(marked)} of ${String(all)} lines of prevention were marked as the record and the age say.`,
  'no-alarm': () => 'Nothing had to be told at once.',
  'alarm-for-nothing': () =>
    'You fetched the provider twice for nothing that could not wait. Better too often than too late, but look at the list.',
  'alarm-never-found': ({ what }) =>
    `You never learned of it: ${String(what)}. It shows when one looks, asks openly and listens to the end.`,
  'alarm-not-told': ({ what }) =>
    `It was known and told to nobody: ${String(what)}. Stop, stay, and send for the provider.`,
  'alarm-told-nobody': ({ what }) =>
    `You told it to somebody who cannot act: ${String(what)}. It goes to the provider or nurse, in person.`,
  'alarm-told-late': ({ what }) => `You told it too late: ${String(what)}. The interview stops the moment you know.`,
  'alarm-left-alone': ({ what }) =>
    `You left the patient alone to tell it: ${String(what)}. Send a colleague and stay.`,
  'alarm-went-on': ({ what }) => `You went on with the ordinary work first: ${String(what)}. Stop at once.`,
  'diagnosed-in-chart': () => 'You charted a diagnosis. Chart what was said and seen; naming it is the provider’s.',
  'diagnosed-at-handoff': () => 'You named a diagnosis in the hand-off. Say what you found and what you need.',
  'scope-diagnosed': () => 'You named what it is or is not. Say that the provider will look and explain.',
  'scope-reassured': () => 'You told the patient not to worry. That is an interpretation: leave it to the provider.',
  'scope-advised': () => 'You gave advice that is the provider’s to give. Pass the question on, and say that you will.',
  'scope-promised-secrecy': () =>
    'You promised to keep back what has to be passed on. Say honestly that you will write it down and tell the provider.',
  'scope-broke-privacy': () => 'You told what was not yours to tell.',
  'scope-blamed': () => 'You judged the patient for asking.',
  'scope-brushed-off': () => 'You brushed the question off.',
  'scope-pressed': () => 'You pressed the patient.',
  'scope-weak': () => 'You left the question hanging. Say who will answer it, and that you will pass it on.',
  'scope-unanswered': () => 'The patient asked, and nobody answered. Say that the provider will, and pass it on.',
  'half-at-ease': ({ trust }) => `The patient was half at ease at the end (trust ${String(trust)} of 100).`,
  'ill-at-ease': ({ trust }) =>
    `The patient was ill at ease at the end (trust ${String(trust)} of 100). Manner, privacy and kind words move it.`,

  'labels-not-read': (values) =>
    `${of(values)} labels and questions were done. Read every label: name, strength, directions, date.`,
  'taking-not-asked': (values) =>
    `${of(values)} labels and questions were done. Ask of each one how it is really taken, and when last.`,
  'flags-wrong': ({ right, of: all, missed }) =>
    `${String(right)} of ${String(all)} were flagged as they are. Missed: ${String(missed)}`,
  'meddled-list-changed': () => 'You changed the list. Record both and flag it: the provider decides which is right.',
  'meddled-told-to-stop': () => 'You told the patient to stop a medicine. That is never yours to say.',
  'meddled-told-to-take': () =>
    'You told the patient how to take a medicine. Flag the difference; the provider decides.',
  'vital-missing': ({ what }) => `Not taken, or no reading came: ${String(what)}. Take everything that is due.`,
  'vital-badly-prepared': ({ what, fault }) =>
    `The ${String(what)} cannot be trusted: ${faultWords[String(fault)] ?? 'the patient was not prepared'}. Prepare, then measure.`,
  'not-repeated': () => 'A high pressure was not measured again. Wait {bp-repeat-wait}, then take it a second time.',
  'repeated-too-soon': () => 'The second reading came too soon. Wait {bp-repeat-wait}.',
  'exam-not-explained': () =>
    'You did not say what will be examined and what to take off. Say it, then leave the room to change.',
  'gown-wrong': () =>
    'The gown does not open where the exam needs it, or none was needed. Ask yourself what the provider must see.',
  'not-draped': () => 'Nothing covered the patient. A drape leaves open only what is examined.',
  'position-wrong': () => 'The position does not give the provider access, or does not suit the patient.',
  'items-missing': ({ out, of: all }) =>
    `${String(out)} of ${String(all)} things were laid out. A provider who has to look for them leaves the patient waiting.`,
  'items-too-many': ({ extra }) =>
    `More is laid out than the exam needs: ${String(extra)}. What lies open must be cleaned or thrown away.`,
  'not-settled': () =>
    'You left without seeing where the patient stays. Chair, low table with a rail, a parent’s lap: see to it.',
  'left-unsafe': () =>
    'You left somebody on the table who could fall. Never leave a baby or an unsteady person there alone.',
  'settled-oddly': () => 'The patient could wait more safely or more comfortably.',
  'room-not-turned': () => 'The room was not turned over. The next patient touches what this one touched.',
  'turning-steps-missing': (values) => `${of(values)} steps of the turnover were done.`,
  'turning-out-of-order': (values) =>
    `${of(values)} steps were done, out of order. Waste, soil, then wipes; paper when the surface has dried; hands last.`,
  'never-wiped': () => 'No surface was disinfected.',
  'no-fresh-paper': () => 'The surfaces were wiped, but the table got no fresh paper.',
  'not-wet-long-enough': ({ wet, label }) =>
    `The surface was wet for ${String(wet)} minutes; the label asks for ${String(label)}. It must stay wet for the whole time.`,

  'no-complaint': () => 'No chief complaint stands in the record.',
  'complaint-diagnosed': () =>
    'You charted a diagnosis as the complaint. Write the patient’s words, in quotation marks.',
  'complaint-paraphrased': () =>
    'You put the complaint into your own words. Write the patient’s, in quotation marks, with how long.',
  'complaint-wrong-time': () => 'The words are right; how long is not what the patient said.',
  'nothing-told': () => 'Nothing was told or seen, so there was nothing to chart.',
  'stray-charted': ({ stray }) =>
    `Entries that nobody said or saw, or that judge: ${String(stray)}. Chart what you heard and saw, no more.`,
  'story-gaps': ({ charted, of: all }) =>
    `${String(charted)} of ${String(all)} things you learned stand in the record.`,
  invented: ({ what }) =>
    `An entry stands for a reading that was never taken: ${String(what)}. Chart after doing, never before.`,
  'nothing-measured': () => 'Nothing was measured, so nothing could be charted.',
  'charted-wrong': ({ what }) =>
    `The record does not say what the instrument showed: ${String(what)}. Look at number and unit again.`,
  'not-charted': ({ what }) => `A reading was taken and not charted: ${String(what)}.`,
  'entry-hidden': () => 'You typed over or deleted an entry. Mend by addendum: the first entry stays readable.',
  'not-mended': () =>
    'The patient put something right, and the first entry still stands alone. Add an addendum and the right entry.',
  'refusal-not-charted': () => 'The patient declined, and the record does not say so. A blank could mean forgotten.',
  'not-marked-late': () =>
    'An entry after the hand-off is not marked as late. Label it, with today’s time and the time of the event.',
  'no-note': () => 'No note was kept; none was needed.',
  'note-says-nothing': () => 'The note holds no word. Write what is missing elsewhere, or leave it out.',
  'note-diagnosed': () =>
    'Your note names a diagnosis as if it were yours. Write what was said and seen, in quotation marks where it is the patient’s; naming it is the provider’s.',
  'note-advised': () =>
    'Your note tells of advice about a medicine that is not yours to give. Write what the patient takes, and that you passed it on.',
  'note-unquoted': () =>
    'The patient’s own words stand in your note as if they were yours. Put them in quotation marks.',
  'note-pasted': () =>
    'Your note repeats another part of the record word for word. Write only what is not there yet: copies hide what is new.',
  'note-too-long': ({ most }) =>
    `Your note is long. Up to ${String(most)} words are read; numbers and story have fields of their own.`,
  'no-sbar': () => 'The hand-off had no order. Situation, background, what you found, what you need.',
  'sbar-wrong-words': ({ wrong }) =>
    `Statements that do not belong in a hand-off: ${String(wrong)}. Leave opinions, diagnoses and small talk out.`,
  'sbar-gaps': ({ right, of: all }) => `${String(right)} of ${String(all)} statements were in their place.`,
  'not-handed-off': () => 'Nothing was handed over.',
  'handed-off-by-note': () => 'You left a note. Tell the provider in person: a note asks nothing back.',
  'handed-off-to-desk': () => 'You told the front desk. It belongs to the provider or the nurse.',
  'screen-open': () => 'You walked away from an open record. Lock the screen each time.',
};

/** Every code there is a sentence for. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

/** The sentence for a finding; the code itself if there were none (a test keeps that from happening). */
export function explainRooming(_criterion: string, finding: Finding): string {
  return sentences[finding.because]?.(finding.values ?? {}) ?? finding.because;
}
