/**
 * Tells zod not to compile code, before any schema is made: it would try `new Function`, which the pages' policy refuses and
 * reports. Imported first by schemas that parse in the browser.
 */
import { config } from 'zod';

config({ jitless: true });
