// What Web Chat's texts are to us: a text by its name there.

export type Strings = Readonly<Record<string, string>>;
