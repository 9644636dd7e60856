/** Names of what can be chosen, and what a measure sounds like. */
import type { TeachBackCase } from './case.ts';
import type { Aid, ChartPart, Check, Measure, Opener } from './events.ts';

export const openerWord: Readonly<Record<Opener, string>> = {
  knows: 'What have you heard about this already?',
  worry: 'What worries you most about it?',
  likes: 'Do you like to read it, see it or try it?',
  needs: 'Can you hear me and see this well? Which language is best for you?',
};

export const measureWord: Readonly<Record<Measure, string>> = {
  interpreter: 'Call a qualified interpreter',
  'sign-interpreter': 'Call a qualified sign language interpreter',
  'companion-interprets': 'Let the person who came along interpret',
  'written-notes': 'Write notes back and forth',
  glasses: 'Find the glasses, large print and good light',
  'hearing-aid': 'Ask for the hearing aid and sit face to face',
  'speak-louder': 'Speak louder',
  quiet: 'Settle what distracts and shut the door',
};

export const aidWord: Readonly<Record<Aid, string>> = {
  words: 'words only',
  picture: 'with a drawing on the sheet',
  showing: 'showing it with the thing itself',
};

export const checkWord: Readonly<Record<Check, string>> = {
  'teach-back': 'I want to be sure that I was clear. Tell me how you will do it at home.',
  'show-me': 'Show me how you will do it at home.',
  'do-you-understand': 'Do you understand?',
  quiz: 'Let’s see whether you paid attention. What did I say?',
};

export const chartPartWord: Readonly<Record<ChartPart, string>> = {
  'what-was-taught': 'what was taught, by whose order',
  'how-and-material': 'how, and with which sheet or device',
  'patient-response': 'what the patient said or showed back',
  'what-is-left': 'what is left, and who was told',
  interpreter: 'the interpreter’s name or number',
  'own-diagnosis': 'my view of why the patient is ill',
};

const saidOf: Readonly<Record<Measure, string>> = {
  interpreter: 'An interpreter is on the line.',
  'sign-interpreter': 'A sign language interpreter comes up on the screen.',
  'companion-interprets': 'Every sentence goes through the person who came along, and comes out shorter.',
  'written-notes': 'You pass a pad back and forth. It is slow, and much stays unsaid.',
  glasses: 'The sheet is in large print now, under the lamp.',
  'hearing-aid': 'You sit face to face. You speak low and clear.',
  'speak-louder': 'You speak louder. The next room can hear it.',
  quiet: 'The door is shut, and it is calm.',
};

export function measureSaid(measure: Measure, { person }: TeachBackCase, helped: boolean): string {
  return helped ? `${saidOf[measure]} ${person.name} leans in.` : saidOf[measure];
}
