/** The desks that one visit passes, in the order in which they come. */
import { asTask, type AnySimulation } from '../core/compose.ts';
import { appointments } from '../appointments/simulation.ts';
import { checkIn } from '../check-in/simulation.ts';
import { claim } from '../claim/simulation.ts';
import { coding } from '../coding/simulation.ts';
import { denialDesk } from '../denial-desk/simulation.ts';
import { payments } from '../payments/simulation.ts';
import { priorAuthorization } from '../prior-authorization/simulation.ts';

/** Each desk is a simulation of its own; here it is one task. */
export const desks = {
  appointments,
  'check-in': checkIn,
  coding,
  'prior-authorization': priorAuthorization,
  claim,
  'denial-desk': denialDesk,
  payments,
} as const;

export type DeskId = keyof typeof desks;

export const deskIds = Object.keys(desks) as readonly DeskId[];

/** What each desk does for her, as a heading. */
export const deskNames: Readonly<Record<DeskId, string>> = {
  appointments: 'The phone call',
  'check-in': 'Check-in',
  coding: 'Coding',
  'prior-authorization': 'Authorization for the MRI',
  claim: 'The claim',
  'denial-desk': 'The denial desk',
  payments: 'Posting the payment',
};

export const isDesk = (task: string): task is DeskId => Object.hasOwn(desks, task);

/** The same, for those who treat all alike. */
export const tasks: Readonly<Record<DeskId, AnySimulation>> = {
  appointments: asTask(appointments),
  'check-in': asTask(checkIn),
  coding: asTask(coding),
  'prior-authorization': asTask(priorAuthorization),
  claim: asTask(claim),
  'denial-desk': asTask(denialDesk),
  payments: asTask(payments),
};
