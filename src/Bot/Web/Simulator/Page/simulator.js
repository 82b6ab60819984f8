// The page: asks for news, opens phones, moves the clock.

import { dateWords, element, timeWords, useZone } from "./words.js";
import { People } from "./people.js";
import { Phone } from "./phone.js";
import * as server from "./server.js";

// Milliseconds between two questions for news.
const pace = { seen: 400, hidden: 3000, broken: 2000 };
const peopleEvery = 3000;
const place = "chibo-simulator";
const find = id => document.getElementById(id);

const phones = new Map();
const remembered = recall();
const people = new People(find("list"), find("search"), { open, drawn: mark });
let version = 0;
let fromBot = {};
let peopleAsked = 0;
let peopleVersion = -1;
let timer = 0;
let asking = false;
let again = false;

function recall() {
  try {
    return { version: 0, seen: {}, open: [], ...JSON.parse(localStorage.getItem(place) ?? "{}") };
  } catch {
    return { version: 0, seen: {}, open: [] };
  }
}

function remember() {
  localStorage.setItem(place, JSON.stringify({ version, seen: remembered.seen, open: [...phones.keys()] }));
}

function unread(phone) {
  return phones.has(phone) && isShown(phone) ? 0 : Math.max(0, (fromBot[phone] ?? 0) - (remembered.seen[phone] ?? 0));
}

function isShown(phone) {
  return phones.get(phone).element.offsetParent !== null;
}

function mark() {
  people.mark(new Set(phones.keys()), unread);
}

function notice(text) {
  find("notice").textContent = text;
  find("notice").hidden = !text;
}

function failed(error) {
  notice(error.message);
  setTimeout(() => find("notice").textContent === error.message && notice(""), 6000);
}

function open(name) {
  put(name);
  show(name);
  phones.get(name).focus();
  news();
}

function put(name) {
  if (!phones.has(name)) {
    const phone = new Phone(name, { close: () => close(name), back: () => show(null), sent: news, failed });
    phone.describe(people.ownerOf(name));
    phones.set(name, phone);
    find("phones").append(phone.element);
  }
}

function close(name) {
  phones.get(name).element.remove();
  phones.delete(name);
  show(null);
  remember();
}

/** On a small screen either the list or one phone is seen. */
function show(name) {
  document.body.classList.toggle("on-phone", name !== null);
  for (const phone of phones.values()) {
    phone.element.classList.toggle("current", phone.name === name);
  }

  find("welcome").hidden = phones.size > 0;
  mark();
}

function take(answer) {
  // A fresh database counts from the beginning again.
  if (answer.version < version || (version === 0 && answer.version < remembered.version)) {
    localStorage.removeItem(place);
    location.reload();
    return;
  }

  useZone(answer.zone);
  find("date").textContent = dateWords(answer.now);
  find("time").textContent = timeWords(answer.now);
  version = answer.version;
  Object.assign(fromBot, answer.fromBot);
  for (const shown of answer.open) {
    const phone = phones.get(shown.phone);
    const count = phone?.show(shown, answer.version);
    if (phone && isShown(phone.name)) {
      remembered.seen[phone.name] = count;
    }
  }
}

async function listPeople() {
  const due = performance.now() - peopleAsked >= peopleEvery;
  if (due && (version !== peopleVersion || performance.now() - peopleAsked > 5 * peopleEvery || peopleVersion < 0)) {
    peopleAsked = performance.now();
    peopleVersion = version;
    if (people.take(await server.people())) {
      phones.forEach(phone => phone.describe(people.ownerOf(phone.name)));
    }
  }
}

/** One question at a time; whoever asks meanwhile gets another round at once. */
async function news() {
  if (asking) {
    again = true;
    return;
  }

  clearTimeout(timer);
  asking = true;
  again = false;
  let wait = document.hidden ? pace.hidden : pace.seen;
  try {
    const before = version;
    take(await server.changes(version, [...phones.values()].map(phone => [phone.name, phone.since])));
    await listPeople();
    if (version !== before) {
      mark();
      remember();
    }

    document.body.classList.remove("broken");
  } catch (error) {
    document.body.classList.add("broken");
    failed(error);
    wait = pace.broken;
  }

  asking = false;
  timer = setTimeout(news, again ? 0 : wait);
}

async function advance(by) {
  const moves = find("moves");
  const before = find("date").textContent + find("time").textContent;
  moves.querySelectorAll("button").forEach(button => button.disabled = true);
  document.body.classList.add("moving");
  try {
    const { now } = await server.advance(by);
    if (by === "next" && dateWords(now) + timeWords(now) === before) {
      failed(new Error("Chưa có việc nào được hẹn trước."));
    }

    await news();
  } catch (error) {
    failed(error);
  } finally {
    document.body.classList.remove("moving");
    moves.querySelectorAll("button").forEach(button => button.disabled = false);
  }
}

find("moves").addEventListener("click", event => event.target.dataset.advance && advance(event.target.dataset.advance));
document.addEventListener("visibilitychange", () => !document.hidden && news());
document.querySelector(".now").append(element("span", { className: "spinner", ariaHidden: "true" }));

await news();
remembered.open.forEach(put);
show(null);
news();
