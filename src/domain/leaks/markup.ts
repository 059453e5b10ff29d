/** HTML and XML as text. */
import { decodeHTML } from 'entities';

/** Elements that begin and end a line; all others stand within one. */
const blocks = new Set(
  (
    'address article aside blockquote body br caption col colgroup dd details dialog div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li link ' +
    'main menu meta nav ol optgroup option p pre script section select style summary svg table ' +
    'tbody td template text tfoot th thead title tr ul video'
  ).split(' '),
);

/** Elements whose content is no markup. */
const rawElements = /^(?:script|style)$/i;

/** Whether a text has a tag or a comment in it. */
export const hasMarkup = (text: string): boolean => /<[a-z/!?]/i.test(text);

/**
 * Give what a page says: inline elements joined, blocks a line each, then the values of attributes,
 * comments, scripts and styles, since all of these are published too.
 */
export function textOfHtml(html: string): string {
  const said: string[] = [];
  const beside: string[] = [];
  for (let at = 0; at < html.length;) {
    const next = html.indexOf('<', at);
    if (next !== at) {
      const end = next < 0 ? html.length : next;
      said.push(decode(html.slice(at, end)));
      at = end;
    } else at = readTag(html, at, said, beside);
  }
  return [said.join(''), ...beside].join('\n\n');
}

const decode = (text: string): string => (text.includes('&') ? decodeHTML(text) : text);

/** Read what begins with the `<` there, and give where it ends. */
function readTag(html: string, at: number, said: string[], beside: string[]): number {
  if (html.startsWith('<!--', at)) {
    const end = endOf(html, '-->', at + 4);
    beside.push(html.slice(at + 4, end));
    return end + 3;
  }
  if (html.startsWith('<![CDATA[', at)) {
    const end = endOf(html, ']]>', at + 9);
    said.push(html.slice(at + 9, end));
    return end + 3;
  }
  if (/[!?]/.test(html[at + 1] ?? '')) {
    const end = endOf(html, '>', at + 2);
    beside.push(html.slice(at + 2, end));
    return end + 1;
  }
  nameOfTag.lastIndex = at;
  const name = nameOfTag.exec(html)?.[1];
  if (name === undefined) {
    said.push('<');
    return at + 1;
  }
  if (blocks.has(name.toLowerCase())) said.push('\n');
  const end = readAttributes(html, nameOfTag.lastIndex, beside);
  if (html[at + 1] === '/' || !rawElements.test(name)) return end;
  const close = endOf(html, `</${name}`, end);
  beside.push(html.slice(end, close));
  return close;
}

const nameOfTag = /<\/?([a-z][^\s/>]*)/iy;

const endOf = (html: string, what: string, from: number): number => {
  const end = html.indexOf(what, from);
  return end < 0 ? html.length : end;
};

/** Read to the end of a tag. */
function readAttributes(html: string, from: number, beside: string[]): number {
  attribute.lastIndex = from;
  let at = from;
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    at = attribute.lastIndex;
    const value = match[1] ?? match[2] ?? match[3];
    if (value) beside.push(decode(value));
  }
  const end = html.indexOf('>', at);
  if (end < 0) {
    // The tag never ends: whatever it is, it is published.
    beside.push(html.slice(from));
    return html.length;
  }
  return end + 1;
}

/** One attribute, its value in double quotes, in single ones or bare. */
const attribute = /[\s/]*[^\s/>=]+(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
