import type { RemovedKind } from '../../../article/ledger.js';
import type { VisibleFields } from '../../metadata/index.js';
import type { Words } from '../../words.js';
import type { Box } from '../box.js';
import type { BoxNames } from '../box-names.js';
import type { Survey } from '../survey.js';

/** What a rule may know about the page it judges. */
export interface RulePage {
  /** The page's elements with their measures, without what earlier rules took out. */
  readonly survey: Survey;
  /** Where headline, byline and date lines stand on the page. */
  readonly visible: VisibleFields;
  /** What the page's author called its elements. */
  readonly names: BoxNames;
  readonly words: Words;
}

/** One block that a rule says is not part of the article. */
export interface Finding {
  readonly box: Box;
  /** Why, where the rule's name does not say it. */
  readonly reason?: keyof Words['reasons'];
  /** What the block says itself, for the reason. */
  readonly said?: string;
}

/** One kind of clutter, recognised by what can be named surely. One file per rule. */
export interface ClutterRule {
  /** The rule's file name. */
  readonly name: keyof Words['reasons'];
  readonly kind: RemovedKind;
  /** Its blocks bring prose of their own (comments, legal notices), so that much prose does not speak for them. */
  readonly isWordy?: boolean;
  /** The blocks to take out. Changes nothing. */
  find(page: RulePage): Iterable<Finding>;
}
