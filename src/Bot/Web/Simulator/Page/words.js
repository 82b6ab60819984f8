// Small words of the page: elements, folded text, dates as people say them.

const weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
let parts = partsIn("Asia/Ho_Chi_Minh");

function partsIn(zone) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  return instant => Object.fromEntries(format.formatToParts(new Date(instant)).map(p => [p.type, p.value]));
}

/** Shows every time in that zone from now on. */
export function useZone(zone) {
  parts = partsIn(zone);
}

/** "Thứ Ba, 01/12/2026" */
export function dateWords(instant) {
  const p = parts(instant);
  const weekday = new Date(Date.UTC(+p.year, +p.month - 1, +p.day)).getUTCDay();
  return `${weekdays[weekday]}, ${p.day}/${p.month}/${p.year}`;
}

/** "08:00" */
export function timeWords(instant) {
  const p = parts(instant);
  return `${p.hour}:${p.minute}`;
}

/** Lower case without diacritics, so that "nga" finds "Ngà". */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** An element with properties and children; text children are always text, never markup. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** A small drawing that only decorates. */
export function icon(name) {
  return element("img", { src: `/simulator/assets/${name}.svg`, alt: "", className: "icon" });
}

/** A round sign with a person's initial, in a colour of his own. */
export function avatar(name) {
  const initial = name.trim().split(/\s+/).filter(word => /\p{L}/u.test(word)).at(-1)?.[0] ?? "?";
  const tone = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  return element("span", { className: `avatar tone${tone}`, ariaHidden: "true" }, initial.toUpperCase());
}
