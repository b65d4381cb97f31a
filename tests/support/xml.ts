// A small, strict reader of XML: enough to tell whether speech is well-formed.

/** @throws Error naming what is wrong. */
export function parseXml(text: string): void {
  const open: string[] = [];
  let rest = text;
  while (rest.length > 0) {
    const tag = /^<(\/?)([a-z][a-z-]*)((?: [a-z-]+="[^"<&]*")*)\s*(\/?)>/.exec(rest);
    const words = /^[^<&>]+|^&(?:amp|lt|gt|quot|apos);/.exec(rest);
    if (tag) {
      const [whole, closing, name = '', , single] = tag;
      if (closing) {
        const last = open.pop();
        if (last !== name) throw new Error(`</${name}> closes <${String(last)}>`);
      } else if (!single) open.push(name);
      rest = rest.slice(whole.length);
    } else if (words && open.length > 0) rest = rest.slice(words[0].length);
    else throw new Error(`not XML from here: ${rest.slice(0, 40)}`);
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> is never closed`);
}
