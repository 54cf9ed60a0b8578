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
    <Row
      id="check-badge"
      icon="badge-check"
      label="查验师傅的工牌"
      note="扫一扫，或报六位数字，看他是不是工会核验的"
      onTap={() => go('checkBadge')}
    />
  </Card>
);
