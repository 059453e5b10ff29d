/** What several post-mortems say, told by where it comes from. */
import type { PostmortemRef } from './relations.ts';

/** What stands one after the other and comes from the same post-mortem. */
export interface FromOne<Item> {
  readonly postmortem: PostmortemRef;
  readonly items: readonly Item[];
}

/** Put neighbours from the same post-mortem together, so that it is named once. */
export function byOrigin<Item extends { readonly postmortem: PostmortemRef }>(
  items: readonly Item[],
): FromOne<Item>[] {
  const groups: { postmortem: PostmortemRef; items: Item[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.postmortem.id === item.postmortem.id) last.items.push(item);
    else groups.push({ postmortem: item.postmortem, items: [item] });
  }
  return groups;
}
