// The left column: branches with their members, officers, strangers; and who holds which phone.

import { avatar, element, fold } from "./words.js";

const mostFound = 60;
const strangerName = /^may-la-(\d+)$/;

export class People {
  #data = { branches: [], officers: [], strangers: [] };
  #json = "";
  #rows = new Map();
  #mine = new Set();
  #opened = new Map();

  /** open: opens a phone; drawn: called after the list was drawn anew, to mark it. */
  constructor(list, search, { open, drawn }) {
    this.list = list;
    this.search = search;
    this.open = open;
    this.drawn = drawn;
    search.addEventListener("input", () => this.#draw());
  }

  /** Takes over the server's list; false when nothing is new. */
  take(data) {
    const json = JSON.stringify(data);
    const isNew = json !== this.#json;
    if (isNew) {
      this.#json = json;
      this.#data = data;
      this.#draw();
    }

    return isNew;
  }

  /** Whose phone it is: title, subtitle, linked. */
  ownerOf(phone) {
    const found = this.#sections().flatMap(section => section.people.filter(p => p.phone === phone).map(p => ({ ...p, of: section.title })));
    if (found.length === 0) {
      return { title: this.#strangerTitle(phone), subtitle: "Chưa kết nối với ai", linked: false };
    }

    const linked = found.some(p => p.linked);
    const first = found[0];
    const subtitle = found.length > 1 ? `${found.length} đồng chí dùng chung máy` : this.#about(first, ` · ${first.of}`);
    return { title: found.map(p => p.name).join(" và "), subtitle: linked ? subtitle : `${subtitle} · chưa kết nối`, linked };
  }

  /** Marks open phones and the numbers of unread messages. */
  mark(openPhones, unread) {
    for (const [phone, rows] of this.#rows) {
      for (const row of rows) {
        row.classList.toggle("open", openPhones.has(phone));
        this.#badge(row.querySelector(".badge"), unread(phone));
      }
    }

    for (const section of this.list.querySelectorAll("details")) {
      const sum = [...new Set(section.dataset.phones.split("\n"))].reduce((total, phone) => total + unread(phone), 0);
      this.#badge(section.querySelector("summary .badge"), sum);
    }
  }

  /** Adds a stranger's phone to the list and returns its name. */
  addStranger() {
    const numbers = [...this.#data.strangers, ...this.#mine].map(name => +(strangerName.exec(name)?.[1] ?? 0));
    const linked = this.#sections().flatMap(s => s.people).map(p => +(strangerName.exec(p.phone)?.[1] ?? 0));
    const name = `may-la-${Math.max(0, ...numbers, ...linked) + 1}`;
    this.#mine.add(name);
    this.#draw();
    return name;
  }

  #sections() {
    const sections = this.#data.branches.map(branch => ({ id: branch.id, title: branch.name, people: branch.members }));
    return this.#data.officers.length > 0 ? [...sections, { id: "officers", title: "Cấp trên và quản trị", people: this.#data.officers }] : sections;
  }

  #strangers() {
    const taken = new Set(this.#sections().flatMap(s => s.people).map(p => p.phone));
    return [...new Set([...this.#data.strangers, ...this.#mine])].filter(name => !taken.has(name));
  }

  #strangerTitle(phone) {
    const number = strangerName.exec(phone)?.[1];
    return number ? `Máy lạ ${number}` : phone;
  }

  #about(person, more = "") {
    const words = [person.number === null ? null : `Số ${person.number}`, person.group, person.post, person.note].filter(Boolean);
    return words.join(" · ") + more;
  }

  #draw() {
    this.#rows.clear();
    const wanted = fold(this.search.value.trim());
    this.list.replaceChildren(...(wanted ? this.#found(wanted) : this.#all()));
    this.drawn();
  }

  #found(wanted) {
    const hits = this.#sections().flatMap(s => s.people)
      .filter(p => fold(p.name).includes(wanted) || String(p.number) === wanted || fold(this.#about(p)).includes(wanted))
      .slice(0, mostFound);
    return hits.length > 0
      ? [element("ul", {}, ...hits.map(p => this.#row(p)))]
      : [element("p", { className: "nobody" }, "Không tìm thấy ai.")];
  }

  #all() {
    const sections = this.#sections();
    const drawn = sections.map((section, at) => this.#section(section, this.#opened.get(section.id) ?? at < 2));
    const strangers = this.#strangers().map(phone => ({ phone, name: this.#strangerTitle(phone), stranger: true }));
    const add = element("button", { type: "button", className: "add", onclick: () => this.open(this.addStranger()) }, "+ Thêm máy lạ");
    drawn.push(this.#section({ id: "strangers", title: "Máy lạ", people: strangers }, true, add));
    if (sections.length === 0) {
      drawn.unshift(element("p", { className: "nobody" }, "Chưa có chi bộ nào. Mở một máy lạ để nhắn thử."));
    }

    return drawn;
  }

  #section({ id, title, people }, open, extra = null) {
    const linked = people.filter(p => p.linked).length;
    const count = id === "strangers" ? "" : `${linked}/${people.length} đã kết nối`;
    const made = element("details", { open },
      element("summary", {}, element("span", { className: "title" }, title), element("span", { className: "count" }, count), element("span", { className: "badge" })),
      element("ul", {}, ...people.map(p => this.#row(p))), extra);
    made.addEventListener("toggle", () => this.#opened.set(id, made.open));
    made.dataset.phones = people.map(p => p.phone).join("\n");
    return made;
  }

  #row(person) {
    const about = person.stranger ? "điện thoại chưa kết nối" : this.#about(person);
    const state = person.stranger || person.linked ? null : element("span", { className: "state" }, "chưa kết nối");
    const row = element("button", { type: "button", className: person.linked ? "row linked" : "row", onclick: () => this.open(person.phone) },
      avatar(person.name),
      element("span", { className: "words" },
        element("span", { className: "name" }, person.name), element("span", { className: "about" }, about), state),
      element("span", { className: "badge" }));
    row.dataset.phone = person.phone;
    this.#rows.set(person.phone, [...(this.#rows.get(person.phone) ?? []), row]);
    return element("li", {}, row);
  }

  #badge(badge, count) {
    badge.textContent = count > 99 ? "99+" : String(count || "");
    badge.ariaLabel = count ? `${count} tin chưa đọc` : "";
  }
}
