import { Input, View } from '@tarojs/components';
import { Icon } from './icon';
import { labelled } from './labelled';
import { placeholderStyle } from './native-colours';
import { press } from './press';
import './search-field.scss';

interface SearchFieldProps {
  /** What is looked for, as a screen reader says it. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly focus?: boolean;
}

interface Typed {
  readonly detail: { readonly value: string };
}

export const SearchField = ({ label, placeholder, value, onInput, focus = false }: SearchFieldProps) => (
  <View className="search-field">
    <Icon name="search" />
    <Input
      id="words"
      className="search-field__words"
      value={value}
      focus={focus}
      maxlength={30}
      placeholder={placeholder}
      placeholderStyle={placeholderStyle()}
      confirmType="search"
      onInput={(typed: Typed) => onInput(typed.detail.value)}
      {...labelled(label)}
    />
    {value !== '' && (
      <View
        id="clear"
        className="search-field__clear"
        {...press({ label: '清空', onTap: () => onInput('') })}
      >
        <Icon name="x" />
      </View>
    )}
  </View>
);
