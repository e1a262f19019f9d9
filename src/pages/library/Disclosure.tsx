import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What the button shows. */
  readonly face: ComponentChildren;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that shows and hides what belongs to it. Escape, and any place outside, hides it again. */
export function Disclosure({ id, label, face, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  useLayoutEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen]);
  return (
    <div class="disclosure" ref={whole}>
      <button
        type="button"
        id={id}
        ref={button}
        class="button plain"
        aria-expanded={isOpen}
        aria-controls={`${id}-panel`}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
      </button>
      <div id={`${id}-panel`} class="panel" hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}
