/** Tags in a body: the author components, and everything else that looks like one. */
import { type ComponentName, authorComponents } from '#domain/author-components.ts';
import type { ComponentSegment } from '#domain/body.ts';
import type { Fault } from '#domain/outcome.ts';
import { type ReadComponent, readComponent } from './components.ts';
import type { BodyRuleId } from './rules.ts';
import { explainUnknownTag, isComponentName } from './tag-names.ts';
import { type JsxNode, type Node, childrenOf } from './tree.ts';
import { type Place, type Writer, pointOf } from './writer.ts';

/** Read a tag into a component; one that is refused leaves what stands inside. */
export function writeTag(
  node: JsxNode,
  place: Place,
  writer: Writer,
): ComponentSegment | undefined {
  const { name } = node;
  const isInline = place.isPhrasing || node.type === 'mdxJsxTextElement';
  const inside = isInline ? childrenOf(node) : inParagraphs(childrenOf(node));
  if (name === null || !isComponentName(name)) {
    const { rule, message, hint } = explainUnknownTag(name);
    writer.report(rule, pointOf(node, writer), message, hint);
    writer.writeNodes(inside, place, writer);
    return undefined;
  }
  const component = readComponent(node, name, writer.parsed, writer.report);
  const isPlaced = checkPlace(node, name, isInline, writer);
  const assets = component && isPlaced ? readAssets(component, writer) : undefined;
  if (!component || !assets) {
    writer.writeNodes(inside, place, writer);
    return undefined;
  }
  const children = writer.writeSegments(
    inside,
    { ...place, scrolls: authorComponents[name].children === 'code' },
    writer,
  );
  const { props } = component;
  // Name, props and assets come from the same row of the table of components.
  return { component: name, props, children, ...assets } as unknown as ComponentSegment;
}

/** Say where a component may not stand and what may not stand in it. */
function checkPlace(
  node: JsxNode,
  name: ComponentName,
  isInline: boolean,
  writer: Writer,
): boolean {
  const refuse = (at: Node, fault: Fault) => {
    writer.report('misplaced-component', pointOf(at, writer), fault.message, fault.hint);
    return false;
  };
  if (isInline) {
    return refuse(node, {
      message: `<${name}> stands within a line of text`,
      hint: 'Put it on lines of its own, with a blank line before and after.',
    });
  }
  const allowed = authorComponents[name].children;
  const stray = childrenOf(node).find(
    (child) =>
      !isBlank(child) && (allowed === 'none' || (allowed === 'code' && !isCodeBlock(child))),
  );
  if (!stray) return true;
  return refuse(
    stray,
    allowed === 'none'
      ? { message: `<${name}> takes nothing inside`, hint: `Write <${name} … />.` }
      : {
          message: `<${name}> holds text that is not between fences`,
          hint: 'Put the lines between ``` and ```, so that they stay as they were.',
        },
  );
}

type AssetsOf = Omit<ComponentSegment, 'component' | 'props' | 'children'>;

/** Read the file a component names; undefined when it is wrong, which is reported. */
function readAssets(
  { name, props, pointOfProp }: ReadComponent,
  writer: Writer,
): AssetsOf | undefined {
  if (!('src' in props)) return {};
  const refuse = (rule: BodyRuleId, faults: readonly Fault[]) => {
    for (const { message, hint } of faults) writer.report(rule, pointOfProp('src'), message, hint);
    return undefined;
  };
  if (name === 'Figure') {
    const image = writer.assets.image(props.src);
    return image.fault ? refuse('bad-image', [image.fault]) : { image: image.value };
  }
  const series = writer.assets.series(props.src);
  return series.faults ? refuse('bad-series', series.faults) : { data: series.value };
}

const words = new Set(['em', 'strong', 'del', 'sup', 'code', 'a', 'img', 'br', 'input']);

/** Put words that stand in a component without a blank line around them into a paragraph. */
function inParagraphs(nodes: readonly Node[]): Node[] {
  const blocks: Node[] = [];
  let run: Node[] = [];
  const endRun = () => {
    if (run.some((node) => !isBlank(node))) blocks.push(paragraph(run));
    run = [];
  };
  for (const node of nodes) {
    const isWords =
      node.type === 'text' ||
      node.type === 'mdxTextExpression' ||
      node.type === 'mdxJsxTextElement' ||
      (node.type === 'element' && words.has(node.tagName));
    if (isWords) run.push(node);
    else {
      endRun();
      blocks.push(node);
    }
  }
  endRun();
  return blocks;
}

function paragraph(children: readonly Node[]): Node {
  return { type: 'element', tagName: 'p', properties: {}, children: [...children] } as Node;
}

function isBlank(node: Node): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

function isCodeBlock(node: Node): boolean {
  return node.type === 'element' && node.tagName === 'pre';
}
