/** Marks as a file that can be read anywhere: plain text or Markdown. Pure. */

export interface MarkLine {
  /** `Blood pressure` */
  readonly module: string;
  /** `Choose the cuff by the arm` */
  readonly section: string;
  /** `Key point`, `Bookmark` */
  readonly label: string;
  readonly quote: string;
  readonly note: string;
  /** `Nov 27, 2026` */
  readonly made: string;
}

export type MarksFormat = 'text' | 'markdown';

/** What means something to Markdown is made to stand for itself, so that a quote cannot become a heading or a link. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

function groups(lines: readonly MarkLine[], by: (line: MarkLine) => string): readonly (readonly MarkLine[])[] {
  const all = new Map<string, MarkLine[]>();
  for (const line of lines) all.set(by(line), [...(all.get(by(line)) ?? []), line]);
  return [...all.values()];
}

function asMarkdown({ label, quote, note, made }: MarkLine): string {
  const quoted = escaped(quote)
    .split('\n')
    .map((line) => `> ${line}`);
  return [...quoted, '', ...(note === '' ? [] : [escaped(note), '']), `*${label}, ${made}*`, ''].join('\n');
}

function asText({ label, quote, note, made }: MarkLine): string {
  return [`“${quote}”`, ...(note === '' ? [] : [`Note: ${note}`]), `(${label}, ${made})`, ''].join('\n');
}

/** The file's text, by module and section, in the order given. */
export function marksText(lines: readonly MarkLine[], format: MarksFormat): string {
  const isMarkdown = format === 'markdown';
  const title = isMarkdown ? '# My marks\n' : 'MY MARKS\n';
  const parts = groups(lines, ({ module }) => module).flatMap((ofModule) => [
    isMarkdown ? `## ${escaped(ofModule[0]?.module ?? '')}\n` : `${(ofModule[0]?.module ?? '').toUpperCase()}\n`,
    ...groups(ofModule, ({ section }) => section).flatMap((ofSection) => [
      isMarkdown ? `### ${escaped(ofSection[0]?.section ?? '')}\n` : `-- ${ofSection[0]?.section ?? ''}\n`,
      ...ofSection.map((line) => (isMarkdown ? asMarkdown(line) : asText(line))),
    ]),
  ]);
  return [title, ...parts].join('\n');
}
