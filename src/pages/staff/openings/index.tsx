import { Openings } from '../../../features/openings';

/** 查看记录: every opening of a seal, for staff to look after one another. */
export default function AllOpenings() {
  return <Openings action="openingsLog" nobody="还没有人查看过封存的信息。" />;
}
