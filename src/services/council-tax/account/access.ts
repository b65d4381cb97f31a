// Who may see an account: only whoever signed in in this very conversation, where a sign-in is possible, and only their own.
import { linksOf } from '../../../core/article-words.js';
import { isStale } from '../../../core/articles.js';
import { isoDate } from '../../../core/format.js';
import type { Ports } from '../../../core/ports.js';
import type { Link, Option } from '../../../core/reply.js';
import type { Done, ServiceContext } from '../../../core/service.js';
import type { TaxAccount, TaxAccounts } from '../../../core/tax-account.js';
import type { Turn } from '../../../core/turn.js';
import { person } from '../tax-options.js';

export type Access =
  | { readonly kind: 'in'; readonly subject: string; readonly account: TaxAccount }
  /** Signed in, and no account is theirs; or the accounts cannot be reached. */
  | { readonly kind: 'none' | 'down' }
  | { readonly kind: 'out'; readonly link: Link }
  /** At a speaker: the account is linked or can be, and nobody has shown yet that it is theirs. */
  | { readonly kind: 'unproven' };

/** Never on a speaker, nor where a link cannot be followed in the same browser. */
export const canSignIn = ({ can }: Turn, { residents, taxAccounts }: Ports): boolean =>
  can.signIn === true && residents !== undefined && taxAccounts !== undefined;

/** By voice, where the speaker itself sees to it that only the holder hears it. */
export const canBeSaid = ({ holder }: Turn, { taxAccounts }: Ports): boolean =>
  holder !== undefined && taxAccounts !== undefined;

/** Null where nobody can sign in. `say`: key of what the resident says when they come back. */
export async function accessTo(intent: string, say: string, context: ServiceContext): Promise<Access | null> {
  const { ports, turn, language } = context;
  const { residents, taxAccounts, words } = ports;
  if (canBeSaid(turn, ports) && taxAccounts)
    return turn.holder ? accountOf(turn.holder, taxAccounts) : { kind: 'unproven' };
  if (!canSignIn(turn, ports) || !residents || !taxAccounts) return null;
  const subject = await residents.who(turn.conversation);
  if (subject === null) {
    const { conversation, channel } = turn;
    const url = residents.link({ conversation, channel, language, intent, say: words.text(say, language) });
    return { kind: 'out', link: { label: words.text('account.sign-in', language), url } };
  }
  return accountOf(subject, taxAccounts);
}

async function accountOf(subject: string, accounts: TaxAccounts): Promise<Access> {
  const looked = await accounts.forResident(subject);
  if (!looked.ok) return { kind: 'down' };
  return looked.value ? { kind: 'in', subject, account: looked.value } : { kind: 'none' };
}

/** What a resident is told who cannot see their account: what is written about it, and the link to the sign-in, with the words for it. */
export function withoutAccount(
  intent: string,
  access: Exclude<Access, { kind: 'in' }> | null,
  context: ServiceContext,
  signIn = 'account.out',
): Done {
  const { ports, language } = context;
  if (access?.kind === 'unproven')
    return {
      ending: 'asked',
      say: [{ key: 'account.unproven' }],
      options: [person(context)],
      question: true,
      account: 'needed',
    };
  const known = ports.articles.forIntent(intent, textOf(context), language);
  const article = known && !isStale(known, isoDate(ports.clock.council())) ? known : null;
  const key = access && `account.${access.kind}`;
  return {
    ending: access?.kind === 'down' ? 'service-down' : 'answered',
    say: [
      ...(key && access.kind !== 'out' ? [{ key }] : []),
      ...(article ? [{ text: article.text, speech: article.speech }] : [{ key: 'account.website' }]),
      ...(access?.kind === 'out' ? [{ key: signIn }] : []),
    ],
    options: [...(access && access.kind !== 'out' ? [signOutOption(context)] : []), person(context)],
    links: [
      ...(access?.kind === 'out' ? [access.link] : []),
      ...(article
        ? linksOf(article, ports, language)
        : [{ label: ports.words.text('account.website.link', language), url: ports.council.links.councilTaxAccount }]),
    ],
    ...(article ? { articles: [article.id] } : {}),
  };
}

export const textOf = ({ turn: { input } }: ServiceContext): string =>
  input.kind === 'text' || input.kind === 'choice' ? input.text : '';

/** Its words are what `asksToSignOut` listens for. */
export const signOutOption = ({ ports, language }: ServiceContext): Option => ({
  value: 'intent:council-tax.balance',
  label: ports.words.text('account.sign-out', language),
});

const SIGN_OUT =
  /^\W*(?:please |can you |i want to |plis )?(?:(?:sign|log)\s?(?:me )?(?:out|off)|allgofnod(?:i|wch)(?: fi)?)(?: (?:of )?(?:my |the )?(?:council tax )?(?:account)?| o(?:'m| fy) (?:g|ngh)yfrif)?(?: please| now| nawr| plis)?\W*$/i;
export const asksToSignOut = (text: string): boolean => SIGN_OUT.test(text);

/** An eight-figure number that is not this account's: somebody asks about another. */
export const namesAnother = (text: string, { number }: TaxAccount): boolean =>
  [...text.matchAll(/(?<!\d)\d{8}(?!\d)/g)].some(([found]) => found !== number);
