// Astro integration that gives each folder of `simulations/` a page of its own at /practice/<folder>/. One page for all of them
// would carry the styles of all of them: with thirty-five simulations that was 57 style sheets, most of each page's bytes.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a folder needs for a page. */
const parts = ['model.md', 'Simulation.astro', 'page.ts'];

/** Folders that are simulations: those with a model. Throws when one lacks another part. */
export function simulationFolders(root) {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'model.md')))
    .map(({ name }) => name)
    .sort();
  for (const name of folders) {
    const lacking = parts.filter((part) => !existsSync(join(root, name, part)));
    if (lacking.length > 0)
      throw new Error(`simulations/${name}: needs ${lacking.join(' and ')} (see CONTRIBUTING.md, "Add a simulation")`);
  }
  return folders;
}

/** The page's file: it hands the folder's own parts to the layout. `folder` is the way there from the file. */
export function pageSource(name, folder) {
  return `---
import Layout from '#layouts/Simulation.astro';
import { Content } from '${folder}/model.md';
import { simulationPage } from '${folder}/page.ts';
import Island from '${folder}/Simulation.astro';
---

<Layout simulation="${name}" {simulationPage} {Island} Model={Content} />
`;
}

export function simulationRoutes() {
  return {
    name: 'exam-room:simulation-routes',
    hooks: {
      'astro:config:setup': ({ config, createCodegenDir, injectRoute }) => {
        const root = fileURLToPath(new URL('simulations/', config.root));
        const made = fileURLToPath(createCodegenDir());
        for (const name of simulationFolders(root)) {
          const entrypoint = join(made, `${name}.astro`);
          const source = pageSource(name, relative(made, join(root, name)).split(sep).join('/'));
          // Written anew only when it differs: a server that watches would begin again each time.
          if (!existsSync(entrypoint) || readFileSync(entrypoint, 'utf8') !== source) writeFileSync(entrypoint, source);
          injectRoute({ pattern: `/practice/${name}`, entrypoint });
        }
      },
    },
  };
}
