/**
 * What can be found: the portfolio, the reader’s marks, a module's sections, reference entries, simulations, drills and kinds of problem, each as a title, a few key terms and one line
 * shown in the results. Headings and key terms rather than whole bodies keep the index small. Pure.
 */
import { drillTitle, kindWords } from '#drills/words.ts';
import { families, subjects as familySubjects } from '#families/index.ts';
import type { Library } from '../library/library.ts';
import { opening, proseOf } from '../library/prose.ts';
import { subjects, type SubjectId } from '../schema/module.ts';

export type SearchKind =
  | 'page'
  | 'module'
  | 'section'
  | 'simulation'
  | 'drill'
  | 'problem'
  | 'glossary'
  | 'word part'
  | 'abbreviation'
  | 'drug'
  | 'lab value'
  | 'instrument'
  | 'code';

/** What the results show of a document. */
export interface FoundDocument {
  readonly title: string;
  readonly kind: SearchKind;
  /** Address on this site, with its anchor. */
  readonly url: string;
  /** One line for the results: where it stands or what it means. */
  readonly line: string;
}

export interface SearchDocument extends FoundDocument {
  /** More words to find it by; not shown. */
  readonly terms: string;
}

/** Prose without markup. */
function plain(text: string): string {
  return proseOf(text)
    .replace(/[{}*_`#[\]()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function moduleDocuments(library: Library): SearchDocument[] {
  return [...library.modules.values()].flatMap(({ id, value, body }) => {
    const url = `/learn/${id}/`;
    const shelf = subjects[id.split('/')[0] as SubjectId];
    const parts = body.split(/(?=<Section\s)/).slice(1);
    const sections = parts.flatMap((part): SearchDocument[] => {
      const section = /<Section\s+id="([^"]+)"\s+title="([^"]+)"/.exec(part);
      if (section?.[1] === undefined || section[2] === undefined) return [];
      const keyTerms = [...part.matchAll(/<Term[^>]*>([^<]+)<\/Term>|\*\*([^*]+)\*\*/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      );
      const text = plain(part);
      return [
        {
          title: section[2],
          kind: 'section',
          url: `${url}#${section[1]}`,
          line: `${value.title}: ${opening(keyTerms.length > 1 ? [...new Set(keyTerms)].join(', ') : text, 44)}`,
          terms: keyTerms.join(' '),
        },
      ];
    });
    return [
      { title: value.title, kind: 'module' as const, url, line: `${shelf}. ${value.lede}`, terms: '' },
      ...sections,
    ];
  });
}

/** Drills by what they ask. */
function drillDocuments({ drills, modules }: Library): SearchDocument[] {
  return [...drills.values()].map(({ id, kind, prompt, teaches }) => ({
    title: drillTitle({ prompt }),
    kind: 'drill',
    url: `/practice/drills/?drill=${id}`,
    line: `${kindWords[kind]}. ${modules.get(teaches.split('#')[0] ?? '')?.value.title ?? ''}`,
    terms: 'drill',
  }));
}

function problemDocuments(): SearchDocument[] {
  return families.map(({ id, title, subject, trains }) => ({
    title,
    kind: 'problem',
    url: `/practice/problems/?family=${id}`,
    line: `${familySubjects.find((one) => one.id === subject)?.title ?? ''}: ${opening(trains, 60)}`,
    terms: 'problem calculation',
  }));
}

/** Everything that can be found, in a fixed order. */
export function searchDocuments(library: Library): SearchDocument[] {
  const shelf = <T extends { readonly id: string }>(
    entries: ReadonlyMap<string, T>,
    kind: SearchKind,
    folder: string,
    show: (entry: T) => { readonly title: string; readonly line: string; readonly terms?: string },
  ): SearchDocument[] =>
    [...entries.values()].map((entry) => ({
      kind,
      url: `/reference/${folder}/#${entry.id}`,
      terms: '',
      ...show(entry),
    }));
  return [
    {
      title: 'Portfolio',
      kind: 'page',
      url: '/practice/portfolio/',
      line: 'Your simulation runs by competency: best and latest check-off, spread over days, to print for an instructor.',
      terms: 'portfolio runs competencies check-off progress results',
    },
    {
      title: 'My marks',
      kind: 'page',
      url: '/learn/marks/',
      line: 'Your highlights, notes and bookmarks from all modules, to search, save and print.',
      terms: 'marks highlights notes bookmarks',
    },
    ...moduleDocuments(library),
    ...[...library.simulations.values()].map(({ id, value }) => ({
      title: value.title,
      kind: 'simulation' as const,
      url: `/practice/${id}/`,
      line: value.summary,
      terms: 'simulation practice',
    })),
    ...drillDocuments(library),
    ...problemDocuments(),
    ...shelf(library.glossary, 'glossary', 'glossary', (term) => ({
      title: term.term,
      line: opening(term.definition, 60),
    })),
    ...shelf(library.wordParts, 'word part', 'word-parts', (part) => ({
      title: part.part,
      line: part.meaning,
      terms: part.examples.map(({ word }) => word).join(' '),
    })),
    ...shelf(library.abbreviations, 'abbreviation', 'abbreviations', (entry) => ({
      title: entry.abbreviation,
      line: entry.meaning,
    })),
    ...shelf(library.drugs, 'drug', 'drugs', (drug) => ({
      title: drug.generic,
      line: `${drug.class}. ${drug.use}`,
      terms: [...drug.brands, ...(drug.alsoHeard ?? [])].join(' '),
    })),
    ...shelf(library.labValues, 'lab value', 'lab-values', (value) => ({
      title: value.test,
      line: value.shows,
      terms: value.abbreviation ?? '',
    })),
    ...shelf(library.instruments, 'instrument', 'instruments', ({ name, use }) => ({ title: name, line: use })),
    ...shelf(library.diagnosisCodes, 'code', 'codes', ({ code, title }) => ({ title: code, line: title })),
    ...shelf(library.supplyCodes, 'code', 'codes', ({ code, title }) => ({ title: code, line: title })),
  ];
}
