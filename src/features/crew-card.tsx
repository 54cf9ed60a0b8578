import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { CertificateView, CrewMember } from '#domain/firm/contract-views';
import { BADGE_LABEL } from '#domain/firm/labels';
import { sayDay } from '#domain/kernel/time';
import { Card } from '../components/card';
import { Photos } from '../components/photos';
import { Row } from '../components/row';
import { Tag } from '../components/tag';
import { seenFiles } from './seen-photos';

const PAPER_STATE = {
  valid: { words: '有效', tone: 'jade', icon: 'check' },
  grace: { words: '宽限期', tone: 'amber', icon: 'clock' },
  closed: { words: '已停', tone: 'brick', icon: 'circle-alert' },
  later: { words: '还没起效', tone: 'amber', icon: 'clock' },
  waiting: { words: '等审核', tone: 'amber', icon: 'clock' },
  refused: { words: '没通过', tone: 'brick', icon: 'circle-alert' },
} as const;

export const PaperRow = ({ paper }: { paper: CertificateView }) => (
  <Row
    label={paper.kind}
    note={`${CATEGORY_LABEL[paper.category] ?? paper.category} · ${paper.number} · 到${sayDay(paper.validToOn)}`}
    value={<Tag {...PAPER_STATE[paper.state]} />}
  />
);

interface CrewCardProps {
  readonly member: CrewMember;
  readonly links: Readonly<Record<string, string>>;
}

/** 师傅: who he is, whether his badge counts, and his papers. */
export function CrewCard({ member, links }: CrewCardProps) {
  const papers = [member.photo, ...member.certificates.map(({ photo }) => photo)];
  const pictures = seenFiles(papers, { links });
  return (
    <Card
      id={`crew-${member.workerId}`}
      title={member.name}
      flush
      beside={
        <Tag
          words={BADGE_LABEL[member.badge]}
          tone={member.badge === 'valid' ? 'jade' : 'amber'}
          icon="badge-check"
        />
      }
    >
      <Row label={`工牌 ${member.badgeNo}`} note={`${member.phone} · ${member.idNumber}`} />
      {member.trainedUntilOn !== '' && <Row label="上岗培训有效到" value={sayDay(member.trainedUntilOn)} />}
      {member.certificates.map((paper) => (
        <PaperRow key={paper.id} paper={paper} />
      ))}
      {pictures.length > 0 && (
        <View className="stack card__inset">
          <Photos id={`pictures-${member.workerId}`} photos={pictures} label={`${member.name}的证件`} />
        </View>
      )}
    </Card>
  );
}
