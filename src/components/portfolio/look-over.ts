/**
 * Looks over the whole record for the portfolio: which runs are signed and unbroken, and what is odd about the rest of the log.
 * Loaded after the page, since a long record takes a moment.
 */
import { chainFindings, type ChainFinding } from '#record/log/chain.ts';
import { verifyEntries, type Authorship } from '#record/log/verify.ts';
import type { PortfolioRun } from '#record/folds/portfolio-runs.ts';
import { oddEntries, runTrust, type RunTrust } from '#record/folds/run-trust.ts';
import type { Signing } from '#record/world.ts';
import type { Envelope } from '#schema/entry.ts';

export interface LookedOver {
  readonly entries: number;
  readonly devices: readonly string[];
  readonly authorship: ReadonlyMap<string, Authorship>;
  readonly findings: readonly ChainFinding[];
}

export async function lookOver(entries: readonly Envelope[], signing: Pick<Signing, 'verify'>): Promise<LookedOver> {
  return {
    entries: entries.length,
    devices: [...new Set(entries.map(({ device }) => device))].map((device) => nameOf(device, entries)),
    authorship: await verifyEntries(entries, signing),
    findings: chainFindings(entries),
  };
}

/** Trust in each run, by its id. */
export function trustIn(
  runs: readonly PortfolioRun[],
  { authorship, findings }: Pick<LookedOver, 'authorship' | 'findings'>,
): ReadonlyMap<string, RunTrust> {
  const odd = oddEntries(findings);
  return new Map(runs.map(({ id, entryIds }) => [id, runTrust(entryIds, authorship, odd)]));
}

function nameOf(device: string, entries: readonly Envelope[]): string {
  const data = entries.find((entry) => entry.device === device && entry.kind === 'device.started')?.data;
  const name = typeof data === 'object' && data !== null && 'name' in data ? data.name : '';
  return typeof name === 'string' && name !== '' ? name : 'a device without a name';
}
