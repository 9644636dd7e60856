/** Every desk's own words, asked in one way. */
import { announcements as bookNews, statusOf as bookWords } from '../appointments/describe.ts';
import { hintOf as bookHint } from '../appointments/hint.ts';
import { announcements as checkInNews, statusOf as checkInWords } from '../check-in/describe.ts';
import { hintOf as checkInHint } from '../check-in/hint.ts';
import { announcements as claimNews, statusOf as claimWords } from '../claim/describe.ts';
import { hintOf as claimHint } from '../claim/hint.ts';
import { announcements as codingNews, statusOf as codingWords } from '../coding/describe.ts';
import { hintOf as codingHint } from '../coding/hint.ts';
import { taskVoice, type TaskVoice } from '../core/task-voice.ts';
import { announcements as denialNews, statusOf as denialWords } from '../denial-desk/describe.ts';
import { hintOf as denialHint } from '../denial-desk/hint.ts';
import { announcements as paymentsNews, statusOf as paymentsWords } from '../payments/describe.ts';
import { hintOf as paymentsHint } from '../payments/hint.ts';
import { announcements as planNews, statusOf as planWords } from '../prior-authorization/describe.ts';
import { hintOf as planHint } from '../prior-authorization/hint.ts';
import { desks, type DeskId } from './tasks.ts';

export const voices: Readonly<Record<DeskId, TaskVoice>> = {
  appointments: taskVoice(desks.appointments, 'appointments', bookWords, ({ context }) => bookHint(context), bookNews),
  'check-in': taskVoice(
    desks['check-in'],
    'check-in',
    checkInWords,
    ({ context }) => checkInHint(context),
    checkInNews,
  ),
  coding: taskVoice(desks.coding, 'coding', codingWords, ({ context }) => codingHint(context), codingNews),
  'prior-authorization': taskVoice(
    desks['prior-authorization'],
    'prior-authorization',
    planWords,
    ({ context }) => planHint(context),
    planNews,
  ),
  claim: taskVoice(desks.claim, 'claim', claimWords, ({ context }) => claimHint(context), claimNews),
  'denial-desk': taskVoice(
    desks['denial-desk'],
    'denial-desk',
    denialWords,
    ({ context }) => denialHint(context),
    denialNews,
  ),
  payments: taskVoice(desks.payments, 'payments', paymentsWords, ({ context }) => paymentsHint(context), paymentsNews),
};
