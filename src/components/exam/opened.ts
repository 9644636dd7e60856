/** What the testing room hands to a sitting once record and bank are open. Types only: room and sitting both know it. */
import type { BankIndex } from '#exam/shipped.ts';
import type { Sitting as RecordedSitting } from '#record/folds/sittings.ts';
import type { Recorder } from '#record/recorder.ts';
import type { Blueprint } from '#schema/blueprint.ts';
import type { ActWriter } from './act-writer.svelte.ts';

/** What a running sitting needs from the room. */
export interface Opened {
  readonly blueprint: Blueprint;
  readonly index: BankIndex;
  readonly record: Recorder;
  readonly known: ReadonlyMap<string, RecordedSitting>;
  readonly writer: ActWriter;
}
