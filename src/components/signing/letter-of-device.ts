/** Seals a letter under this device's key. A device that never wrote anything gets its name and key first. Loaded when needed. */
import { sealLetter } from '#record/letters/seal.ts';
import type { Recorder } from '#record/recorder.ts';
import { tellFailure } from '#record/status.ts';
import type { Letter, SealedLetter } from '#schema/letter.ts';

export type Sealing =
  { readonly ok: true; readonly sealed: SealedLetter } | { readonly ok: false; readonly sentence: string };

export async function sealOnDevice(recorder: Recorder, letter: Letter): Promise<Sealing> {
  const first = await sealLetter(recorder, letter);
  if (first.signature !== null) return { ok: true, sealed: first };
  const kept = await recorder.append([{ kind: 'preference.set', data: { key: 'name', value: letter.by.name } }]);
  if (!kept.ok) return { ok: false, sentence: tellFailure(kept.code) };
  const sealed = await sealLetter(recorder, letter);
  if (sealed.signature !== null) return { ok: true, sealed };
  return {
    ok: false,
    sentence:
      'This browser could not make a key to sign with, as on a page without https. Sign on the student’s device instead, or open Exam Room by https.',
  };
}
