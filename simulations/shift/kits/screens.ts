/** Screens by script, as a task of a shift. */
import { announcements, statusOf } from '../../screens/describe.ts';
import { hintOf } from '../../screens/hint.ts';
import { readScEvent } from '../../screens/schema.ts';
import { screens } from '../../screens/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(screens, { statusOf, hint: ({ context }) => hintOf(context), announcements }, readScEvent);
