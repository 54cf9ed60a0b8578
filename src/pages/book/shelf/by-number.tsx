import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { CODE_LENGTH, CODE_TYPED_MAX, heardCode, scannedCode } from '../../../features/heard-code';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { scanWords } from '../../../platform/scan';

/** The book in one's hand, by the number that is written into it. */
export function ByNumber({ stationId }: { readonly stationId: string }) {
  const find = useCommand('book', 'find');
  const [typed, setTyped] = useState('');
  const number = heardCode(typed);
  const open = async (one: string) => {
    const found = await find.run({ number: one });
    if (found) go('oneBook', { id: found.id, at: stationId });
  };
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const read = scannedCode(words);
    if (read === undefined) return toast('这不是漂流书的编号');
    setTyped(read);
    await open(read);
  };
  const wrong = number.length !== CODE_LENGTH;
  return (
    <Card title="书在手上？">
      <View className="stack">
        {scanWords && <Button id="scan-book" kind="quiet" icon="qr-code" label="扫书上的码" onTap={scan} />}
        <Field
          id="book-number"
          label="书里写着的编号（六位数字）"
          kind="number"
          max={CODE_TYPED_MAX}
          code
          value={typed}
          onInput={setTyped}
        />
        {find.problem && <Problem words={find.problem} />}
        <Button
          id="find-book"
          kind="quiet"
          label="找到这本书"
          running={find.running}
          disabled={wrong}
          {...(wrong ? { why: '请填六位编号。' } : {})}
          onTap={() => open(number)}
        />
      </View>
    </Card>
  );
}
