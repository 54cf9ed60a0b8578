import { expect, test } from 'vitest';
import { LEADS_TO, NOTICE_KINDS, NOTICE_TEXT } from '#domain/notices';
import { type PageAbout, SCREENS } from '../../../src/screens';

test('a message leads to a screen that is built, and one that leads elsewhere does not compile', () => {
  const built = Object.values(SCREENS).map((path) => path.slice(1));
  const led = [...Object.values(LEADS_TO), ...NOTICE_KINDS.flatMap((kind) => NOTICE_TEXT[kind].page ?? [])];
  expect(led.filter((page) => !built.some((path) => path === page))).toEqual([]);
  // @ts-expect-error There is no such screen.
  const nowhere: PageAbout = 'pages/staff/nowhere/index?id=1';
  expect(led).not.toContain(nowhere);
});
