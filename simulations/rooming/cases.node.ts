/** The patients of `cases/*.yaml`, read and checked. For the build and for tests; a page is handed the result. */
import { parse } from 'yaml';
import type { RoomingCase } from './case.ts';
import { roomingCaseSchema } from './schema.ts';

const files = import.meta.glob<string>('./cases/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Every case, in the order of the file names. Throws with the file when one is wrong. */
export function readCases(): readonly RoomingCase[] {
  return Object.keys(files)
    .sort()
    .map((path) => {
      const result = roomingCaseSchema.safeParse(parse(files[path] ?? ''));
      if (!result.success)
        throw new Error(
          `${path}: ${result.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`).join('; ')}`,
        );
      return result.data;
    });
}
