/** The colours and letters of the page, for charts that no style sheet reaches. */

export interface ChartTheme {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly band: string;
  readonly family: string;
}

/** Read the theme that holds where an element stands. */
export function readTheme(host: HTMLElement): ChartTheme {
  const probe = host.appendChild(document.createElement('span'));
  const colour = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  probe.style.fontFamily = 'var(--sans)';
  const theme = {
    ink: colour('var(--ink)'),
    quiet: colour('var(--ink-2)'),
    line: colour('var(--line)'),
    paper: colour('var(--paper)'),
    accent: colour('var(--link)'),
    band: colour('color-mix(in srgb, var(--link) 16%, var(--paper))'),
    family: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return theme;
}

/** Call when the reader switches the theme, or the system does. */
export function onThemeChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
}
