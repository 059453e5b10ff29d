/** Lets a reader tick off what was read. The ticks stay in this browser, and hold on every path. */

const key = 'hindsight-read';

class ReadingProgress extends HTMLElement {
  #read = recall();

  connectedCallback(): void {
    const template = this.querySelector('template');
    if (!template || this.querySelector('.tick')) return;
    for (const stop of this.#stops()) this.#addTick(stop, template.content);
    const forget = template.content.querySelector('.forget')?.cloneNode(true);
    if (forget instanceof HTMLButtonElement) {
      forget.addEventListener('click', () => this.#forget());
      this.append(forget);
    }
    // Another tab may show another path with the same post-mortems.
    window.addEventListener('storage', this.#onStorage);
    this.#show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#onStorage);
  }

  #onStorage = ({ key: changed }: StorageEvent): void => {
    if (changed !== null && changed !== key) return;
    this.#read = recall();
    this.#show();
  };

  #stops(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.stop')];
  }

  #addTick(stop: HTMLElement, content: DocumentFragment): void {
    const tick = content.querySelector('.tick')?.cloneNode(true) as HTMLElement | undefined;
    const box = tick?.querySelector('input');
    const title = stop.querySelector('h2')?.textContent.trim() ?? '';
    if (!tick || !box) return;
    tick.querySelector('[data-title]')?.append(`“${title}”`);
    box.addEventListener('change', () => {
      const id = stop.dataset['id'] ?? '';
      if (box.checked) this.#read.add(id);
      else this.#read.delete(id);
      remember(this.#read);
      this.#show();
    });
    stop.querySelector('div')?.append(tick);
  }

  #forget(): void {
    for (const stop of this.#stops()) this.#read.delete(stop.dataset['id'] ?? '');
    remember(this.#read);
    this.#show();
    this.querySelector('input')?.focus();
  }

  #show(): void {
    const stops = this.#stops();
    let read = 0;
    let left = 0;
    for (const stop of stops) {
      const isRead = this.#read.has(stop.dataset['id'] ?? '');
      stop.toggleAttribute('data-read', isRead);
      const box = stop.querySelector('input');
      if (box) box.checked = isRead;
      if (isRead) read++;
      else left += Number(stop.dataset['minutes']);
    }
    const said =
      read === stops.length
        ? `All ${read} read.`
        : `${read} of ${stops.length} read, about ${left} minutes left.`;
    const progress = this.querySelector('.progress');
    if (progress) progress.textContent = `${said} Ticks are kept in this browser only.`;
    const forget = this.querySelector<HTMLElement>('.forget');
    if (forget) forget.hidden = read === 0;
  }
}

function recall(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    // Storage may be forbidden, or hold what we did not write; then nothing was read.
    return new Set();
  }
}

function remember(read: ReadonlySet<string>): void {
  try {
    if (read.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify([...read].sort()));
  } catch {
    // Storage may be forbidden; the ticks then hold for this page.
  }
}

customElements.define('reading-progress', ReadingProgress);
