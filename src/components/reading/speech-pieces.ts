/** The pieces of a section that a voice reads, told from the page: prose, tables, questions with choices, captions. */
import type { SpeechPiece } from '#reading/speech-plan.ts';
import { isAbbreviated, type Sounding } from '#reading/spoken.ts';
import type { ModuleText } from './module-text.ts';

export function speechPieces(text: ModuleText, section: string): readonly SpeechPiece[] {
  // The first line of a section is its heading.
  const end = (text.sections.find(({ id }) => id === section)?.text ?? '').indexOf('\n');
  const pieces: SpeechPiece[] = end > 0 ? [{ kind: 'heading', start: 0, end }] : [];
  const told = new Set<Element>();
  for (const { element, start, end: blockEnd, section: where } of text.blocks) {
    if (where !== section) continue;
    const whole = element.closest('table, [data-check] .options');
    if (whole === null)
      pieces.push({ kind: element.matches('figcaption') ? 'caption' : 'prose', start, end: blockEnd });
    else if (!told.has(whole)) {
      told.add(whole);
      const isTable = whole.matches('table');
      const last = text.blocks.filter((block) => block.section === section && whole.contains(block.element)).at(-1);
      const count = whole.querySelectorAll(isTable ? 'tbody tr' : 'summary').length;
      pieces.push({ kind: isTable ? 'table' : 'choices', start, end: last?.end ?? blockEnd, count });
    }
  }
  return pieces;
}

/** How the abbreviations explained on this page sound, from their meanings in the margin. */
export function soundingsOf(module: ParentNode): readonly Sounding[] {
  return [...module.querySelectorAll('.margin-note')].flatMap((note) => {
    const term = note.querySelector('b')?.textContent.trim() ?? '';
    const say = note.querySelector('.say')?.textContent.trim();
    return say === undefined || !isAbbreviated(term) ? [] : [{ term, say }];
  });
}
