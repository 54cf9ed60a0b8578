// Phones side by side on one local cloud. Knows nothing of the project: who they are comes from /local/people.
const $ = (id) => document.getElementById(id);
const json = async (path, options) => (await fetch(path, options)).json();
const post = (path, body) =>
  json(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const PHONES = 3;
let people = [];
let ahead = 0;

/** The first person of each role, in the order in which the seed names them. */
function firstOfEachRole() {
  const roles = [...new Set(people.map((person) => person.role))];
  const firsts = roles.map((role) => people.find((person) => person.role === role));
  const wanted = ['resident', 'worker', 'staff'].map((role) =>
    firsts.find((person) => person?.role === role),
  );
  return [...new Set([...wanted.filter(Boolean), ...firsts])].slice(0, PHONES);
}

const addressOf = ({ openid, path }) => `/?as=${encodeURIComponent(openid)}#/${path ?? ''}`;

function phone(person, index) {
  const box = document.createElement('section');
  box.className = 'phone';
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.id = `who-${index}`;
  for (const one of people)
    select.append(new Option(`${one.name} · ${one.note ?? one.role}`, one.openid, false, one === person));
  const frame = document.createElement('iframe');
  const show = (who) => {
    frame.title = `${who.name}的手机`;
    frame.src = addressOf(who);
  };
  select.onchange = () => show(people.find((one) => one.openid === select.value));
  label.append('这部手机是谁的', select);
  box.append(label, frame);
  show(person);
  return box;
}

const showClock = () => {
  const at = new Date(Date.now() + ahead);
  $('now').textContent = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(at);
};
const learn = ({ now }) => {
  ahead = now - Date.now();
  showClock();
};

function showMessage({ api, openid, request, at }) {
  if (!api.startsWith('subscribeMessage')) return;
  $('no-messages').hidden = true;
  const line = document.createElement('li');
  const when = document.createElement('time');
  when.textContent = new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const to = request?.touser ?? openid;
  const name = people.find((one) => one.openid === to)?.name ?? to;
  const words = Object.values(request?.data ?? {}).map((part) => part.value);
  line.append(when, `给${name}：${words.join('　')}`);
  $('outbox').prepend(line);
}

async function open() {
  people = await json('/local/people');
  $('phones').append(...firstOfEachRole().map(phone));
  learn(await json('/local/clock'));
  setInterval(showClock, 1000);
  for (const entry of await json('/local/outbox')) showMessage(entry);
  const events = new EventSource('/local/events');
  events.addEventListener('outbox', ({ data }) => showMessage(JSON.parse(data)));
  events.addEventListener('clock', ({ data }) => learn(JSON.parse(data)));
}

for (const button of document.querySelectorAll('[data-move]')) {
  button.onclick = async () => {
    learn(await post('/local/clock', { moveMs: Number(button.dataset.move) }));
    await tick();
  };
}
const tick = () => post('/local/timers/clock', {});
$('tick').onclick = tick;
void open();
