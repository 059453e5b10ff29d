/** What can be chosen beside the filter: roots only, which length, and by what it is told apart. */
import { type PatternView, parseView } from '#domain/patterns/pattern-view.ts';
import { part } from '../filter-form.ts';

/** Read a control that was changed into a view; undefined when it belongs to the filter. */
export function readToggle(view: PatternView, target: EventTarget | null): PatternView | undefined {
  if (target instanceof HTMLInputElement && target.type === 'checkbox') {
    return target.name === 'root' ? { ...view, rootOnly: target.checked } : view;
  }
  if (!(target instanceof HTMLSelectElement)) return undefined;
  const { measure, by } = parseView(new URLSearchParams([[target.name, target.value]]));
  if (target.name === 'time') return { ...view, measure };
  return target.name === 'by' ? { ...view, by } : undefined;
}

/** Let the controls show a view. */
export function writeToggles(host: HTMLElement, { rootOnly, measure, by }: PatternView): void {
  part<HTMLInputElement>(host, '[name=root]').checked = rootOnly;
  part<HTMLSelectElement>(host, '[name=time]').value = measure;
  part<HTMLSelectElement>(host, '[name=by]').value = by;
}
