// Whose phone each of them is: anybody of the district.

/** Who works at a desk; a resident has none. */
const atDesk = ({ role }) => role !== 'resident' && role !== 'worker';

/** A choice for each phone; `onChoose` is told of the phone and the person. */
export const choosers = (phones, people, onChoose) =>
  phones.map((phone, place) => {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.id = `hand-${place}`;
    for (const { openid, name, note } of people)
      select.append(new Option(`${name} · ${note}`, openid, false, openid === phone.who));
    select.onchange = () => {
      const person = people.find(({ openid }) => openid === select.value);
      onChoose(phone, { ...person, desk: atDesk(person) });
    };
    label.append(`第 ${place + 1} 部手机给`, select);
    return label;
  });
