import { t } from '../../../i18n/index.js';
import type { WordChange } from '../../../library/changes/index.js';

/** A text with what was put in and taken out. A style sheet has each said to those who hear it (`reader.css`). */
export function Words({ words }: { words: readonly WordChange[] }) {
  return (
    <bdi>
      {words.map(({ kind, text }, at) => {
        if (kind === 'added') return <Added key={at}>{text}</Added>;
        if (kind === 'removed') return <Removed key={at}>{text}</Removed>;
        return <span key={at}>{text}</span>;
      })}
    </bdi>
  );
}

export function Added({ children }: { children: string }) {
  return <ins data-said={t('changes_said_added')}>{children}</ins>;
}

export function Removed({ children }: { children: string }) {
  return <del data-said={t('changes_said_removed')}>{children}</del>;
}
