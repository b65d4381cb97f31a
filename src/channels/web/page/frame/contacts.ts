// Numbers to call and addresses to write to open on the device, not in a new tab: Web Chat marks every link as if it led to a page.

const CONTACT = 'a[href^="tel:"][target], a[href^="mailto:"][target]';

export function contactsStayHere(client: HTMLElement): void {
  const mend = (): void =>
    client.querySelectorAll(CONTACT).forEach((link) => {
      link.removeAttribute('target');
      link.removeAttribute('rel');
      // Web Chat's "Opens in a new window", which it does not.
      link.removeAttribute('aria-label');
      link.removeAttribute('title');
      link
        .querySelectorAll('[class*="open-in-new-window"], [class*="external-link-icon"]')
        .forEach((icon) => icon.remove());
    });
  new MutationObserver(mend).observe(client, { childList: true, subtree: true });
}
