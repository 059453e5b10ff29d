/** Gives the words inside it a button that copies them, where the browser can. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('code')?.textContent;
    // Without a secure context there is no clipboard, and so no button.
    if (!text || !('clipboard' in navigator) || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    const say = (word: string) => {
      button.textContent = word;
      button.ariaLabel = `${word}: ${text}`;
    };
    say('Copy');
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(
        () => say('Copied'),
        () => say('Not allowed'),
      );
      setTimeout(() => say('Copy'), 2000);
    });
    this.append(button);
  }
}

customElements.define('copy-text', CopyText);
