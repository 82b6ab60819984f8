// One open phone: header, bubbles, the line to write on.

import { avatar, dateWords, element, icon } from "./words.js";
import { bubble } from "./bubble.js";
import * as server from "./server.js";

const largestFile = 20 * 1024 * 1024;
const suggestions = { known: ["/lich", "/trogiup", "bao giờ họp?"], unknown: ["xin cho hỏi", "/batdau"] };

/** A payload is "question:number". */
const questionOf = payload => payload.split(":")[0];

export class Phone {
  /** since: version up to which its messages are shown. */
  since = 0;
  #messages = new Map();
  #pressed = new Map();
  #file = null;
  #stays = true;

  constructor(name, { close, back, sent, failed }) {
    this.name = name;
    this.sent = sent;
    this.failed = failed;
    this.#build(close, back);
  }

  /** Says whose phone it is. */
  describe(owner) {
    this.title.textContent = owner.title;
    this.subtitle.textContent = owner.subtitle;
    this.element.setAttribute("aria-label", `Điện thoại của ${owner.title}`);
    this.face.replaceChildren(avatar(owner.title));
    if (this.linked !== owner.linked) {
      this.linked = owner.linked;
      this.#suggest();
    }
  }

  /** Takes over what changed; says how many messages of the bot it shows now. */
  show({ messages, likeZalo }, version) {
    this.since = version;
    this.#behave(likeZalo);
    for (const message of messages) {
      this.#put(message);
    }

    if (messages.length > 0) {
      this.#mark();
      this.#scroll(messages.some(m => !m.fromBot));
    }

    return [...this.#messages.values()].filter(m => m.fromBot).length;
  }

  focus() {
    this.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#scroll(true);
    this.box.focus({ preventScroll: true });
  }

  #build(close, back) {
    this.face = element("span", {});
    this.title = element("h2", {});
    this.subtitle = element("p", {});
    this.zalo = element("input", { type: "checkbox", onchange: () => this.#change(() => server.behave(this.name, this.zalo.checked)) });
    this.log = element("ol", { className: "log", role: "log", ariaLive: "polite", onscroll: () => this.#scrolled() });
    // A picture that arrives late, or a window that changes its size, must not push the newest message out of sight.
    const stay = () => this.#stays && this.#scroll(true);
    this.log.addEventListener("load", stay, true);
    new ResizeObserver(stay).observe(this.log);
    this.hints = element("div", { className: "hints" });
    this.down = element("button", { type: "button", className: "down", hidden: true, onclick: () => this.#scroll(true) }, "↓ Tin mới");
    this.element = element("section", { className: "phone" },
      element("header", {},
        element("button", { type: "button", className: "back", ariaLabel: "Về danh sách", onclick: back }, "‹"),
        this.face,
        element("div", { className: "who" }, this.title, this.subtitle),
        element("button", { type: "button", className: "close", ariaLabel: "Đóng điện thoại này", title: "Đóng", onclick: close }, "×")),
      element("label", { className: "manner", title: "Không có nút, không sửa được tin đã gửi, mỗi tin tối đa 2.000 chữ" },
        this.zalo, element("span", {}, "Như Zalo Bot (không có nút)")),
      this.log, this.down, this.hints, this.#line());
    this.element.dataset.phone = this.name;
  }

  #line() {
    this.box = element("textarea", { rows: 1, placeholder: "Nhắn tin…", ariaLabel: "Nhắn tin", autocomplete: "off" });
    this.box.addEventListener("input", () => this.#grow());
    this.box.addEventListener("keydown", event => {
      // While an input method composes a Vietnamese word, Enter belongs to it.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#send();
      }
    });
    this.picker = element("input", { type: "file", hidden: true, onchange: () => this.#attach(this.picker.files[0] ?? null) });
    this.clip = element("button", { type: "button", className: "clip", ariaLabel: "Đính kèm tệp", title: "Đính kèm tệp (tối đa 20 MB)",
      onclick: () => this.picker.click() }, icon("clip"));
    this.chosen = element("button", { type: "button", className: "chosen", hidden: true, onclick: () => this.#attach(null) });
    return element("form", { className: "write", onsubmit: event => { event.preventDefault(); this.#send(); } },
      this.chosen, this.clip, this.picker, this.box, element("button", { className: "send", ariaLabel: "Gửi" }, "Gửi"));
  }

  #suggest() {
    const words = this.linked ? suggestions.known : suggestions.unknown;
    this.hints.replaceChildren(element("span", {}, "Nhắn thử:"), ...words.map(word =>
      element("button", { type: "button", onclick: () => { this.box.value = word; this.#send(); } }, word)));
    this.hints.hidden = this.#messages.size > 0;
  }

  #attach(file) {
    if (file && file.size > largestFile) {
      this.failed(new Error("Tệp lớn quá 20 MB nên không gửi được."));
      file = null;
    }

    this.#file = file;
    this.picker.value = "";
    this.chosen.hidden = !file;
    this.chosen.textContent = file ? `${file.name}  ✕` : "";
    this.chosen.title = "Chạm để bỏ tệp";
  }

  #grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${Math.min(this.box.scrollHeight, 140)}px`;
  }

  #send() {
    const text = this.box.value.trim();
    const file = this.#file;
    if (!text && !file) {
      return;
    }

    this.box.value = "";
    this.#grow();
    this.#attach(null);
    this.#change(() => file ? server.sendFile(this.name, file, text) : server.type(this.name, text));
  }

  async #change(work) {
    try {
      await work();
      this.sent();
    } catch (error) {
      this.failed(error);
    }
  }

  #behave(likeZalo) {
    this.zalo.checked = likeZalo;
    this.clip.hidden = likeZalo;
    this.element.classList.toggle("zalo", likeZalo);
  }

  #put(message) {
    const known = this.#messages.get(message.id);
    if (known && known.version >= message.version) {
      return;
    }

    const made = bubble(message, choice => this.#change(() => server.press(this.name, choice.payload)));
    if (known) {
      this.log.querySelector(`[data-id="${message.id}"]`).replaceWith(made);
    } else {
      this.#separate(message);
      this.log.append(made);
      this.hints.hidden = true;
    }

    this.#messages.set(message.id, message);
    if (message.pressed) {
      this.#pressed.set(questionOf(message.pressed), message.pressed);
    }
  }

  #separate(message) {
    const day = dateWords(message.at);
    if (day !== this.day) {
      this.day = day;
      this.log.append(element("li", { className: "day" }, element("span", {}, day)));
    }
  }

  /** The choice pressed last stays marked; those of an older question step back. */
  #mark() {
    const rows = [...this.log.querySelectorAll(".choices")];
    rows.forEach((row, at) => {
      row.classList.toggle("old", at < rows.length - 1);
      for (const button of row.children) {
        const pressed = this.#pressed.get(questionOf(button.dataset.payload)) === button.dataset.payload;
        button.classList.toggle("pressed", pressed);
        button.ariaPressed = String(pressed);
      }
    });
  }

  #scrolled() {
    this.#stays = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    this.down.hidden = this.#stays || this.down.hidden;
  }

  #scroll(must) {
    if (must || this.#stays) {
      this.log.scrollTop = this.log.scrollHeight;
      this.#stays = true;
      this.down.hidden = true;
    } else {
      this.down.hidden = false;
    }
  }
}
