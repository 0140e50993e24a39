// Light or dark by hand, for as long as the page is open; the system's choice before that.
{
  "use strict";
  const button = document.querySelector(".scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.scheme ?? (system.matches ? "dark" : "light")) === "dark";
  const name = () => (button.textContent = isDark() ? button.dataset.light : button.dataset.dark);
  button.addEventListener("click", () => {
    document.documentElement.dataset.scheme = isDark() ? "light" : "dark";
    name();
  });
  system.addEventListener("change", name);
  name();
}
