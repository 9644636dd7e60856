// The layers of the house: arrows point down only, no cycles, a simulation never imports another.
/** Folders that put simulations together. No simulation may know them. */
const compositions = '^simulations/(rooming-by-hand|phone-to-paid|shift)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'schema-imports-zod-only',
      severity: 'error',
      from: { path: '^src/schema/', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^(src/schema/|node_modules/(zod|astro)/)' },
    },
    {
      name: 'domain-below-ui',
      severity: 'error',
      from: {
        path: '^(src/(exam|families|review|reading|drills|record|externship|class|plan|progress|search|library|offline|canonical)|simulations/core)/',
      },
      to: { path: '^src/(components|layouts|pages)/' },
    },
    {
      name: 'components-below-pages',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(pages|layouts)/' },
    },
    {
      name: 'simulations-keep-apart',
      comment:
        'A composition (one that has a compose.ts) puts simulations together through simulations/core; a simulation never knows another. What the office tasks share stands in simulations/practice.',
      severity: 'error',
      from: { path: '^simulations/([^/]+)/', pathNot: ['^simulations/core/', compositions] },
      to: {
        path: '^simulations/([^/]+)/',
        pathNot: ['^simulations/core/', '^simulations/practice/', '^simulations/$1/'],
      },
    },
    {
      name: 'core-knows-no-simulation',
      severity: 'error',
      from: { path: '^simulations/core/', pathNot: '[.]test[.]ts$' },
      to: { path: '^simulations/', pathNot: '^simulations/core/' },
    },
    {
      name: 'nothing-knows-a-composition',
      severity: 'error',
      from: { path: '^simulations/', pathNot: compositions },
      to: { path: compositions },
    },
    {
      name: 'practice-knows-no-simulation',
      severity: 'error',
      from: { path: '^simulations/practice/' },
      to: { path: '^simulations/', pathNot: '^simulations/(core|practice)/' },
    },
    {
      name: 'views-use-shared-widgets-only',
      severity: 'error',
      from: { path: '^simulations/', pathNot: '[.]test[.]ts$' },
      to: { path: '^src/components/', pathNot: '^src/components/ui/' },
    },
    {
      name: 'no-tests-from-source',
      severity: 'error',
      from: { pathNot: '[.]test[.]ts$|^tests/' },
      to: { path: '[.]test[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]astro)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    },
  },
};
