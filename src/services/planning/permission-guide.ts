// The guide to planning permission and the kind of work, as a turn of the conversation has them.
import type { Guide, GuideKind } from '../../core/guide.js';
import type { ServiceContext } from '../../core/service.js';

/** Longer than this, in characters, is no answer to one question. */
export const SHORT = 90;
export const DO_NOT_KNOW =
  /\b(?:don'?t|do not|not|no|never|can'?t)\b.{0,8}\b(?:know|sure|idea|remember|clue|tell|certain)\b|\b(?:dunno|unsure|unknown)\b|\bddim yn (?:gwybod|siŵr|siwr|cofio)\b|\b(?:wn i ddim|sai'n gwybod|dim syniad|dim clem|ansicr)\b|^(?:maybe|possibly|perhaps|it depends|efallai|mae'n dibynnu)\W*$/i;

export const guideOf = ({ ports }: Pick<ServiceContext, 'ports'>): Guide | undefined =>
  ports.guides.get('need-permission');

export const kindOf = (context: ServiceContext): GuideKind | undefined =>
  guideOf(context)?.kinds.get(context.answers['work'] ?? '');
