import type { ComponentChildren } from 'preact';
import { addressOf, type Place } from './address.js';
import type { Navigation } from './navigation.js';

interface Props {
  readonly navigation: Navigation;
  readonly place: Place;
  readonly class?: string;
  readonly isCurrent?: boolean;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link to another place of the library: followed within the page, opened in a tab like any link. */
export function PlaceLink({ navigation, place, isCurrent = false, label, children, ...rest }: Props) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigation.go(place);
  };
  return (
    <a
      {...rest}
      href={addressOf(place)}
      onClick={onClick}
      {...(isCurrent && { 'aria-current': 'page' as const })}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </a>
  );
}
