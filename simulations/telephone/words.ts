/** Names of what can be chosen, for sentences and for the views. */
import type { EmergencyWay, Field, Greeting, HandoverPart, LogOutcome, Recipient, VoicemailPart } from './events.ts';

export const greetingWords: Readonly<Record<Greeting, string>> = {
  full: 'Larkspur Family Practice, this is Dana, medical assistant. Is this an emergency?',
  bare: 'Doctor’s office.',
  hold: 'Larkspur, please hold.',
};

export const recipientWord: Readonly<Record<Recipient, string>> = {
  nurse: 'the nurse, Joan Kim, RN',
  provider: 'the patient’s provider',
  refills: 'the refill desk',
  billing: 'billing',
  scheduling: 'scheduling',
  manager: 'the practice manager',
  colleague: 'a colleague at the front desk',
};

export const emergencyWord: Readonly<Record<EmergencyWay, string>> = {
  'three-way': 'Bring 911 into the call and stay on the line',
  coworker: 'Call out to a colleague: 911 on the other phone, I stay on the line',
  'tells-to-hang-up': '“Hang up and call 911.”',
  'drive-in': '“Have somebody drive you in, we will squeeze you in.”',
};

export const handoverWord: Readonly<Record<HandoverPart, string>> = {
  who: 'who is calling, and for whom',
  why: 'why, in the caller’s words',
  script: 'the script page and what was answered',
  number: 'the number, in case the line drops',
  'my-view': 'what I think it is',
};

export const voicemailWord: Readonly<Record<VoicemailPart, string>> = {
  office: '“This is Dana from Larkspur …”',
  'my-name': '“… for Rosa Delgado.”',
  number: '“Our number is 555-0100.”',
  'number-again': '“Once more: 555-0100.”',
  'please-call': '“Please call us back by five today.”',
  'about-test': '“It is about your test.”',
  result: '“One value was high and has to be done again.”',
  'birth-date': '“Please have your birth date ready: February 14, 1959.”',
};

export const fieldWord: Readonly<Record<Field, string>> = {
  date: 'Date of the call',
  time: 'Time',
  caller: 'Caller',
  patient: 'Patient, full name',
  born: 'Date of birth',
  number: 'Number to call back',
  pharmacy: 'Pharmacy',
  reason: 'Reason, as typed',
  symptoms: 'Script answers and symptoms',
  allergies: 'Allergies',
  taker: 'Taken by, with credential',
  action: 'What was done or promised',
};

export const logWord: Readonly<Record<LogOutcome, string>> = {
  '911-stayed': '911 called, stayed on the line, nurse told',
  'nurse-took-it': 'nurse took the call before it ended',
  'desk-took-it': 'another desk took the call',
  message: 'message taken and sent',
  'released-words': 'provider’s released words read out',
  'nothing-told': 'nothing told, caller’s words written down',
  voicemail: 'voicemail: office, number, please call',
  'asked-to-call': 'somebody else answered, asked for a call back',
};
