/** What changed between two kept texts of one article, and which articles are the same story. Pure. */
export { compareArticles, describeChanges, isSameText } from './compare.js';
export type { ComparedText } from './prose.js';
export { isSameStory, type StoryComparison } from './same-story.js';
export { candidates, resemblance, SKETCH_SIZE, sketchOf } from './sketch.js';
export type { Change, ChangeCounts, ChangeSummary, Changes, FieldChange, WordChange } from './types.js';
