/** Draws actions in the browser from the markup of ActionRow.astro. */
import type { ActionLabels } from '#domain/actions/filter.ts';
import { type ActionRow, actionMarks, dayOf } from '#domain/actions/row.ts';
import { actionAnchor } from '#domain/anchors.ts';
import { shortDate } from '#domain/calendar.ts';
import { labelIn } from '#domain/filter-model.ts';
import { splitInlineCode } from '#domain/inline-code.ts';
import { postmortemHref } from '../../links.ts';
import { fill, repeat } from '../template-slots.ts';

/** Make the element of an action from the template that holds one of everything a row can have. */
export function drawAction(
  template: HTMLTemplateElement,
  row: ActionRow,
  labels: ActionLabels,
): Node {
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const one = (slot: string) => drawn.querySelector<HTMLElement>(`[data-slot=${slot}]`);
  const said = (slot: string, text: string) => {
    if (text) fill(one(slot), {}, text);
    else one(slot)?.remove();
  };
  const { source, owner, reason } = row;
  const { word, date, awaited, remark } = dayOf(row);
  said('word', word);
  said('remark', remark);
  if (awaited && date) {
    one('due')?.setAttribute('data-due', date);
    fill(one('due')?.querySelector('time') ?? null, { datetime: date }, shortDate(date));
  } else one('due')?.remove();
  if (!awaited && date) fill(one('date'), { datetime: date }, shortDate(date));
  else one('date')?.remove();
  one('text')?.setAttribute('href', `${postmortemHref(source.id)}#${actionAnchor(row.id)}`);
  one('text')?.replaceChildren(...asLine(row.text));
  if (reason) one('reason')?.replaceChildren(...asLine(reason));
  else one('reason')?.parentElement?.remove();
  fill(one('owner'), {}, owner.name);
  if (owner.left) fill(one('left'), { datetime: owner.left }, shortDate(owner.left));
  else one('left')?.parentElement?.remove();
  repeat(one('mark'), actionMarks(row), (text) => ({ text }));
  fill(one('type'), {}, labelIn(labels, 'type', row.type));
  said('services', source.services.map((id) => labelIn(labels, 'service', id)).join(', '));
  fill(one('source'), {}, source.title);
  return drawn;
}

/** What Line.astro makes of a sentence. */
function asLine(text: string): (Node | string)[] {
  return splitInlineCode(text).map((part) => {
    if (!part.code) return part.text;
    const code = document.createElement('code');
    code.className = 'inline';
    code.textContent = part.text;
    return code;
  });
}
