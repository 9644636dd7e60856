/** Which task a snapshot shows, and one way for all of them to be asked: their words, their hints, what they say aloud. */
import { announcements as bpAnnouncements, statusOf as bpStatus } from '../blood-pressure/describe.ts';
import { hintOf as bpHint } from '../blood-pressure/hint.ts';
import { bloodPressure } from '../blood-pressure/simulation.ts';
import { taskVoice, type TaskVoice } from '../core/task-voice.ts';
import { announcements as growthAnnouncements, statusOf as growthStatus } from '../growth/describe.ts';
import { hintOf as growthHint } from '../growth/hint.ts';
import { growth } from '../growth/simulation.ts';
import { announcements as oximetryAnnouncements, statusOf as oximetryStatus } from '../oximetry/describe.ts';
import { hintOf as oximetryHint } from '../oximetry/hint.ts';
import { oximetry } from '../oximetry/simulation.ts';
import { announcements as pulseAnnouncements, statusOf as pulseStatus } from '../pulse/describe.ts';
import { hintOf as pulseHint } from '../pulse/hint.ts';
import { pulse } from '../pulse/simulation.ts';
import { announcements as breathAnnouncements, statusOf as breathStatus } from '../respiration/describe.ts';
import { hintOf as breathHint } from '../respiration/hint.ts';
import { respiration } from '../respiration/simulation.ts';
import { announcements as roomingAnnouncements, statusOf as roomingStatus } from '../rooming/describe.ts';
import { hintOf as roomingHint } from '../rooming/hint.ts';
import { rooming } from '../rooming/simulation.ts';
import { announcements as temperatureAnnouncements, statusOf as temperatureStatus } from '../temperature/describe.ts';
import { hintOf as temperatureHint } from '../temperature/hint.ts';
import { temperature } from '../temperature/simulation.ts';
import type { TaskName } from './tasks.ts';

export const toldBy: Readonly<Record<TaskName, TaskVoice>> = {
  rooming: taskVoice(rooming, 'rooming', roomingStatus, ({ context }) => roomingHint(context), roomingAnnouncements),
  temperature: taskVoice(
    temperature,
    'temperature',
    temperatureStatus,
    ({ context }) => temperatureHint(context),
    temperatureAnnouncements,
  ),
  pulse: taskVoice(pulse, 'pulse', pulseStatus, ({ context }) => pulseHint(context), pulseAnnouncements),
  respiration: taskVoice(
    respiration,
    'respiration',
    breathStatus,
    ({ context }) => breathHint(context),
    breathAnnouncements,
  ),
  oximetry: taskVoice(
    oximetry,
    'oximetry',
    oximetryStatus,
    ({ context }) => oximetryHint(context),
    oximetryAnnouncements,
  ),
  growth: taskVoice(growth, 'growth', growthStatus, ({ context }) => growthHint(context), growthAnnouncements),
  'blood-pressure': taskVoice(
    bloodPressure,
    'blood-pressure',
    bpStatus,
    ({ context }) => bpHint(context),
    bpAnnouncements,
  ),
};

/** The open task by its name. */
export function openName({ open }: { readonly open: string }): TaskName {
  return open in toldBy ? (open as TaskName) : 'rooming';
}
