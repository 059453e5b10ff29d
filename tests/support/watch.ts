/** What a page does that no page of ours may do. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Watch {
  /** Errors and warnings of the console, errors nobody caught, broken policies, and answers that failed. */
  readonly complaints: string[];
  /** Every address a page asked for. */
  readonly requests: string[];
  /** Forget what was seen so far. */
  readonly clear: () => void;
}

declare global {
  interface Window {
    policyBroken: (what: string) => void;
  }
}

/** Watch every page that a context opens from now on. */
export async function watch(context: BrowserContext): Promise<Watch> {
  const complaints: string[] = [];
  const requests: string[] = [];
  await context.exposeFunction('policyBroken', (what: string) => complaints.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, documentURI } = event;
      window.policyBroken(`${documentURI}: ${violatedDirective} forbids ${blockedURI}`);
    });
  });
  context.on('page', (page) => {
    listen(page, complaints);
  });
  context.on('request', (request) => requests.push(request.url()));
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return {
    complaints,
    requests,
    clear() {
      complaints.length = 0;
      requests.length = 0;
    },
  };
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
}

/** Addresses that are not of this origin; what a page carries inside it is. */
export function elsewhere(requests: readonly string[], site: string): string[] {
  const { origin } = new URL(site);
  return requests.filter((url) => new URL(url).origin !== origin && !/^(?:data|blob):/.test(url));
}
