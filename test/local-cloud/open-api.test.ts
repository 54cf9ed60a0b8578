import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith, functionsIn, temporaryFolder } from './fixture';
import { type Doc, failureOf, type Sdk, sdkAt } from './sdk';

let cloud: LocalCloud;
let sdk: Sdk;

const MESSAGE = {
  touser: 'ann',
  templateId: 'order-accepted',
  page: 'pages/order',
  data: { thing1: { value: '马师傅' } },
};

beforeAll(async () => {
  const functions = functionsIn(temporaryFolder(), {
    send: {
      code: `exports.main = async (event) => cloud.openapi.subscribeMessage.send(event.message);`,
      config: { permissions: { openapi: ['subscribeMessage.send'] } },
    },
    verdicts: {
      code: `exports.main = async (event) => { await db.collection('verdicts').add({ data: event }); };`,
    },
  });
  cloud = await cloudWith({
    functions,
    patience: 6,
    collections: [{ name: 'verdicts' }],
    mediaVerdictFunction: 'verdicts',
  });
  sdk = sdkAt(cloud);
});

afterEach(() => {
  cloud.faults.clear();
  cloud.clearOutbox();
});

async function call(area: string, name: string, request: Doc): Promise<Doc> {
  const method = sdk.openapi[area]?.[name];
  if (!method) throw new Error(`the SDK has no ${area}.${name}`);
  return await method(request);
}

describe('a subscribe message', () => {
  it('lies in the outbox, with who caused it and when', async () => {
    cloud.clock.set(1800000000000);
    const { result } = await cloud.call('send', { message: MESSAGE }, { openid: 'bob' });
    expect(result).toMatchObject({ errCode: 0 });
    const [entry, ...others] = cloud.outbox();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      api: 'subscribeMessage.send',
      openid: 'bob',
      request: { touser: 'ann', template_id: 'order-accepted', data: { thing1: { value: '马师傅' } } },
      response: { errcode: 0 },
    });
    expect(Math.abs((entry?.at ?? 0) - 1800000000000)).toBeLessThan(20_000);
    expect(await (await fetch(`${cloud.url}/local/outbox`)).json()).toEqual(cloud.outbox());
    await fetch(`${cloud.url}/local/outbox`, { method: 'DELETE' });
    expect(cloud.outbox()).toEqual([]);
  });

  it('is refused by 43101 when the rule says that nothing was granted', async () => {
    cloud.faults.add({ when: { op: 'subscribeMessage.send' }, kind: 'errcode', errcode: 43101 });
    expect(await failureOf(call('subscribeMessage', 'send', MESSAGE))).toMatchObject({ errCode: 43101 });
    expect(cloud.outbox()).toMatchObject([{ response: { errcode: 43101 } }]);
    expect(await call('subscribeMessage', 'send', MESSAGE)).toMatchObject({ errCode: 0 });
  });

  it('without a receiver or data is refused', async () => {
    const { touser, ...nobody } = MESSAGE;
    expect(await failureOf(call('subscribeMessage', 'send', nobody))).toMatchObject({ errCode: 40003 });
    expect(touser).toBe('ann');
  });

  it('whose answer is lost was sent all the same', async () => {
    cloud.faults.add({ when: { op: 'subscribeMessage.send', phase: 'after' }, kind: 'timeout' });
    await failureOf(call('subscribeMessage', 'send', MESSAGE));
    expect(cloud.outbox()).toHaveLength(1);
  });
});

describe('a check of text', () => {
  const check = (content: string, more: Doc = {}) =>
    call('security', 'msgSecCheck', { content, version: 2, scene: 2, openid: 'ann', ...more });

  it('passes decent words and finds the forbidden one risky', async () => {
    expect(await check('师傅很准时')).toMatchObject({ result: { suggest: 'pass', label: 100 } });
    expect(await check('这里有违规词')).toMatchObject({ result: { suggest: 'risky' } });
  });

  it('needs who wrote it, a known scene, and at most 2500 characters', async () => {
    expect(await failureOf(check('x', { openid: '' }))).toMatchObject({ errCode: 40003 });
    expect(await failureOf(check('x', { scene: 9 }))).toMatchObject({ errCode: 43104 });
    expect(await failureOf(check('x'.repeat(2501)))).toMatchObject({ errCode: 40006 });
  });
});

describe('a check of media', () => {
  it('answers a trace id, and the verdict is pushed to the function for it', async () => {
    const sent = {
      mediaUrl: 'http://127.0.0.1/files/违规词.png',
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: 'ann',
    };
    const { traceId } = await call('security', 'mediaCheckAsync', sent);
    await expect.poll(() => cloud.dump().verdicts, { timeout: 20_000 }).toHaveLength(1);
    expect(cloud.dump().verdicts?.[0]).toMatchObject({
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: traceId,
      result: { suggest: 'risky' },
    });
  });
});

describe('a phone number', () => {
  it('is had for the code of the button, and for no other', async () => {
    const { phoneInfo } = await call('phonenumber', 'getPhoneNumber', { code: 'phone:13800001234' });
    expect(phoneInfo).toMatchObject({ purePhoneNumber: '13800001234', countryCode: '86' });
    expect(await failureOf(call('phonenumber', 'getPhoneNumber', { code: 'stolen' }))).toMatchObject({
      errCode: 40029,
    });
  });
});

describe('an interface that is not played here', () => {
  it('says so', async () => {
    expect((await failureOf(call('wxacode', 'get', { path: 'x' }))).message).toContain(
      'does not play wxacode.get',
    );
  });
});

describe('an SMS', () => {
  const SMS = {
    env: 'local',
    smsType: 'Notification',
    phoneNumberList: ['+8613905320001'],
    templateId: '1001',
    templateParamList: ['厨房下水道疏通', '师傅已接单'],
  };
  const send = (more: Doc = {}) => call('cloudbase', 'sendSms', { ...SMS, ...more });

  it('of a template is taken, number by number', async () => {
    const { sendStatusList } = await send({ phoneNumberList: ['+8613905320001', '13905320001'] });
    expect(sendStatusList).toMatchObject([
      { phoneNumber: '+8613905320001', code: 'Ok' },
      { phoneNumber: '13905320001', code: 'InvalidParameterValue.IncorrectPhoneNumber' },
    ]);
    expect(cloud.outbox()[0]?.request).toMatchObject({
      template_id: '1001',
      template_param_list: SMS.templateParamList,
    });
  });

  it('without an environment, a template, its variables or numbers is refused', async () => {
    for (const missing of [
      { env: '' },
      { templateId: '' },
      { templateParamList: 'x' },
      { phoneNumberList: [] },
      { smsType: 'Verification' },
    ])
      expect(await failureOf(send(missing))).toMatchObject({ errCode: -501007 });
  });

  it('that advertises has thirty letters and leads to a page', async () => {
    const advert = { smsType: 'Marketing', content: '能力上新', path: '/index.html' };
    expect(await send(advert)).toMatchObject({ errCode: 0 });
    for (const wrong of [{ content: '字'.repeat(31) }, { path: '' }])
      expect(await failureOf(send({ ...advert, ...wrong }))).toMatchObject({ errCode: -501007 });
  });
});
