// Reads a reply's plain text into what it is made of: paragraphs, and lists whose lines begin with "- ".

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Any text at all; empty paragraphs are left out. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n\s*\n/)) {
    let lines: string[] = [];
    let items: string[] = [];
    const end = (): void => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
      if (items.length > 0) blocks.push({ kind: 'list', items });
      [lines, items] = [[], []];
    };
    for (const line of part
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '')) {
      const item = /^- +(.*)$/.exec(line)?.[1];
      if ((item === undefined) !== (items.length === 0)) end();
      if (item === undefined) lines.push(line);
      else items.push(item);
    }
    end();
  }
  return blocks;
}
