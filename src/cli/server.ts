/** Serves a built site the way static hosts do, for reading on one's own machine and for tests. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { type HeaderRule, headersFor, readHeaderRules } from '#files/headers-file.ts';

export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Path below which the site was built, with a slash at both ends. */
  readonly base?: string;
}

export interface SiteServer {
  /** Address of the home page: `http://localhost:4321/`. */
  readonly url: string;
  /** Stop at once, open connections included. */
  readonly close: () => Promise<void>;
}

/** Serve a folder on this machine only; rejects with EADDRINUSE when the port is taken. */
export async function serve(
  directory: string,
  { port, base = '/' }: ServeOptions,
): Promise<SiteServer> {
  // `dev` looks at the disk at each request: a build may swap the folder while it is served.
  const files = sirv(directory, { dev: true, etag: true, extensions: [] });
  const server = createServer((request, response) => {
    respond({ request, response, directory, base, files });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly directory: string;
  readonly base: string;
  readonly files: ReturnType<typeof sirv>;
}

function respond({ request, response, directory, base, files }: Exchange): void {
  const path = pathOf(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
  } else if (path === undefined) {
    response.writeHead(400).end();
  } else if (!path.startsWith(base)) {
    if (path === '/' || `${path}/` === base) redirect(response, base);
    else notFound(directory, response);
  } else {
    const name = path.slice(base.length);
    for (const [header, value] of headersFor(`/${name}`, rulesOf(directory))) {
      response.setHeader(header, value);
    }
    if (isHidden(name)) notFound(directory, response);
    else if (isFolder(directory, name)) redirect(response, `${path}/${searchOf(request)}`);
    else {
      request.url = `/${name.endsWith('/') || name === '' ? `${name}index.html` : name}`;
      files(request, response, () => notFound(directory, response));
    }
  }
}

/** The path, decoded; undefined when it is none, or one that leads out of the folder. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    const leadsOut = path.split(/[/\\]/).includes('..') || path.includes('\0');
    return path.startsWith('/') && !path.startsWith('//') && !leadsOut ? path : undefined;
  } catch {
    return undefined;
  }
}

function searchOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** What hosts keep to themselves: their own settings, and names that begin with a dot. */
function isHidden(name: string): boolean {
  return name === '_headers' || name.split('/').some((part) => part.startsWith('.'));
}

function isFolder(directory: string, name: string): boolean {
  if (name === '' || name.endsWith('/')) return false;
  return statSync(join(directory, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function rulesOf(directory: string): HeaderRule[] {
  const file = join(directory, '_headers');
  return existsSync(file) ? readHeaderRules(readFileSync(file, 'utf8')) : [];
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location: encodeURI(location) }).end();
}

function notFound(directory: string, response: ServerResponse): void {
  const page = join(directory, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'There is no such page.');
}
