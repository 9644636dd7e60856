/** The text of a module without its components. Pure. */

/** What a reader reads on: no imports, checks, objectives, tags, table rules or link targets. */
export function proseOf(body: string): string {
  return body
    .replace(/^import .*$/gm, '')
    .replace(/<(Check|Objectives)[\s\S]*?\/>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']');
}

/** Words of letters and digits; "well-being" and "don’t" are one word each. */
export function wordsOf(prose: string): readonly string[] {
  return prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/** First words of a text, cut at a word's end. At most `limit` characters. */
export function opening(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, text.lastIndexOf(' ', limit))} …`;
}
