/** What of a record may be put before a preceptor or instructor to sign: hours by week, marks and check-offs, evaluations. Pure. */
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Entry } from '#schema/entry.ts';
import { mondayOf } from '../zone-time.ts';
import { isSignable, signableKinds, type Names, type SignableEntry } from './describe-entry.ts';

export const signableRecordKinds = [...signableKinds, 'entry.withdrawn'] as const;
type Entries = readonly EntryOf<(typeof signableRecordKinds)[number]>[];

/** What may be signed, and what takes such a thing back. */
export function isOfSignable(entry: Entry): entry is EntryOf<(typeof signableRecordKinds)[number]> {
  return entry.kind === 'entry.withdrawn' || isSignable(entry);
}

/** Placements are not among them: they go along with what names them. */
type RowEntry = Exclude<SignableEntry, { readonly kind: 'placement.set' }>;

export interface SignableGroup {
  readonly id: string;
  readonly title: string;
  /** Who signs such a thing. */
  readonly role: 'preceptor' | 'instructor';
  readonly entries: readonly RowEntry[];
}

/** Hours first, the latest week on top; then marks at the site, evaluations, and marks in the lab. Empty groups are left out. */
export function signableGroups(entries: Entries): readonly SignableGroup[] {
  const live = liveEntries(entries);
  const stays = live.filter((entry) => entry.kind === 'stay.logged' || entry.kind === 'hours.logged');
  const marks = live.filter((entry) => entry.kind === 'competency.marked' || entry.kind === 'check-off.made');
  const weeks = [...Map.groupBy(stays, ({ data }) => mondayOf(data.date))]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([monday, some]): SignableGroup => ({
      id: `week-${monday}`,
      title: `Hours of the week of ${monday}`,
      role: 'preceptor',
      entries: some.toSorted((a, b) => (`${a.data.date} ${a.data.from}` < `${b.data.date} ${b.data.from}` ? -1 : 1)),
    }));
  const stage = (of: 'site' | 'lab') => marks.filter(({ data }) => data.stage === of);
  const groups: readonly SignableGroup[] = [
    ...weeks,
    { id: 'site', title: 'Skills at the site', role: 'preceptor', entries: stage('site') },
    { id: 'evaluations', title: 'Evaluations by the site', role: 'preceptor', entries: latestEvaluations(live) },
    { id: 'lab', title: 'Skills in the lab', role: 'instructor', entries: stage('lab') },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

/** What is signed with these: themselves, and before them the placements they name, so that the site is part of what is signed. */
export function withPlacements(chosen: readonly SignableEntry[], entries: Entries): readonly SignableEntry[] {
  const latest = latestPlacements(entries);
  const named = new Set(chosen.flatMap(({ data }) => ('placement' in data ? [data.placement] : [])));
  const placements = [...named].flatMap((id) => latest.get(id) ?? []);
  return [...placements, ...chosen.filter(({ kind }) => kind !== 'placement.set')];
}

/** Names of sites out of the placements among these entries. */
export function siteNames(entries: Entries): Names['site'] {
  const latest = latestPlacements(entries);
  return (placement) => latest.get(placement)?.data.site ?? null;
}

function latestPlacements(entries: Entries): ReadonlyMap<string, EntryOf<'placement.set'>> {
  return new Map(
    liveEntries(entries).flatMap((entry) =>
      entry.kind === 'placement.set' ? [[entry.data.placement, entry] as const] : [],
    ),
  );
}

/** An evaluation that was written anew stands as it was written last. The student's own of the site is nobody's to sign. */
function latestEvaluations(live: readonly SignableEntry[]): readonly EntryOf<'evaluation.given'>[] {
  return [
    ...new Map(
      live.flatMap((entry) =>
        entry.kind === 'evaluation.given' && entry.data.form !== 'site'
          ? [[entry.data.evaluation, entry] as const]
          : [],
      ),
    ).values(),
  ];
}
