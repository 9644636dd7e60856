/** The words of every line: what was asked, told, answered. Looked up by kind and id, so that a log stays small. */
import type { RoomingCase } from './case.ts';
import type { Line, RoomingContext } from './context.ts';
import { topics, type Manner, type TopicId } from './topics.ts';

/** A sentence turned to a patient who answers, or to a parent who answers for a child. */
export function toward(text: string, patient: RoomingCase): string {
  const other = patient.companion?.speaks === true;
  const { called } = patient.person;
  const changed = text
    .replaceAll('[do]n’t', other ? 'doesn’t' : 'don’t')
    .replace(/\[(you|You|your|are|do|have|s)\]/g, (_whole, word: string) => {
      switch (word) {
        case 'your':
          return other ? `${called}’s` : 'your';
        case 'are':
          return other ? 'is' : 'are';
        case 'do':
          return other ? 'does' : 'do';
        case 'have':
          return other ? 'has' : 'have';
        case 's':
          return other ? 's' : '';
        default:
          return other ? called : word;
      }
    });
  return changed.charAt(0).toUpperCase() + changed.slice(1);
}

const ownWords: Readonly<Record<string, string>> = {
  silence: '(You wait, and nod.)',
  empathy: 'That sounds hard. I’m glad you told me.',
  summary: 'Let me say back what I heard, and you tell me what I got wrong.',
  introduction: 'I’m here to get you ready for the visit. My name is on my badge; I’m a medical assistant.',
  'introduction:nurse': 'Hi, I’m your nurse today.',
  'introduction:no-title': 'Hi, I’ll be getting you ready today.',
  identity: 'Please tell me your full name and your date of birth.',
  'identity:weak': 'Let me check that I have the right person.',
  explained: 'I’ll ask some questions, go over your medicines and take a few measurements. Then the provider comes in.',
  call: '(You call the full name, no more, and go to meet them.)',
  'call:first-name': '(You call a first name across the waiting room.)',
  'call:name-and-reason': '(You call the name and the reason for the visit across the waiting room.)',
  door: '(You shut the door.)',
  outside: 'We talk with everyone alone for a few minutes. I’d like you to wait just outside; we’ll call you back in.',
  'need-asked': 'How do you like us to talk, so that we understand each other well?',
  'interpreter:qualified-by-phone': '(You call a qualified interpreter on the phone, speaker on.)',
  'interpreter:qualified-by-video': '(You bring the screen: a qualified interpreter by video.)',
  'interpreter:sign-by-video': '(You bring the screen: a qualified sign language interpreter by video.)',
  'interpreter:family-member': 'Could you interpret for us?',
  'interpreter:child': 'You speak English so well. Can you tell me what she says?',
  'interpreter:louder-and-slower': '(You say it again, louder and slower.)',
  'interpreter:notes-on-paper': '(You write it on a pad.)',
  offered: 'I’d like to measure this now, if that is all right with you.',
  taking: 'How do you really take this one, and when was the last time?',
  'told-to-stop': 'You can stop that one.',
  'told-to-take': 'Just go back to what the list says.',
  exam: '(You say what will be examined, what to take off, which way the gown opens, and that you will knock.)',
};

const generalReplies: Readonly<Record<string, string>> = {
  leading: 'I guess so.',
  jargon: 'Sorry, I don’t know what that means.',
  blaming: '(Looks away.) I don’t know.',
  empathy: 'Thank you. It has been a lot.',
  thanks: 'Thanks.',
  summary: 'Yes, that’s right.',
  introduced: 'Hi. Nice to meet you.',
  identified: '(Says full name and date of birth. Both agree with the chart.)',
  'identified:weak': 'Yes, that’s me.',
  explained: 'All right.',
  outside: 'Okay. I’ll be right out there.',
  called: 'That’s me.',
  exam: 'Okay.',
  fine: 'Okay.',
};

const noByTopic: Readonly<Partial<Record<TopicId, string>>> = {
  'allergy-medicine': 'No, none that I know of.',
  'allergy-food': 'No.',
  'allergy-latex': 'No, no trouble with those.',
  'allergy-reaction': 'I can’t tell you more than that.',
  'anything-else': 'No, that’s everything.',
  nonprescription: 'No, nothing else.',
};

/** Words of a line. Never empty. */
export function wordsOf({ case: patient }: Pick<RoomingContext, 'case'>, { kind, id }: Line): string {
  switch (kind) {
    case 'ask': {
      if (id.startsWith('reply:')) {
        const [momentId = '', replyId = ''] = id.slice(6).split('/');
        return (
          patient.moments.find((one) => one.id === momentId)?.replies.find((one) => one.id === replyId)?.text ?? '…'
        );
      }
      // Split from an id that `asked` put together.
      const [topic, manner] = id.split('/') as [TopicId, Manner];
      return toward(topics[topic].asks[manner] ?? '…', patient);
    }
    case 'told':
      return patient.told.find((one) => one.id === id)?.says ?? '…';
    case 'guarded':
      return patient.told.find((one) => one.id === id)?.hides ?? 'No.';
    case 'moment':
      return patient.moments.find((one) => one.id === id)?.says ?? '…';
    case 'answer': {
      const [momentId = '', replyId = ''] = id.split('/');
      return (
        patient.moments.find((one) => one.id === momentId)?.replies.find((one) => one.id === replyId)?.answer ?? '…'
      );
    }
    case 'medicine':
      return patient.medicines.find((one) => one.id === id)?.taken ?? '…';
    case 'act':
      return ownWords[id] ?? '…';
    case 'alarm':
      return patient.alarms.find((one) => one.id === id)?.answer ?? 'Thank you for telling me. I’ll come and look.';
    case 'refusal':
      return patient.vitals.refuses?.says ?? 'I’d rather not.';
    case 'reply': {
      if (id === 'lost') return patient.need?.lost ?? '…';
      if (id === 'need') return patient.need?.prefers ?? 'Just talk to me, that’s fine.';
      // Topic ids and the general ones do not overlap.
      const topic = id as TopicId;
      return generalReplies[id] ?? patient.replies[topic] ?? noByTopic[topic] ?? 'No, nothing like that.';
    }
  }
}

export type Speaker = 'you' | 'patient' | 'companion' | 'provider';

/** Who says a line. */
export function speakerOf({ case: patient }: Pick<RoomingContext, 'case'>, { kind, id }: Line): Speaker {
  if (kind === 'ask' || kind === 'act') return 'you';
  if (kind === 'alarm') return 'provider';
  const speaks = patient.companion?.speaks === true;
  if (kind === 'reply' && id === 'outside') return 'companion';
  if (!speaks) {
    if (kind === 'moment' && patient.companion !== null)
      return patient.moments.find((one) => one.id === id)?.byPatient === false ? 'companion' : 'patient';
    return 'patient';
  }
  if (kind === 'told' || kind === 'guarded')
    return patient.told.find((one) => one.id === id)?.byPatient === true ? 'patient' : 'companion';
  if (kind === 'moment')
    return patient.moments.find((one) => one.id === id)?.byPatient === true ? 'patient' : 'companion';
  return 'companion';
}
