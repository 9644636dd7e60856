/**
 * The text of a module's page as the reader sees it, and the way between places in that text and places in the document.
 * What is not the author's prose (numbers of sources, meanings in the margin, buttons, drawings) is left out.
 */
import { longestPassage, passageAt, type Passage, type SectionText } from '#reading/passage.ts';

/** A paragraph, list item, cell, caption or answer: what can be marked as a whole. */
export interface Block {
  readonly element: HTMLElement;
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

const leftOut =
  'button, svg, script, style, template, .mark, .margin-note, .visually-hidden, .section-end, .chip, .check > .label, .fig-parts, [data-desk-part]';
const blockNames = new Set(
  'ADDRESS ARTICLE DD DIV DL DT FIGCAPTION FIGURE H2 H3 H4 HEADER LI OL P SECTION SUMMARY TABLE TD TH TR UL'.split(' '),
);
/** Smallest blocks that hold prose, and rows of tables: only these are offered to be marked. */
const offered = 'p, li, tbody tr, h3, figcaption, summary';

/** Where a character of a section's text stands in the document; null for the line feed between two blocks. */
interface Spot {
  readonly node: Text;
  readonly offset: number;
}

interface ReadSection {
  readonly id: string;
  readonly text: string;
  readonly spots: readonly (Spot | null)[];
}

export class ModuleText {
  readonly sections: readonly SectionText[];
  readonly blocks: readonly Block[];
  readonly #read: readonly ReadSection[];
  /** A term stands twice, once for wide and once for narrow pages; what is marked in one is marked in both. */
  readonly #twins = new Map<Text, Text>();

  constructor(module: HTMLElement) {
    const blocks: Block[] = [];
    this.#read = [...module.querySelectorAll<HTMLElement>('[data-section]')].map((section) =>
      this.#readSection(section, blocks),
    );
    this.sections = this.#read.map(({ id, text }) => ({ id, text }));
    this.blocks = blocks.filter(({ start, end }) => end > start);
  }

  #readSection(section: HTMLElement, blocks: Block[]): ReadSection {
    const id = section.dataset['section'] ?? '';
    const spots: (Spot | null)[] = [];
    let text = '';
    const breakLine = (): void => {
      if (text === '' || text.endsWith('\n')) return;
      if (text.endsWith(' ')) {
        text = text.slice(0, -1);
        spots.pop();
      }
      text += '\n';
      spots.push(null);
    };
    const readText = (node: Text): void => {
      for (const [offset, unit] of node.data.split('').entries()) {
        const isSpace = /\s/.test(unit);
        if (isSpace && (text === '' || /\s$/.test(text))) continue;
        text += isSpace ? ' ' : unit;
        spots.push({ node, offset });
      }
    };
    const read = (element: Element): void => {
      const isBlock = blockNames.has(element.tagName);
      if (isBlock) breakLine();
      const start = text.length;
      if (element.classList.contains('term')) this.#pairTerm(element);
      for (const child of element.childNodes) {
        if (child instanceof Text) readText(child);
        else if (child instanceof Element && !child.matches(leftOut)) read(child);
      }
      const end = text.trimEnd().length;
      if (isBlock) breakLine();
      if (element instanceof HTMLElement && element.matches(offered) && element.querySelector(offered) === null)
        blocks.push({ element, section: id, start, end });
    };
    read(section);
    return { id, text, spots };
  }

  #pairTerm(term: Element): void {
    const texts = (selector: string): readonly Text[] =>
      textsIn(term.querySelector(selector)).filter(({ data }) => data !== '');
    const [wide, narrow] = [texts('.term-wide'), texts('.term-word')];
    for (const [at, node] of wide.entries()) {
      const twin = narrow[at];
      if (twin?.data === node.data) this.#twins.set(node, twin);
    }
  }

  /** The stretches of the document where a passage stands, one for each piece of text, so that nothing between is touched. */
  ranges(section: string, start: number, end: number): readonly Range[] {
    const spots = this.#read.find(({ id }) => id === section)?.spots.slice(start, end) ?? [];
    const pieces: { readonly node: Text; readonly from: number; to: number }[] = [];
    for (const spot of spots) {
      const last = pieces.at(-1);
      if (spot === null) continue;
      if (last?.node === spot.node) last.to = spot.offset + 1;
      else pieces.push({ node: spot.node, from: spot.offset, to: spot.offset + 1 });
    }
    return pieces.flatMap(({ node, from, to }) => {
      const twin = this.#twins.get(node);
      return [node, ...(twin === undefined ? [] : [twin])].map((one) => rangeIn(one, from, to));
    });
  }

  /** The passages a selection covers, one for each section it reaches into. */
  passagesIn(selected: Range): readonly Passage[] {
    return this.#read.flatMap(({ id, text, spots }) => {
      const isIn = (spot: Spot | null): boolean => spot !== null && this.#covers(selected, spot);
      const first = spots.findIndex(isIn);
      if (first === -1) return [];
      const last = spots.findLastIndex(isIn);
      const passage = passageAt({ id, text }, first, Math.min(last + 1, first + longestPassage));
      return passage === null ? [] : [passage];
    });
  }

  #covers(selected: Range, { node, offset }: Spot): boolean {
    const twin = this.#twins.get(node);
    return [node, twin].some((one) => {
      if (one === undefined || !selected.intersectsNode(one)) return false;
      const isAfterStart = one !== selected.startContainer || offset >= selected.startOffset;
      return isAfterStart && (one !== selected.endContainer || offset < selected.endOffset);
    });
  }

  passageOfBlock({ section, start, end }: Block): Passage | null {
    const text = this.sections.find(({ id }) => id === section);
    return text === undefined ? null : passageAt(text, start, end);
  }

  /** The innermost block at a place; null in a heading. */
  blockAt(section: string, start: number): Block | null {
    return this.blocks.find((block) => block.section === section && start >= block.start && start < block.end) ?? null;
  }
}

function textsIn(element: Element | null): readonly Text[] {
  if (element === null) return [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function rangeIn(node: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
