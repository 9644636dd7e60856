/** The parts of signing that the student's page loads together with its record, and what it reads out of the entries. Pure. */
import { isSignable, type SignableEntry } from '#externship/signing/describe-entry.ts';
import type { EvidenceById } from '#externship/signing/evidence.ts';
import { signableRecordKinds } from '#externship/signing/signable.ts';
import { signingStandings, type SigningStanding } from '#externship/signing/standing.ts';
import { preferences } from '#record/folds/preferences.ts';
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Role } from '#externship/signing/request.ts';
import type { Entry } from '#schema/entry.ts';

export { wordsOf } from './shipped-words.ts';
export { sealOnDevice } from './letter-of-device.ts';
export { readTaken } from './read-taken.ts';
export { stamp } from './stamp.ts';
export { describeEntry, sayHoursOf } from '#externship/signing/describe-entry.ts';
export { signingEvidence } from '#externship/signing/evidence.ts';
export {
  checkAnswer,
  signedEntries,
  statements,
  tellAnswerProblem,
  writeRequest,
} from '#externship/signing/request.ts';
export { isOfSignable, signableGroups, siteNames, withPlacements } from '#externship/signing/signable.ts';
export { standingOf } from '#externship/signing/standing.ts';
export { longestText } from '#schema/letter.ts';

/** A student's device knows of no registered keys: those are in the instructor's cohort. */
export function ownStandings(evidence: EvidenceById): ReadonlyMap<string, SigningStanding> {
  return signingStandings(evidence, new Map());
}

export const deskKinds = [
  ...signableRecordKinds,
  'signature.made',
  'signature.asked',
  'letter.received',
  'device.started',
  'preference.set',
  'framework.loaded',
] as const;

export function isOfFrameworks(entry: Entry): entry is EntryOf<'framework.loaded' | 'entry.withdrawn'> {
  return entry.kind === 'framework.loaded' || entry.kind === 'entry.withdrawn';
}

/** As the student set it; empty when they set none. */
export function ownName(entries: readonly Entry[]): string {
  const own = entries.filter((entry) => entry.kind === 'preference.set' || entry.kind === 'entry.withdrawn');
  return preferences(own).get('name')?.trim() ?? '';
}

/** "Dana Okafor" as the placements have them, each once. */
export function preceptorNames(entries: readonly Entry[]): readonly string[] {
  const names = liveEntries(entries).flatMap((entry) =>
    entry.kind === 'placement.set' ? entry.data.preceptors.map(({ name }) => name) : [],
  );
  return [...new Set(names)];
}

export interface OpenRequest {
  readonly request: string;
  readonly at: string;
  readonly role: Role;
  readonly entries: readonly SignableEntry[];
}

/** Requests without an answer whose entries are all still there, latest first. */
export function openRequests(entries: readonly Entry[]): readonly OpenRequest[] {
  const live = liveEntries(entries);
  const byId = new Map(live.map((entry) => [entry.id, entry]));
  const answered = new Set(
    live.flatMap((entry) => (entry.kind === 'letter.received' ? [requestOf(entry.data.text)] : [])),
  );
  return live
    .flatMap((entry): OpenRequest[] => {
      if (entry.kind !== 'signature.asked' || answered.has(entry.data.request)) return [];
      const { request, role, about } = entry.data;
      const asked = about
        .map(({ entry: id }) => byId.get(id))
        .filter((one): one is SignableEntry => one !== undefined && isSignable(one));
      return asked.length === about.length ? [{ request, at: entry.at, role, entries: asked }] : [];
    })
    .reverse();
}

function requestOf(text: string): string | null {
  try {
    const letter: unknown = JSON.parse(text);
    if (typeof letter !== 'object' || letter === null || !('request' in letter)) return null;
    return typeof letter.request === 'string' ? letter.request : null;
  } catch {
    return null;
  }
}
