/** Pulse, as a task of a shift. */
import { announcements, statusOf } from '../../pulse/describe.ts';
import { hintOf } from '../../pulse/hint.ts';
import { readPulseEvent } from '../../pulse/schema.ts';
import { pulse } from '../../pulse/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(pulse, { statusOf, hint: ({ context }) => hintOf(context), announcements }, readPulseEvent);
