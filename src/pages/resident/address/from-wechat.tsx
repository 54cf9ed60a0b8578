import { fitAddress } from '#domain/membership/chosen-address';
import { Button } from '../../../components/button';
import { useQuery } from '../../../hooks/use-query';
import { chooseAddress } from '../../../platform/choose-address';
import type { AddressForm } from './use-address';

/** 从微信地址里选: what fits the district is filled in, the rest is asked. */
export function FromWechat({ form }: { form: AddressForm }) {
  const { value } = useQuery('membership', 'district', {});
  if (chooseAddress === null || !value) return null;
  const choose = async () => {
    const chosen = await chooseAddress?.();
    if (chosen) form.change(fitAddress(chosen, value));
  };
  return <Button id="from-wechat" kind="quiet" icon="map-pin" label="从微信地址里选" onTap={choose} />;
}
