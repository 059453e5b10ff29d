/** The elements of Markdown, each with the attributes it may have. */
import { shorten } from '#domain/quote.ts';
import { escapeHtml, openTag, restore, standIns } from './escape.ts';
import { writeFence } from './fences.ts';
import { writeAnchor, writeImage } from './references.ts';
import { type ElementNode, childrenOf, classesOf, textOf } from './tree.ts';
import { type Place, type Writer, pointOf, wrap } from './writer.ts';

/** Elements that are written without attributes, and what may stand inside. */
const plainElements: Readonly<Record<string, 'blocks' | 'words' | 'nothing'>> = {
  blockquote: 'blocks',
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

/** Write one of the elements that Markdown gives. */
export function writeElement(node: ElementNode, place: Place, writer: Writer): void {
  const { tagName } = node;
  const inside = plainElements[tagName];
  if (isModule(node)) writeModule(node, writer);
  else if (inside === 'nothing') {
    writer.html += `<${tagName}>`;
  } else if (inside !== undefined) {
    wrap(openTag(tagName), node, { ...place, isPhrasing: inside === 'words' }, writer);
  } else if (/^h[1-6]$/.test(tagName)) writeHeading(node, place, writer);
  else {
    const write = writers[tagName];
    if (write) write(node, place, writer);
    else writer.writeNodes(childrenOf(node), place, writer);
  }
}

/** Whether a paragraph is code that would import or export something; prose may begin so too. */
function isModule(node: ElementNode): boolean {
  const [first] = childrenOf(node);
  if (node.tagName !== 'p' || first?.type !== 'text') return false;
  if (!first.value.startsWith(standIns.i) && !first.value.startsWith(standIns.e)) return false;
  return /^(?:import\s*(?:[{*"“‘]|[^.!?]*\sfrom\s+["“‘])|export\s*(?:[{*]|(?:async|class|const|default|function|let|var)\s))/.test(
    restore(textOf(node)),
  );
}

function writeModule(node: ElementNode, writer: Writer): void {
  const text = restore(textOf(node));
  const [keyword = ''] = /^\w+/.exec(text) ?? [];
  writer.report(
    'code-in-body',
    pointOf(node, writer),
    `\`${shorten(text)}\` is code, and code is not run`,
    keyword === 'import'
      ? 'Remove it: components are there by themselves. If it is prose, begin it with another word.'
      : 'Remove it. If it is prose, begin it with another word.',
  );
  writer.html += `<p>${escapeHtml(text)}</p>`;
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
      writer.html += writeFence(node, place, writer);
    },
    section: (node, place, writer) => {
      // Only footnotes come in a section; its heading is the parser's, not the author's.
      const [, ...notes] = childrenOf(node).filter((child) => child.type === 'element');
      const tag = headingTag(2, writer);
      const heading = `${openTag(tag, { class: 'visually-hidden', id: 'footnote-label' })}Footnotes</${tag}>`;
      writer.html += `<section class="footnotes">${heading}`;
      writer.writeNodes(notes, place, writer);
      writer.html += '</section>';
    },
    // A table that is wider than a phone scrolls by itself, with the keyboard too.
    table: (node, place, writer) => {
      writer.html += openTag('div', { class: 'scroll', tabindex: 0 });
      wrap(openTag('table'), node, { ...place, isPhrasing: false }, writer);
      writer.html += '</div>';
    },
    td: writeCell,
    th: writeCell,
    ul: (node, place, writer) => {
      const isTaskList = classesOf(node).includes('contains-task-list');
      const attributes = { class: isTaskList ? 'contains-task-list' : undefined };
      wrap(openTag('ul', attributes), node, place, writer);
    },
  };

function writeHeading(node: ElementNode, place: Place, writer: Writer): void {
  const written = Number(node.tagName.slice(1));
  const text = restore(textOf(node)).replace(/\s+/g, ' ').trim();
  const { depth, id, previous } = writer.headings.place(written, text);
  if (depth !== written) {
    const hint = `Write ${'#'.repeat(depth)} ${shorten(text)}`;
    const message = explainLevel(written, previous);
    writer.report('heading-level', pointOf(node, writer), message, hint);
  }
  const tag = headingTag(depth, writer);
  // As Heading.astro does it.
  writer.html += openTag('div', { class: 'heading' }) + openTag(tag, { id });
  writer.writeNodes(childrenOf(node), { ...place, isPhrasing: true }, writer);
  const link = openTag('a', {
    class: 'heading-anchor',
    href: `#${encodeURIComponent(id)}`,
    'aria-label': text ? `Link to “${text}”` : 'Link to this section',
  });
  writer.html += `</${tag}>${link}#</a></div>`;
}

/** A post-mortem's body stands below a heading of its page, a write-up is its page. */
function headingTag(depth: number, { audience }: Pick<Writer, 'audience'>): string {
  return `h${audience === 'public' ? depth : depth + 1}`;
}

function explainLevel(written: number, previous: number): string {
  if (written === 1) return 'a heading of level 1 would be a second title';
  if (written > 4 && previous >= 3)
    return `headings go down to level 4, this is of level ${written}`;
  const above = previous === 1 ? 'the title' : `level ${previous}`;
  return `the heading jumps from ${above} to level ${written}`;
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
  writer.writeNodes(childrenOf(node), { ...place, isPhrasing: true }, writer);
  writer.html += `</${name}>`;
}
