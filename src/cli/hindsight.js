/**
 * What `npm run hindsight` runs. Node takes the types out of the first module it loads each time
 * anew, so this one has none; of all others it remembers how they were compiled.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '../../node_modules/.cache/hindsight/code'));
await import('./main.ts');
