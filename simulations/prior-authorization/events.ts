/** Everything that can be done at this desk, as one union. Views send these, read the snapshot, and decide nothing. */
import type { TimeSkipped } from '../core/simulation.ts';
import type { Channel, Speed } from './case.ts';

export const requestFields = ['member', 'diagnosis', 'code', 'units', 'start'] as const;
export const recordFields = ['number', 'grantedUnits', 'from', 'to'] as const;
export const fieldIds = [...requestFields, ...recordFields] as const;
export type FieldId = (typeof fieldIds)[number];

export const providerTopics = ['gap', 'pended', 'denied', 'approved'] as const;
export type ProviderTopic = (typeof providerTopics)[number];

export const patientWords = ['plainly', 'promise', 'blame', 'wait-and-see'] as const;
export type PatientWord = (typeof patientWords)[number];

export const appealParts = [
  'request-number',
  'what-is-asked',
  'criteria-and-notes',
  'enclosures',
  'provider-signature',
  'own-opinion',
  'whole-chart',
] as const;
export type AppealPart = (typeof appealParts)[number];

export const loopSteps = ['details-given', 'visit-kept', 'report-to-provider'] as const;
export type LoopStep = (typeof loopSteps)[number];

export type AuthorizationEvent =
  | TimeSkipped
  | { readonly type: 'hint.asked' }
  | { readonly type: 'entry.read'; readonly entry: string }
  /** Says which entry shows a criterion; null: none does. */
  | { readonly type: 'criterion.matched'; readonly criterion: string; readonly entry: string | null }
  /** Ticks the criterion as met on the form without anything in the chart. */
  | { readonly type: 'criterion.invented'; readonly criterion: string }
  /** Writes a line into the chart so that it fits. */
  | { readonly type: 'chart.altered'; readonly entry: string }
  | { readonly type: 'field.entered'; readonly field: FieldId; readonly text: string }
  | { readonly type: 'speed.set'; readonly speed: Speed }
  | { readonly type: 'attachment.toggled'; readonly entry: string }
  | { readonly type: 'request.submitted'; readonly channel: Channel }
  | { readonly type: 'days.passed'; readonly days: number }
  | { readonly type: 'status.checked' }
  | { readonly type: 'papers.sent'; readonly entry: string }
  | { readonly type: 'provider.told'; readonly topic: ProviderTopic }
  /** Sets up the talk between provider and plan, or speaks for the provider oneself. */
  | { readonly type: 'talk.arranged' }
  | { readonly type: 'talk.held-oneself' }
  | { readonly type: 'appeal.sent'; readonly parts: readonly AppealPart[] }
  | { readonly type: 'patient.told'; readonly word: PatientWord }
  | { readonly type: 'claim.noted' }
  | { readonly type: 'service.booked' }
  | { readonly type: 'loop.closed'; readonly step: LoopStep }
  | { readonly type: 'case.closed' };
