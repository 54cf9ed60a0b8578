import type { Provider } from '#domain/firm/firm';
import { HUIMIN } from './given';

type Seal = (clear: string) => Provider['workers'][number]['phone'];

/** 惠民 as it is stored: phones and ID numbers under the seal of the cloud in which it is asked. */
export const sealedFirm = (seal: Seal, over: Partial<Provider> = {}): Provider => ({
  ...HUIMIN,
  ...over,
  workers: (over.workers ?? HUIMIN.workers).map((one) => ({
    ...one,
    phone: seal('13805320002'),
    idNumber: seal('370202198001010000'),
  })),
});
