/**
 * From a parsed body to segments. Nothing is filtered here: every tag and attribute that can come
 * out is written by this folder, and text is escaped on its way.
 */
import type { Segment } from '#domain/body.ts';
import { shorten } from '#domain/quote.ts';
import { countWords } from '#domain/words.ts';
import { writeElement } from './elements.ts';
import { escapeHtml } from './escape.ts';
import { writeTag } from './tags.ts';
import { type Node, textOf } from './tree.ts';
import { type Place, type WriteContext, type Writer, pointOf } from './writer.ts';

const deepest = 32;

/** Turn a body's nodes into segments. */
export function writeBody(nodes: readonly Node[], context: WriteContext): Segment[] {
  const place = { depth: 0, isPhrasing: false, isLinked: false, scrolls: false };
  const writer = { ...context, segments: [], html: '', writeNodes, writeSegments };
  return writeSegments(nodes, place, writer);
}

/** Write nodes into `writer`. */
function writeNodes(nodes: readonly Node[], place: Place, writer: Writer): void {
  for (const node of withoutComments(nodes)) writeNode(node, place, writer);
}

/** Comments on lines of their own leave nothing behind, not even an empty line. */
function withoutComments(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(isCommentNode)) return nodes;
  const kept = nodes.filter(
    (node, index) => !isCommentNode(node) && !(isBlank(node) && isCommentNode(nodes[index - 1])),
  );
  if (isCommentNode(nodes.at(-1)) && isBlank(kept.at(-1))) kept.pop();
  return kept;
}

function isCommentNode(node: Node | undefined): boolean {
  return node?.type === 'mdxFlowExpression' && isComment(node.value);
}

function isBlank(node: Node | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** Write nodes as segments of their own, such as those inside a component. */
function writeSegments(nodes: readonly Node[], place: Place, outer: Writer): Segment[] {
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
  if (place.depth >= deepest && node.type !== 'text') {
    writeTooDeep(node, writer);
    return;
  }
  switch (node.type) {
    case 'text':
    case 'raw':
    case 'mdxjsEsm':
      writer.gathered.words += countWords(node.value);
      writer.html += escapeHtml(node.value);
      return;
    case 'element':
      writeElement(node, { ...place, depth: place.depth + 1 }, writer);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const component = writeTag(node, { ...place, depth: place.depth + 1 }, writer);
      if (!component) return;
      endHtml(writer);
      writer.segments.push(component);
      return;
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      writeExpression(node, writer);
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
  const html = escapeHtml(`{${node.value}}`);
  writer.html += node.type === 'mdxFlowExpression' ? `<p>${html}</p>` : html;
}

/** A lone comment: everything between the braces belongs to it. */
function isComment(expression: string): boolean {
  const text = expression.trim();
  return text.length >= 4 && text.startsWith('/*') && text.indexOf('*/', 2) === text.length - 2;
}
