/**
 * Injected right before `main.ts`: the words it reads pages by. A file of its own, so that no page of ours carries
 * them to hand them over.
 */
import { VOCABULARY } from '../extract/vocabulary/index.js';
import { VOCABULARY_NAME } from './vocabulary-name.js';

(globalThis as Record<string, unknown>)[VOCABULARY_NAME] = VOCABULARY;
