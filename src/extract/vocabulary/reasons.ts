/** Why a block left, in words a reader understands; `*` stands for what the block says itself. */
export const REASONS = {
  advertisement: 'An advertisement or its label.',
  'author-box': 'A note about the author.',
  breadcrumbs: 'The path to this page (breadcrumbs).',
  comments: 'Readers’ comments.',
  'consent-box': 'A notice about cookies or consent.',
  'field-line': 'Shown above the article.',
  headline: 'The headline, shown above the article.',
  navigation: 'Navigation of the site.',
  'newsletter-box': 'A box that asks you to sign up.',
  'next-story': 'Another story, loaded below this one.',
  'page-controls': 'Controls of the page.',
  'related-line': 'A line that points at another story.',
  'related-list': 'A list of other stories, headed “*”.',
  'share-bar': 'Buttons for sharing.',
  topics: 'A list of topics.',
} as const;
