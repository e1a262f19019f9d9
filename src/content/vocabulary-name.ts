/** Under this name the words wait for the script among the globals of our own, isolated world. */
export const VOCABULARY_NAME = 'plainreadVocabulary';
