/** What the signatures and the order of the record say of the runs in a portfolio, in sentences. Pure. */
import type { ChainFinding } from '#record/log/chain.ts';
import type { RunTrust } from '#record/folds/run-trust.ts';
import { countWords } from './words.ts';

export interface ProofInput {
  /** Trust in each run that is shown. */
  readonly trusts: readonly RunTrust[];
  /** Entries of the whole record, changed after they were signed. */
  readonly changed: number;
  /** Of the whole record. */
  readonly findings: readonly Pick<ChainFinding, 'kind'>[];
}

export interface Told {
  readonly standing: 'expected' | 'watch' | 'now';
  readonly sentences: readonly string[];
}

export function proofWords({ trusts, changed, findings }: ProofInput): Told {
  const count = (wanted: RunTrust): number => trusts.filter((trust) => trust === wanted).length;
  const has = (kind: ChainFinding['kind']): boolean => findings.some((finding) => finding.kind === kind);
  const grave = [
    ...(changed > 0
      ? [
          `${countWords(changed, 'entry', 'entries')} of the record ${changed === 1 ? 'was' : 'were'} changed after the device signed ${changed === 1 ? 'it' : 'them'}. What was changed is left out here.`,
        ]
      : []),
    ...(has('broken') ? ['Some entries do not follow the one before, as after a file was edited.'] : []),
    ...(has('fork') ? ['A device was copied and both copies went on writing. Runs of both are shown.'] : []),
  ];
  const watched = [
    ...(has('gap') ? ['Entries are missing from the record: runs may be missing too.'] : []),
    ...(count('unsigned') > 0
      ? [
          `${countWords(count('unsigned'), 'run is', 'runs are')} not signed: the device had no key, as in a browser without a secure connection.`,
        ]
      : []),
    ...(count('unchecked') > 0
      ? ['Signatures cannot be checked on this page: open Exam Room by https or on localhost.']
      : []),
  ];
  const signed = count('signed');
  const good =
    signed === 0
      ? []
      : signed === trusts.length
        ? [
            `${signed === 1 ? 'The one run is' : `All ${signed} runs are`} as the device signed ${signed === 1 ? 'it' : 'them'} when ${signed === 1 ? 'it was' : 'they were'} played, and ${signed === 1 ? 'follows' : 'each follows'} what was written before.`,
          ]
        : [`${countWords(signed, 'run is', 'runs are')} as the device signed ${signed === 1 ? 'it' : 'them'}.`];
  return {
    standing: grave.length > 0 ? 'now' : watched.length > 0 ? 'watch' : 'expected',
    sentences: [...grave, ...watched, ...good],
  };
}
