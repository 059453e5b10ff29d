/** Reading bodies in tests, from the directory of an incident with evidence. */
import { fileURLToPath } from 'node:url';
import type { Body, Segment } from '#domain/body.ts';
import { type BodyPlace, readBody } from '#files/body.ts';

export const archive = fileURLToPath(new URL('../fixtures/bodies/', import.meta.url));
export const id = '2026-03-14-pool-exhausted';

/** Read a body that begins at the first line of its file. */
export function read(text: string, place: Partial<BodyPlace> = {}) {
  return readBody(text, { firstLine: 1, directory: `${archive}${id}`, id, ...place });
}

/** What was found: `rule line:column` each. */
export function foundIn(text: string, place: Partial<BodyPlace> = {}): string[] {
  return read(text, place).findings.map(({ rule, at }) => `${rule} ${at?.line}:${at?.column}`);
}

/** The messages and hints, one text each. */
export function sentencesFor(text: string, place: Partial<BodyPlace> = {}): string[] {
  return read(text, place).findings.map(({ message, hint }) => `${message}. ${hint}`);
}

/** The HTML of a body; components are shown as `{Name}…{/Name}`. */
export function htmlOf({ segments }: Pick<Body, 'segments'>): string {
  return segments.map(segmentHtml).join('');
}

function segmentHtml(segment: Segment): string {
  if ('html' in segment) return segment.html;
  return `{${segment.component}}${htmlOf({ segments: segment.children })}{/${segment.component}}`;
}

/** HTML without what only serves a screen around headings and tables, and without line breaks between blocks. */
export function plainHtml(text: string): string {
  return htmlOf(read(text).body)
    .replace(/<a class="heading-anchor"[^>]*>#<\/a>/g, '')
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/>\n+</g, '><')
    .trim();
}
