import { askByWechat, tell } from '../components/dialog';
import { isTooOld } from '../platform/base-library';
import { onNewVersion } from '../platform/new-version';
import { sayRefusedBy } from '../platform/privacy';
import { REFUSED } from '../text/wechat-problems';

/** What the app itself has to say when it starts, and how it says what WeChat refuses. */
export function sayAtStart(): void {
  sayRefusedBy((why) => tell(REFUSED[why]));
  if (isTooOld()) {
    tell({
      title: '微信版本太旧，请先更新微信',
      words: '现在的微信打不开一部分功能。更新微信以后再来就好。',
    });
    return;
  }
  onNewVersion(() =>
    askByWechat({
      title: '有新版本',
      words: '新版本已经下载好，重启就能用上。点“稍后”，下次打开时自动换上。',
      yes: '现在重启',
      no: '稍后',
    }),
  );
}
