import type { Page, Route } from 'playwright-core';

/** What becomes of one call of a screen: it goes through, no answer comes, or the cloud breaks. */
export type Fate = 'through' | 'held' | 'broken';

/** Who somebody is, and what stands at the edge of every screen, is none of a screen's own questions. */
const COMMON = ['membership.me', 'membership.district', 'notice.unread'];

/** All calls of a page, by name (`provider.vettingDesk:{"list":"submitted"}`), each with the fate that is chosen for it. */
export async function holdBack(page: Page) {
  let fateOf: (name: string) => Fate = () => 'through';
  let held: Route[] = [];
  let asked = new Set<string>();
  let open = 0;
  let movedAt = Date.now();
  const moved = (by: number) => {
    open += by;
    movedAt = Date.now();
  };
  await page.route('**/call/**', async (route) => {
    const request = route.request();
    const { action, input } = request.postDataJSON() as { action: string; input: unknown };
    const room = new URL(request.url()).pathname.split('/').at(-1);
    const question = `${room}.${action}`;
    const common = COMMON.includes(question);
    const name = `${question}:${JSON.stringify(input)}`;
    if (!common) asked.add(name);
    const fate = common ? 'through' : fateOf(name);
    if (fate === 'held') {
      held.push(route);
      return;
    }
    if (fate === 'broken') return route.fulfill({ status: 500, body: '{}' }).catch(() => undefined);
    moved(1);
    await route
      .fetch()
      .then((response) => route.fulfill({ response }))
      .catch(() => undefined);
    moved(-1);
  });
  const quiet = async () => {
    while (open > 0 || Date.now() - movedAt < 350) await page.waitForTimeout(60);
  };
  return {
    /** Opens the screen anew, and waits until everything has come that comes. Answers with what was asked. */
    async open(screen: string, fate: (name: string) => Fate = () => 'through'): Promise<readonly string[]> {
      for (const route of held) await route.abort().catch(() => undefined);
      held = [];
      asked = new Set();
      fateOf = fate;
      movedAt = Date.now();
      const address = new URL(page.url());
      address.hash = screen;
      await page.goto(address.toString());
      await page.reload();
      await page.locator('.screen:visible').last().waitFor();
      await quiet();
      return [...asked];
    },
  };
}
