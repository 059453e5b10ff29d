/** Text into HTML. Everything that leaves the reader passes here. */

/**
 * Characters that take the place of a `<` or `{` which MDX could not read, so that the rest of the
 * body can be parsed. Unicode keeps them free for a program's own use (noncharacters).
 */
export const standIns = { '<': '\uFDD0', '{': '\uFDD1' } as const;

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  [standIns['<']]: '&lt;',
  [standIns['{']]: '{',
};

/** Escape text for an element's content or for an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\uFDD0\uFDD1]/g, (character) => special[character] ?? '');
}

/** Put the author's own characters back where stand-ins took their place. */
export function restore(text: string): string {
  return text.replaceAll(standIns['<'], '<').replaceAll(standIns['{'], '{');
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
