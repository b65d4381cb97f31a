// Makes elements. Everything that came from outside goes in as text.

type Props = Readonly<Record<string, string | boolean>>;

/** `props` are attributes; true sets an empty one, false leaves it out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props))
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function button(
  label: string,
  press: () => void,
  look: 'main' | 'secondary' | 'link' = 'secondary',
): HTMLButtonElement {
  const classes = { main: 'govuk-button', secondary: 'govuk-button govuk-button--secondary', link: 'desk-link' };
  const made = el('button', { type: 'button', class: classes[look] }, label);
  made.addEventListener('click', press);
  return made;
}

/** An element of the still page. */
export function find<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`#${id} is not on the page`);
  return element;
}
