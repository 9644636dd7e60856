/** The debrief's sentences: for each code, what happened and what to do instead. `{fact-id}` stands for the fact's value. */
import { encounterExplanations } from '../core/encounter.ts';
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  ...Object.fromEntries(Object.entries(encounterExplanations).map(([code, text]) => [code, () => text])),
  done: () => 'Done.',
  'does-not-apply': () => 'Nothing in this visit called for it.',
  'nothing-taught': () => 'Nothing was taught, so there was nothing to judge.',
  'nothing-asked-first': () =>
    'You explained before you asked anything. Ask what they know, what worries them, how they like to learn, and what they need to see and hear.',
  'little-asked-first': ({ first }) =>
    `You asked ${String(first ?? 0)} of four things before explaining. What they know, what worries them, how they like to learn, what they need to see and hear: each changes how you say it.`,
  'need-met-late': () => 'You saw to it only after you had begun to explain. What was said before did not arrive.',
  'companion-interpreted': () =>
    'Somebody who came along interpreted. Relatives leave out, add and soften, and a child must never do it. Get a qualified interpreter; it costs the patient nothing.',
  'need-interpreter': () =>
    'The patient needed a qualified interpreter and had none. Nothing you said can be counted on.',
  'need-sign-interpreter': () =>
    'The patient uses sign language and had no interpreter. Notes and lip-reading are not enough for instructions.',
  'need-glasses': () => 'The patient could not read the sheet. Ask about glasses and use large print and good light.',
  'need-hearing-aid': () =>
    'The patient did not hear well. Ask for the hearing aid, face them, and speak low and clear instead of loud.',
  'need-quiet': () => 'There was too much going on to listen. Find a quiet place and settle what distracts first.',
  'points-left-out': ({ held, of }) =>
    `${String(held ?? 0)} of ${String(of ?? 0)} ordered points were taught. Go through the order line by line.`,
  'wrong-left-standing': () =>
    'The patient went home with something the provider did not order. Check your words against the order, and correct a slip at once.',
  'wrong-but-mended': () =>
    'Something wrong or out of scope was said and put right later. Read the order once more before you speak.',
  'jargon-or-vague': ({ held, of }) =>
    `${String(held ?? 0)} of ${String(of ?? 0)} sayings were plain. Long words and "as needed" leave people guessing: say what to do, how much, when.`,
  'grade-too-high': ({ grade }) =>
    `On average your words were at school grade ${String(grade ?? 0)}. Keep to the {tb-reading-grade} or below: short sentences, everyday words.`,
  'too-much-at-once': ({ atOnce }) =>
    `You told ${String(atOnce ?? 0)} points before checking. People forget {pe-forgotten-share} at once. Tell {tb-key-points} at most, then let them say it back.`,
  'never-checked': () => 'You never checked what arrived. Ask them to say or show what they will do.',
  'only-asked-for-yes': () =>
    '"Do you understand?" gets a yes from everybody. Ask them to tell you in their own words what they will do.',
  'asked-for-yes-too': () => 'Teach-back was used, but a question for a yes came along. It tells you nothing.',
  quizzed: () =>
    'You tested the patient, and it stung. Say that you want to know whether you were clear: the test is of your teaching.',
  'not-shown-back': () => 'Hands learn by doing. Ask them to show you with the thing itself.',
  'not-demonstrated': () => 'They showed it, but you never did. Show the skill with the thing itself, then let them.',
  'same-words-again': () =>
    'It came back wrong, and you said it again in the same way. Use other words, a picture or the thing itself.',
  'some-not-mended': ({ held, of }) =>
    `${String(held ?? 0)} of ${String(of ?? 0)} misunderstandings were caught and mended. After each telling let them say it back.`,
  'none-mended': () =>
    'A misunderstanding went home with the patient. Teach-back would have shown it; another wording would have mended it.',
  'danger-not-confirmed': ({ held, of }) =>
    `${String(held ?? 0)} of ${String(of ?? 0)} points that can do harm were said or shown back right before the patient left. Go round the loop until each is, or fetch the nurse or provider.`,
  'gave-advice': () =>
    'You answered a question that is the provider’s. Say that you will ask, and do it before the patient leaves.',
  'brushed-off': () => 'You brushed the question off. It is a fair one: say that you will ask the provider, and do.',
  'question-unanswered': () => 'The patient asked something, and you left without a word about it. Pass it on.',
  'no-handout': () => 'Nothing on paper went home. Give the sheet that fits, with the telephone number circled.',
  'handout-does-not-fit': () =>
    'The sheet you gave is one this patient cannot use. Look at language, print and approval.',
  'handouts-too-many': () => 'The right sheet is among several. One is read; three are not.',
  'not-charted': () => 'The teaching was not charted. What is not written cannot be built upon next time.',
  'chart-incomplete': ({ held, of }) =>
    `${String(held ?? 0)} of ${String(of ?? 0)} parts of the note were there: what was taught, how, what the patient said or showed back, what is left, and the interpreter if there was one.`,
  'charted-own-diagnosis': () =>
    'The note holds a judgment that is the provider’s. Write what was taught and what was said.',
};

/** Every code there is. */
export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainTeachBack(_criterion: string, { because, values }: Finding): string {
  return sentences[because]?.(values ?? {}) ?? '';
}
