/** Text into HTML. Everything that leaves the reader passes here. */

/**
 * Characters that take the place of what the parser must not meet: a `<` or `{` which is no MDX, and
 * the first letter of `import` and `export`. Unicode keeps them free for a program's own use
 * (noncharacters), and as each is as long as what it replaces, positions stay the author's.
 */
export const standIns = { '<': '\uFDD0', '{': '\uFDD1', i: '\uFDD2', e: '\uFDD3' } as const;

const original = new Map<string, string>(
  Object.entries(standIns).map(([character, standIn]) => [standIn, character]),
);

const special = new Map([
  ...original,
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  [standIns['<'], '&lt;'],
]);

/** Escape text for an element's content or for an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\uFDD0-\uFDD3]/g, (character) => special.get(character) ?? '');
}

/** Put the author's own characters back where stand-ins took their place. */
export function restore(text: string): string {
  return text.replace(/[\uFDD0-\uFDD3]/g, (character) => original.get(character) ?? '');
}

/** The same for an address, in which the parser has encoded them. */
export function restoreAddress(address: string): string {
  return restore(address.replace(/%EF%B7%9[0-3]/g, decodeURIComponent));
}

/** An opening tag; attributes that are undefined are left out. */
export function openTag(
  name: string,
  attributes: Readonly<Record<string, string | number | true | undefined>> = {},
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    tag += value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${tag}>`;
}
