import process from 'node:process';
import type { Plugin } from 'vite';

/**
 * Refuse modules that this process may not read: the bundler opens files by itself, and Node's
 * permission model does not hold it. Without that model everything is allowed.
 */
export function sealedModules(): Plugin {
  return {
    name: 'hindsight:sealed-modules',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.split('?');
      if (!process.permission || !/^(?:\/|[A-Za-z]:)/.test(file)) return;
      if (!process.permission.has('fs.read', file)) {
        this.error(`${file} is no part of this site: it may not be read while it is built.`);
      }
    },
  };
}
