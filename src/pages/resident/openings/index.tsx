import { Openings } from '../../../features/openings';

/** 谁看过我的信息: every opening of a seal that concerns oneself. */
export default function OwnOpenings() {
  return <Openings action="openingsOfMe" nobody="还没有人看过您封存的信息。" />;
}
