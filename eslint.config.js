// Lint of what needs no types, and the borders between the layers (design: arrows point down; pure folders stay pure). The
// rules that need types are oxlint's (.oxlintrc.jsonc): the same rules on the native compiler, in a sixth of the time.
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
  'src/reading/**/*.ts',
  'src/drills/**/*.ts',
  'src/externship/**/*.ts',
  'src/class/**/*.ts',
  'src/plan/**/*.ts',
  'src/progress/**/*.ts',
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
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte', '.astro'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
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
    // Plain scripts of the tool chain: run by Node as they are, print to the terminal.
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      // Tests say what must be there; a missing value fails the test anyway.
      '@typescript-eslint/no-non-null-assertion': 'off',
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
