/** Which build of the console this is: the version of package.json, put in by the build. */
export const VERSION = String(import.meta.env['QUAYSIDE_VERSION'] ?? '');
