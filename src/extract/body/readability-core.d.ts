/** The file with the class alone: the package's index also brings a second program that guesses readability. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
