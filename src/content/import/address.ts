// Which addresses an import may ask: one site's own, and nothing on a private network unless that was allowed.
import { BlockList, isIP, isIPv6 } from 'node:net';

/** IANA's special-purpose registries: nothing there is a council's public website. */
const SPECIAL_4 = blockList(
  'ipv4',
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
    '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
);
/** The second line: addresses that carry an IPv4 address inside, in which a private one could hide. */
const SPECIAL_6 = blockList(
  'ipv6',
  '::/96 fc00::/7 fe80::/10 fec0::/10 ff00::/8 100::/64 2001:db8::/32 3fff::/20 5f00::/16 ' +
    '::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 2001::/23 2002::/16',
);

/** A list for each family: in one list, the IPv6 form of all IPv4 addresses would cover every IPv4 address. */
function blockList(family: 'ipv4' | 'ipv6', subnets: string): BlockList {
  const list = new BlockList();
  for (const subnet of subnets.split(' ')) {
    const [net = '', bits] = subnet.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

/** @param ip an IPv4 or IPv6 address, without brackets or zone. */
export const isPrivate = (ip: string): boolean =>
  isIPv6(ip) ? SPECIAL_6.check(ip, 'ipv6') : SPECIAL_4.check(ip, 'ipv4');

/** A private address that is written in the URL itself; a name is looked up when it is asked. */
export const namesPrivate = ({ hostname }: URL): boolean => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && isPrivate(bare);
};

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const portOf = ({ port, protocol }: URL): string => port || (PORTS[protocol] ?? '');

/** The same host and port, or its move from http to https; never back, and never with a password in it. */
export function isOfSite(url: URL, site: URL): boolean {
  if (!(url.protocol in PORTS) || url.hostname !== site.hostname || url.username !== '' || url.password !== '')
    return false;
  if (portOf(url) === portOf(site)) return url.protocol === site.protocol;
  return site.protocol === 'http:' && url.protocol === 'https:' && site.port === '' && url.port === '';
}

/**
 * A page's address as a sitemap wrote it, made whole: without its fragment, and with https where the site has it.
 * Null for what is no web address, or another host's.
 */
export function pageAddress(written: string, site: URL): URL | null {
  if (!URL.canParse(written.trim())) return null;
  const url = new URL(written.trim());
  if (url.protocol === 'http:' && site.protocol === 'https:' && url.port === '') url.protocol = 'https:';
  url.hash = '';
  return isOfSite(url, site) ? url : null;
}

/** Braces would be read as a placeholder in an article. */
export const safeHref = (url: URL): string => url.href.replaceAll('{', '%7B').replaceAll('}', '%7D');
