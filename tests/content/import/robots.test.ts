// robots.txt, by the examples of RFC 9309.
import { describe, expect, it } from 'vitest';
import { readRobots } from '../../../src/content/import/robots.js';

const may = (text: string, path: string): boolean => readRobots(text, 'council-assistant').may(path);

describe('robots.txt', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /a', '/a/b', false],
    ['User-agent: *\nDisallow: /a', '/b', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['user-agent:*\ndisallow:/a#secret', '/a', false],
    ['\uFEFFUser-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: council-assistant\nDisallow: /x', '/a', true],
    ['User-agent: other\nUser-agent: Council-Assistant/2.0\nDisallow: /a', '/a', false],
    ['User-agent: other\nDisallow: /a', '/a', true],
    ['User-agent: *\nAllow: /a/open\nDisallow: /a', '/a/open/x', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php', false],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php?x', true],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: /*?print=', '/page?print=1', false],
    ['User-agent: *\nDisallow: /caf%c3%a9', '/caf%C3%A9', false],
    ['User-agent: *\nDisallow: /café', '/caf%C3%A9', false],
    ['Disallow: /\nUser-agent: *\nDisallow: /a', '/b', true],
    ['<html>not found</html>', '/a', true],
  ])('%j: %s is %s', (text, path, allowed) => {
    expect(may(text, path)).toBe(allowed);
  });

  it('joins groups of one name, and gives the longest delay of them', () => {
    const robots = readRobots(
      'User-agent: *\nCrawl-delay: 2\nDisallow: /a\nUser-agent: *\nCrawl-delay: 5\nDisallow: /b',
      'x',
    );
    expect([robots.may('/a'), robots.may('/b'), robots.may('/c'), robots.delay]).toEqual([false, false, true, 5]);
    expect(readRobots('User-agent: *\nCrawl-delay: -1\nCrawl-delay: soon', 'x').delay).toBe(0);
  });

  it('is not held up by a pattern of many stars', () => {
    expect(may(`User-agent: *\nDisallow: /${'*a'.repeat(5000)}b$`, `/${'a'.repeat(5000)}`)).toBe(true);
  });
});
