import type { Page, Request } from 'playwright-core';

const unanswered = new WeakMap<Page, Set<Request>>();

/** Counts what the page has asked for, from its first request on. */
export function countRequests(page: Page): void {
  const asked = new Set<Request>();
  unanswered.set(page, asked);
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** Whether everything that the page has asked for came. */
export const answered = (page: Page): boolean => (unanswered.get(page)?.size ?? 0) === 0;
