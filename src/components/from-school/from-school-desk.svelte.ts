/**
 * What came from the school into this record: assignments with how they stand, words, marks of the lab. Takes a letter in and says so
 * only after the record kept it.
 */
import type { Feedback, SchoolLetters } from '#record/folds/school-letters.ts';
import type { Recorder } from '#record/recorder.ts';
import type { Intent } from '#schema/entry.ts';
import type { SealedLetter, Letter } from '#schema/letter.ts';
import type { TaskOutline } from './outline.ts';
import type { TakenAssignment } from './read-from-school.ts';

export class FromSchoolDesk {
  phase: 'loading' | 'open' | 'unreachable' = $state('loading');
  assignments: readonly TakenAssignment[] = $state.raw([]);
  marks: SchoolLetters['marks'] = $state.raw([]);
  feedback: readonly Feedback[] = $state.raw([]);
  outline: TaskOutline | null = $state.raw(null);
  said: { readonly tone: 'kept' | 'trouble'; readonly text: string } | null = $state.raw(null);
  #record: Recorder | null = null;
  #today = '';
  #stop: () => void = () => {};

  /** Call once, in the browser; `close` ends it. */
  async open(today: string): Promise<void> {
    this.#today = today;
    try {
      const [{ openRecord }, { fetchOutline }] = await Promise.all([
        import('#record/browser.ts'),
        import('./outline.ts'),
      ]);
      this.outline = await fetchOutline();
      this.#record = await openRecord();
      await this.#read();
      this.#stop = this.#record.watch(() => void this.#read());
      this.phase = 'open';
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
  }

  /** Whatever was scanned, chosen or pasted. */
  async take(value: unknown): Promise<void> {
    const record = this.#record;
    if (record === null) return;
    const { readLetter } = await import('#record/letters/seal.ts');
    const reading = await readLetter(value, record.world.signing);
    if (!reading.ok) {
      this.said = { tone: 'trouble', text: problems[reading.problem] };
      return;
    }
    const intents = await this.#intentsOf(reading.letter, reading.sealed);
    const unsigned = reading.authorship === 'signed' ? '' : ' It is not signed, so nothing shows who wrote it.';
    if (typeof intents === 'string') {
      this.said = { tone: 'trouble', text: intents };
      return;
    }
    const done = await record.append(intents.intents);
    if (done.ok) {
      await this.#read();
      this.said = { tone: 'kept', text: intents.kept + unsigned };
      return;
    }
    const { tellFailure } = await import('#record/status.ts');
    this.said = { tone: 'trouble', text: tellFailure(done.code) };
  }

  /** What a letter writes into the record, or why it writes nothing. */
  async #intentsOf(
    letter: Letter,
    sealed: SealedLetter,
  ): Promise<string | { readonly intents: readonly [Intent, ...Intent[]]; readonly kept: string }> {
    const by = letter.by.credential === '' ? letter.by.name : `${letter.by.name}, ${letter.by.credential}`;
    switch (letter.letter) {
      case 'assignment':
        return {
          intents: [{ kind: 'assignment.taken', data: { assignment: letter.assignment, from: by.slice(0, 200) } }],
          kept: `Saved: “${letter.assignment.title}” from ${by}.`,
        };
      case 'from-school': {
        const kept = (await this.#record?.entries('letter.received')) ?? [];
        if (kept.some(({ data }) => data.text === sealed.text))
          return 'This letter is here already. Nothing was changed.';
        const devices = ((await this.#record?.entries('device.started')) ?? []).map(({ device }) => device);
        // A letter for somebody else would give them marks that are not theirs.
        if (letter.devices.length > 0 && !letter.devices.some((device) => devices.includes(device)))
          return `This letter is for ${letter.student}, whose record this is not. Nothing was taken in.`;
        return {
          intents: [{ kind: 'letter.received', data: sealed }],
          kept: `Saved: the letter from ${by}, with ${String(letter.marks.length)} mark${letter.marks.length === 1 ? '' : 's'} of the lab.`,
        };
      }
      case 'school':
        return {
          intents: [
            { kind: 'school.set', data: { school: letter.school } },
            ...(letter.framework === null
              ? []
              : [{ kind: 'framework.loaded' as const, data: { framework: letter.framework } }]),
          ],
          kept: `Saved: what ${letter.school.name === '' ? 'your school' : letter.school.name} asks.`,
        };
      case 'sign-off-request':
        return 'This asks for a signature. Whoever signs opens it on the page /sign/.';
      case 'sign-off-answer':
        return 'This is a signed answer. Open it on the page /externship/sign/.';
      case 'introduction':
        return 'This is a key card. Your instructor takes it in under Class.';
      default:
        return letter satisfies never;
    }
  }

  async #read(): Promise<void> {
    const record = this.#record;
    if (record === null) return;
    const { readFromSchool } = await import('./read-from-school.ts');
    const { assignments, marks, feedback } = await readFromSchool(record, this.outline, this.#today);
    this.assignments = assignments;
    this.marks = marks;
    this.feedback = feedback;
  }
}

const problems = {
  foreign: 'This is no letter from a school. Choose the file or the link your instructor gave you.',
  newer: 'This was made by a newer Exam Room. Reload this page, then try again.',
  changed: 'This was changed after it was signed, so it was not taken in. Ask for it again.',
} as const;
