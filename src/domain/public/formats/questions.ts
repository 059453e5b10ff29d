/** Where questions go. */
import type { ElementContent } from 'hast';
import { element, paragraph } from './elements.ts';

/** Say where questions go; nothing when archive.yaml does not. */
export function questions(contact: string | undefined): ElementContent[] {
  if (contact === undefined) return [];
  const href = contactAddress(contact);
  return [paragraph('Questions? ', href === undefined ? contact : element('a', { href }, contact))];
}

/** A contact as a link: an e-mail or an address; undefined where it is said in words. */
export function contactAddress(contact: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(contact)) return contact;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? `mailto:${contact}` : undefined;
}
