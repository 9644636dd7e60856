/**
 * Signatures on the student's device: what may be signed and how it stands, signing by hand there, requests to other devices and
 * their answers. Everything is in the record before the screen says so.
 */
import type { Described, Names, SignableEntry } from '#externship/signing/describe-entry.ts';
import type { Role } from '#externship/signing/request.ts';
import type { SignableGroup } from '#externship/signing/signable.ts';
import type { SigningStanding } from '#externship/signing/standing.ts';
import type { Recorder } from '#record/recorder.ts';
import type { Entry, Intent } from '#schema/entry.ts';
import type { SealedLetter } from '#schema/letter.ts';
import type { ShippedWords } from './shipped-words.ts';
import type { Stroke } from './signature-path.ts';
import type * as SignParts from './sign-parts.ts';
import type { OpenRequest } from './sign-parts.ts';

/** What the pure parts give; loaded with the record, after the page. */
type Parts = typeof SignParts;

export interface Shown {
  readonly groups: readonly SignableGroup[];
  readonly standingOf: (id: string) => SigningStanding;
  readonly describe: (entry: SignableEntry) => Described;
  /** What is signed with these: the placements they name go along. */
  readonly withPlacements: (chosen: readonly SignableEntry[]) => readonly SignableEntry[];
  readonly statement: (role: Role) => string;
  /** "24 h" at the site in all; null where none of these are hours. */
  readonly hours: (entries: readonly SignableEntry[]) => string | null;
  /** Requests that nobody has answered yet, latest first. */
  readonly openRequests: readonly OpenRequest[];
  /** As the student set it; empty when they set none. */
  readonly studentName: string;
  /** Preceptors of the placements, to choose from. */
  readonly preceptors: readonly string[];
}

export interface Said {
  readonly tone: 'kept' | 'trouble';
  readonly text: string;
}

export class SignDesk {
  phase: 'loading' | 'open' | 'unreachable' = $state('loading');
  shown: Shown | null = $state.raw(null);
  said: Said | null = $state.raw(null);
  readonly #shipped: ShippedWords;
  #recorder: Recorder | null = null;
  #parts: Parts | null = null;
  #stop: () => void = () => {};

  constructor(shipped: ShippedWords) {
    this.#shipped = shipped;
  }

  /** Opens the record. Call once, in the browser; `close` ends it. */
  async open(): Promise<void> {
    try {
      const [parts, { openRecord }] = await Promise.all([import('./sign-parts.ts'), import('#record/browser.ts')]);
      this.#parts = parts;
      this.#recorder = await openRecord();
      await this.#read();
      this.#stop = this.#recorder.watch(() => void this.#read());
      this.phase = 'open';
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
  }

  /** Signed by hand on this device. */
  async signHere(
    entries: readonly SignableEntry[],
    parts: {
      readonly role: Role;
      readonly statement: string;
      readonly by: { readonly name: string; readonly credential: string };
      readonly strokes: readonly Stroke[];
    },
  ): Promise<boolean> {
    if (this.#parts === null) return false;
    const { role, statement, by, strokes } = parts;
    const about = this.#parts.signedEntries(entries);
    const data = { about, statement, role, by, strokes: strokes.map((stroke) => [...stroke]) };
    return this.#keep([{ kind: 'signature.made', data }], `Saved: signed by ${by.name}.`);
  }

  /** A request for another device, kept in the record; null when it could not be. An earlier one can be made again. */
  async ask(
    entries: readonly SignableEntry[],
    role: Role,
    name: string,
    again: string | null,
  ): Promise<SealedLetter | null> {
    if (this.#parts === null || this.#recorder === null) return null;
    const { writeRequest, signedEntries, sealOnDevice, stamp, longestText } = this.#parts;
    const { at, id } = stamp(this.#recorder.world);
    const request = again ?? id;
    const letter = writeRequest(entries, { by: { name, credential: '', site: '' }, role, at, request });
    const sealing = await sealOnDevice(this.#recorder, letter);
    if (!sealing.ok) {
      this.#refuse(sealing.sentence);
      return null;
    }
    if (sealing.sealed.text.length > longestText) {
      this.#refuse('This is too much for one request. Choose fewer lines, and ask twice.');
      return null;
    }
    if (again === null) {
      const data = { request, about: signedEntries(entries), statement: letter.statement, role };
      if (!(await this.#keep([{ kind: 'signature.asked', data }], 'Saved: what you ask for.'))) return null;
    }
    if (name !== this.shown?.studentName)
      await this.#keep([{ kind: 'preference.set', data: { key: 'name', value: name } }], 'Saved: your name.');
    return sealing.sealed;
  }

  /** Takes an answer in, or says why not. */
  async takeIn(value: unknown): Promise<void> {
    const [parts, recorder] = [this.#parts, this.#recorder];
    if (parts === null || recorder === null) return;
    const taken = await parts.readTaken(value, 'sign-off-answer', recorder.world.signing);
    if (!taken.ok) {
      this.#refuse(taken.sentence);
      return;
    }
    const entries = await recorder.entries(...parts.deskKinds);
    const problem = parts.checkAnswer(taken.letter, entries);
    if (problem !== null) {
      this.#refuse(parts.tellAnswerProblem(problem));
      return;
    }
    const isKnown = entries.some((entry) => entry.kind === 'letter.received' && entry.data.text === taken.sealed.text);
    if (isKnown) {
      this.said = { tone: 'kept', text: 'This answer is here already. Nothing was doubled.' };
      return;
    }
    const { by, answers } = taken.letter;
    const yes = answers.filter(({ answer }) => answer === 'confirmed').length;
    const no = answers.length - yes;
    await this.#keep(
      [{ kind: 'letter.received', data: taken.sealed }],
      `Saved: ${by.name} confirmed ${yes} of ${answers.length} lines${no === 0 ? '' : `, and ${no} not: read the notes below`}.`,
    );
  }

  #refuse(text: string): void {
    this.said = { tone: 'trouble', text };
  }

  async #keep(intents: readonly [Intent, ...Intent[]], kept: string): Promise<boolean> {
    const result = await this.#recorder?.append(intents);
    if (result?.ok === true) {
      await this.#read();
      this.said = { tone: 'kept', text: kept };
      return true;
    }
    const { tellFailure } = await import('#record/status.ts');
    this.#refuse(tellFailure(result?.code ?? 'storage-gone'));
    return false;
  }

  async #read(): Promise<void> {
    const [parts, recorder] = [this.#parts, this.#recorder];
    if (parts === null || recorder === null) return;
    const entries: readonly Entry[] = await recorder.entries(...parts.deskKinds);
    const standings = parts.ownStandings(await parts.signingEvidence(entries, recorder.world.signing));
    const signable = entries.filter(parts.isOfSignable);
    const names: Names = {
      ...parts.wordsOf(this.#shipped, entries.filter(parts.isOfFrameworks)),
      site: parts.siteNames(signable),
    };
    this.shown = {
      groups: parts.signableGroups(signable),
      standingOf: (id) => parts.standingOf(standings, id),
      describe: (entry) => parts.describeEntry(entry, names),
      withPlacements: (chosen) => parts.withPlacements(chosen, signable),
      statement: (role) => parts.statements[role],
      hours: parts.sayHoursOf,
      openRequests: parts.openRequests(entries),
      studentName: parts.ownName(entries),
      preceptors: parts.preceptorNames(entries),
    };
  }
}
