import { useQuery } from './use-query';

interface Option {
  readonly value: string;
  readonly label: string;
}
const asOption = ({ key, name }: { key: string; name: string }): Option => ({ value: key, label: name });

/** 街道、社区 where the union serves, as staff keep them: what can be chosen, and how a place is called today. */
export function useDistrict() {
  const { value, screen } = useQuery('membership', 'district', {});
  const all = value?.streets ?? [];
  const sayStreet = (key: string) => all.find((street) => street.key === key)?.name ?? key;
  return {
    screen,
    /** Null until it is known. */
    streets: value ? all.filter(({ open }) => open).map(asOption) : null,
    /** Of this street; the one that is chosen already stays there to be seen, also when it was closed. */
    communitiesOf: (key: string, chosen = '') =>
      (all.find((street) => street.key === key)?.communities ?? [])
        .filter((one) => one.open || one.key === chosen)
        .map(asOption),
    sayStreet,
    sayCommunity: (street: string, key: string) =>
      all.find((one) => one.key === street)?.communities.find((one) => one.key === key)?.name ?? key,
  };
}
