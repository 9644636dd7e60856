/** What the signatures and the order of a device's entries say, in a sentence. Pure. */
import type { DeviceSummary } from './summary.ts';

/** One sentence on what the signatures of a device's entries say. */
export function tellAuthorship({ signed, changed, unsigned, unchecked }: DeviceSummary['authorship']): string {
  if (changed > 0) return `${String(changed)} changed after the device wrote ${changed === 1 ? 'it' : 'them'}`;
  if (unchecked > 0) return 'Signed, but this page cannot check it without https';
  if (unsigned > 0 && signed === 0) return 'Not signed: this device has no key';
  if (unsigned > 0) return `${String(unsigned)} not signed, the rest signed and unchanged`;
  return 'All signed by this device and unchanged';
}

/** One sentence on what is odd about the order of a device's entries; null when nothing is. */
export function tellFindings(findings: DeviceSummary['findings']): string | null {
  const kinds = new Set(findings.map(({ kind }) => kind));
  const parts = [
    kinds.has('fork') ? 'the device was copied and both copies went on writing; everything of both is here' : null,
    kinds.has('gap') ? 'some entries in between are missing' : null,
    kinds.has('broken') ? 'some entries do not follow the one before' : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join('; ').replace(/^./, (letter) => letter.toUpperCase())}.`;
}
