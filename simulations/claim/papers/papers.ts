/** All papers of a claim, in the order of the folder, and what a line of one puts into a box. Pure. */
import type { Practice } from '../../practice/types.ts';
import { diagnosisLetters, type Box } from '../boxes.ts';
import type { ClaimCase, Folder } from '../case.ts';
import type { Paper, PaperLine } from './paper.ts';
import { peoplePapers } from './people.ts';
import { visitPapers } from './visit.ts';

export function papersOf(one: ClaimCase, practice: Practice, folder: Folder): readonly Paper[] {
  return [...peoplePapers(one, practice, folder), ...visitPapers(one, practice, folder)];
}

export function lineOf(papers: readonly Paper[], paper: string, line: string): PaperLine | undefined {
  return papers.find(({ id }) => id === paper)?.lines.find(({ id }) => id === line);
}

/** What the line holds for the fields of a box, by field; empty when it holds nothing for it. */
export function copyInto(box: Box, { gives }: PaperLine): Readonly<Record<string, string>> {
  const given: [string, string][] = [];
  for (const { id, kind } of box.fields) {
    const text = gives[kind];
    if (text === undefined) continue;
    if (kind === 'diagnosis') {
      const code = text.split(' ')[diagnosisLetters.findIndex((letter) => id === `21${letter}`)];
      if (code !== undefined) given.push([id, code]);
    } else given.push([id, text]);
  }
  return Object.fromEntries(given);
}
