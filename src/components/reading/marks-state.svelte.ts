/** All marks of the record as their page shows them: found by word and kind, by module and section, and as lines of a file. */
import { marks, marksKinds, type Mark } from '#record/folds/marks.ts';
import type { RecordPort } from '#record/port.ts';
import { tellFailure } from '#record/status.ts';
import { marksText, type MarkLine, type MarksFormat } from '#reading/marks-text.ts';
import { shownDay } from '#components/record/shown.ts';
import { styleOf, wordOf, type MarkStyle } from './mark-words.ts';

/** What `/learn/outline.json` says of modules. */
export interface ModuleNames {
  readonly modules: Readonly<
    Record<
      string,
      { readonly title: string; readonly sections: readonly { readonly id: string; readonly title: string }[] }
    >
  >;
}

interface SectionMarks {
  readonly id: string;
  readonly title: string;
  readonly marks: readonly Mark[];
}

export interface ModuleMarks {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly SectionMarks[];
}

function comparable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export class MarksState {
  readonly #record: RecordPort;
  readonly #names: ModuleNames;
  #all: readonly Mark[] = $state.raw([]);
  #undo: string | null = $state(null);
  #said = $state('');
  wanted = $state('');
  style: MarkStyle | 'all' = $state('all');

  constructor(record: RecordPort, names: ModuleNames) {
    this.#record = record;
    this.#names = names;
  }

  async begin(): Promise<void> {
    await this.#read();
    this.#record.watch((added) => {
      const kinds: readonly string[] = marksKinds;
      if (added.length === 0 || added.some(({ kind }) => kinds.includes(kind))) void this.#read();
    });
  }

  async #read(): Promise<void> {
    this.#all = marks(await this.#record.entries(...marksKinds));
  }

  get count(): number {
    return this.#all.length;
  }

  get said(): string {
    return this.#said;
  }

  get canUndo(): boolean {
    return this.#undo !== null;
  }

  get chosen(): readonly Mark[] {
    const words = comparable(this.wanted).split(/\s+/).filter(Boolean);
    return this.#all.filter((mark) => {
      const text = comparable(
        [mark.passage.exact, mark.note, wordOf(styleOf(mark)), this.#titleOf(mark.module), this.#sectionOf(mark)].join(
          ' ',
        ),
      );
      return (this.style === 'all' || styleOf(mark) === this.style) && words.every((word) => text.includes(word));
    });
  }

  /** The chosen marks by module, in the order of the modules, and by section, in the order of the page. */
  get modules(): readonly ModuleMarks[] {
    const byModule = Map.groupBy(this.chosen, ({ module }) => module);
    const order = Object.keys(this.#names.modules);
    return [...byModule]
      .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
      .map(([id, some]) => {
        const sections = this.#names.modules[id]?.sections.map((section) => section.id) ?? [];
        const bySection = [...Map.groupBy(some, ({ passage }) => passage.section)].toSorted(
          ([one], [other]) => sections.indexOf(one) - sections.indexOf(other),
        );
        return {
          id,
          title: this.#titleOf(id),
          sections: bySection.map(([section, own]) => ({
            id: section,
            title: own[0] === undefined ? section : this.#sectionOf(own[0]),
            marks: own.toSorted((one, other) => one.passage.start - other.passage.start),
          })),
        };
      });
  }

  #titleOf(module: string): string {
    return this.#names.modules[module]?.title ?? module;
  }

  #sectionOf({ module, passage }: Mark): string {
    return this.#names.modules[module]?.sections.find(({ id }) => id === passage.section)?.title ?? passage.section;
  }

  /** The chosen marks as the text of a file. */
  asFile(format: MarksFormat): string {
    const lines = this.modules.flatMap((module) =>
      module.sections.flatMap((section) =>
        section.marks.map((mark): MarkLine => ({
          module: module.title,
          section: section.title,
          label: wordOf(styleOf(mark)),
          quote: mark.passage.exact,
          note: mark.note,
          made: shownDay(mark.madeAt),
        })),
      ),
    );
    return marksText(lines, format);
  }

  async remove(mark: Mark): Promise<void> {
    const result = await this.#record.append([{ kind: 'entry.withdrawn', data: { entry: mark.id, reason: '' } }]);
    this.#undo = result.ok ? (result.entries[0]?.id ?? null) : null;
    this.#said = result.ok ? 'Removed.' : tellFailure(result.code);
  }

  async undo(): Promise<void> {
    if (this.#undo === null) return;
    const result = await this.#record.append([
      { kind: 'entry.withdrawn', data: { entry: this.#undo, reason: 'undone' } },
    ]);
    this.#said = result.ok ? 'It is back.' : tellFailure(result.code);
    if (result.ok) this.#undo = null;
  }
}
