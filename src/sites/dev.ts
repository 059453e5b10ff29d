/**
 * The process that serves a site while it is being written.
 *
 *     node dev.ts <folder for what Astro notes down> [port]
 */
import { join, relative } from 'node:path';
import process from 'node:process';
import { dev } from 'astro';
import { readEnvironment } from '#files/environment.ts';

const [root = '', port] = process.argv.slice(2);
const { audience, projectRoot } = readEnvironment();

// Astro keeps its notes in `<root>/.astro`. With a root of its own each site can be served beside
// the other, and Vite does not hand out the project's files, the archive among them, as they are.
const server = await dev({
  root,
  configFile: relative(root, join(projectRoot, 'astro.config.mjs')),
  srcDir: join(projectRoot, 'src/sites', audience),
  publicDir: join(projectRoot, 'public'),
  ...(port && { server: { port: Number(port) } }),
  vite: { server: { fs: { allow: [projectRoot] } } },
});

const stop = () => void server.stop().finally(() => process.exit());
process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop);
