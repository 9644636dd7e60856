/**
 * Signing on the device of whoever was asked: reads a request, keeps what is said to each line, and seals the answer under this
 * device's key. The request and the answer are only in this page: nothing of the student's is kept.
 */
import type { RequestLetter, Role, Said } from '#externship/signing/request.ts';
import type { SealedLetter } from '#schema/letter.ts';
import type { AskedTimes, ShownRow } from './preceptor-parts.ts';
import type { ShippedWords } from './shipped-words.ts';
import type { Signer } from './signer.ts';

export interface Asked {
  readonly letter: RequestLetter;
  readonly rows: readonly ShownRow[];
  readonly role: Role;
  /** "24 h" at the site in all; null where none of the lines are hours. */
  readonly hours: string | null;
  /** The request was made in this very browser. */
  readonly isOwnDevice: boolean;
  readonly times: AskedTimes;
}

const notLoaded =
  'A part of this page could not be loaded, so nothing was signed. Reload the page, then open the request again.';

export class PreceptorDesk {
  asked: Asked | null = $state.raw(null);
  /** The answer, ready to go back. */
  sealed: SealedLetter | null = $state.raw(null);
  trouble = $state('');
  readonly #shipped: ShippedWords;

  constructor(shipped: ShippedWords) {
    this.#shipped = shipped;
  }

  /** Reads what was taken in; a request that cannot be shown whole is refused. */
  async open(value: unknown): Promise<void> {
    this.trouble = '';
    await this.#read(value).catch(() => {
      this.trouble = notLoaded;
    });
  }

  async #read(value: unknown): Promise<void> {
    const parts = await import('./preceptor-parts.ts');
    const { openRecord } = await import('#record/browser.ts');
    const recorder = await openRecord();
    const taken = await parts.readTaken(value, 'sign-off-request', recorder.world.signing);
    if (!taken.ok) {
      this.trouble = taken.sentence;
      return;
    }
    const rows = parts.readRequest(taken.letter);
    if (rows === null) {
      this.trouble =
        'This request holds something that this page cannot show in full, so it is not put before you to sign. Reload the page to get the newest version, then open it again.';
      return;
    }
    this.sealed = null;
    const head = await recorder.world.storage.head();
    const own = head.ok ? (head.value?.writer?.device ?? null) : null;
    this.asked = {
      letter: taken.letter,
      rows: parts.describeRows(rows, this.#shipped),
      role: taken.letter.statement === parts.statements.instructor ? 'instructor' : 'preceptor',
      hours: parts.sayHoursOf(rows.map(({ entry }) => entry)),
      isOwnDevice: rows.some(({ entry }) => entry.device === own),
      times: parts.timesOf(taken.letter.at, parts.stamp(recorder.world).at),
    };
  }

  /** Signs what was said; true when the answer is ready. */
  async sign(said: readonly Said[], signer: Signer): Promise<boolean> {
    const { asked } = this;
    if (asked === null) return false;
    this.trouble = '';
    try {
      return await this.#seal(asked, said, signer);
    } catch {
      this.trouble = notLoaded;
      return false;
    }
  }

  async #seal(asked: Asked, said: readonly Said[], signer: Signer): Promise<boolean> {
    const [parts, { openRecord }] = await Promise.all([import('./preceptor-parts.ts'), import('#record/browser.ts')]);
    const recorder = await openRecord();
    const { at } = parts.stamp(recorder.world);
    const by = { role: asked.role, ...signer };
    const done = await parts.sealOnDevice(recorder, parts.writeAnswer(asked.letter, asked.rows, said, { by, at }));
    if (done.ok) this.sealed = done.sealed;
    else this.trouble = done.sentence;
    return done.ok;
  }

  /** Forgets the request and its answer. */
  close(): void {
    this.asked = null;
    this.sealed = null;
    this.trouble = '';
  }
}
