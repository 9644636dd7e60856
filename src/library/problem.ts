/** A fault in the content, told so that an author can mend it: file, place, what was found, what is allowed. */
export interface Problem {
  /** Path from the top of the repository. */
  readonly file: string;
  /** Where in the file: `3.options.1.why (item "bp-cuff-01")`; empty for the whole file. */
  readonly at: string;
  /** What is there now, shortened. */
  readonly found: string;
  /** What is allowed. */
  readonly allowed: string;
  /** How to mend it. */
  readonly mend: string;
}

/** All problems as one text, grouped by file. */
export function tellProblems(problems: readonly Problem[]): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  const lines = [`The content has ${count}. Nothing was built.`];
  for (const [file, list] of byFile) {
    lines.push('', file);
    for (const { at, found, allowed, mend } of list) {
      lines.push(
        `  ${at === '' ? '(whole file)' : at}`,
        `    found:   ${found}`,
        `    allowed: ${allowed}`,
        `    mend:    ${mend}`,
      );
    }
  }
  return lines.join('\n');
}
