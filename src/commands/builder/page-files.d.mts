// The types of page-files.mjs, for tests that serve pages without a build.
/** Content by name, such as `chat.js` and `chat.css`. */
export declare const pageFiles: (folder?: string) => Promise<Readonly<Record<string, Buffer>>>;
