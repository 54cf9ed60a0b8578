import { Input, View } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { labelled } from '../../../components/labelled';
import { press } from '../../../components/press';

interface SearchFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly focus: boolean;
}

interface Typed {
  readonly detail: { readonly value: string };
}

export const SearchField = ({ value, onInput, focus }: SearchFieldProps) => (
  <View className="catalogue__search">
    <Icon name="search" />
    <Input
      id="words"
      className="catalogue__words"
      value={value}
      focus={focus}
      maxlength={30}
      placeholder="家里哪里要修？比如：下水堵了"
      placeholderClass="field__placeholder"
      confirmType="search"
      onInput={(typed: Typed) => onInput(typed.detail.value)}
      {...labelled('家里哪里要修')}
    />
    {value !== '' && (
      <View id="clear" className="catalogue__clear" {...press({ label: '清空', onTap: () => onInput('') })}>
        <Icon name="x" />
      </View>
    )}
  </View>
);
