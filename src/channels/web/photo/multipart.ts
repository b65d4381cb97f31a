// multipart/form-data as browsers and the official client send it, read by Node's own reader.

export interface SentFile {
  /** As the sender named it. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Multipart {
  readonly files: readonly SentFile[];
  readonly fields: Readonly<Record<string, string>>;
}

/** A part that is not a file is one of `fields`; so is a part whose type is `textType`, whatever it is named. Null when it cannot be read. */
export async function readMultipart(raw: Buffer, contentType: string, textType = ''): Promise<Multipart | null> {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null;
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
  const files: SentFile[] = [];
  const fields: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields[name] = value;
    else if (textType !== '' && value.type === textType) fields[name] = await value.text();
    else if (value.size > 0 || value.name !== '')
      files.push({ name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { files, fields };
}
