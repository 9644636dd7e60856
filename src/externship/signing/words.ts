/** The sentences for how a signature stands: the word on the chip, who and when, what it proves and what it does not. Pure. */
import type { SigningStanding, SigningState } from './standing.ts';

/** For `.chip`: color and shape go with the word. */
export function standingStatus(state: SigningState): 'expected' | 'watch' | 'now' | 'plain' {
  switch (state) {
    case 'confirmed':
      return 'expected';
    case 'attested-here':
    case 'answered':
      return 'watch';
    case 'not-confirmed':
    case 'broken':
      return 'now';
    case 'unsigned':
      return 'plain';
    default:
      return state satisfies never;
  }
}

/** Said everywhere in these very words. */
export function standingWord({ state, registration }: SigningStanding): string {
  switch (state) {
    case 'unsigned':
      return 'not signed';
    case 'attested-here':
      return 'attested on the student’s device, unconfirmed';
    case 'answered':
      return 'answered from another device, unconfirmed';
    case 'confirmed':
      return `confirmed: signed with the key registered for ${registration === null ? 'nobody' : person(registration)}`;
    case 'not-confirmed':
      return 'not confirmed';
    case 'broken':
      return 'changed after it was signed';
    default:
      return state satisfies never;
  }
}

/** Who signed, when by which clock, and what they wrote; empty for what nobody signed. */
export function standingDetail(standing: SigningStanding): string {
  const { state, by, at, receivedAt, note } = standing;
  if (state === 'unsigned' || by === null || at === null) return '';
  const typed = `${person(by)}${by.site === '' ? '' : `, ${by.site}`}`;
  const said = note === '' ? '' : ` “${note}”`;
  return `${leadOf(standing)} ${typed}, ${sayTimes(at, receivedAt)}.${said}`;
}

function leadOf({ state, registration, by }: SigningStanding): string {
  if (state === 'attested-here') return 'Signed as';
  if (state === 'broken') return 'The signature stands under the name';
  const verb = state === 'not-confirmed' ? 'Refused by' : 'Answered by';
  if (registration === null) return `${verb} someone who typed the name`;
  return registration.name === by?.name ? verb : `${verb} the key of ${person(registration)}, under the name`;
}

/** What the state proves, and what it does not. */
export function standingMeaning(state: SigningState): string {
  switch (state) {
    case 'unsigned':
      return 'Nobody has signed this yet. It is what the student wrote.';
    case 'attested-here':
      return 'Somebody signed exactly this on the student’s own device. It shows if a word is changed afterwards. It does not prove who signed: the device was the student’s.';
    case 'answered':
      return 'Another device signed exactly this, and it shows if a word is changed afterwards. It does not prove whose device that was, until the instructor registers its key.';
    case 'confirmed':
      return 'Exactly this was signed with a key that the instructor registered. It shows if a word is changed afterwards. It proves which device signed; that its owner held it is what the instructor trusts in.';
    case 'not-confirmed':
      return 'Whoever was asked did not confirm this. Read the note, and talk about it. What is put right is a new entry with a signature of its own.';
    case 'broken':
      return 'There is a signature, but not over what stands here now: the entry, its site or the signature was changed afterwards. It counts as not signed.';
    default:
      return state satisfies never;
  }
}

function person({ name, credential }: { readonly name: string; readonly credential: string }): string {
  return credential === '' ? name : `${name}, ${credential}`;
}

const hourMs = 60 * 60 * 1000;

/** More than an hour: then it is told by whose clock each time is. Nothing is refused for it. */
export function areFarApart(at: string, other: string): boolean {
  return Math.abs(Date.parse(at) - Date.parse(other)) > hourMs;
}

/** The time of signing. Where the two devices' clocks are more than an hour apart, both times with whose clock it was. */
export function sayTimes(at: string, receivedAt: string | null): string {
  const signed = sayWall(at);
  if (receivedAt === null || !areFarApart(at, receivedAt)) return signed;
  return `${signed} by the clock of that device, taken in ${sayWall(receivedAt)} by the clock of the student’s device`;
}

/** `2026-11-27T10:05:00.000-06:00` as `2026-11-27 10:05`: the wall clock as it was there. */
export function sayWall(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}
