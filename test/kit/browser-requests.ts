import type { Page, Request } from 'playwright-core';

const unanswered = new WeakMap<Page, Set<Request>>();

/** Counts what the page has asked for, from its first request on. */
export function countRequests(page: Page): void {
  const asked = new Set<Request>();
  unanswered.set(page, asked);
  // What a document asked for that was left since is never said to have failed.
  let leaving = false;
  page.on('framenavigated', (frame) => {
    if (leaving && frame === page.mainFrame()) asked.clear();
    if (frame === page.mainFrame()) leaving = false;
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest()) leaving = true;
    asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** Whether everything that the page has asked for came. */
export const answered = (page: Page): boolean => (unanswered.get(page)?.size ?? 0) === 0;
