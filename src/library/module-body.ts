/**
 * Reads the body of a module as the MDX compiler will: which components it uses, with which props, in which order. Collects
 * all problems with their line instead of stopping at the first. Node only.
 */
import { createContext, runInContext } from 'node:vm';
import { mdxToMdast } from 'satteri';
import { z } from 'zod';
import { isModuleComponent, moduleComponents, type Check, type ModuleComponent } from './module-components.ts';
import type { Problem } from './problem.ts';
import { problemsOf } from './schema-problems.ts';

/** A component as the author used it. */
interface Use {
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly line: number;
  /** Components around it, outermost first. */
  readonly inside: readonly string[];
  /** Id of the section it stands in; null before the first one. */
  readonly section: string | null;
}

/** A question answered in place, with the section it stands in. */
export interface PlacedCheck extends Check {
  readonly section: string | null;
}

/** What a page needs to know of a body before it is rendered. All lists in reading order. */
export interface ModuleBody {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly checks: readonly PlacedCheck[];
  /** Ids of the facts shown, each once. */
  readonly facts: readonly string[];
  /** Ids of the terms defined, each once. */
  readonly terms: readonly string[];
  /** Ids of the simulations the body leads to. */
  readonly simulations: readonly string[];
  /** Facts and citations one by one: the order in which sources get their numbers. */
  readonly citing: readonly { readonly kind: 'fact' | 'source'; readonly id: string }[];
}

/** The parts of a syntax tree that matter here; satteri's own type is a wide union. */
const nodeSchema = z.object({
  type: z.string(),
  name: z.string().nullish(),
  value: z.string().optional(),
  depth: z.number().optional(),
  position: z.object({ start: z.object({ line: z.number() }) }).optional(),
  attributes: z
    .array(
      z.object({
        type: z.string(),
        name: z.string().optional(),
        value: z.union([z.string(), z.object({ value: z.string() }), z.null()]).optional(),
      }),
    )
    .optional(),
  align: z.array(z.string().nullable()).optional(),
  get children() {
    return z.array(nodeSchema).optional();
  },
});
type Node = z.infer<typeof nodeSchema>;

/** An empty world: an expression in it can build data and reach nothing. */
const emptyWorld = createContext(Object.create(null) as object);

/** A prop's value. An expression is evaluated without anything in scope: props are data. Throws when it is not. */
function propValue(value: string | { readonly value: string } | null | undefined): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  return structuredClone(runInContext(`(${value.value})`, emptyWorld) as unknown);
}

class BodyReader {
  readonly uses: Use[] = [];
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #linesBefore: number;
  readonly #imported = new Set<string>();

  constructor(file: string, linesBefore: number) {
    this.#file = file;
    this.#linesBefore = linesBefore;
  }

  problem(line: number, place: string, found: string, allowed: string, mend: string): void {
    this.problems.push({ file: this.#file, at: `line ${this.lineInFile(line)}${place}`, found, allowed, mend });
  }

  lineInFile(line: number): string {
    return String(line + this.#linesBefore);
  }

  read(source: string): void {
    let tree: unknown;
    try {
      tree = mdxToMdast(source);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const line = /(\d+):\d+/.exec(message)?.[1];
      this.problem(
        line === undefined ? 1 : Number(line),
        '',
        message.split('\n')[0] ?? message,
        'MDX that parses',
        'close every tag; write &lt; or "under" for <, and \\{ for {',
      );
      return;
    }
    this.#walk(nodeSchema.parse(tree), [], null);
  }

  #walk(node: Node, inside: readonly string[], section: string | null): void {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'mdxjsEsm':
        for (const match of (node.value ?? '').matchAll(/import\s+(\w+)/g)) this.#imported.add(match[1] ?? '');
        break;
      case 'heading':
        if ((node.depth ?? 0) < 3)
          this.problem(
            line,
            '',
            `a heading of level ${String(node.depth)}`,
            'level 3 (###) and deeper',
            'use <Section> for level 2, ### inside it',
          );
        break;
      case 'table':
        if (node.align?.some((align) => align !== null) === true)
          this.problem(
            line,
            '',
            'a table with aligned columns (:---)',
            'plain --- under the heads',
            'remove the colons: columns are aligned by the style sheet',
          );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(node.value ?? ''))
          this.problem(
            line,
            '',
            `an expression {${(node.value ?? '').slice(0, 40)}}`,
            'text, or a comment {/* … */}',
            'write \\{ for a brace',
          );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#element(node, line, inside, section);
        return;
      default:
    }
    for (const child of node.children ?? []) this.#walk(child, inside, section);
  }

