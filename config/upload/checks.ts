import { isTemplateId } from '../deploy/checklist';
import type { Wish } from './command';
import type { Facts } from './facts';
import { compared, versionIn } from './versions';

/** What has to be so before a version goes to WeChat. Pure. */
export interface Check {
  readonly what: string;
  /** What is left to do; null: it is so. */
  readonly left: string | null;
}

const where = (isSo: boolean, left: string): string | null => (isSo ? null : left);

export const checksOf = (facts: Facts, { version, notes, key, built }: Wish): Check[] => [
  {
    what: 'project.config.json names the appid of the mini-program',
    left: where(/^wx[0-9a-f]{16}$/.test(facts.appid), `it says ${facts.appid}: write the own one there`),
  },
  {
    what: 'the app knows its environment',
    left: where(
      facts.cloudEnv !== '',
      'set TARO_APP_CLOUD_ENV to its id, or WeChat takes whichever was made first',
    ),
  },
  {
    what: 'the templates of subscription messages are chosen',
    left: where(
      facts.templateIds.every(isTemplateId),
      `src/domain/notice/template-ids.ts still says ${facts.templateIds.filter((id) => !isTemplateId(id)).join(', ')}`,
    ),
  },
  { what: 'the version is newer than the last', left: versionLeft(version, facts.lastTag) },
  {
    what: 'it is said what is new',
    left: where(notes !== '', 'say it by --notes: who reviews and who tries it read that'),
  },
  {
    what: 'the key uploads code',
    left: where(
      facts.keyIsKey,
      `${key} is no private key: 公众平台 → 开发管理 → 开发设置 → 小程序代码上传 makes one, and lists who may come`,
    ),
  },
  {
    // A build does not say from which commit it is.
    what:
      built === null
        ? 'what is uploaded stands in git'
        : `what lies here stands in git; whether ${built} was built from it nobody can tell but you`,
    left: where(facts.changed.length === 0, `commit or remove first: ${facts.changed.join(', ')}`),
  },
];

function versionLeft(text: string, lastTag: string | null): string | null {
  const version = versionIn(text);
  if (version === null || text.startsWith('v')) return `${text} is no version like 1.2.3`;
  const last = lastTag === null ? null : versionIn(lastTag);
  return where(
    last === null || compared(version, last) > 0,
    `${text} is not above ${lastTag}, the newest tag`,
  );
}
