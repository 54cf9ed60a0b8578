import type { Page } from 'playwright-core';
import { openBrowser, openScreen, type TestBrowser } from './browser';
import type { TestCloud } from './cloud';
import { LIU, MA, STAFF } from './district';

/** Fingers on the phone of one person: what is touched is named by its id, as the screens name it. */
export interface Hand {
  readonly page: Page;
  open(screen: string): Promise<void>;
  tap(id: string): Promise<void>;
  /** Types into a field, replacing what stands there. */
  type(id: string, words: string): Promise<void>;
  /** Chooses a picture from the phone, which begins to be sent. */
  choosePhoto(id: string): Promise<void>;
  /** Chooses a picture from the phone and waits until the cloud has it. */
  photograph(id: string): Promise<void>;
  /** Chooses a film from the phone, which begins to be sent. */
  chooseFilm(id: string, content: Buffer): Promise<void>;
  /** Chooses a film from the phone and waits until the cloud has it. */
  film(id: string, content: Buffer): Promise<void>;
  /** What stands in a field. */
  typed(id: string): Promise<string>;
  /** Closes the app and opens it again on the same screen. */
  reopen(): Promise<void>;
  /** The words of a part. */
  read(id: string): Promise<string>;
  /** Waits until a part is shown. */
  see(id: string): Promise<void>;
  /** Waits until these words are shown. */
  seeWords(words: string): Promise<void>;
  /** Answers the next question of the app with its confirming button. */
  agree(): Promise<void>;
}

export interface ThreePhones {
  readonly liu: Hand;
  readonly ma: Hand;
  readonly staff: Hand;
  readonly browser: TestBrowser;
}

/** The three people of the story, each with an own phone, in one browser. */
export async function threePhones(cloud: TestCloud): Promise<ThreePhones> {
  const browser = await openBrowser();
  const [liu, ma, staff] = await Promise.all(
    [LIU, MA, STAFF].map(async (openid) => handOn(await browser.phone({ url: cloud.url, openid }))),
  );
  if (!liu || !ma || !staff) throw new Error('three phones were asked for');
  return { liu, ma, staff, browser };
}

/** Screens below the one that is shown keep their parts; the last of them is on top. */
const part = (page: Page, id: string) => page.locator(`#${id}:visible`).last();

const fieldIn = (page: Page, id: string) =>
  part(page, id)
    .locator('input, textarea')
    .or(page.locator(`input#${id}:visible, textarea#${id}:visible`))
    .last();

async function choose(page: Page, id: string, file: Chosen): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await part(page, `${id}-add`).tap();
  await (await chooser).setFiles(file);
}

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const choosePhoto = (page: Page, id: string) =>
  choose(page, id, { name: 'photo.png', mimeType: 'image/png', buffer: ONE_PIXEL });
const chooseFilm = (page: Page, id: string, buffer: Buffer) =>
  choose(page, id, { name: 'film.mp4', mimeType: 'video/mp4', buffer });

export const handOn = (page: Page): Hand => ({
  page,
  open: (screen) => openScreen(page, screen),
  tap: (id) => part(page, id).tap(),
  type: (id, words) => fieldIn(page, id).fill(words),
  choosePhoto: (id) => choosePhoto(page, id),
  async photograph(id) {
    await choosePhoto(page, id);
    await part(page, `${id}-0`).waitFor();
  },
  chooseFilm: (id, content) => chooseFilm(page, id, content),
  async film(id, content) {
    await chooseFilm(page, id, content);
    await part(page, `${id}-remove`).waitFor();
  },
  typed: (id) => fieldIn(page, id).inputValue(),
  reopen: async () => void (await page.reload()),
  read: (id) => part(page, id).innerText(),
  see: (id) => part(page, id).waitFor(),
  seeWords: (words) => page.getByText(words).locator('visible=true').last().waitFor(),
  agree: () => part(page, 'sheet-yes').tap(),
});

interface Count {
  taps: number;
  typings: number;
}

/** The same hand, and how much it has had to do. */
export function counted(hand: Hand): { readonly hand: Hand; readonly count: Count } {
  const count: Count = { taps: 0, typings: 0 };
  const counting =
    <T extends unknown[]>(what: keyof Count, work: (...how: T) => Promise<void>) =>
    (...how: T) => {
      count[what] += 1;
      return work(...how);
    };
  const { tap, type, photograph } = hand;
  return {
    hand: {
      ...hand,
      tap: counting('taps', tap),
      type: counting('typings', type),
      photograph: counting('taps', photograph),
    },
    count,
  };
}

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
