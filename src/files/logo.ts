/** The logo of the public site: a file in `public/`, which both sites serve as it is. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Outcome, fault, ok } from '#domain/outcome.ts';
import type { Logo } from '#domain/public/site.ts';
import { quote } from '#domain/quote.ts';
import { isFileName } from './assets.ts';
import { readImage } from './image.ts';

const publicFolder = path.resolve(import.meta.dirname, '../../public');

/** It is fetched on every page. */
const largestLogo = 200_000;

/** Read what a page must know of a logo to keep its place: an SVG, PNG, JPEG, WebP or GIF. */
export function readLogo(name: string, folder = publicFolder): Outcome<Logo> {
  const file = path.join(folder, name);
  if (!isFileName(name) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    return fault(
      `there is no file ${quote(name)} in public/`,
      'Put the logo into the folder public/ and write its name alone, such as logo.svg.',
    );
  }
  const bytes = readFileSync(file);
  if (bytes.length > largestLogo) {
    const size = Math.ceil(bytes.length / 1000);
    return fault(`public/${name} is ${size} kB large`, 'Every page loads it: at most 200 kB.');
  }
  if (/\.svg$/i.test(name)) return readSvg(name, bytes.toString('utf8'));
  const { value, fault: problem } = readImage(bytes);
  if (!value) return fault(`public/${name} ${problem.message}`, problem.hint);
  return ok({ file: name, width: value.width, height: value.height });
}

/** The size an SVG has by itself; its view box will do, since only the shape matters. */
function readSvg(name: string, text: string): Outcome<Logo> {
  const tag = /<svg\b[^>]*>/i.exec(text)?.[0] ?? '';
  const length = (attribute: string) =>
    Number(new RegExp(`\\s${attribute}=["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag)?.[1] ?? 0);
  const box = /\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const width = Math.round(length('width') || Number(box?.[1] ?? 0));
  const height = Math.round(length('height') || Number(box?.[2] ?? 0));
  return width > 0 && height > 0
    ? ok({ file: name, width, height })
    : fault(
        `public/${name} does not say how large it is`,
        'Give its <svg> a viewBox, or a width and a height.',
      );
}
