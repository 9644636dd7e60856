/** A paper of the folder: lines to read, each with what it holds for which kind of field. */
import { addressLine as inOneLine } from '../../practice/claim-form.ts';
import type { Address, PersonName, Relation } from '../../practice/types.ts';
import type { Kind } from '../boxes.ts';

export interface PaperLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** As it would stand on the form, by kind of field. */
  readonly gives: Readonly<Partial<Record<Kind, string>>>;
}

export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PaperLine[];
}

export const paperLine = (id: string, label: string, text: string, gives: PaperLine['gives'] = {}): PaperLine => ({
  id,
  label,
  text,
  gives,
});

export const nameInWords = ({ last, first, middle }: PersonName): string =>
  `${first} ${middle === '' ? '' : `${middle}. `}${last}`;

export const relationNames: Readonly<Record<Relation, string>> = {
  self: 'Self',
  spouse: 'Spouse',
  child: 'Child',
  other: 'Other',
};

export const signed = 'Signature on file';

export function addressPaperLine(id: string, label: string, at: Address, phone: string): PaperLine {
  return paperLine(id, label, `${inOneLine(at)}; ${phone}`, { address: inOneLine(at), phone });
}
