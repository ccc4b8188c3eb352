// Light or dark: as the computer is set, until somebody chooses.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

export const isDark = () => root.dataset.theme === "dark";

export const startTheme = (button, changed) => {
  const apply = () => {
    root.dataset.theme = localStorage.getItem("theme") ?? (system.matches ? "dark" : "light");
    changed();
  };
  button.addEventListener("click", () => {
    localStorage.setItem("theme", isDark() ? "light" : "dark");
    apply();
  });
  system.addEventListener("change", apply);
  apply();
};
