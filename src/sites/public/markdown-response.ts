/** Gives Markdown out. */
export function markdownResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}

/** Where the site begins, for links in its text: its address, or the path of its root. */
export function rootOf({ url }: { readonly url: string | undefined }): string {
  return url ?? import.meta.env.BASE_URL.replace(/\/*$/, '/');
}
