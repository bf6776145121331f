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

/** A list that opened over the page closes behind the keyboard, so that it hides no focus. */
for (const list of document.querySelectorAll<HTMLElement>('[popover]')) {
  list.addEventListener('focusout', ({ relatedTarget }) => {
    const isLeft = relatedTarget instanceof HTMLElement && !list.contains(relatedTarget);
    const opensIt = isLeft && relatedTarget.getAttribute('popovertarget') === list.id;
    if (isLeft && !opensIt && list.matches(':popover-open')) list.hidePopover();
  });
}

/** Says beside the button that a form is on its way; a page come back to has sent nothing yet. */
function showSending(form: HTMLFormElement, isSending: boolean): void {
  const status = form.querySelector<HTMLElement>('[data-sending]');
  if (status !== null) status.textContent = isSending ? (status.dataset['sending'] ?? '') : '';
}

document.addEventListener('submit', ({ target, submitter, defaultPrevented }) => {
  const isAside = submitter?.hasAttribute('data-no-proof') === true;
  if (defaultPrevented || isAside || !(target instanceof HTMLFormElement)) return;
  showSending(target, true);
});
addEventListener('pageshow', () => {
  for (const form of document.forms) showSending(form, false);
});

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
