/** Text into XML 1.0. */

/** An element with attributes, of which text is escaped, and content that is XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${inQuotes(value)}"`);
  const inside = content.join('');
  return `<${name}${written.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

/** An element that holds text. */
export function xmlText(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return xmlElement(name, attributes, escapeXml(text));
}

/**
 * Escape text for the content of an element. Characters that XML 1.0 forbids even when escaped (§2.2) are left out;
 * halves of a character become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}

/** The same for an attribute, in which readers would make a space of a line break. */
function inQuotes(text: string): string {
  return escapeXml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

// eslint-disable-next-line no-control-regex -- Finding them is what it is for.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Ends no `]]>`, which text may not contain.
  '>': '&gt;',
  '"': '&quot;',
  // As it is, readers would take it for a line feed.
  '\r': '&#13;',
};
