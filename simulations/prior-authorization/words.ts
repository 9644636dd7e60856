/** Names of what can be chosen, for sentences and for the views. */
import type { Channel, Speed } from './case.ts';
import type { PlanStatus } from './context.ts';
import type { AppealPart, FieldId, LoopStep, PatientWord, ProviderTopic } from './events.ts';

export const fieldWord: Readonly<Record<FieldId, string>> = {
  member: 'Member number',
  diagnosis: 'Diagnosis code, as ordered',
  code: 'Service code, as ordered',
  units: 'Units asked for',
  start: 'Wanted from',
  number: 'Authorization number',
  grantedUnits: 'Units granted',
  from: 'Good from',
  to: 'Good to',
};

export const speedWord: Readonly<Record<Speed, string>> = { standard: 'standard', urgent: 'urgent' };
export const channelWord: Readonly<Record<Channel, string>> = {
  portal: 'by the plan’s portal',
  fax: 'by fax',
  phone: 'by telephone',
};

export const providerWord: Readonly<Record<ProviderTopic, string>> = {
  gap: 'Tell the provider what the chart does not show',
  pended: 'Tell the provider that the plan wants more',
  denied: 'Tell the provider of the denial, with its reason and date',
  approved: 'Tell the provider of the approval',
};

export const patientWordText: Readonly<Record<PatientWord, string>> = {
  plainly: '“Here is where it stands, what happens next, and when I will call you again. The plan decides.”',
  promise: '“It will go through. You can count on it.”',
  blame: '“Your plan is being difficult, as always.”',
  'wait-and-see': '“We’ll let you know if we hear something.”',
};

export const appealWord: Readonly<Record<AppealPart, string>> = {
  'request-number': 'Request number, member number, date of the denial',
  'what-is-asked': 'What is asked for: to approve the service as ordered',
  'criteria-and-notes': 'Each reason of the denial, with the note that answers it',
  enclosures: 'The notes that answer it, enclosed',
  'provider-signature': 'The provider’s statement and signature',
  'own-opinion': 'My own view of why the patient needs it',
  'whole-chart': 'The whole chart, to be on the safe side',
};

export const loopWord: Readonly<Record<LoopStep, string>> = {
  'details-given': 'Give the patient name, place, day and preparation in writing',
  'visit-kept': 'Ask the other office whether the visit was kept',
  'report-to-provider': 'Ask for the report and bring it to the provider',
};

export const statusWord: Readonly<Record<PlanStatus, string>> = {
  none: 'no request',
  review: 'in review',
  pended: 'pended, more wanted',
  approved: 'approved',
  denied: 'denied',
};
