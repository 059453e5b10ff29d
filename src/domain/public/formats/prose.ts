/**
 * The text of a write-up as plain HTML elements: what every other format is made from. Components are turned into
 * elements that any reader knows, and links lead where they lead from anywhere.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { calloutKinds } from '../../author-components.ts';
import type { Body, ComponentSegment, ImageAsset, Segment } from '../../body.ts';
import { element, paragraph, textOf } from './elements.ts';
import { measurements } from './measurements.ts';

/**
 * Read the text. `base` is the address of its page, whole or from the root of the host, with a final slash: links and
 * pictures are counted from there. Without one, only links to other sites are left; of a picture its description.
 */
export function readProse(
  { segments }: Pick<Body, 'segments'>,
  base: string | undefined,
): ElementContent[] {
  const components: ComponentSegment[] = [];
  const html = segments.map((segment) => holdPlace(segment, components)).join('');
  const { children } = fromHtml(html, { fragment: true });
  return simplifyAll(children as ElementContent[], { components, base });
}

/** A component may stand in a list or a quotation: its place is kept until the HTML around it is read. */
const placeTag = 'hindsight-place';

function holdPlace(segment: Segment, components: ComponentSegment[]): string {
  if ('html' in segment) return segment.html;
  return `<${placeTag}>${components.push(segment) - 1}</${placeTag}>`;
}

interface Surroundings {
  readonly components: readonly ComponentSegment[];
  readonly base: string | undefined;
}

function simplifyAll(nodes: readonly ElementContent[], around: Surroundings): ElementContent[] {
  return nodes.flatMap((node) => simplify(node, around));
}

function simplify(node: ElementContent, around: Surroundings): readonly ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const special = specials[node.tagName];
  if (special) return special(node, around);
  const children = simplifyAll(node.children, around);
  return [{ ...node, properties: {}, children }];
}

/** Elements that are not simply taken over without their attributes. */
const specials: Readonly<
  Record<string, (node: Element, around: Surroundings) => readonly ElementContent[]>
> = {
  a: simplifyLink,
  code: (node, around) => [
    element('code', languageOf(node), ...simplifyAll(node.children, around)),
  ],
  // What stands around headings and tables only serves a screen.
  div: ({ children }, around) => simplifyAll(children, around),
  img: ({ properties: { src, alt, width, height } }, { base }) => {
    const size = { width: Number(width), height: Number(height) };
    return picture({ file: String(src), alt: String(alt), ...size }, base);
  },
  input: ({ properties: { checked } }) => [{ type: 'text', value: checked ? '☑' : '☐' }],
  ol: (node, around) => [element('ol', pick(node, 'start'), ...simplifyAll(node.children, around))],
  section: ({ children }, around) => simplifyAll(children, around),
  // Colours of code.
  span: ({ children }, around) => simplifyAll(children, around),
  td: simplifyCell,
  th: simplifyCell,
  [placeTag]: (node, { components, base }) => {
    const component = components[Number(textOf([node]))];
    return component ? plainComponent(component, base) : [];
  },
};

function simplifyLink(node: Element, around: Surroundings): readonly ElementContent[] {
  const { href, title, ariaDescribedBy, className } = node.properties;
  const classes = Array.isArray(className) ? className : [];
  if (classes.includes('heading-anchor') || classes.includes('footnote-back')) return [];
  if (ariaDescribedBy !== undefined) return [{ type: 'text', value: `[${textOf([node])}]` }];
  const children = simplifyAll(node.children, around);
  const address = resolveAddress(String(href), around.base);
  if (address === undefined) return children;
  return [element('a', { href: address, ...(title !== undefined && { title }) }, ...children)];
}

function simplifyCell(node: Element, around: Surroundings): readonly ElementContent[] {
  const { className } = node.properties;
  const [, align] = /\balign-(left|center|right)\b/.exec(String(className)) ?? [];
  const { tagName } = node;
  const properties = {
    ...(tagName === 'th' && { scope: 'col' }),
    ...(align !== undefined && { align }),
  };
  return [element(tagName, properties, ...simplifyAll(node.children, around))];
}

function languageOf({ properties: { className } }: Element): Properties {
  const [name] = Array.isArray(className) ? className : [];
  return name === undefined || name === 'language-text' ? {} : { className: [name] };
}

function pick({ properties }: Element, name: string): Properties {
  return properties[name] === undefined ? {} : { [name]: properties[name] };
}

/** Where a link of a write-up leads: the reader has left nothing but these forms. */
function resolveAddress(href: string, base: string | undefined): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  if (base === undefined) return undefined;
  return base + href.replace(/^\.\//, '');
}

interface Picture extends ImageAsset {
  readonly alt: string;
}

function picture(
  { file, alt, width, height }: Picture,
  base: string | undefined,
): readonly ElementContent[] {
  if (base === undefined) return [{ type: 'text', value: `[Picture: ${alt}]` }];
  return [element('img', { src: base + file, alt, width, height })];
}

function plainComponent(segment: ComponentSegment, base: string | undefined): ElementContent[] {
  switch (segment.component) {
    case 'Callout': {
      const { kind = 'note', title } = segment.props;
      const { label } = calloutKinds[kind];
      const head = element('strong', {}, title === undefined ? label : `${label}: ${title}`);
      const inside = readProse({ segments: segment.children }, base);
      return [element('blockquote', {}, paragraph(head), ...inside)];
    }
    case 'Figure': {
      const { alt, caption } = segment.props;
      const shown = picture({ ...segment.image, alt }, base);
      const below = caption === undefined ? [] : [element('figcaption', {}, caption)];
      return [element('figure', {}, ...shown, ...below)];
    }
    case 'LogExcerpt': {
      const { source } = segment.props;
      const lines = readProse({ segments: segment.children }, base);
      return source === undefined ? lines : [paragraph(element('em', {}, source)), ...lines];
    }
    case 'Metric': {
      const file = resolveAddress(segment.data.file, base);
      return measurements(segment.props, segment.data, file);
    }
  }
}
