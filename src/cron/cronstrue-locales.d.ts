/** Importing a language adds it to cronstrue; the package has no types for these files. */
declare module 'cronstrue/locales/*';
