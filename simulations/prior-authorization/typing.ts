/** What careful hands type into the form and the record. For personas and followers of hints; no page loads it. */
import { formDate } from '../core/calendar.ts';
import type { AuthorizationContext } from './context.ts';
import { fieldIds, type AuthorizationEvent } from './events.ts';
import { rightRecord, rightRequest } from './form.ts';

const typed = (values: Readonly<Record<string, string>>): readonly AuthorizationEvent[] =>
  fieldIds.flatMap((field) => {
    const text = values[field];
    return text === undefined ? [] : [{ type: 'field.entered', field, text } as const];
  });

/** The request as card and order have it, for a service from today on. */
export function requestTyped(context: AuthorizationContext): readonly AuthorizationEvent[] {
  return typed({ ...rightRequest(context), start: formDate(context.case.today) });
}

/** The answer as granted, and the number where the claim will look for it; nothing before there is one. */
export function recordTyped(context: AuthorizationContext): readonly AuthorizationEvent[] {
  const record = rightRecord(context);
  return record === null ? [] : [...typed(record), { type: 'claim.noted' }];
}
