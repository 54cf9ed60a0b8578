import Taro from '@tarojs/taro';

/**
 * WeChat downloads a new version while the old one runs, and takes it at the next start. Whoever wants it now is asked, once.
 * A download that fails is WeChat's to try again: nobody can do anything about it.
 */
export function onNewVersion(ask: () => Promise<boolean>): void {
  const versions = Taro.getUpdateManager();
  let asked = false;
  versions.onUpdateReady(() => {
    if (asked) return;
    asked = true;
    ask()
      .then((yes) => {
        if (yes) versions.applyUpdate();
      })
      .catch(() => undefined);
  });
}
