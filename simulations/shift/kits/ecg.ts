/** ECG, as a task of a shift. */
import { announcements, statusOf } from '../../ecg/describe.ts';
import { hintOf } from '../../ecg/hint.ts';
import { readEcgEvent } from '../../ecg/schema.ts';
import { ecg } from '../../ecg/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(ecg, { statusOf, hint: ({ context }) => hintOf(context), announcements }, readEcgEvent);
