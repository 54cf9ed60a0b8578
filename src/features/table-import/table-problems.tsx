import { Card } from '../../components/card';
import { Row } from '../../components/row';

interface TableProblemsProps {
  readonly fields: readonly { readonly path: string; readonly problem: string }[];
  /** What is said of each kind of problem, besides what every table can have. */
  readonly words: Readonly<Record<string, string>>;
}

const OF_ANY: Readonly<Record<string, string>> = {
  'no column': '表里没有这一列，请照模板写标题',
  'broken formula': '公式没有算出来，请改成数值',
  required: '没有填',
  too_long: '太长',
  twice: '表里写了两次',
};

/** 第几行、哪一列，错在哪里. */
export const TableProblems = ({ fields, words }: TableProblemsProps) =>
  fields.length === 0 ? null : (
    <Card flush title={`${fields.length} 处要改`} id="problems">
      {fields.map(({ path, problem }) => {
        const [row, column] = path.split('.');
        return (
          <Row
            key={path}
            label={`第 ${row} 行 · ${column}`}
            note={words[problem] ?? OF_ANY[problem] ?? '写得不对'}
          />
        );
      })}
    </Card>
  );
