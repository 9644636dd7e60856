/**
 * What a debrief shows beside the score: what each told thing would have taken, the talk as it went, the record as text and
 * as JSON, the hand-off in order. Data only; drawing is the view's work.
 */
import { neededTold } from './called.ts';
import type { Told } from './case.ts';
import { sbarParts, type SbarPart } from './choices.ts';
import type { RoomingContext } from './context.ts';
import { transcript, type Spoken } from './perception.ts';
import { isHeard } from './talk.ts';
import { topics } from './topics.ts';

export interface Found {
  readonly id: string;
  /** What was, or would have been, said. */
  readonly says: string;
  readonly needed: boolean;
  /** Simulated ms; null when it never came out. */
  readonly heardAtMs: number | null;
  readonly charted: boolean;
  /** What would have opened it: a sentence. */
  readonly opens: string;
}

/** What would have opened a told thing, as a sentence. */
export function opener(told: Told): string {
  const [topic] = told.topics;
  const about = topic === undefined ? 'it' : `“${topics[topic].name.toLowerCase()}”`;
  const how =
    told.by === 'silence'
      ? `Waiting quietly after an open question about ${about}`
      : told.by === 'summary'
        ? 'Saying back what you heard'
        : told.by === 'open'
          ? `An open question about ${about}`
          : told.by === 'focused'
            ? `An exact question about ${about}, as on the template`
            : `Asking about ${about}`;
  const more = [
    told.alone ? 'with nobody else in the room' : null,
    told.trust >= 40 ? 'once there is some trust' : null,
  ].filter((part) => part !== null);
  return `${[how, ...more].join(', ')}.`;
}

/** Everything the patient had to tell, found first. */
export function foundList(context: RoomingContext): readonly Found[] {
  const needed = new Set(neededTold(context).map(({ id }) => id));
  return context.case.told
    .map((told): Found => {
      const heard = context.heard.find(({ id }) => id === told.id) ?? null;
      return {
        id: told.id,
        says: told.says,
        needed: needed.has(told.id),
        heardAtMs: heard?.atMs ?? null,
        charted: context.entries.some(({ of, mended }) => of === told.id && mended === null),
        opens: opener(told),
      };
    })
    .filter((one) => one.needed || isHeard(context, one.id))
    .sort((one, other) => (one.heardAtMs ?? Infinity) - (other.heardAtMs ?? Infinity));
}

/** The talk with what was asked, told and answered, in order. */
export function timeline(context: RoomingContext): readonly Spoken[] {
  return transcript(context);
}

export function handoffInOrder(context: RoomingContext): readonly {
  readonly part: SbarPart;
  readonly statements: readonly { readonly text: string; readonly isRight: boolean }[];
  readonly missing: readonly string[];
}[] {
  const { sbar } = context.case;
  return sbarParts.map((part) => ({
    part,
    statements: context.placed
      .filter((one) => one.part === part)
      .flatMap((one) => {
        const statement = sbar.find(({ id }) => id === one.statement);
        return statement === undefined ? [] : [{ text: statement.text, isRight: statement.part === part }];
      }),
    missing: sbar
      .filter(
        (one) =>
          one.part === part && !context.placed.some(({ statement, part: at }) => statement === one.id && at === part),
      )
      .map(({ text }) => text),
  }));
}

const clock = (ms: number): string =>
  `${String(Math.floor(ms / 60_000))}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;

/** The practice record as plain text, to print or to keep. */
export function recordText(context: RoomingContext): string {
  const { person, provider, place } = context.case;
  const lines = context.entries.map((entry) => {
    const marks = [
      entry.late ? 'LATE ENTRY' : null,
      entry.mended === null
        ? null
        : entry.mended.how === 'addendum'
          ? `ERROR, see addendum (${clock(entry.mended.atMs)})`
          : `${entry.mended.how} (${clock(entry.mended.atMs)})`,
    ].filter((mark) => mark !== null);
    return `${String(entry.number).padStart(3)}. [${clock(entry.atMs)}] ${entry.text}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`;
  });
  const medicines = context.case.medicines.flatMap(({ id, listed, brought }) => {
    const flag = context.medicines[id]?.flag ?? null;
    return flag === null
      ? []
      : [`  - ${listed?.name ?? brought?.name ?? id.replaceAll('-', ' ')}: ${flag.replaceAll('-', ' ')}`];
  });
  const handoff = handoffInOrder(context).flatMap(({ part, statements }) =>
    statements.map(({ text }) => `  ${part.charAt(0).toUpperCase()}: ${text}`),
  );
  return [
    'PRACTICE RECORD. Made up for training; not a medical record.',
    `${person.name}, born ${person.birthDate}. ${place}, with ${provider}.`,
    '',
    'Entries (minutes and seconds into the visit; signed: learner, MA)',
    ...lines,
    '',
    'Medicines compared',
    ...(medicines.length === 0 ? ['  none'] : medicines),
    '',
    'Hand-off',
    ...(handoff.length === 0 ? ['  none'] : handoff),
    ...(context.note === '' ? [] : ['', 'Note', context.note]),
    '',
  ].join('\n');
}

/** The same as JSON, for whoever wants to compute with it. */
export function recordJson(context: RoomingContext): string {
  const { person } = context.case;
  return JSON.stringify(
    {
      kind: 'exam-room practice record',
      practice: true,
      case: context.case.id,
      seed: context.seed,
      patient: { name: person.name, born: person.birthDate },
      entries: context.entries,
      medicines: Object.fromEntries(Object.entries(context.medicines).map(([id, { flag }]) => [id, flag])),
      prevention: context.gaps,
      handoff: context.placed,
      note: context.note,
    },
    null,
    2,
  );
}
