/**
 * Entries as the record takes them: what cannot be is refused in words, what is unusual is asked about, the rest is kept.
 * Limits are settings of a record system (model.md), not clinical values.
 */
import { entryQuestion, entryVerdict, type EntryLimits } from '../core/entry.ts';
import { lineLetters, lineNumbers } from './chart.ts';
import { mostKept, type EntryQuestion, type ShContext } from './context.ts';
import type { ShLearnerEvent } from './events.ts';

type Event<K extends ShLearnerEvent['type']> = Extract<ShLearnerEvent, { readonly type: K }>;

/** The lower number of an acuity. */
export const bottomLimits: EntryLimits = {
  possible: { low: 10, high: 800 },
  usual: { low: 15, high: 200 },
  unit: 'as the lower number',
};
/** The upper number: the feet the person stood, or the one the near card prints. */
export const topLimits: Readonly<Record<'distance' | 'near', EntryLimits>> = {
  distance: { possible: { low: 1, high: 25 }, usual: { low: 3, high: 20 }, unit: 'feet' },
  near: { possible: { low: 1, high: 30 }, usual: { low: 14, high: 20 }, unit: 'as the upper number' },
};
export const levelLimits: EntryLimits = { possible: { low: 0, high: 90 }, usual: { low: 15, high: 50 }, unit: 'dB' };

function refused(where: EntryQuestion['where'], text: string, canConfirm: boolean): EntryQuestion {
  return { where, text, canConfirm };
}

/** What the record says to an acuity; null when it is kept. */
export function acuityQuestion(event: Event<'acuity.charted'>): EntryQuestion | null {
  const { at, top, bottom, missed, confirmed } = event;
  for (const [name, value, limits] of [
    ['An upper number', top, topLimits[at]],
    ['A lower number', bottom, bottomLimits],
  ] as const) {
    const text = entryQuestion(name, value, limits, confirmed);
    if (text !== null) return refused(at, text, entryVerdict(value, limits, confirmed) === 'questioned');
  }
  const line = lineNumbers.indexOf(bottom);
  if (line < 0 && !confirmed)
    return refused(at, `The chart in this room has no line ${String(bottom)}. Is it right?`, true);
  const most = line < 0 ? 9 : (lineLetters[line] ?? 9);
  return missed < 0 || missed >= most
    ? refused(
        at,
        `That line has ${String(most)} to read; ${String(missed)} missed leaves no line read. Nothing was kept.`,
        false,
      )
    : null;
}

export function toneQuestion(event: Event<'tone.charted'>): EntryQuestion | null {
  const text = entryQuestion('A level', event.level, levelLimits, event.confirmed);
  if (text === null) return null;
  return refused('tone', text, entryVerdict(event.level, levelLimits, event.confirmed) === 'questioned');
}

type Change = Partial<ShContext>;

function asks(context: ShContext, question: EntryQuestion): Change {
  return { question, happened: { atMs: context.nowMs, what: 'question-of-record', question: null } };
}

function written(context: ShContext, change: Partial<ShContext['charted']>): Change {
  const { charted, nowMs } = context;
  return {
    question: null,
    charted: { ...charted, ...change, firstAtMs: charted.firstAtMs ?? nowMs, lastAtMs: nowMs },
  };
}

/** An acuity on the chart; a second entry for the same eye stands in its place. */
export function chartAcuity(context: ShContext, event: Event<'acuity.charted'>): Change {
  const question = acuityQuestion(event);
  if (question !== null) return asks(context, question);
  const { at, eye, top, bottom, missed, correction } = event;
  const rest = context.charted.acuity.filter((entry) => entry.at !== at || entry.eye !== eye);
  return written(context, { acuity: [...rest, { atMs: context.nowMs, at, eye, top, bottom, missed, correction }] });
}

export function chartPlate(context: ShContext, event: Event<'plate.charted'>): Change {
  const rest = context.charted.plates.filter(({ plate }) => plate !== event.plate);
  return written(context, { plates: [...rest, { plate: event.plate, answer: event.answer }].slice(-mostKept) });
}

export function chartTone(context: ShContext, event: Event<'tone.charted'>): Change {
  const question = toneQuestion(event);
  if (question !== null) return asks(context, question);
  const { ear, pitch, level, result } = event;
  const rest = context.charted.tones.filter((entry) => entry.ear !== ear || entry.pitch !== pitch);
  return written(context, { tones: [...rest, { ear, pitch, level, result }] });
}

export function chartEar(context: ShContext, event: Event<'ear.charted'>): Change {
  const rest = context.charted.ears.filter(({ ear }) => ear !== event.ear);
  return written(context, { ears: [...rest, { ear: event.ear, result: event.result }] });
}

export function chartNote(context: ShContext, event: Event<'note.charted'>): Change {
  const { notes } = context.charted;
  return notes.includes(event.note) ? {} : written(context, { notes: [...notes, event.note] });
}
