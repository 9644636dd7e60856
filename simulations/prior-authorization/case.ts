/** The shape of a case: an order, the plan's criteria page, the chart, and how the plan will answer. Types only. */
import type { CivilDate } from '../core/calendar.ts';

export const speeds = ['standard', 'urgent'] as const;
export type Speed = (typeof speeds)[number];
export const channels = ['portal', 'fax', 'phone'] as const;
export type Channel = (typeof channels)[number];

export interface ChartEntry {
  readonly id: string;
  readonly date: CivilDate;
  /** "Visit note, Dr. Haddad" */
  readonly title: string;
  readonly text: string;
  /** Belongs to the request by minimum necessary. */
  readonly needed: boolean;
  /** Nobody's business in this request: another person's matter, a protected part. */
  readonly isPrivate: boolean;
}

export interface CriterionLine {
  readonly id: string;
  /** As the plan's page words it, in our own words. */
  readonly text: string;
  /** Chart entries that show it; empty when the chart does not. */
  readonly shownBy: readonly string[];
}

/** approve: the plan says yes once everything is there. denies: it says no first, wrongly. short: the chart does not meet the page. */
export const courses = ['approve', 'denies', 'short'] as const;
export type Course = (typeof courses)[number];

export interface AuthorizationCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly today: CivilDate;
  readonly patient: {
    readonly name: string;
    readonly birthDate: CivilDate;
    readonly memberId: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  readonly payer: string;
  readonly kind: 'imaging' | 'drug' | 'referral' | 'procedure';
  readonly order: {
    readonly provider: string;
    readonly text: string;
    readonly diagnosis: string;
    readonly code: string;
    readonly units: number;
    readonly speed: Speed;
  };
  /** Codes of the shelves that the request form knows. */
  readonly shelf: { readonly diagnoses: readonly string[]; readonly services: readonly string[] };
  readonly page: {
    readonly title: string;
    readonly channel: Channel;
    readonly channelText: string;
    /** Days within which this plan says it answers. */
    readonly days: Readonly<Record<Speed, number>>;
    /** Days it waits for papers it has asked for. */
    readonly pendDays: number;
    readonly criteria: readonly CriterionLine[];
  };
  readonly chart: readonly ChartEntry[];
  readonly course: Course;
  /** Entries the plan may ask for on top; the seed draws one or none. */
  readonly more: readonly string[];
  /** What the provider says when told of a gap, or of a denial. */
  readonly providerSays: { readonly gap: string; readonly denied: string };
  readonly denial: string;
  /** Whether somebody else does the service and sends a report, so that the loop has to be closed. */
  readonly loop: { readonly where: string; readonly report: string } | null;
}
