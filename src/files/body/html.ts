/**
 * From a parsed body to segments. Nothing is filtered here: every tag and attribute that can come
 * out is written by this folder, and text is escaped on its way.
 */
import type { Segment } from '#domain/body.ts';
import { shorten } from '#domain/quote.ts';
import { escapeHtml, openTag, restore } from './escape.ts';
import { writeFence } from './fences.ts';
import { judgeLink } from './links.ts';
import { writeTag } from './tags.ts';
import { type ElementNode, type Node, childrenOf, classesOf, textOf } from './tree.ts';
import { countWords } from './words.ts';
import { type Place, type Writer, pointOf } from './writer.ts';

const deepest = 32;

/** Elements that are written without attributes, and what may stand inside. */
const plainElements: Readonly<Record<string, 'blocks' | 'words' | 'nothing'>> = {
  blockquote: 'blocks',
  table: 'blocks',
  thead: 'blocks',
  tbody: 'blocks',
  tr: 'blocks',
  p: 'words',
  em: 'words',
  strong: 'words',
  del: 'words',
  sup: 'words',
  code: 'words',
  hr: 'nothing',
  br: 'nothing',
};

/** Write nodes into `writer`. */
export function writeNodes(nodes: readonly Node[], place: Place, writer: Writer): void {
  for (const node of nodes) writeNode(node, place, writer);
}

/** Write nodes as segments of their own, such as those inside a component. */
export function writeSegments(nodes: readonly Node[], place: Place, outer: Writer): Segment[] {
  const inner: Writer = { ...outer, segments: [], html: '' };
  writeNodes(nodes, place, inner);
  endHtml(inner);
  return inner.segments;
}

/** Close the HTML written so far, so that a component can follow. */
function endHtml(writer: Writer): void {
  if (writer.html.trim() !== '') writer.segments.push({ html: writer.html });
  writer.html = '';
}

function writeNode(node: Node, place: Place, writer: Writer): void {
  if (place.depth > deepest && node.type !== 'text') {
    writeTooDeep(node, writer);
    return;
  }
  switch (node.type) {
    case 'text':
    case 'raw':
      writer.gathered.words += countWords(node.value);
      writer.html += escapeHtml(node.value);
      return;
    case 'element':
      writeElement(node, { ...place, depth: place.depth + 1 }, writer);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const component = writeTag(node, { ...place, depth: place.depth + 1 }, writer, {
        writeNodes,
        writeSegments,
      });
      if (!component) return;
      endHtml(writer);
      writer.segments.push(component);
      return;
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      writeExpression(node, writer);
      return;
    case 'mdxjsEsm':
      refuseEsm(node, writer);
      return;
    default:
      return;
  }
}

function writeTooDeep(node: Node, writer: Writer): void {
  const { report, gathered } = writer;
  if (!gathered.isTooDeep) {
    const hint = `Nest at most ${deepest} deep.`;
    report(
      'body-limit',
      pointOf(node, writer),
      'quotes, lists or tags are nested too deeply',
      hint,
    );
  }
  gathered.isTooDeep = true;
  writer.html += escapeHtml(textOf(node));
}

function writeExpression(node: Extract<Node, { type: `mdx${string}Expression` }>, writer: Writer) {
  if (isComment(node.value)) return;
  const text = shorten(node.value);
  writer.report(
    'code-in-body',
    pointOf(node, writer),
    `\`{${text}}\` is code, and code is not run`,
    'Write what it should say; `\\{` for the brace itself, or put the text between backticks.',
  );
  writer.html += escapeHtml(`{${node.value}}`);
}

/** A lone comment: everything between the braces belongs to it. */
function isComment(expression: string): boolean {
  const text = expression.trim();
  return text.length >= 4 && text.startsWith('/*') && text.indexOf('*/', 2) === text.length - 2;
}

function refuseEsm(node: Extract<Node, { type: 'mdxjsEsm' }>, writer: Writer): void {
  const [keyword = 'import'] = /^\w+/.exec(node.value) ?? [];
  writer.report(
    'code-in-body',
    pointOf(node, writer),
    `a paragraph that begins with \`${keyword}\` is code in MDX, and code is not run`,
    keyword === 'import'
      ? 'Remove it: components are there by themselves. If it is prose, begin it with another word.'
      : 'Remove it. If it is prose, begin it with another word.',
  );
  writer.html += `<p>${escapeHtml(node.value)}</p>`;
}

function writeElement(node: ElementNode, place: Place, writer: Writer): void {
  const { tagName } = node;
  const inside = plainElements[tagName];
  if (inside === 'nothing') {
    writer.html += `<${tagName}>`;
  } else if (inside !== undefined) {
    wrap(openTag(tagName), node, { ...place, isPhrasing: inside === 'words' }, writer);
  } else if (/^h[1-6]$/.test(tagName)) writeHeading(node, place, writer);
  else {
    const write = writers[tagName];
    if (write) write(node, place, writer);
    else writeNodes(childrenOf(node), place, writer);
  }
}

