// Lint: strict typed rules, and the borders between the layers (design: arrows point down; pure folders stay pure).
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Files that decide things: no display, no storage, no clock, no chance. Everything comes in as arguments. */
const pureFiles = [
  'src/schema/**/*.ts',
  'src/canonical/**/*.ts',
  'src/exam/**/*.ts',
  'src/families/**/*.ts',
  'src/review/**/*.ts',
  'src/drills/**/*.ts',
  'src/externship/**/*.ts',
  'src/record/log/**/*.ts',
  'src/record/folds/**/*.ts',
  'src/record/migrations/**/*.ts',
  'src/record/clock/**/*.ts',
  'simulations/core/**/*.ts',
  'simulations/practice/**/*.ts',
  'simulations/*/{machine,rubric,describe}.ts',
];

const impureGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'crypto',
  'location',
];

/** Patterns for no-restricted-imports. */
const notFrom = (group, message) => ({ group, message });
const noUi = notFrom(
  ['svelte', 'svelte/*', 'astro:*', 'astro', '*.svelte', '*.astro', '#components/*', '#layouts/*'],
  'A pure file knows nothing of the screen.',
);
const noNode = notFrom(['node:*'], 'A pure file runs in a browser and in Node alike.');

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'coverage/', 'test-results/', 'playwright-report/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs', '*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte', '.astro'],
      },
    },
    rules: {
      // Numbers in text are what this site is made of; the rule would add String() to every template.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Signals of absence are written out; `x === undefined` reads better than `!x` for numbers and strings.
      '@typescript-eslint/strict-boolean-expressions': ['error', { allowNullableBoolean: true, allowString: false }],
      // The compiler asks for brackets on index signatures (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An interface without members that extends one is how a type gets a name of its own.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An empty arrow function is a plain way to say "nothing to undo".
      '@typescript-eslint/no-empty-function': 'off',
      'no-console': 'error',
      // `== null` is the one place where loose equality says more than strict.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // The site has no SvelteKit router to resolve links with.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // What comes through another component's props and snippets is untyped to this parser; svelte-check types it.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Astro's parser gives no types for the template part; astro check looks at these files.
    files: ['**/*.astro'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/strict-boolean-expressions': 'off' },
  },
  {
    // Plain scripts of the tool chain: run by Node as they are, print to the terminal, have no type annotations.
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off', '@typescript-eslint/strict-boolean-expressions': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      // Tests say what must be there; a missing value fails the test anyway.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What comes out of a page's own world has no types here; assertions check it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // An exact number prints itself as people write it: in stems and steps it stands like any other number.
    files: ['src/families/**/*.ts'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: [{ from: 'file', name: 'Exact' }] },
      ],
    },
  },
  {
    files: pureFiles,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [noUi, noNode] }],
      'no-restricted-globals': [
        'error',
        ...impureGlobals.map((name) => ({ name, message: 'Pure files get the world as arguments.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in as a seed.' },
        { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
      ],
    },
  },
  {
    // What decides a simulation's state or score must come out alike in every engine (decision D2).
    files: ['simulations/{core,practice}/**/*.ts', 'simulations/*/{machine,rubric}.ts', 'simulations/*/model/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**']", message: 'Engines round ** differently: multiply.' },
        { selector: "AssignmentExpression[operator='**=']", message: 'Engines round ** differently: multiply.' },
        {
          selector:
            'MemberExpression[object.name="Math"][property.name=/^(exp|expm1|log|log2|log10|log1p|pow|sqrt|cbrt|hypot|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh)$/]',
          message: 'Engines may differ in the last digit: use + - * / and tables.',
        },
        { selector: 'NewExpression[callee.name="Date"]', message: 'Time is an event.' },
        { selector: 'MemberExpression[object.name="Intl"]', message: 'Locale data differs between engines.' },
      ],
    },
  },
);
