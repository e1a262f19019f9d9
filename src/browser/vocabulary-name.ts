/** Under this name the content script finds the vocabulary among the globals of its own, isolated world. */
export const VOCABULARY_NAME = 'plainreadVocabulary';
