/**
 * How far the entries of one run can be relied on: whether its device signed them, and whether they follow what was written
 * before them. Signatures and the chain are looked at elsewhere (`log/verify.ts`, `log/chain.ts`). Pure.
 */
import type { ChainFinding } from '../log/chain.ts';
import type { Authorship } from '../log/verify.ts';

/** `broken`: an entry of it stands where the log has a hole, a fork or a link that does not fit. Worst first. */
export type RunTrust = 'changed' | 'broken' | 'unchecked' | 'unsigned' | 'signed';

export function runTrust(
  entryIds: readonly string[],
  authorship: ReadonlyMap<string, Authorship>,
  /** Ids of all entries the chain's findings name. */
  odd: ReadonlySet<string>,
): RunTrust {
  const standings = new Set(entryIds.map((id) => authorship.get(id) ?? 'unchecked'));
  if (standings.has('changed')) return 'changed';
  if (entryIds.some((id) => odd.has(id))) return 'broken';
  if (standings.has('unchecked')) return 'unchecked';
  return standings.has('unsigned') ? 'unsigned' : 'signed';
}

/** Ids of all entries the findings name. */
export function oddEntries(findings: readonly ChainFinding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ ids }) => ids));
}
