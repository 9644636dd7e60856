/** What a finished task hands to a later one. */
import type { Channel } from './case.ts';
import type { CorrespondenceContext, Stage } from './context.ts';

export interface CorrespondenceResult {
  readonly stage: Stage;
  readonly channel: Channel | null;
  readonly signed: boolean;
}

export function resultOf({ stage, channel, sentSigned }: CorrespondenceContext): CorrespondenceResult {
  return { stage, channel, signed: sentSigned };
}
