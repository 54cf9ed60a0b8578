import { expect } from 'vitest';
import { creditCode, idNumber } from '../../kit/applications';
import { type EmptyTown, fromMe, tapShown } from '../../kit/empty-town';
import { fillPaper, handInFirstPaper, takeTheDay } from '../../kit/filling-in';
import type { Hand } from '../../kit/three-phones';
import { FIRM } from './names';
import { confirmedOnTheWay } from './numbers';

const XINS_PHONE = '13905330102';

async function next(hand: Hand, step: string): Promise<void> {
  await hand.tap('next');
  await hand.see(`step-${step}`);
}

export async function theFirm({ hand: { guo, second } }: EmptyTown): Promise<void> {
  await fromMe(guo, 'apply', 'agree');
  await guo.see('step-firm');
  await guo.type('name', FIRM);
  await guo.type('creditCode', creditCode(1));
  await guo.type('office', '海云路 66 号');
  await next(guo, 'people');
  await guo.type('representative', '郭经理');
  await guo.type('idNumber', idNumber(1));
  await guo.type('contactName', '郭经理');
  await guo.type('contactPhone', '13905330001');
  await next(guo, 'area');
  await guo.tap('streets-0');
  await guo.tap('categories-0');
  await next(guo, 'papers');
  await fillPaper(guo);
  await next(guo, 'show');
  await guo.type('introduction', '街坊的老店，修下水十二年。');
  await next(guo, 'promises');
  await guo.tap('commitments-0');
  await guo.tap('commitments-1');
  await next(guo, 'check');
  await guo.tap('submit');
  await guo.seeWords('等待审核');
  await reviewed(second);
}

/** Item by item. */
async function reviewed(staff: Hand): Promise<void> {
  await fromMe(staff, 'vetting-desk');
  await tapShown(staff, 'application-');
  await staff.see('verdict-firm');
  const items = await staff.page
    .locator('[id^="verdict-"][role="radiogroup"]:visible')
    .evaluateAll((parts) => parts.map(({ id }) => id));
  for (const item of items) await staff.tap(`${item}-right`);
  await staff.tap('approve');
  await staff.seeWords('已通过');
}

export async function itsWorker({ hand: { guo, xin, first, second } }: EmptyTown): Promise<void> {
  await fromMe(guo, 'my-firm', 'crew');
  await guo.type('invite-name', '新师傅');
  await guo.type('invite-phone', XINS_PHONE);
  await guo.tap('invite');
  await guo.seeWords('只能用一次');
  const code = await guo.page
    .getByText(/^\d{8}$/)
    .locator('visible=true')
    .last()
    .innerText();

  await fromMe(xin, 'join', 'agree');
  await confirmedOnTheWay(xin, second, XINS_PHONE);
  await xin.type('code', code);
  await xin.type('id-number', idNumber(2));
  await xin.photograph('portrait');
  await xin.tap('join');
  await xin.seeWords('已经加入');
  await xin.tap('to-papers');
  await handInFirstPaper(xin);

  await fromMe(first, 'vetting-desk');
  await tapShown(first, 'firm-');
  await first.see('standing');
  const trained = first.page.locator('[id^="trained-"]:visible').last();
  const worker = ((await trained.getAttribute('id')) ?? '').replace('trained-', '').replace('-label', '');
  await takeTheDay(first, `trained-${worker}`);
  await first.tap(`admit-${worker}`);
  await first.seeWords('工牌有效');

  await fromMe(xin, 'worker-desk', 'start-duty');
  await xin.seeWords('在岗');
  expect(await xin.page.content()).toContain(FIRM);
}
