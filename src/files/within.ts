import path from 'node:path';

/** Whether a path is a folder or lies in it; both absolute, and no link is followed. */
export function isWithin(inner: string, folder: string): boolean {
  const way = path.relative(folder, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
