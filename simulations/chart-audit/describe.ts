/** The audit in sentences: status, announcements. Nothing here looks at what was planted. */
import type { SnapshotFrom } from 'xstate';
import type { AuditLearnerEvent } from './events.ts';
import type { auditMachine } from './machine.ts';
import { kindNames, mendNames } from './words.ts';

export type AuditSnapshot = SnapshotFrom<typeof auditMachine>;

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export function statusOf(snapshot: AuditSnapshot): readonly string[] {
  if (snapshot.hasTag('finished')) return ['The audit is over.'];
  const { shown, opened, open, marks, deleted } = snapshot.context;
  const label = (id: string): string => shown.find((part) => part.id === id)?.label ?? id;
  const at = shown.find(({ id }) => id === open);
  return [
    snapshot.hasTag('marking') ? `${plural(marks.length, 'entry is', 'entries are')} marked.` : 'Nothing is marked.',
    `${String(opened.length)} of ${String(shown.length)} parts are read.`,
    ...(at === undefined ? [] : [`Open: ${at.label}. ${at.text}`]),
    ...marks.map(
      ({ part, kind, mend }) =>
        `${label(part)}: ${kindNames[kind]}; ${mend === null ? 'no mend chosen' : mendNames[mend]}.`,
    ),
    ...(deleted.length === 0 ? [] : [`Deleted: ${deleted.map(label).join(', ')}.`]),
  ];
}

export function announcements(before: AuditSnapshot, after: AuditSnapshot): readonly string[] {
  const said: string[] = [];
  const { context } = after;
  const was = before.context;
  const label = (id: string): string => context.shown.find((part) => part.id === id)?.label ?? id;
  const at = context.shown.find(({ id }) => id === context.open);
  if (context.open !== was.open && at !== undefined) said.push(`${at.label}. ${at.text}`);
  if (context.marks !== was.marks) {
    const last = context.marks.at(-1);
    said.push(
      context.marks.length < was.marks.length || last === undefined
        ? 'Mark taken away.'
        : `${label(last.part)}: ${kindNames[last.kind]}${last.mend === null ? '' : `, ${mendNames[last.mend]}`}.`,
    );
  }
  if (context.deleted.length > was.deleted.length) said.push('The entry is gone from the record.');
  if (after.hasTag('finished') && !before.hasTag('finished')) said.push('The audit is over. The debrief follows.');
  return said;
}

/** One event of every kind for the given part, for walks. */
export function oneOfEach(part: string): readonly AuditLearnerEvent[] {
  return [
    { type: 'hint.asked' },
    { type: 'part.opened', part },
    { type: 'mark.set', part, kind: 'unsigned' },
    { type: 'mark.cleared', part },
    { type: 'mend.set', part, mend: 'correction' },
    { type: 'entry.deleted', part },
    { type: 'audit.closed', verdict: 'to-mend' },
  ];
}
