/** All clutter rules, in the order in which they run. */
import { advertisement } from './advertisement.js';
import { authorBox } from './author-box.js';
import { comments } from './comments.js';
import { consentBox } from './consent-box.js';
import { fieldLine } from './field-line.js';
import { navigation } from './navigation.js';
import { newsletterBox } from './newsletter-box.js';
import { nextStory } from './next-story.js';
import { pageControls } from './page-controls.js';
import { relatedLine } from './related-line.js';
import { relatedList } from './related-list.js';
import type { ClutterRule } from './rule.js';
import { shareBar } from './share-bar.js';

export const CLUTTER_RULES: readonly ClutterRule[] = [
  consentBox,
  navigation,
  comments,
  nextStory,
  relatedList,
  relatedLine,
  newsletterBox,
  shareBar,
  advertisement,
  pageControls,
  authorBox,
  fieldLine,
];
