/** What a page hands to the components it renders. */
import type { ModulePage } from './components/content/module-page.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set by module pages only. */
      modulePage?: ModulePage;
    }
  }
}
