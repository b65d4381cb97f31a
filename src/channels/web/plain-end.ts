// The plain chat's page that ends it: how we did can be told, or left out.
import { LONGEST_COMMENT, SCORES } from '../../core/ratings.js';
import type { Care } from './care.js';
import { html, type Html } from './html.js';
import type { Site } from './site.js';

/** `path` is where the form goes. */
export function endPage({ say }: Site, path: string, can: Care['can']): Html {
  return html`<h1 class="govuk-heading-l">${say('chat.menu.finish')}</h1>
    <p class="govuk-body">${say('chat.finish.what')}</p>
    <form action="${path}" method="post" novalidate>
      ${
        can.rate &&
        html`<div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${say('chat.rate.ask')}</legend>
              <div class="govuk-radios">
                ${SCORES.map(
                  (score) =>
                    html`<div class="govuk-radios__item">
                      <input
                        class="govuk-radios__input"
                        id="score-${score}"
                        name="score"
                        type="radio"
                        value="${score}"
                      />
                      <label class="govuk-label govuk-radios__label" for="score-${score}"
                        >${say(`rate.${String(score)}`)}</label
                      >
                    </div>`,
                )}
              </div>
            </fieldset>
          </div>
          <div class="govuk-form-group">
            <label class="govuk-label" for="comment">${say('chat.rate.more')}</label>
            <textarea
              class="govuk-textarea"
              id="comment"
              name="comment"
              rows="3"
              maxlength="${LONGEST_COMMENT}"
            ></textarea>
          </div>`
      }
      <button class="govuk-button" type="submit">${say('chat.menu.finish')}</button>
    </form>`;
}
