/** As in package.json of the root (version.test.ts holds them together): the web build has no package.json to read. */
export const VERSION = '0.1.0'
