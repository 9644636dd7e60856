/**
 * What search shows of its documents, without what can be told from the rest: documents of one kind in one place share the
 * beginning of their address, and most addresses end in the title. Pure.
 */
import type { FoundDocument, SearchKind } from './documents.ts';

export interface PackedDocuments {
  readonly kind: SearchKind;
  /** What the addresses of the group begin with. */
  readonly base: string;
  /** Title, line and the rest of the address; no rest where it is the title in lower case with hyphens. */
  readonly rows: readonly (readonly [string, string, string?])[];
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Up to the `#` of an anchor or the `=` of a choice on a page, up to the last folder for a page. */
function baseOf(url: string): string {
  return /^.*[#=]/.exec(url)?.[0] ?? /^.*\/(?=[^/]*\/?$)/.exec(url)?.[0] ?? '';
}

/** Packs documents; neighbors of one kind and place share a group, so their order stays. */
export function packDocuments(documents: readonly FoundDocument[]): readonly PackedDocuments[] {
  const groups: { kind: SearchKind; base: string; rows: [string, string, string?][] }[] = [];
  for (const { title, kind, url, line } of documents) {
    const base = baseOf(url);
    let group = groups.at(-1);
    if (group?.kind !== kind || group.base !== base) {
      group = { kind, base, rows: [] };
      groups.push(group);
    }
    const rest = url.slice(base.length);
    group.rows.push(rest === slugOf(title) ? [title, line] : [title, line, rest]);
  }
  return groups;
}

export function unpackDocuments(groups: readonly PackedDocuments[]): readonly FoundDocument[] {
  return groups.flatMap(({ kind, base, rows }) =>
    rows.map(([title, line, rest]) => ({ kind, title, line, url: base + (rest ?? slugOf(title)) })),
  );
}
