import type { Markup } from "./markup.ts";

/** Prints one drawing and nothing of the page around it; share.css hides the rest while it is there. */
export function printSheet(svg: Markup): void {
  const sheet = document.createElement("div");
  sheet.className = "print-sheet";
  sheet.innerHTML = svg;
  document.body.append(sheet);
  const done = () => {
    sheet.remove();
    window.removeEventListener("afterprint", done);
  };
  window.addEventListener("afterprint", done);
  window.print();
}
