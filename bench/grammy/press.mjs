// The baseline of "bench storm": grammY with its runner, and better-sqlite3 writing durably what ChiBo writes for a
// pressed button: the update seen, the question answered, the presence with its history, the reply that waits to be sent.
// One commit for each update (WAL, synchronous=FULL), and only then is the button acknowledged.
import Database from "better-sqlite3";
import { Bot } from "grammy";
import { run } from "@grammyjs/runner";

const [url, token, file, members, firstChat] = process.argv.slice(2);
const db = new Database(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(`
  CREATE TABLE inbox (bot TEXT, update_id TEXT, at INTEGER, PRIMARY KEY (bot, update_id)) WITHOUT ROWID;
  CREATE TABLE holder (chat INTEGER PRIMARY KEY, member INTEGER);
  CREATE TABLE question (id TEXT PRIMARY KEY, chat INTEGER, feature TEXT, data TEXT, answered INTEGER) WITHOUT ROWID;
  CREATE TABLE attendance (meeting INTEGER, member INTEGER, presence TEXT, said_by TEXT, at INTEGER, PRIMARY KEY (meeting, member)) WITHOUT ROWID;
  CREATE TABLE change (id INTEGER PRIMARY KEY, meeting INTEGER, member INTEGER, before TEXT, after TEXT, by INTEGER, at INTEGER);
  CREATE TABLE outbox (id INTEGER PRIMARY KEY, chat INTEGER, lane INTEGER, state TEXT, body TEXT, not_before INTEGER, at INTEGER);
  CREATE INDEX change_of ON change (meeting, member);
  CREATE INDEX outbox_due ON outbox (state, lane, id);
`);
const first = Number(firstChat);
db.transaction(() => {
  const holder = db.prepare("INSERT INTO holder VALUES (?, ?)");
  const question = db.prepare("INSERT INTO question VALUES (?, ?, 'rollcall', '{}', NULL)");
  const attendance = db.prepare("INSERT INTO attendance VALUES (1, ?, 'NotRecorded', NULL, NULL)");
  for (let member = 0; member < Number(members); member++) {
    holder.run(first + member, member);
    question.run(`q${first + member}`, first + member);
    attendance.run(member);
  }
})();

const seen = db.prepare("INSERT INTO inbox VALUES ('telegram/main', ?, ?) ON CONFLICT DO NOTHING");
const asked = db.prepare("SELECT chat, answered FROM question WHERE id = ?");
const holder = db.prepare("SELECT member FROM holder WHERE chat = ?");
const presence = db.prepare("SELECT presence FROM attendance WHERE meeting = 1 AND member = ?");
const answer = db.prepare("UPDATE question SET answered = ? WHERE id = ?");
const record = db.prepare("UPDATE attendance SET presence = 'Present', said_by = 'Member', at = ? WHERE meeting = 1 AND member = ?");
const remember = db.prepare("INSERT INTO change (meeting, member, before, after, by, at) VALUES (1, ?, ?, 'Present', ?, ?)");
const reply = db.prepare("INSERT INTO outbox (chat, lane, state, body, not_before, at) VALUES (?, 0, 'Waiting', ?, ?, ?)");

const press = db.transaction((update, chat, id) => {
  const now = Date.now();
  if (seen.run(String(update), now).changes === 0 || asked.get(id)?.chat !== chat) {
    return;
  }
  const { member } = holder.get(chat);
  const { presence: before } = presence.get(member);
  answer.run(now, id);
  record.run(now, member);
  remember.run(member, before, member, now);
  reply.run(chat, JSON.stringify({ text: "Đã điểm danh: đồng chí có mặt." }), now, now);
});

const bot = new Bot(token, { client: { apiRoot: url } });
bot.on("callback_query:data", async (context) => {
  press.immediate(context.update.update_id, context.chat.id, context.callbackQuery.data);
  await context.answerCallbackQuery();
});
run(bot);
