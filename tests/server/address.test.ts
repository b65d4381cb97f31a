// Who the caller is: only as many proxies are believed as there are, and a home's whole IPv6 network is one caller.
import { describe, expect, it } from 'vitest';
import { addressKey, callerAddress, isInside } from '../../src/server/address.js';

describe('callerAddress', () => {
  it.each([
    ['10.0.0.1', '203.0.113.9', 0, '10.0.0.1'],
    ['::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', '6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['10.0.0.1', '203.0.113.9', 3, '203.0.113.9'],
    ['10.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
    ['10.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8::1'],
    ['10.0.0.1', '2001:db8::1', 1, '2001:db8::1'],
    ['10.0.0.1', 'unknown', 1, '10.0.0.1'],
    ['10.0.0.1', '', 1, '10.0.0.1'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    [undefined, undefined, 0, ''],
  ])('from %s, forwarded %s, %s proxies: %s', (remote, header, proxies, expected) => {
    expect(callerAddress(remote, { 'x-forwarded-for': header }, proxies)).toBe(expected);
  });
});

describe('addressKey', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  });
});

describe('isInside', () => {
  it.each([
    ['127.0.0.1', {}, 0, true],
    ['::1', {}, 0, true],
    ['10.2.3.4', {}, 0, true],
    ['172.32.0.1', {}, 0, false],
    ['203.0.113.9', {}, 1, false],
    ['127.0.0.1', { forwarded: 'for=203.0.113.9' }, 0, false],
    ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, 1, true],
    ['', {}, 0, false],
  ])('%s with %o and %s proxies: %s', (ip, headers, proxies, expected) => {
    expect(isInside(ip, headers, proxies)).toBe(expected);
  });
});
