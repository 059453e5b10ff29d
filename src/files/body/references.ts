/** What leads elsewhere: links, footnotes and pictures. */
import { shorten } from '#domain/quote.ts';
import { escapeHtml, openTag, restore, restoreAddress } from './escape.ts';
import { judgeLink } from './links.ts';
import { type ElementNode, childrenOf } from './tree.ts';
import { type Place, type Writer, pointOf, wrap } from './writer.ts';

/** Write a link, or what stands in it when it may not lead where it leads. */
export function writeAnchor(node: ElementNode, place: Place, writer: Writer): void {
  const { properties } = node;
  const inside = { ...place, isPhrasing: true, isLinked: true };
  const write = (attributes: Parameters<typeof openTag>[1]) => {
    if (place.isLinked) writer.writeNodes(childrenOf(node), inside, writer);
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
  const { value: link, fault } = judgeLink(restoreAddress(text('href') ?? ''), writer);
  if (fault) {
    writer.report(fault.rule, at, fault.message, fault.hint);
    writer.writeNodes(childrenOf(node), inside, writer);
    return;
  }
  if (link.mention !== undefined) writer.gathered.mentions.add(link.mention);
  if (link.anchor !== undefined) writer.gathered.anchors.push({ anchor: link.anchor, at });
  if (link.href === undefined) {
    writer.writeNodes(childrenOf(node), inside, writer);
    return;
  }
  // Addresses within an organisation say what it is busy with; other hosts need not know them.
  const rel = link.external && 'noreferrer';
  const title = text('title');
  write({ href: link.href, title: title === undefined ? title : restore(title), rel });
}

/** Write a picture that lies beside the text, or its description. */
export function writeImage(node: ElementNode, _place: Place, writer: Writer): void {
  const { report, assets } = writer;
  const at = pointOf(node, writer);
  const src = restoreAddress(String(node.properties['src'] ?? ''));
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
