// Who is calling: the address behind our own proxies, and the key under which it is counted.
import { BlockList, isIP, isIPv6 } from 'node:net';

type Headers = Readonly<Record<string, string | undefined>>;

const FORWARDED = /^(?:forwarded|x-forwarded-.*|x-real-ip)$/;

const clean = (written: string): string => {
  const bare = written.trim().replace(/^\[([^\]]*)\](?::\d+)?$/, '$1');
  const address = isIP(bare) === 0 ? bare.replace(/:\d+$/, '') : bare;
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
};

/**
 * The caller's address. `proxies` is how many proxies of ours stand in front: each adds the address it saw to the
 * right-hand end of X-Forwarded-For, so only that many entries from the right can be believed.
 */
export const callerAddress = (remote: string | undefined, headers: Headers, proxies: number): string => {
  const direct = clean(remote ?? '');
  if (proxies === 0) return direct;
  const hops = (headers['x-forwarded-for'] ?? '').split(',').map(clean);
  const told = hops[Math.max(0, hops.length - proxies)] ?? '';
  return isIP(told) === 0 ? direct : told;
};

/** Without a proxy of ours its headers are anyone's word: taken out, so that no route can believe them. */
export const believedHeaders = (headers: Headers, proxies: number): Headers =>
  proxies > 0 ? headers : Object.fromEntries(Object.entries(headers).filter(([name]) => !FORWARDED.test(name)));

/** An IPv6 home or phone has a whole /64 to itself, so that is counted as one caller. */
export const addressKey = (ip: string): string => {
  if (!isIPv6(ip)) return ip;
  const [left = '', right = ''] = ip.toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === '' ? [] : right.split(':');
  const gap = ip.includes('::') ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0') : [];
  return [...head, ...gap, ...tail].slice(0, 4).join(':');
};

const PRIVATE = new BlockList();
PRIVATE.addSubnet('127.0.0.0', 8);
PRIVATE.addSubnet('10.0.0.0', 8);
PRIVATE.addSubnet('172.16.0.0', 12);
PRIVATE.addSubnet('192.168.0.0', 16);
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/** On this machine or a private network. A request that an undeclared proxy passed on could be from anyone: no. */
export const isInside = (ip: string, headers: Headers, proxies: number): boolean => {
  if (proxies === 0 && forwarded(headers)) return false;
  return isIP(ip) !== 0 && PRIVATE.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');
};

/** A proxy has had this request in its hands. */
export const forwarded = (headers: Headers): boolean => Object.keys(headers).some((name) => FORWARDED.test(name));