  #element(node: Node, line: number, inside: readonly string[], section: string | null): void {
    const name = node.name ?? '';
    const props: Record<string, unknown> = {};
    for (const attribute of node.attributes ?? []) {
      if (attribute.name === undefined) {
        this.problem(line, ` <${name}>`, 'spread props {...}', 'props written out', 'write each prop by name');
        continue;
      }
      try {
        props[attribute.name] = propValue(attribute.value);
      } catch {
        this.problem(
          line,
          ` <${name}> ${attribute.name}`,
          'an expression that is not plain data',
          "text, numbers, lists and objects: [{ text: '…' }]",
          'write the value out',
        );
      }
    }
    if (
      /^[a-z]/.test(name) &&
      ('style' in props || 'class' in props || Object.keys(props).some((prop) => prop.startsWith('on')))
    )
      this.problem(
        line,
        ` <${name}>`,
        `attributes ${Object.keys(props).join(', ')}`,
        'HTML without style, class or handlers',
        'use one of the module components',
      );
    if (/^[A-Z]/.test(name)) this.#component({ name, props, line, inside, section });
    const here = name === 'Section' && typeof props['id'] === 'string' ? props['id'] : section;
    for (const child of node.children ?? []) this.#walk(child, [...inside, name], here);
  }

  #component(use: Use): void {
    const { name, line, inside } = use;
    if (!isModuleComponent(name)) {
      if (!this.#imported.has(name))
        this.problem(
          line,
          ` <${name}>`,
          'a component nobody knows',
          Object.keys(moduleComponents).join(', '),
          'correct its name, or import the drawing from #components/figures',
        );
      return;
    }
    this.uses.push(use);
    const result = moduleComponents[name].safeParse(use.props);
    if (!result.success) {
      const id = typeof use.props['id'] === 'string' ? ` id="${use.props['id']}"` : '';
      for (const problem of problemsOf(this.#file, use.props, result.error))
        this.problems.push({ ...problem, at: `line ${this.lineInFile(line)} <${name}${id}> ${problem.at}` });
    }
    if (name === 'Section' && inside.length > 0)
      this.problem(
        line,
        ' <Section>',
        `a section inside <${inside.join('> <')}>`,
        'sections one after the other',
        'close what is open before the section',
      );
    if (name === 'Step' && inside.at(-1) !== 'Procedure')
      this.problem(
        line,
        ' <Step>',
        'a step outside a procedure',
        '<Step> directly inside <Procedure>',
        'put it into <Procedure title="…">',
      );
  }
}

/** Values of one text prop of all uses of a component, each once. */
function textsOf(uses: readonly Use[], name: ModuleComponent, prop: string): string[] {
  const texts = uses.filter((use) => use.name === name).map(({ props }) => props[prop]);
  return [...new Set(texts.filter((text) => typeof text === 'string'))];
}

/** Problems for ids used twice where one page may hold them once: anchors and margin notes grow from them. */
function usedTwice(reader: BodyReader, name: ModuleComponent, mend: string): void {
  const seen = new Set<string>();
  for (const { name: used, props, line } of reader.uses) {
    if (used !== name) continue;
    const id = props['id'];
    if (typeof id !== 'string') continue;
    if (seen.has(id))
      reader.problem(line, ` <${name} id="${id}">`, 'used a second time', 'each id once in a module', mend);
    seen.add(id);
  }
}

/**
 * Reads a module's body. `linesBefore` is the number of lines of frontmatter above it, so that problems name the line in
 * the file.
 */
export function readModuleBody(
  file: string,
  source: string,
  linesBefore: number,
): { readonly body: ModuleBody; readonly problems: readonly Problem[] } {
  const reader = new BodyReader(file, linesBefore);
  reader.read(source);
  usedTwice(reader, 'Section', 'give the later section another id');
  usedTwice(reader, 'Check', 'give the later check another id');
  usedTwice(reader, 'Term', 'define a term where it stands first, and write it plainly after that');
  const { uses } = reader;
  return {
    problems: reader.problems,
    body: {
      sections: uses.flatMap(({ name, props }) => {
        const section = name === 'Section' ? moduleComponents.Section.safeParse(props) : undefined;
        return section?.success === true ? [section.data] : [];
      }),
      checks: uses.flatMap(({ name, props, section }) => {
        const check = name === 'Check' ? moduleComponents.Check.safeParse(props) : undefined;
        return check?.success === true ? [{ ...check.data, section }] : [];
      }),
      facts: textsOf(uses, 'Fact', 'id'),
      terms: textsOf(uses, 'Term', 'id'),
      simulations: textsOf(uses, 'DoIt', 'simulation'),
      citing: uses.flatMap(({ name, props: { id } }) => {
        if (typeof id !== 'string' || (name !== 'Fact' && name !== 'Cite')) return [];
        return [{ kind: name === 'Fact' ? ('fact' as const) : ('source' as const), id }];
      }),
    },
  };
}
