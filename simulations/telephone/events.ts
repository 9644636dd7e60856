/** Everything one can do at the telephone, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';

export const greetings = ['full', 'bare', 'hold'] as const;
/** How a ringing line is picked up. */
export type Greeting = (typeof greetings)[number];

export const recipients = ['nurse', 'provider', 'refills', 'billing', 'scheduling', 'manager', 'colleague'] as const;
export type Recipient = (typeof recipients)[number];

export const emergencyWays = ['three-way', 'coworker', 'tells-to-hang-up', 'drive-in'] as const;
/** How 911 is brought into a call. */
export type EmergencyWay = (typeof emergencyWays)[number];

export const handoverParts = ['who', 'why', 'script', 'number', 'my-view'] as const;
/** What is said to the person who takes over. */
export type HandoverPart = (typeof handoverParts)[number];

export const voicemailParts = [
  'office',
  'my-name',
  'number',
  'number-again',
  'please-call',
  'about-test',
  'result',
  'birth-date',
] as const;
export type VoicemailPart = (typeof voicemailParts)[number];

export const fields = [
  'date',
  'time',
  'caller',
  'patient',
  'born',
  'number',
  'pharmacy',
  'reason',
  'symptoms',
  'allergies',
  'taker',
  'action',
] as const;
/** Lines of the message form. */
export type Field = (typeof fields)[number];

export const logOutcomes = [
  '911-stayed',
  'nurse-took-it',
  'desk-took-it',
  'message',
  'released-words',
  'nothing-told',
  'voicemail',
  'asked-to-call',
] as const;
export type LogOutcome = (typeof logOutcomes)[number];

export type TelephoneLearnerEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'call.answered'; readonly greeting: Greeting }
  /** By the place of the number in the chart. */
  | { readonly type: 'call.dialed'; readonly number: number }
  | { readonly type: 'said'; readonly saying: string }
  /** Says nothing and lets them speak. */
  | { readonly type: 'listened' }
  | { readonly type: 'script.opened'; readonly page: string }
  | { readonly type: 'script.asked'; readonly page: string; readonly item: string }
  | { readonly type: 'chart.opened' }
  | { readonly type: 'hold.asked' }
  /** Presses hold: after a yes, before the answer, or without a word. */
  | { readonly type: 'hold.pressed' }
  | { readonly type: 'hold.ended' }
  | { readonly type: 'transfer.begun'; readonly to: Recipient; readonly how: 'warm' | 'blind' }
  | { readonly type: 'transfer.announced'; readonly parts: readonly HandoverPart[] }
  | { readonly type: 'emergency.called'; readonly how: EmergencyWay }
  /** Waves the nurse over to the desk. */
  | { readonly type: 'nurse.fetched' }
  | { readonly type: 'interpreter.called'; readonly who: 'line' | 'child' }
  | { readonly type: 'second.picked'; readonly greeting: Greeting }
  | { readonly type: 'second.sent'; readonly to: 'colleague' | 'nurse' }
  | { readonly type: 'voicemail.left'; readonly parts: readonly VoicemailPart[] }
  | { readonly type: 'call.ended' }
  | { readonly type: 'form.written'; readonly field: Field; readonly text: string }
  /** Puts a line that was heard into the message, in quotation marks; once more takes it out. By its place in the call. */
  | { readonly type: 'words.quoted'; readonly line: number }
  | { readonly type: 'form.sent'; readonly to: Recipient }
  | { readonly type: 'log.written'; readonly outcome: LogOutcome }
  /** Closes the file on this call: the task is over. */
  | { readonly type: 'desk.closed' };
