import { Row } from './row';

/** Under a list that shows what is most urgent: the rest comes up as that is done. */
export const MoreWait = ({ list, more }: { readonly list: string; readonly more: boolean | undefined }) =>
  more ? <Row id={`more-wait-${list}`} label="后面还有" note="办完前面的，后面的会接着显示在这里。" /> : null;
