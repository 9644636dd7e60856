/** Chart audit, as a task of a shift. */
import { announcements, statusOf } from '../../chart-audit/describe.ts';
import { hintOf } from '../../chart-audit/hint.ts';
import { readAuditEvent } from '../../chart-audit/schema.ts';
import { chartAudit } from '../../chart-audit/simulation.ts';
import { makeKit } from './make-kit.ts';

export const kit = makeKit(
  chartAudit,
  { statusOf, hint: ({ context }) => hintOf(context), announcements },
  readAuditEvent,
);
