import { useRef, useState } from 'preact/hooks';
import { cleanTag } from '../../article/tags.js';
import { plural, t } from '../../i18n/index.js';
import { type Editing, findKnown, type KnownTag, suggestionsFor } from './editing.js';

interface Props {
  readonly known: readonly KnownTag[];
  readonly editing: Editing;
  readonly onAdd: (written: string) => void;
  /** Backspace in the empty field. */
  readonly onRemoveLast: () => void;
  /** Enter in the empty field. */
  readonly onDone: () => void;
}

/** Where a tag is typed, with those that there are to choose from. */
export function TagField({ known, editing, onAdd, onRemoveLast, onDone }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const offered = suggestionsFor(known, editing, typed);
  const add = (written: string) => {
    onAdd(written);
    setTyped('');
    setChosen(-1);
    field.current?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setChosen((chosen + 1) % Math.max(1, offered.length)),
    ArrowUp: () => setChosen((chosen <= 0 ? offered.length : chosen) - 1),
    Enter: () => {
      const written = offered[chosen]?.name ?? typed;
      if (cleanTag(written) === '') onDone();
      else add(written);
    },
    ',': () => add(typed),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A word that an input method is still putting together is not to be taken.
    if (event.isComposing) return;
    if (event.key === 'Backspace' && typed === '') return onRemoveLast();
    const key = keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  };
  const active = offered[chosen] ? `tag-option-${chosen}` : undefined;
  return (
    <div class="tag-field">
      <input
        ref={field}
        id="tag-field"
        data-first
        type="text"
        role="combobox"
        aria-label={t('tags_field')}
        placeholder={t('tags_field')}
        aria-expanded={offered.length > 0}
        aria-controls="tag-options"
        aria-autocomplete="list"
        {...(active !== undefined && { 'aria-activedescendant': active })}
        autocomplete="off"
        dir="auto"
        maxLength={200}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <Options offered={offered} chosen={chosen} onChoose={add} />
      <p class="quiet hint">{hintFor(known, typed)}</p>
    </div>
  );
}

function hintFor(known: readonly KnownTag[], typed: string): string {
  const written = cleanTag(typed);
  return written === '' || findKnown(known, written) ? t('tags_hint') : t('tags_new', written);
}

interface OptionsProps {
  readonly offered: readonly KnownTag[];
  readonly chosen: number;
  readonly onChoose: (name: string) => void;
}

function Options({ offered, chosen, onChoose }: OptionsProps) {
  return (
    <div id="tag-options" role="listbox" aria-label={t('tags_suggested')} hidden={offered.length === 0}>
      {offered.map(({ key, name, count }, at) => (
        <button
          key={key}
          type="button"
          id={`tag-option-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          data-option={name}
          onClick={() => onChoose(name)}
        >
          <bdi class="name">{name}</bdi> <span class="count">{plural('library_count', count)}</span>
        </button>
      ))}
    </div>
  );
}
