import type { Book } from '#domain/book/book';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { Identity, Member } from '#domain/membership/member';
import type { Course } from '#domain/session/course';
import { asksFor } from '../a-course';
import { aSession } from '../a-session';
import { OFFERED } from './sessions';
import { CHAIR, INVITED, LEFT_WAITING, LIU, MA, STAFF } from './situation';
import { TOWN_NOW } from './time';
import type { Town } from './town';

/** What the demo's year does not hold and some screen shows: done by the people of the town, by commands. */
export async function whatCameBefore(town: Town): Promise<void> {
  await somebodyDidNotCome(town);
  await theUnionSays(town);
  await theUnionInvites(town);
  await theUnionOffers(town);
  await theUnionAsksForACourse(town);
  // Her number is known now.
  await town.phone(INVITED).does('callback', 'ask', {});
  const broken = {
    stationId: 'station-dongping',
    part: 'microwave' as const,
    words: '按了不转',
    photo: null,
  };
  await town.phone(INVITED).does('station', 'report', broken);
  const onShelf = town.find<Book>('books', ({ stationId }) => stationId === 'station-dongping');
  await town.phone(INVITED).does('book', 'borrow', { bookId: onShelf._id });
}

const memberOf = ({ find }: Town, openid: string) =>
  find<Identity>('identities', ({ _id }) => _id === openid).memberId;

async function somebodyDidNotCome(town: Town): Promise<void> {
  const { cloud, phone, find } = town;
  cloud.clock.set(TOWN_NOW - 2 * HOUR);
  const memberId = memberOf(town, LEFT_WAITING);
  const { addresses } = find<Member>('members', ({ _id }) => _id === memberId);
  const { id: orderId } = await phone(LEFT_WAITING).does('repair', 'book', {
    ...{ itemId: 'kitchen-drain', wrong: '水槽下面漏水，地板湿了一大片', photos: [], video: null },
    ...{ addressId: addresses[0]?.id ?? '', when: { kind: 'urgent' }, providerId: 'huimin' },
  });
  await phone(MA).does('repair', 'accept', { orderId });
  cloud.clock.move(65 * MINUTE);
  await phone(LEFT_WAITING).does('repair', 'reportNoShow', { orderId });
  await phone(LEFT_WAITING).does('repair', 'cancel', { orderId, reason: null });
  cloud.clock.set(TOWN_NOW);
}

async function theUnionSays(town: Town): Promise<void> {
  const { phone } = town;
  const staff = phone(STAFF);
  const words = '清明节三天照常接急修，预约的服务顺延到节后。有急事请打 12351。';
  const board = { announcementId: null, kind: 'news' as const, link: '', audience: 'all' as const };
  const first = await staff.does('announcement', 'write', {
    ...board,
    ...{ title: '清明节期间家里急修照常接单的安排', words },
  });
  await staff.does('announcement', 'publish', { announcementId: first.id, at: null });
  await staff.does('announcement', 'write', { ...board, title: '五月的惠工集市', words });
  await phone(CHAIR).does('union', 'offer', {
    unionId: 'union-yunnan',
    services: [
      { title: '法律咨询每周三下午', words: '带上合同和工资条，不用预约。', link: '' },
      {
        title: '职工子女暑期托管',
        words: '七月起，名额有限，先到先得。',
        link: 'https://union.example/summer',
      },
    ],
  });
  const from = TOWN_NOW + 3 * DAY;
  await staff.does('appointment', 'addOpenDay', {
    ...{ studioId: 'yunnan', title: '主席接待日', officerId: memberOf(town, CHAIR), capacity: 30 },
    ...{ from, to: from + 3 * HOUR },
  });
}

async function theUnionOffers({ phone }: Town): Promise<void> {
  const plan = aSession(TOWN_NOW, { title: OFFERED, capacity: 30 });
  const { id } = await phone(STAFF).does('session', 'make', { unionId: 'district', ...plan });
  await phone(LIU).does('session', 'signUp', { sessionId: id, size: 2, orWait: false });
}

/** One of the catalogue, which has its date. */
async function theUnionAsksForACourse({ phone, find }: Town): Promise<void> {
  const course = find<Course>('courses', ({ title }) => title === '八段锦');
  const wish = { unionId: 'union-yunnan', courseId: course._id, ...asksFor() };
  const { id } = await phone(CHAIR).does('session', 'askCourse', wish);
  const date = { teacher: course.teachers[0] ?? '', from: TOWN_NOW + 6 * DAY };
  await phone(STAFF).does('session', 'dateCourse', { courseRequestId: id, ...date });
}

/** As an office writes it; the first of them is a member of the town. */
const INVITED_NUMBER = '13760000001';
const LIST = [
  '姓名,手机号,身份证号',
  `王工,${INVITED_NUMBER},`,
  '欧阳建国,13760000002,',
  '李工,13760000003,',
].join('\n');

async function theUnionInvites({ phone }: Town): Promise<void> {
  await phone(INVITED).does('membership', 'setPhone', { code: `phone:${INVITED_NUMBER}` });
  const [chair, unionId] = [phone(CHAIR), 'union-yunnan'];
  const table = { from: 'text' as const, text: LIST };
  const { id } = await chair.does('union', 'invite', { unionId, table });
  for (let left = 10; left > 0; left -= 1) {
    const { importing } = await chair.does('union', 'continueInviting', { unionId, importId: id });
    if (!importing || importing.done) return;
  }
}
