import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go } from '../../hooks/go';

/** The way to the firms themselves, for who would rather choose one. */
export const ProvidersDoor = () => (
  <Card flush>
    <Row
      id="providers"
      icon="shield-check"
      label="工会核验过的服务商"
      note="看评分、准时率、价格，谁现在有空"
      onTap={() => go('providers')}
    />
  </Card>
);
