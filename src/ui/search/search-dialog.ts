/** Open the search dialog; `base` is the path the site is served under, with both slashes. */
export function openSearchDialog(base: string): void {
  location.assign(`${base}search/`);
}
