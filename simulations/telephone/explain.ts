/** The debrief's sentences: for each code, what happened and what to do instead. `{fact-id}` stands for the fact's value. */
import type { Finding } from '../core/rubric.ts';

type Values = Readonly<Record<string, number | string>>;
const text = (value: number | string | undefined): string => String(value ?? '');

const sentences: Readonly<Record<string, (values: Values) => string>> = {
  done: () => 'Done.',
  'does-not-apply': () => 'This call did not ask for it.',
  'never-answered': () =>
    'Nobody picked up, and voicemail took the call. Answer within three rings, whatever else you are doing.',
  'never-dialed': () =>
    'You did not call. A patient who has to hear something is called, and each try is written down.',
  'wrong-number-dialed': () =>
    'You dialed a number the patient does not want used. Read the chart first: where may she be called?',
  'dialed-without-chart': () => 'You dialed by luck. Open the chart and read the number aloud before you dial.',
  'answered-late': () => 'The greeting was good and came after the third ring. People who are frightened count rings.',
  'greeted-with-hold': () =>
    'You put somebody on hold without knowing whom. Say the office, your name, and ask whether it is an emergency; then ask to hold.',
  'greeted-without-name': () =>
    'The caller does not know whom they reached. Say the office, your name and “medical assistant,” and ask the emergency question.',
  'told-the-birth-date': () =>
    'You read out the birth date and got a yes. Anybody can say yes. Ask for it, and compare.',
  'chart-without-identity': () =>
    'You used the chart without knowing who was on the line. Full name and birth date first, every time.',
  'never-identified': () => 'You never found out who it was. Ask for the full name and the date of birth.',
  'identified-late': () =>
    'You asked who it was after you had used the chart. The order is the point: first who, then what.',
  'never-asked-openly': () =>
    'You took the first words for the whole call. Ask “Is anything else going on?” What matters often comes second.',
  interrupted: ({ times }) =>
    `You spoke while the caller still spoke, ${text(times)} ${times === 1 ? 'time' : 'times'}. Let them finish; write meanwhile.`,
  'script-unfinished': ({ held, of }) =>
    `You asked ${text(held)} of ${text(of)} questions of the paper. Go down the page until it decides: it knows what you do not.`,
  'script-not-used': () =>
    'The paper for this call stayed in the drawer. Without it you are guessing; the script decides, not you.',
  'script-out-of-order': () =>
    'You asked the questions, but out of their order. Emergency words stand at the top because seconds count.',
  'held-against-no': () => 'The caller said no, and you pressed hold. A no is an answer; do something else.',
  'held-unasked': () =>
    'You put the caller on hold without asking. Ask “May I?” and wait: it may be “No, he’s not breathing.”',
  'did-not-wait': () => 'You asked and did not wait for the answer. The question is worth nothing without it.',
  'held-too-long': () =>
    'The hold was longer than the practice allows. Come back, say how much longer, offer to call back.',
  'not-handed-over': () => 'The call belonged to somebody else, and nobody got it. Stay on until they have answered.',
  'blind-transfer': () =>
    'You let go before anybody answered. A call like this lands in a voicemail box and is lost. Stay, say who and why, then let go.',
  'wrong-desk': () =>
    'The call went to a desk that could not help. Ask yourself what the caller needs, not who is free.',
  'handed-over-a-guess': () =>
    'You told the other side what you think it is. Give the caller’s words and the page; judging is theirs.',
  'handover-thin': ({ held, of }) =>
    `You gave ${text(held)} of ${text(of)} things: who, why in their words, the page where there is one, the number.`,
  'was-rude': () =>
    'What you said put the caller down. Leave out “calm down,” “our policy” and “you should have.” Say what you can do.',
  'caller-gave-up': () =>
    'The caller hung up on you. Each interruption and each hold spends patience; a kind sentence gives some back.',
  'anger-not-named': () => 'You went past the anger. Name the trouble and say sorry for it: then people can hear you.',
  'thin-words': () => 'Some of what you said left the caller with nothing. Say plainly what you can do and by when.',
  'child-interpreted': () =>
    'A child spoke for the patient. Never: words are lost and the child carries what it hears. The interpreter line is on the wall.',
  'no-interpreter': () => 'You had no language in common and went on. Get the interpreter line before anything else.',
  'interpreter-late': () => 'The interpreter came after questions nobody understood. Bring the line in first.',
  'left-danger-for-second': () =>
    'You left somebody in danger to pick up another line. A colleague takes the second line.',
  'second-ignored': () =>
    'The second line rang out. It could have been the emergency. Wave to a colleague, or pick up and ask.',
  'second-held-unasked': () =>
    'You put the second line on hold without the emergency question. Nobody knows who is waiting there. Ask first, then ask to hold.',
  'second-emergency-left': () =>
    'The second caller named an emergency and was left on hold. Give it to somebody at once.',
  'second-still-waits': () => 'The second caller is still on hold. Give the line to somebody before you close.',
  'first-held-unasked': () =>
    'You picked up the second line without a word to the first caller. Ask to hold, then pick up.',
  'danger-not-found': () =>
    'There was more behind this call, and it did not come to light. Ask openly, and take the page that fits: it asks for you.',
  'danger-not-answered': () =>
    'The words that mean 911 were said, and 911 was not called. Call at once and stay on the line.',
  'sent-away-to-911': () =>
    'You left the caller alone with it. Stay on the line: bring 911 into the call, or have a colleague call while you talk.',
  'nurse-without-911': () => 'The nurse got it, but 911 did not. On the top step of the ladder, 911 comes first.',
  'more-than-the-page': () =>
    'You called 911 where the page calls for the nurse now. Better too much than too little; read the page once more.',
  'nurse-not-now': () =>
    'The page says: nurse now. She was not on the call before it ended. A fever such as {vs-fever-young-baby} never waits for a message.',
  'danger-sent-home': () =>
    'The call ended with a goodbye, and what nobody had asked about went with it. Ask openly, and go through the page, before you let anybody go.',
  'danger-on-hold': () =>
    'A caller in danger was put on hold. Stay with them, and wave somebody over. For thoughts of dying, name {fo-crisis-line} and stay.',
  'danger-transferred-blind': () =>
    'A caller in danger was sent off into a ringing line. Nobody knows whether it was answered. Stay until the nurse has the call.',
  'danger-left-waiting': () =>
    'You closed the file with somebody in danger still on the line. Hand the call to the nurse or wait for help.',
  'danger-cut-off': () =>
    'The line to somebody in danger was cut before help had taken over. Stay until somebody else has them.',
  'told-without-right': () =>
    'You told something that this listener may not hear. Listening is always allowed; telling only with the patient’s consent in the chart.',
  'voicemail-told-why': () =>
    'The message told more than it may. Anybody can play it: office, name, number, please call. Never why.',
  'no-voicemail': () =>
    'You hung up on the machine. Leave office, number and “please call,” and she knows that you tried.',
  'voicemail-thin': () => 'The message lacks something: office, number, the number once more, and the request to call.',
  'out-of-scope': ({ times }) =>
    `${text(times)} of your sentences ${times === 1 ? 'was' : 'were'} not yours to say: advice, comfort, how bad it is, what a result means, a promise. Say what happens next instead.`,
  'no-message': () => 'No message was sent. What is not written down did not happen for the next person.',
  'identity-written-wrong': ({ held, of }) =>
    `${text(held)} of ${text(of)} of these were written as said: caller, patient, birth date, number. Read each back while you write.`,
  'wrote-a-diagnosis': ({ word }) =>
    `You wrote “${text(word)}.” Nobody said that. Quote the caller; naming an illness is the provider’s.`,
  'not-in-their-words': () => 'The reason is not in the caller’s words. Put in what they said, in quotation marks.',
  'message-thin': ({ held, of }) =>
    `${text(held)} of ${text(of)} other lines hold what the next person needs. Date, time, reason, what the page asks for, your name and credential.`,
  'not-said': () =>
    'The sentence this call needed was not said. Look at what the chart and the page allow, and say it in plain words.',
  'message-to-the-wrong-desk': () => 'The message went to a desk that cannot act on it. Ask who may decide this.',
  'log-empty': () => 'The log has no line for this call. It is how the next person knows what was done.',
  'log-wrong': () => 'The log says something other than what happened. Write how the call really ended.',
  'no-time-given': () =>
    'You did not say when somebody will call, and what to do if it gets worse. Give a time, and say: worse before then, call us, or 911.',
  'not-read-back': () =>
    'You did not read it back. Read every name, number and date back: on the telephone that is the only way to know you have it right.',
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainTelephone(_criterion: string, { because, values }: Finding): string {
  return sentences[because]?.(values ?? {}) ?? because;
}
