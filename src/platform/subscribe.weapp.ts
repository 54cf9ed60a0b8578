import Taro from '@tarojs/taro';

/** The template's id with WeChat, known when the app is built (config/index.ts). */
const TEMPLATE = String(process.env.TARO_APP_MESSAGE_TEMPLATE);

/** WeChat's own question whether we may send one message about this. It must be asked within a tap. */
export async function allowMessage(): Promise<boolean> {
  try {
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds: [TEMPLATE], entityIds: [] });
    return Object.entries(answer).some(([template, said]) => template === TEMPLATE && said === 'accept');
  } catch {
    return false; // Not allowed, or switched off: everything shows in the app all the same.
  }
}
