import Taro from '@tarojs/taro';
import type { ChosenAddress } from '#domain/membership/chosen-address';
import { orNothing } from './privacy';

/** Out of WeChat's own address book, which asks the person; null where nothing was chosen. */
export const chooseAddress: (() => Promise<ChosenAddress | null>) | null = () =>
  orNothing(async () => {
    const { userName, telNumber, countyName, detailInfo } = await Taro.chooseAddress();
    return { name: userName, phone: telNumber, street: countyName, detail: detailInfo };
  });
