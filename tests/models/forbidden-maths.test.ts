/**
 * What decides state or score uses only arithmetic that every engine does alike (decision D2): no powers, exponentials,
 * logarithms, trigonometry, locale, dates or chance, and nothing of a screen or a store. Read off the syntax tree.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Exact in IEEE 754 or integer work; everything else of Math may differ between engines or is random. */
const allowedMath = new Set(['abs', 'min', 'max', 'floor', 'ceil', 'round', 'trunc', 'sign', 'imul', 'sqrt']);
const forbiddenNames = new Set([
  'Date',
  'Intl',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'window',
  'document',
  'navigator',
  'localStorage',
  'indexedDB',
  'fetch',
  'process',
  'globalThis',
  'console',
]);
const forbiddenMembers = new Set([
  'toLocaleString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'localeCompare',
  'toLocaleDateString',
  'toLocaleTimeString',
]);
// The reading grade counts words and syllables and adds them up: the same in every engine.
const allowedImports =
  /^(\.{1,2}\/.*\.ts|#canonical\/.*\.ts|#schema\/.*\.ts|#simulations\/.*\.ts|#library\/reading-grade\.ts|xstate|zod|pure-rand\/.*)$/;

/** Files of a simulation that draw, sound, test, or gather content for a page or for the tests. */
const outside = /(\/view\/|\/(page|trial)\.ts$|\.svelte(\.ts)?$|\.test\.ts$|\.test-support\.ts$|\/runs\/|\.node\.ts$)/;

function pureFiles(): readonly string[] {
  // What runs are compared and named by decides as well: src/canonical is held to the same rules.
  return ['simulations', 'src/canonical']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !outside.test(name));
}

function faultsOf(text: string, name: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true);
  const faults: string[] = [];
  const fault = (node: ts.Node, what: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    faults.push(`${name}:${String(line + 1)} uses ${what}`);
  };
  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
      fault(node, '**');
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.name.text;
      if (ts.isIdentifier(node.expression) && node.expression.text === 'Math' && !allowedMath.has(member))
        fault(node, `Math.${member}`);
      if (forbiddenMembers.has(member)) fault(node, member);
    }
    if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Math')
      fault(node, 'Math[…]');
    if (
      ts.isIdentifier(node) &&
      forbiddenNames.has(node.text) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !ts.isPropertyAssignment(node.parent)
    ) {
      fault(node, node.text);
    }
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      if (!allowedImports.test(node.moduleSpecifier.text)) fault(node, `the import ${node.moduleSpecifier.text}`);
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  return faults;
}

describe('the pure part of every simulation', () => {
  const files = pureFiles();

  it('is found: core and blood pressure are looked at', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'simulations/core/driver.ts',
        'simulations/core/rubric.ts',
        'simulations/blood-pressure/body.ts',
        'simulations/blood-pressure/rubric/act.ts',
      ]),
    );
  });

  it('uses no arithmetic or surroundings that could differ between engines or days', () => {
    expect(files.flatMap((name) => faultsOf(readFileSync(join(root, name), 'utf8'), relative('.', name)))).toEqual([]);
  });

  const madeOfOthers = new Set(['simulations/rooming-by-hand', 'simulations/phone-to-paid', 'simulations/shift']);

  it('imports no other simulation: only its own folder, the core, the practice and the schemas', () => {
    const strangers = files.flatMap((name) => {
      const own = name.split('/').slice(0, 2).join('/');
      // These put simulations together: that is what they are for (.dependency-cruiser.cjs).
      if (madeOfOthers.has(own)) return [];
      const text = readFileSync(join(root, name), 'utf8');
      return [...text.matchAll(/from '([^']+)'/g)].flatMap(([, to = '']) => {
        const target = to.startsWith('#simulations/')
          ? `simulations/${to.slice('#simulations/'.length)}`
          : to.startsWith('.')
            ? join(name, '..', to).replaceAll('\\', '/')
            : null;
        return target === null ||
          target.startsWith(`${own}/`) ||
          target.startsWith('simulations/core/') ||
          target.startsWith('simulations/practice/')
          ? []
          : [`${name} imports ${to}`];
      });
    });

    expect(strangers).toEqual([]);
  });

  it.each([
    ['const a = 2 ** 3;', '**'],
    ['let a = 2; a **= 2;', '**'],
    ['const a = Math.exp(1);', 'Math.exp'],
    ['const a = Math.random();', 'Math.random'],
    ["const a = Math['sin'](1);", 'Math[…]'],
    ['const a = new Date();', 'Date'],
    ["const a = 'a'.localeCompare('b');", 'localeCompare'],
    ["const a = new Intl.NumberFormat('en');", 'Intl'],
    ["import { readFileSync } from 'node:fs';", 'the import node:fs'],
    ["import { onMount } from 'svelte';", 'the import svelte'],
  ])('would be caught with: %s', (text, what) => {
    expect(faultsOf(text, 'x.ts')).toEqual([`x.ts:1 uses ${what}`]);
  });
});
