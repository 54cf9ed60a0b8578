import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { useMe } from '../../../hooks/use-me';
import { CARE_PHONE, UNION_PHONE } from '../../../text/office';
import { Illustration } from '../illustrations/illustration';
import { chaptersFor, STEPS } from './words';
import './index.scss';

/** 帮助: how it works, whom to call, what people ask. It needs no answer from the cloud, and so is there when nothing else is. */
export default function Help() {
  const { me } = useMe();
  return (
    <Screen>
      <View className="heading">五步修好</View>
      {STEPS.map(([picture, words], place) => (
        <Card key={picture} id={`step-${place + 1}`}>
          <View className="help__step">
            <View className="help__picture">
              <Illustration name={picture} />
            </View>
            <View className="help__words">
              <View className="help__number">{place + 1}</View>
              <View>{words}</View>
            </View>
          </View>
        </Card>
      ))}
      <Phones />
      {chaptersFor(me?.roles ?? []).map(({ id, title, asked }) => (
        <Card key={id} id={`asked-${id}`} title={title}>
          {asked.map(({ id: one, question, answer }) => (
            <View key={one} id={`asked-${one}`} className="help__asked">
              <View className="help__question">{question}</View>
              <View className="secondary">{answer}</View>
            </View>
          ))}
        </Card>
      ))}
    </Screen>
  );
}

const Phones = () => (
  <Card flush title="打给谁">
    <Row
      id="call-union"
      icon="phone"
      label="工会"
      note="预约、投诉、问进度都可以"
      value={UNION_PHONE}
      onTap={() => dial(UNION_PHONE)}
    />
    <Row
      id="call-care"
      icon="heart"
      label="心理援助"
      note="心里难受，随时可以打"
      value={CARE_PHONE}
      onTap={() => dial(CARE_PHONE)}
    />
  </Card>
);
