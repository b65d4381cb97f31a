// The chat window's menu, and the dialogs that it opens.
import type { Care } from './care.js';
import { html, type Html } from './html.js';
import type { Site } from './site.js';

/** What can be done with the talk; each is a button with words. */
export function menu({ say, other, words }: Site, can: Care['can']): Html {
  const items: readonly (readonly [id: string, label: string])[] = [
    ['edit', say('chat.menu.edit')],
    ...(can.email ? [['email', say('chat.menu.email')] as const] : []),
    ['save', say('chat.menu.save')],
    ['print', say('chat.menu.print')],
    // Only where the browser can.
    ['hear', say('chat.menu.hear')],
    ['speak', say('chat.menu.speak')],
    ['finish', say('chat.menu.finish')],
    ...(can.delete ? [['delete', say('chat.menu.delete')] as const] : []),
  ];
  return html`<div class="menu-place">
    <div class="menu" id="menu" hidden>
      <ul class="menu__list" aria-label="${say('chat.options')}">
        ${items.map(([id, label]) => {
          const spoken = id === 'hear' || id === 'speak';
          return html`<li ${spoken && html`id="${id}-item" hidden`}>
            <button class="menu__item" type="button" id="${id}" ${spoken && html`aria-pressed="false"`}>
              ${label}
            </button>
          </li>`;
        })}
        ${other !== null && html`<li id="twin-item" hidden><a class="menu__item" id="twin" target="_top" lang="${other}" hreflang="${other}">${words.text('chat.menu.twin', other)}</a></li>`}
        <li>
          <button class="menu__item menu__item--leave" type="button" data-leave>
            ${say('chat.exit')} <span class="menu__hint">${say('chat.exit.keys')}</span>
          </button>
        </li>
      </ul>
    </div>
  </div>`;
}

export function dialogs({ say }: Site, can: Care['can']): Html {
  const cancel = html`<button class="dialog__button" type="button" data-cancel>${say('chat.cancel')}</button>`;
  return html`
    ${
      can.email &&
      html`<dialog class="dialog" id="email-dialog" aria-labelledby="email-title">
        <form id="email-form" novalidate>
          <h2 class="dialog__title" id="email-title">${say('chat.menu.email')}</h2>
          <p id="email-what">${say('chat.email.what')}</p>
          <p class="dialog__error" id="email-error" hidden></p>
          <label for="email-to">${say('chat.email.label')}</label>
          <input
            class="field"
            id="email-to"
            name="email"
            type="email"
            autocomplete="email"
            spellcheck="false"
            aria-describedby="email-what email-error"
          />
          <div class="dialog__row">
            <button class="dialog__button dialog__button--main" type="submit">${say('chat.email.send')}</button>
            ${cancel}
          </div>
        </form>
      </dialog>`
    }
    ${
      can.delete &&
      html`<dialog class="dialog" id="delete-dialog" aria-labelledby="delete-title">
        <h2 class="dialog__title" id="delete-title">${say('chat.delete.title')}</h2>
        <p>${say('chat.delete.text')}</p>
        <div class="dialog__row">
          <button class="dialog__button dialog__button--main" type="button" id="delete-yes">
            ${say('chat.delete.yes')}
          </button>
          ${cancel}
        </div>
      </dialog>`
    }
    <dialog class="dialog" id="speak-dialog" aria-labelledby="speak-title">
      <h2 class="dialog__title" id="speak-title">${say('chat.menu.speak')}</h2>
      <p>${say('chat.speech.privacy')}</p>
      <div class="dialog__row">
        <button class="dialog__button dialog__button--main" type="button" id="speak-yes">
          ${say('chat.speech.yes')}
        </button>
        ${cancel}
      </div>
    </dialog>
  `;
}
