import type { Page, Request } from 'playwright-core';

const unanswered = new WeakMap<Page, Set<Request>>();

/** Counts what the page has asked for, from its first request on. */
export function countRequests(page: Page): void {
  const asked = new Set<Request>();
  unanswered.set(page, asked);
  let leaving = false;
  page.on('request', (request) => {
    leaving ||= request.isNavigationRequest() && request.frame() === page.mainFrame();
    asked.add(request);
  });
  // What a page that is left was still asking for may end unheard.
  page.on('framenavigated', (frame) => {
    if (!leaving || frame !== page.mainFrame()) return;
    leaving = false;
    asked.clear();
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** What the page has asked for and not got. */
export const unansweredOf = (page: Page): readonly string[] =>
  [...(unanswered.get(page) ?? [])].map((request) => request.url());
