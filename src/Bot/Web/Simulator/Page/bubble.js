// One message as a bubble.

import { element, icon, timeWords } from "./words.js";
import { fileAddress } from "./server.js";

function spanOf({ text, bold, large }) {
  return bold || large ? element("strong", { className: large ? "large" : "" }, text) : document.createTextNode(text);
}

function fileOf(file) {
  const address = fileAddress(file.id);
  return file.isPicture
    ? element("a", { href: address, target: "_blank", rel: "noopener", className: "picture" }, element("img", { src: address, alt: file.name }))
    : element("a", { href: address, download: file.name, className: "file" }, icon("file"), file.name);
}

/** The bubble of a message; a changed message gets a new bubble in the old one's place. */
export function bubble(message, onPress) {
  const side = message.fromBot ? "bot" : "person";
  const made = element("li", { className: `message ${side}` });
  made.dataset.id = message.id;
  const body = element("div", { className: "bubble" }, ...message.files.map(fileOf));
  if (message.spans.length > 0) {
    body.append(element("p", { className: "text" }, ...message.spans.map(spanOf)));
  }

  const edited = message.version > message.id ? element("span", { className: "edited" }, "đã sửa · ") : null;
  body.append(element("p", { className: "when" }, edited, timeWords(message.at)));
  made.append(body);
  if (message.choices.length > 0) {
    made.append(element("div", { className: "choices" }, ...message.choices.map(choice => {
      const button = element("button", { type: "button", className: "choice", onclick: () => onPress(choice) }, choice.label);
      button.dataset.payload = choice.payload;
      return button;
    })));
  }

  return made;
}
