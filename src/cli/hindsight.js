/**
 * What `npm run hindsight` runs. Node takes the types out of the first module it loads each time
 * anew, so this one has none; of all others it remembers how they were compiled. An older Node has to
 * understand it as well, to say so.
 */
import { readFileSync } from 'node:fs';
import * as modules from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const project = new URL('../../', import.meta.url);
const needed = nodeOf(project);
if (isOlder(process.versions.node, needed)) {
  process.stderr.write(
    `hindsight: this is Node ${process.versions.node}, and ${needed} or later is needed: \`npm run hindsight\` brings it.\n`,
  );
  process.exitCode = 1;
} else {
  modules.enableCompileCache(fileURLToPath(new URL('node_modules/.cache/hindsight/code', project)));
  await import('./main.ts');
}

/** @param {URL} folder */
function nodeOf(folder) {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  return engines.node.replace(/^>=/, '');
}

/** Whether one version comes before another: `20.19.1`, `24.16`.
 * @param {string} version
 * @param {string} other
 */
function isOlder(version, other) {
  const parts = version.split('.').map(Number);
  for (const [place, part] of other.split('.').map(Number).entries()) {
    if (parts[place] !== part) return parts[place] < part;
  }
  return false;
}
