/** An id for a thing that names itself in an entry: made on this device, sorting by when it was made. */
import { uuidv7 } from '#record/uuid.ts';

export function newEntryId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}
