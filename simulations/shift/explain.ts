/** Sentences for what a criterion found. Numbers come with the finding. */
import type { Finding } from '../core/rubric.ts';

const sentences: Readonly<Record<string, string>> = {
  done: 'Done.',
  'no-task-begun': 'No task was begun. A shift is done with the hands: call somebody, open a task.',
  'critical-missed':
    'A critical step was missed in: [tasks]. Open that task alone and look at its debrief. One such step fails the shift, as it would fail the task.',
  'no-danger': 'Nobody came into danger in this shift.',
  'danger-left':
    'Somebody in danger was left, or a message that could not wait was. Leave what you do, go or tell the provider at once, then come back.',
  'danger-too-late':
    'Help came after [minutes] min; [policy] allows [limit]. What looks unwell or is marked urgent comes before everything else you have in hand.',
  'danger-late':
    'Help came, but after [minutes] min; [policy] allows [limit]. Leave the task you are in: it will still be there.',
  'urgent-left':
    'The provider was never told of a patient who could not wait: [names]. Bring them to a room first, do what is due, and tell the provider “now”.',
  'urgent-passed-over':
    'Somebody else was called first while this patient could not wait: [names]. Read the waiting room before each call; what cannot wait goes before who came first.',
  'urgent-in-turn':
    'The provider was told “in turn” of a patient who could not wait: [names]. Say “now”, so that nobody is seen before them.',
  'nothing-decided': 'Nothing had to be decided in this shift.',
  'unsafe-decision': 'A decision put somebody in danger. [what]',
  'tasks-undone':
    'The tasks earned [percent]% of their points. Never begun: [never]. Begin each as it comes up, and hand over in time what you will not reach.',
  'tasks-with-slips':
    'The tasks earned [percent]% of their points. Points were lost in: [weak]. The debrief of each says which steps.',
  'nobody-seen': 'Nobody had come yet when the shift was closed.',
  'waited-longer':
    'Patients waited [mine] min in all, [more] min more than in the best plan found ([best] min). Room the next one before the provider is free, and do in the gaps what nobody waits for.',
  'provider-idle':
    'The provider stood without a patient for [mine] min while somebody was there to be seen, [more] min more than in the best plan found ([best] min). Have the next one ready before the provider comes out.',
  'rooms-idle':
    'Rooms stood empty for [mine] min while somebody waited, [more] min more than in the best plan found ([best] min). Turn a room over at once when people wait.',
  'not-all-seen': 'The times were good, but not everybody was seen. Good flow counts only for those who were.',
  'left-unseen':
    '[left] of [of] left without being seen. A true word about the wait keeps people; the next free room brings them in.',
  'still-there': '[through] of [of] visits came to their end. Stay until the last one has been seen off.',
  'nobody-waited-long': 'Nobody waited long enough to need a word.',
  'wait-not-told':
    '[count] of [of] people who waited over [limit] min heard nothing about it ([policy]). Tell them before they ask, with a true number.',
  'wait-told-late':
    '[count] of [of] people who waited over [limit] min heard about it only when twice that time was over ([policy]). Tell them at [limit] min, before they ask.',
  'no-call': 'The telephone did not ring.',
  'call-lost':
    '[lost] of [of] calls were lost: nobody answered, and nobody called back. Ask a colleague to answer while you are with a patient, or call back as soon as you are free.',
  'rang-for-nobody':
    'A call rang out while your hands were free. Answer within the first rings, or ask a colleague to.',
  'nothing-came-in': 'Nothing came in that had to be done by now.',
  'inbox-short':
    'Not done in time, or not in the right way: [what]. Look into the inbox between two patients, and do first what is due first.',
  'nobody-called': 'Nobody was called from the waiting room.',
  'reason-said-aloud':
    'You said aloud in the waiting room what [count] of your patients came for. A name is all others may hear: ask the rest behind a closed door.',
  'no-room-left': 'No room was ever left, since none was entered.',
  'screen-left-open':
    'The chart stood open on the screen [count] of [of] times when you left a room. Lock it as you stand up.',
  'nothing-handed-over': 'Nothing was handed over.',
  'handover-thin':
    'A handover lacked what the colleague needs, or held what they do not: who it is, what is done, what is left, what to watch for. No more.',
  'handover-overheard': 'A handover was given where others could hear it. Step aside first.',
  'room-not-clean':
    '[count] of your patients were brought into a room that had not been cleaned. Clean it first, or ask a colleague to, and then call the name.',
  'left-half-done':
    'Left half done at the close: [tasks]. What is not ended is not charted: go back and end it, or hand it over, before you close.',
  'rooms-not-clean':
    '[count] rooms were not clean and free at the close. See everybody off and turn every room over before you close.',
};

export const explainedCodes: readonly string[] = Object.keys(sentences);

export function explainShift(_criterion: string, { because, values = {} }: Finding): string {
  const sentence = sentences[because] ?? because;
  return sentence.replace(/\[([a-z]+)\]/g, (_whole, name: string) => {
    const value = values[name];
    return value === undefined || value === '' ? 'none' : String(value);
  });
}
