/** Small conveniences of every page. All of them work, less comfortably, without this script. */
document.documentElement.classList.add('has-js');

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-hash]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}

for (const list of document.querySelectorAll<HTMLElement>('[popover][data-leaves]')) {
  list.addEventListener('click', ({ target }) => {
    if (
      target instanceof Element &&
      target.closest('a') !== null &&
      list.matches(':popover-open')
    ) {
      list.hidePopover();
    }
  });
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  button.addEventListener('click', (event) => {
    event.preventDefault();
    const { copy = '', copied = '' } = button.dataset;
    const text = copy.startsWith('#') ? new URL(copy, location.href).href : copy;
    // Without permission or a secure origin a link still leads to its place.
    void navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = copied;
      },
      () => {
        if (copy.startsWith('#')) location.hash = copy;
      },
    );
  });
}

export {};
