/** Turns zod's issues into problems an author can act on. */
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** The value at a path inside parsed YAML; undefined when the path leads nowhere. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** A found value as short text. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing (missing)';
  // Parsed YAML is plain data, so JSON always has a text for it.
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 87)}…` : text;
}

/** The id of the record a path runs through, so that "3.options.1" also says which item. */
function recordName(value: unknown, path: readonly PropertyKey[]): string {
  const id = valueAt(value, [...path.slice(0, 1), 'id']);
  return typeof path[0] === 'number' && typeof id === 'string' ? ` (in "${id}")` : '';
}

function allowedAndMend(issue: z.core.$ZodIssue): { allowed: string; mend: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { allowed: `a ${issue.expected}`, mend: `give this field a ${issue.expected}` };
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { allowed: `one of: ${values}`, mend: 'use one of the allowed words, spelled exactly so' };
    }
    case 'unrecognized_keys':
      return {
        allowed: 'only the fields of the schema (src/schema)',
        mend: `remove or rename: ${issue.keys.join(', ')}`,
      };
    case 'too_small':
      return { allowed: `at least ${String(issue.minimum)}`, mend: 'make it longer, larger or more' };
    case 'too_big':
      return { allowed: `at most ${String(issue.maximum)}`, mend: 'make it shorter, smaller or fewer' };
    default:
      return { allowed: issue.message, mend: 'change the value so that it fits' };
  }
}

/** All problems zod found in one file's value. */
export function problemsOf(file: string, value: unknown, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    file,
    at: `${issue.path.map(String).join('.')}${recordName(value, issue.path)}`,
    found:
      issue.code === 'unrecognized_keys'
        ? `unknown field: ${issue.keys.join(', ')}`
        : shown(valueAt(value, issue.path)),
    ...allowedAndMend(issue),
  }));
}