/** Elements with attributes, each with the ones it may have. */
const writers: Readonly<Record<string, (node: ElementNode, place: Place, writer: Writer) => void>> =
  {
    a: writeAnchor,
    img: writeImage,
    input: ({ properties }, _place, writer) => {
      const isDone = properties['checked'] === true;
      writer.html += openTag('input', {
        type: 'checkbox',
        disabled: true,
        checked: isDone || undefined,
        'aria-label': isDone ? 'Done' : 'Not done',
      });
    },
    li: (node, place, writer) => {
      const { id } = node.properties;
      wrap(openTag('li', { id: typeof id === 'string' ? id : undefined }), node, place, writer);
    },
    ol: (node, place, writer) => {
      const { start } = node.properties;
      const attributes = { start: typeof start === 'number' ? start : undefined };
      wrap(openTag('ol', attributes), node, place, writer);
    },
    pre: (node, place, writer) => {
      writer.html += writeFence(node, writer.parsed, writer.report, !place.scrolls);
    },
    section: (node, place, writer) => {
      // Only footnotes come in a section; its heading is the parser's, not the author's.
      const [, ...notes] = childrenOf(node).filter((child) => child.type === 'element');
      const heading = '<h2 class="visually-hidden" id="footnote-label">Footnotes</h2>';
      writer.html += `<section class="footnotes">${heading}`;
      writeNodes(notes, place, writer);
      writer.html += '</section>';
    },
    td: writeCell,
    th: writeCell,
    ul: (node, place, writer) => {
      const isTaskList = classesOf(node).includes('contains-task-list');
      const attributes = { class: isTaskList ? 'contains-task-list' : undefined };
      wrap(openTag('ul', attributes), node, place, writer);
    },
  };

/** Write an element around its children. */
function wrap(opening: string, node: ElementNode, place: Place, writer: Writer): void {
  writer.html += opening;
  writeNodes(childrenOf(node), place, writer);
  writer.html += `</${node.tagName}>`;
}

function writeHeading(node: ElementNode, place: Place, writer: Writer): void {
  const written = Number(node.tagName.slice(1));
  const text = restore(textOf(node)).replace(/\s+/g, ' ').trim();
  const { depth, id } = writer.headings.place(written, text);
  if (depth !== written) {
    const message =
      written === 1
        ? 'a heading with one # would be a second title'
        : `a heading with ${written} # stands where ${depth} are the most`;
    const hint = `Write ${'#'.repeat(depth)} ${shorten(text)}`;
    writer.report('heading-level', pointOf(node, writer), message, hint);
  }
  writer.html += openTag(`h${depth}`, { id });
  writeNodes(childrenOf(node), { ...place, isPhrasing: true }, writer);
  const link = openTag('a', {
    class: 'heading-anchor',
    href: `#${encodeURIComponent(id)}`,
    'aria-label': 'Link to this section',
    'data-pagefind-ignore': true,
  });
  writer.html += `${link}#</a></h${depth}>`;
}

function writeCell(node: ElementNode, place: Place, writer: Writer): void {
  const [, side] = /text-align:\s*(left|center|right)/.exec(String(node.properties['style'])) ?? [];
  // An empty header cell is no header: a screen reader would announce nothing for each row.
  const isHeader = node.tagName === 'th' && textOf(node).trim() !== '';
  const name = isHeader ? 'th' : 'td';
  writer.html += openTag(name, {
    scope: isHeader ? 'col' : undefined,
    class: side && `align-${side}`,
  });
  writeNodes(childrenOf(node), { ...place, isPhrasing: true }, writer);
  writer.html += `</${name}>`;
}

function writeAnchor(node: ElementNode, place: Place, writer: Writer): void {
  const { properties } = node;
  const inside = { ...place, isPhrasing: true, isLinked: true };
  const write = (attributes: Parameters<typeof openTag>[1]) => {
    if (place.isLinked) writeNodes(childrenOf(node), inside, writer);
    else wrap(openTag('a', attributes), node, inside, writer);
  };
  const text = (name: string) => {
    const value = properties[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (properties['dataFootnoteRef'] !== undefined) {
    write({ id: text('id'), href: text('href'), 'aria-describedby': 'footnote-label' });
    return;
  }
  if (properties['dataFootnoteBackref'] !== undefined) {
    write({ class: 'footnote-back', href: text('href'), 'aria-label': text('ariaLabel') });
    return;
  }
  const at = pointOf(node, writer);
  const { value: link, fault } = judgeLink(restore(text('href') ?? ''), writer);
  if (fault) {
    writer.report(fault.rule, at, fault.message, fault.hint);
    writeNodes(childrenOf(node), inside, writer);
    return;
  }
  if (link.mention !== undefined) writer.gathered.mentions.add(link.mention);
  if (link.anchor !== undefined) writer.gathered.anchors.push({ anchor: link.anchor, at });
  // Addresses within an organisation say what it is busy with; other hosts need not know them.
  const rel = link.external && 'noreferrer';
  const title = text('title');
  write({ href: link.href, title: title === undefined ? title : restore(title), rel });
}

function writeImage(node: ElementNode, _place: Place, writer: Writer): void {
  const { report, assets } = writer;
  const at = pointOf(node, writer);
  const src = String(node.properties['src'] ?? '');
  const alt = restore(String(node.properties['alt'] ?? '')).trim();
  if (alt === '') {
    const message = 'the picture has no description';
    report('bad-image', at, message, `Write ![what it shows](${shorten(src)}).`);
  }
  if (/^[\s\p{Cc}]*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/iu.test(src)) {
    const hint = 'Save it in the incident’s directory and write its name.';
    report('bad-image', at, 'pictures are not fetched from elsewhere', hint);
    writer.html += escapeHtml(alt);
    return;
  }
  const image = assets.image(decodeName(src));
  if (image.fault) {
    report('bad-image', at, image.fault.message, image.fault.hint);
    writer.html += escapeHtml(alt);
    return;
  }
  const { file, width, height } = image.value;
  writer.html += openTag('img', {
    src: file,
    alt,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  });
}

function decodeName(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
