// Reads robots.txt as RFC 9309 says, with Crawl-delay beside it: which addresses are ours to ask, and how often.

export interface Robots {
  /** Whether a page may be asked for; `path` with its query. */
  readonly may: (path: string) => boolean;
  /** Seconds between two pages; 0 when nothing is asked. */
  readonly delay: number;
}

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allow: boolean; readonly pattern: string }[];
  delay: number;
}

/** Nothing is forbidden where there is no robots.txt. */
export const NO_ROBOTS: Robots = { may: () => true, delay: 0 };

/** @param agent our name in it, in lower case: its own groups count, else those for `*`. */
export function readRobots(text: string, agent: string): Robots {
  const groups = groupsOf(text);
  const ours = groups.filter(({ agents }) => agents.some((name) => name === agent));
  const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    // The longest pattern decides, and Allow where two are alike (RFC 9309, 2.2.2).
    may: (path) => {
      const asked = plain(path);
      const [first] = rules
        .filter(({ pattern }) => fits(asked, pattern))
        .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
      return first?.allow ?? true;
    },
    delay: Math.max(0, ...chosen.map(({ delay }) => delay)),
  };
}

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = [];
  let naming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, field = '', written = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const value = written.trim();
    const group = groups.at(-1);
    switch (field.toLowerCase()) {
      case 'user-agent':
        // "Council-Assistant/1.0" is our name with a version that we need not have.
        if (naming && group) group.agents.push(nameOf(value));
        else groups.push({ agents: [nameOf(value)], rules: [], delay: 0 });
        naming = true;
        break;
      case 'allow':
      case 'disallow':
        naming = false;
        if (value !== '') group?.rules.push({ allow: field.toLowerCase() === 'allow', pattern: plain(value) });
        break;
      case 'crawl-delay':
        naming = false;
        if (group && Number(value) > 0) group.delay = Number(value);
        break;
      default:
    }
  }
  return groups;
}

const nameOf = (value: string): string => (value.split('/')[0] ?? '').trim().toLowerCase();

/** `/caf%C3%A9`, `/caf%c3%a9` and `/café` are one path. */
function plain(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}

/** `*` stands for anything, `$` for the end. By hand, because a pattern of many stars would make a regular expression hang. */
function fits(path: string, pattern: string): boolean {
  const whole = pattern.endsWith('$');
  const [head = '', ...parts] = (whole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(head)) return false;
  const last = whole ? parts.pop() : undefined;
  let at = head.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (!whole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
